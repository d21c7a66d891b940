internal import Database
internal import Locking

/// Which touches may have a review on disk, told without asking the disk (a Bloom filter): of the
/// others it is certain that they have none, and nearly every touch is new.
///
/// Whoever writes a review notes its touch first; what was there before is noted at the start. In
/// between, and with more touches than it has room for, every touch may have one.
final class KnownTouches: Sendable {
  /// Touches that it tells apart; with as many, one of 400 new ones is looked for in vain.
  static let maximumTouches = 1 << 21
  /// 16 for each touch, 4 MiB in all, taken up with the first touch.
  private static let bits = maximumTouches * 16
  private static let bitsOfOne = 4
  /// Touches that one read of the start brings.
  private static let pageSize = 2_000

  private struct State {
    var words: [UInt64] = []
    var count = 0
    var knowsEarlierOnes = false
  }

  private let state = Lock(State())

  /// False when there is certainly no review of the touch on disk.
  func mayHold(_ touch: String, realm: String) -> Bool {
    let places = Self.places(touch, realm)
    return state.withLock { state in
      if !state.knowsEarlierOnes || state.count > Self.maximumTouches { return true }
      if state.words.isEmpty { return false }
      return places.allSatisfy { state.words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }
  }

  func note(_ touch: String, realm: String) {
    let places = Self.places(touch, realm)
    state.withLock { state in
      if state.words.isEmpty { state.words = Array(repeating: 0, count: Self.bits / 64) }
      for place in places { state.words[place / 64] |= 1 << UInt64(place % 64) }
      state.count += 1
    }
  }

  /// Notes what was there before the process; `mayHold` is of use from then on. Done once.
  func learn(from database: Database) async throws {
    if state.withLock({ $0.knowsEarlierOnes }) { return }
    for realm in try await database.read({ try $0.ledgerRealms() }) {
      var last = ""
      while true {
        let page = try await database.read { [last] connection in
          try connection.touches(of: realm, after: last, atMost: Self.pageSize)
        }
        for touch in page { note(touch, realm: realm) }
        guard let next = page.last, hasRoom else { break }
        last = next
      }
    }
    state.withLock { $0.knowsEarlierOnes = true }
  }

  private var hasRoom: Bool { state.withLock { $0.count <= Self.maximumTouches } }

  /// The bits of a touch, by a hash that only this process knows.
  private static func places(_ touch: String, _ realm: String) -> [Int] {
    var hasher = Hasher()
    hasher.combine(realm)
    hasher.combine(touch)
    let hash = UInt(bitPattern: hasher.finalize())
    let (first, step) = (hash & 0xFFFF_FFFF, hash >> 32 | 1)
    return (0..<UInt(bitsOfOne)).map { Int((first + $0 * step) % UInt(bits)) }
  }
}
