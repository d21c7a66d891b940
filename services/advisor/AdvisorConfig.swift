/// What one process of the advisor serves.
public struct AdvisorConfig: Sendable, Hashable {
  /// The realms whose malls it follows. Key `realms`.
  public var realms: [String]
  /// How long decisions are kept, by the mall's clock. Key `decisions.kept`.
  public var keptMilliseconds: Int64 = 90 * 86_400_000

  public init(realms: [String]) { self.realms = realms }
}
