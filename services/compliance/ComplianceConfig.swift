/// What an operator sets of this service; `Command/ComplianceSettings.swift` documents every key.
public struct ComplianceConfig: Sendable, Hashable {
  /// The packs in force, by id.
  public var packs = [
    "cn-advertising", "cn-labels", "cn-personal-information", "cn-minors", "house",
  ]
  /// A folder with further packs, or other versions of those that the program brings.
  public var packFolder = ""
  /// The zone of the mall's clock in which times of texts are read: seconds east of UTC.
  public var offsetSeconds: Int64 = 28_800
  /// At most one head is signed in this time.
  public var headInterval: Duration = .seconds(1)
  /// Reviews of briefs that may wait for their content's review before they are written.
  public var maximumPending = 10_000
  /// How long such a review waits at most.
  public var pendingTime: Duration = .seconds(2)

  /// The values as they stand above.
  public init() {}

  /// What is wrong with it, in words; nil when nothing is.
  public var fault: String? {
    if packs.isEmpty { return "packs: without a pack nothing is checked" }
    if Set(packs).count != packs.count { return "packs: one stands twice" }
    if abs(offsetSeconds) > 14 * 3600 { return "offsetSeconds is not within 14 hours" }
    if headInterval < .milliseconds(100) { return "headInterval is below 100 ms" }
    if maximumPending < 1 { return "maximumPending is below 1" }
    return nil
  }
}

/// A configuration that this service cannot run with.
public struct ComplianceConfigError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  public let fault: String

  public var description: String { "compliance: \(fault)" }
}
