/// When one address of several is left out for a while, because calls to it keep failing.
///
/// Source: gRFC A50 and Envoy's consecutive failures, with fixed times.
public struct OutlierRule: Sendable, Hashable {
  /// Failures in a row that put an address out.
  public static let failures = 5
  /// How long it stays out.
  public static let ejectionNanoseconds: UInt64 = 30_000_000_000

  private var failuresInRow = 0
  private var ejectedUntil: UInt64 = 0

  /// An address that has not failed.
  public init() {}

  /// Whether the address is left out now; times in nanoseconds.
  public func isEjected(at now: UInt64) -> Bool { now < ejectedUntil }

  /// A call to it has gone well, or failed by its own fault.
  public mutating func succeeded() { failuresInRow = 0 }

  /// A call to it has failed; `mayEject` is false where half of the addresses are out already.
  /// True when the address is put out now.
  public mutating func failed(at now: UInt64, mayEject: Bool) -> Bool {
    failuresInRow += 1
    guard failuresInRow >= Self.failures, mayEject, !isEjected(at: now) else { return false }
    failuresInRow = 0
    ejectedUntil = now &+ Self.ejectionNanoseconds
    return true
  }

  /// How many of so many addresses may be out at once.
  public static func maximumEjected(of addresses: Int) -> Int { addresses / 2 }
}
