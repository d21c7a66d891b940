internal import Locking

/// Which rows of a table may be on disk, told without asking the disk: of the others it is certain
/// that there are none, and where nearly every row is new that spares nearly every look.
///
/// Whoever writes a row notes its key first; what was there before is learnt at the start. In
/// between, and with more keys than it has room for, every row may be there. A row that goes away
/// stays noted.
///
/// Source: Bloom: Space/Time Trade-offs in Hash Coding with Allowable Errors, CACM 13 (7), 1970.
public final class KnownRows: Sendable {
  /// The key of a row.
  public struct Key: Sendable, Hashable {
    /// Whose data it is.
    public let realm: String
    /// Which one of the realm.
    public let id: String

    /// A realm's row.
    public init(realm: String, id: String) {
      self.realm = realm
      self.id = id
    }
  }

  /// Keys that it tells apart; with as many, one of 400 new ones is looked for in vain.
  public static let maximumKeys = 1 << 21
  /// Keys that one read of the start brings.
  public static let pageSize = 2_000
  /// 16 for each key, 4 MiB in all, taken up with the first key.
  private static let bits = maximumKeys * 16
  private static let bitsOfOne = 4

  private struct State {
    var words: [UInt64] = []
    var count = 0
    var knowsEarlierOnes = false

    var hasRoom: Bool { count <= KnownRows.maximumKeys }

    func holds(_ places: [Int]) -> Bool {
      if words.isEmpty { return false }
      return places.allSatisfy { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }

    /// Whether the key may have been there.
    mutating func note(_ places: [Int]) -> Bool {
      if holds(places) { return true }
      if words.isEmpty { words = Array(repeating: 0, count: KnownRows.bits / 64) }
      for place in places { words[place / 64] |= 1 << UInt64(place % 64) }
      count += 1
      return !knowsEarlierOnes || !hasRoom
    }
  }

  private let state = Lock(State())

  /// Nothing is known of what is on disk until it is learnt.
  public init() {}

  /// False when there is certainly no such row on disk, nor anybody who writes it.
  public func mayHold(_ key: Key) -> Bool {
    let places = Self.places(key)
    return state.withLock { state in
      !state.knowsEarlierOnes || !state.hasRoom || state.holds(places)
    }
  }

  /// Notes a row that is about to be written. False when there is certainly no other one of that
  /// key; of several at once only one gets that answer.
  @discardableResult
  public func note(_ key: Key) -> Bool {
    let places = Self.places(key)
    return state.withLock { $0.note(places) }
  }

  /// Notes what was there before the process, once: `page` gives at most so many keys after one, or
  /// from the first on, in their order.
  public func learn(
    _ page: (_ after: Key?, _ atMost: Int) async throws -> [Key]
  ) async throws {
    if state.withLock({ $0.knowsEarlierOnes }) { return }
    var last: Key?
    repeat {
      let keys = try await page(last, Self.pageSize)
      for key in keys { note(key) }
      last = keys.last
    } while last != nil && state.withLock { $0.hasRoom }
    state.withLock { $0.knowsEarlierOnes = true }
  }

  /// The bits of a key, by a hash that only this process knows.
  private static func places(_ key: Key) -> [Int] {
    var hasher = Hasher()
    hasher.combine(key)
    let hash = UInt(bitPattern: hasher.finalize())
    let (first, step) = (hash & 0xFFFF_FFFF, hash >> 32 | 1)
    return (0..<UInt(bitsOfOne)).map { Int((first + $0 * step) % UInt(bits)) }
  }
}
