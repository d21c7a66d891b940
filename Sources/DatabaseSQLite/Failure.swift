internal import CSQLite
internal import Database

/// What the library's result codes mean.
enum Failure {
  /// The error of a result code. The library's own words are used only where they cannot hold
  /// values: while a statement is prepared, and about constraints, which they name.
  static func error(_ code: Int32, _ handle: OpaquePointer?, preparing: Bool = false)
    -> DatabaseError
  {
    let kind = self.code(code)
    var text = String(cString: sqlite3_errstr(code))
    if preparing || namesOnly(code), let handle, let words = sqlite3_errmsg(handle) {
      text = String(cString: words)
    }
    return DatabaseError(kind, "\(text) (SQLite \(code))")
  }

  private static func namesOnly(_ code: Int32) -> Bool {
    guard code & 0xff == SQLITE_CONSTRAINT else { return false }
    return code != Extended.constraintTrigger && code != Extended.constraintFunction
  }

  private static func code(_ code: Int32) -> DatabaseError.Code {
    if code == Extended.noMemoryForIO { return .overloaded }
    switch code & 0xff {
    case SQLITE_CONSTRAINT: return .constraint(rule(code))
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .busy
    case SQLITE_FULL: return .full
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOLFS: return .io
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: return .corrupt
    case SQLITE_NOMEM: return .overloaded
    case SQLITE_INTERRUPT: return .timedOut
    default: return .misuse
    }
  }

  private static func rule(_ code: Int32) -> DatabaseError.Constraint {
    switch code {
    case Extended.constraintNotNull: .notNull
    case Extended.constraintForeignKey: .foreignKey
    case Extended.constraintUnique, Extended.constraintPrimaryKey, Extended.constraintRowID: .unique
    default: .check
    }
  }

  /// Result codes that the header makes of sums, which Swift does not see.
  private enum Extended {
    static let constraintForeignKey = SQLITE_CONSTRAINT | 3 << 8
    static let constraintFunction = SQLITE_CONSTRAINT | 4 << 8
    static let constraintNotNull = SQLITE_CONSTRAINT | 5 << 8
    static let constraintPrimaryKey = SQLITE_CONSTRAINT | 6 << 8
    static let constraintTrigger = SQLITE_CONSTRAINT | 7 << 8
    static let constraintUnique = SQLITE_CONSTRAINT | 8 << 8
    static let constraintRowID = SQLITE_CONSTRAINT | 10 << 8
    static let noMemoryForIO = SQLITE_IOERR | 12 << 8
  }
}
