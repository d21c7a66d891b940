/// Addresses whose connections have broken limits, and that are refused at once for a while.
///
/// To refuse a connection before its handshake costs a thousandth of the handshake. The time begins
/// with a second and doubles with each breach, to a minute; a minute without one forgives.
public struct PenaltyBox: Sendable {
  /// Addresses that are remembered; the one whose time ends first goes when another comes.
  public static let maximumAddresses = 4_096
  /// The first time.
  public static let firstNanoseconds: UInt64 = 1_000_000_000
  /// Doublings; 64 s at most.
  public static let maximumDoublings = 6
  /// After so long without a breach the next one is a first one.
  public static let forgivenNanoseconds: UInt64 = 60_000_000_000

  private struct Entry: Sendable {
    var until: UInt64
    var doublings: Int
  }

  private var entries: [String: Entry] = [:]

  /// Nobody is in it.
  public init() {}

  /// An address has broken a limit; times in nanoseconds.
  public mutating func add(_ address: String, at now: UInt64) {
    var doublings = 0
    if let entry = entries[address], now < entry.until &+ Self.forgivenNanoseconds {
      // Connections that were open when the first one broke it are the same offence.
      if now < entry.until { return }
      doublings = min(entry.doublings + 1, Self.maximumDoublings)
    } else if entries[address] == nil, entries.count >= Self.maximumAddresses {
      makeRoom(now)
    }
    entries[address] = Entry(
      until: now &+ Self.firstNanoseconds << UInt64(doublings), doublings: doublings)
  }

  /// Whether connections of the address are refused now.
  public func holds(_ address: String, at now: UInt64) -> Bool {
    guard !entries.isEmpty, let entry = entries[address] else { return false }
    return now < entry.until
  }

  /// Addresses that are remembered now.
  public var count: Int { entries.count }

  private mutating func makeRoom(_ now: UInt64) {
    entries = entries.filter { now < $0.value.until &+ Self.forgivenNanoseconds }
    guard entries.count >= Self.maximumAddresses else { return }
    if let first = entries.min(by: { $0.value.until < $1.value.until }) {
      entries[first.key] = nil
    }
  }
}
