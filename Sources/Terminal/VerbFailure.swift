/// Why a verb could not do what it was asked, in one line.
package struct VerbFailure: Error, CustomStringConvertible {
  package let what: String
  package let mend: String
  package let code: Int32

  package init(_ what: String, mend: String = "", code: Int32 = ProcessExit.impossible) {
    self.what = what
    self.mend = mend
    self.code = code
  }

  package var description: String { mend.isEmpty ? what : "\(what); \(mend)" }
}

/// Ends a verb whose answer is out already.
package struct VerbEnd: Error {
  package let code: Int32

  package init(code: Int32) { self.code = code }
}

/// How the process ends, for whoever started it.
package enum ProcessExit {
  /// All is well.
  package static let fine: Int32 = 0
  /// The answer is "not well", or the process did not end as it should.
  package static let notWell: Int32 = 1
  /// It could not be done, or was asked wrongly.
  package static let impossible: Int32 = 2
}
