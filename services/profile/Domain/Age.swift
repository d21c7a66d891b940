/// Whether a person is of age, and how the suite knows. Minority is never inferred for marketing.
public struct Age: Sendable, Hashable {
  /// How it is known.
  public enum Basis: UInt8, Sendable, Hashable {
    /// The person said so.
    case declared = 1
    /// A document or the mall's CRM said so.
    case verified = 2
  }

  /// How it is known.
  public var basis: Basis
  /// 18 or older.
  public var isAdult: Bool

  /// An age with its basis.
  public init(basis: Basis, isAdult: Bool) { (self.basis, self.isAdult) = (basis, isAdult) }

  /// Which of two statements holds: what was verified stays against what is only declared, and a
  /// declared minority stays against a later declaration of the contrary.
  public func merged(with newer: Age) -> Age {
    switch (basis, newer.basis) {
    case (.verified, .declared): self
    case (.declared, .verified), (.verified, .verified): newer
    case (.declared, .declared): isAdult ? newer : self
    }
  }
}
