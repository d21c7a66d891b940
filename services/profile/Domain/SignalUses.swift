/// What a stored signal may be used for, fixed when it was taken in.
public struct SignalUses: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Interests are learned from it.
  public static let profiling = SignalUses(rawValue: 1)
  /// Its zone is kept and used.
  public static let location = SignalUses(rawValue: 2)
}

/// What becomes of a signal that passed its fields' rules.
public enum Acceptance: Sendable, Hashable {
  /// It is kept for these uses.
  case store(SignalUses)
  /// It only adds to counts: nobody consented.
  case count

  /// The rule: what is not consented to is not kept.
  ///
  /// Rejections are kept without consent, because they protect: fatigue counts them, and nothing is
  /// learned from them but to be quiet.
  public static func of(_ observation: Observation, _ consents: Consents) -> Acceptance {
    var uses: SignalUses = []
    if consents.verdict(for: .profiling).isAllowed { uses.insert(.profiling) }
    if consents.verdict(for: .location).isAllowed { uses.insert(.location) }
    switch observation {
    case .presence, .portalLogin:
      return uses.contains(.location) ? .store(uses) : .count
    case .tryOn, .receipt, .view, .favourite:
      return uses.contains(.profiling) ? .store(uses) : .count
    case .feedback(let kind, _):
      if consents.isErased { return .count }
      return kind == .rejected || uses.contains(.profiling) ? .store(uses) : .count
    }
  }
}
