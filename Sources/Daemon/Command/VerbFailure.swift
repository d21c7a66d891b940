internal import Terminal

/// Why a service's own verb could not do what it was asked; ends it with exit code 2.
public struct VerbFault: Error, CustomStringConvertible {
  let failure: VerbFailure

  /// What went wrong, and what the operator can do about it.
  public init(_ what: String, mend: String = "") { failure = VerbFailure(what, mend: mend) }

  public var description: String { failure.description }
}
