/// How many calls a client may send a second time: less than a tenth of what it sends.
///
/// Without it, every client that tries three times triples the load of a server that is down
/// already. Source: "Handling Overload", Site Reliability Engineering, chapter 21; Finagle's
/// RetryBudget.
public struct RetryBudget: Sendable, Hashable {
  /// What each call adds; a second attempt takes one.
  public static let share = 0.09
  /// What a client begins with, so that its first calls may be repeated too.
  public static let initial = 5.0
  /// What may be saved up.
  public static let maximum = 20.0

  /// What is left.
  public private(set) var balance = Self.initial

  /// A budget at its beginning.
  public init() {}

  /// A call is made for the first time.
  public mutating func called() { balance = min(balance + Self.share, Self.maximum) }

  /// Takes one attempt; false when too many have been made.
  public mutating func take() -> Bool {
    guard balance >= 1 else { return false }
    balance -= 1
    return true
  }
}
