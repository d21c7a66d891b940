/// Why a service's own verb could not do what it was asked; ends it with exit code 2.
public struct VerbFault: Error, CustomStringConvertible {
  let failure: VerbFailure

  /// What went wrong, and what the operator can do about it.
  public init(_ what: String, mend: String = "") { failure = VerbFailure(what, mend: mend) }

  public var description: String { failure.description }
}

/// Why a verb could not do what it was asked, in one line.
struct VerbFailure: Error, CustomStringConvertible {
  let what: String
  let mend: String
  let code: Int32

  init(_ what: String, mend: String = "", code: Int32 = ProcessExit.impossible) {
    self.what = what
    self.mend = mend
    self.code = code
  }

  var description: String { mend.isEmpty ? what : "\(what); \(mend)" }
}

/// Ends a verb whose answer is out already.
struct VerbEnd: Error {
  let code: Int32
}
