/// Whether a purpose is allowed right now.
public struct ConsentVerdict: Sendable, Hashable {
  /// Why not.
  public enum Refusal: String, Sendable, Hashable {
    /// Never granted.
    case none = "consent.none"
    /// Taken back.
    case withdrawn = "consent.withdrawn"
    /// Nobody said how old the person is.
    case ageUnknown = "age.unknown"
    /// Younger than 18.
    case minor = "age.minor"
    /// Erased, or being erased.
    case erased = "person.erased"
    /// The person wants nothing personal.
    case personalisationOff = "personalisation.off"
  }

  /// nil when it is allowed.
  public var refusal: Refusal?
  /// The version of the text that was agreed to; empty when none was.
  public var textVersion: String

  /// A verdict with its version.
  public init(refusal: Refusal?, textVersion: String) {
    (self.refusal, self.textVersion) = (refusal, textVersion)
  }

  /// Whether the use may begin.
  public var isAllowed: Bool { refusal == nil }
}

extension Consents {
  /// The rule of every use. Order of reasons: erased, off, consent, age.
  public func verdict(for purpose: Purpose) -> ConsentVerdict {
    if isErased {
      // Rights outlive the erasure: its receipt may be asked for.
      let refusal = purpose == .subjectRights ? nil : ConsentVerdict.Refusal.erased
      return ConsentVerdict(refusal: refusal, textVersion: "")
    }
    if purpose.isFree { return ConsentVerdict(refusal: nil, textVersion: "") }
    let entry = entry(purpose)
    let version = entry?.textVersion ?? ""
    return ConsentVerdict(refusal: refusal(purpose, entry), textVersion: version)
  }

  private func refusal(_ purpose: Purpose, _ entry: Entry?) -> ConsentVerdict.Refusal? {
    if purpose.isPersonal && !isPersonalisationOn { return .personalisationOff }
    guard let entry else { return ConsentVerdict.Refusal.none }
    if !entry.isGranted { return .withdrawn }
    if purpose.isMarketing {
      guard let age else { return .ageUnknown }
      if !age.isAdult { return .minor }
    }
    return nil
  }
}
