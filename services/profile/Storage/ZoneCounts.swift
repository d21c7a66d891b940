import Crypto
import Locking
import ProfileDomain

/// How many different devices and members were seen in each zone today: in memory only, under a
/// hash whose salt lives for one day and then is gone.
final class ZoneCounts: Sendable {
  /// Fewer than this are not told.
  static let k = 10
  /// Subjects counted in one zone and day; from then on the number stands still.
  static let maximumSubjects = 200_000
  /// Zones counted in one realm.
  static let maximumZones = 5_000

  struct Zone: Sendable, Hashable {
    let mallID: String
    let zoneID: String
  }

  private struct Realm {
    var day: Int32
    var salt: HMACSHA256
    var zones: [Zone: Set<UInt64>] = [:]
  }

  private let realms = Lock<[String: Realm]>([:])
  private let random: RandomSource

  init(random: RandomSource = .system) { self.random = random }

  /// Counts a subject where it was seen.
  func note(_ subject: Subject, _ zone: Zone, _ realm: String, nowMilliseconds: Int64) throws {
    let today = Day.number(nowMilliseconds)
    if realms.withLock({ $0[realm]?.day }) != today {
      let salt = HMACSHA256(key: try SymmetricKey.random(from: random))
      realms.withLock { realms in
        if realms[realm]?.day != today { realms[realm] = Realm(day: today, salt: salt) }
      }
    }
    realms.withLock { realms in
      guard var counts = realms.removeValue(forKey: realm) else { return }
      let code = counts.salt.code(for: subject.counted)
      let short = code.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      // The number alone: a second owner of the set would copy it with the insertion.
      let seen = counts.zones[zone]?.count
      if seen != nil || counts.zones.count < Self.maximumZones,
        seen ?? 0 < Self.maximumSubjects
      {
        counts.zones[zone, default: []].insert(short)
      }
      realms[realm] = counts
    }
  }

  /// Today's numbers; nil stands for fewer than k.
  func counts(_ realm: String, nowMilliseconds: Int64) -> [(zone: Zone, count: Int?)] {
    let zones = realms.withLock { realms in
      realms[realm].flatMap {
        $0.day == Day.number(nowMilliseconds) ? $0.zones.mapValues(\.count) : nil
      }
    }
    return (zones ?? [:]).sorted { ($0.key.mallID, $0.key.zoneID) < ($1.key.mallID, $1.key.zoneID) }
      .map { ($0.key, $0.value < Self.k ? nil : $0.value) }
  }
}

extension Subject {
  fileprivate var counted: [UInt8] {
    switch self {
    case .member(let member): Array("m".utf8) + Array(member.utf8)
    case .device(let device): Array("d".utf8) + Array(device.utf8)
    case .person(let person): Array("p".utf8) + person.bytes
    }
  }
}
