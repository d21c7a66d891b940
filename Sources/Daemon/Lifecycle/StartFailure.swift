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

/// How the process ends, for whoever started it.
public enum ProcessExit {
  /// All is well.
  public static let fine: Int32 = 0
  /// The answer is "not well", or the process did not end as it should.
  public static let notWell: Int32 = 1
  /// It could not be done, or was asked wrongly.
  public static let impossible: Int32 = 2
}
