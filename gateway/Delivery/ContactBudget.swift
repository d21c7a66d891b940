/// How many marketing touches one person gets, over all tenants and channels.
public struct ContactBudget: Sendable, Hashable {
  /// Touches within `window`, counted backwards from now.
  public var maximum: Int
  /// Milliseconds of the mall's clock.
  public var windowMilliseconds: Int64
  /// Least time between two, in milliseconds of the mall's clock.
  public var pauseMilliseconds: Int64

  /// Three a day, half an hour apart.
  public init(
    maximum: Int = 3, windowMilliseconds: Int64 = 86_400_000,
    pauseMilliseconds: Int64 = 1_800_000
  ) {
    self.maximum = maximum
    self.windowMilliseconds = windowMilliseconds
    self.pauseMilliseconds = pauseMilliseconds
  }

  /// From when on earlier touches still count.
  func begin(at now: Int64) -> Int64 { now - windowMilliseconds }

  /// Why another one is too much now; nil when it is not. `count` and `last` are those since
  /// `begin`.
  func refusal(count: Int, last: Int64?, at now: Int64) -> String? {
    if count >= maximum { return "budget.contacts" }
    if let last, now - last < pauseMilliseconds { return "budget.pause" }
    return nil
  }
}
