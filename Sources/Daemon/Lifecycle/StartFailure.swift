/// Why a process does not start, and what to do: one line for whoever started it.
public struct StartFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let what: String
  /// What to do about it.
  public let mend: String

  /// A failure with its mend.
  public init(_ what: String, mend: String) {
    self.what = what
    self.mend = mend
  }

  public var description: String { "\(what); \(mend)" }
}
