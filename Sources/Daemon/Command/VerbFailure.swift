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
