/// A database operation that failed: what kind of failure, and words for the operator.
///
/// `description` is for the operator: it holds the SQL text, and never a bound value. A caller of a
/// service gets words of the service's own.
public struct DatabaseError: Error, Sendable, Hashable {
  /// What kind of failure; each has one right reaction.
  public enum Code: Sendable, Hashable {
    /// A rule of the schema refused the rows; nothing was changed by that write.
    case constraint(Constraint)
    /// Another process or a long reader holds what is needed; try again later.
    case busy
    /// No room on the device. Nothing was written; writes succeed again when there is room.
    case full
    /// The device failed. Writes are refused until the database is opened anew; the one that got
    /// this error may be there then, or not.
    case io
    /// The file is damaged. Writes are refused; restore a backup.
    case corrupt
    /// A newer major version of the program has changed the schema.
    case schemaTooNew
    /// The program asked for something that it may not: a bug, also in SQL text.
    case misuse
    /// A queue is at its limit, or the log of changes is; try again later.
    case overloaded
    /// An earlier failure of the device has stopped all writes.
    case sick
    /// The deadline passed.
    case timedOut
    /// The database is closed, or closing.
    case closed
  }

  /// Which rule of the schema.
  public enum Constraint: String, Sendable, Hashable {
    /// Another row has these values; also of a primary key.
    case unique
    /// A column without a value.
    case notNull
    /// A row that is pointed to is absent, or still pointed to.
    case foreignKey
    /// A CHECK, or a value of another type than its column.
    case check
  }

  /// What kind of failure.
  public let code: Code
  /// What happened, without any value of the data.
  public let message: String
  /// The text of the statement, where one was running.
  public let sql: String?

  /// An error with its words and, where known, its statement's text.
  public init(_ code: Code, _ message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  package func with(sql text: String) -> DatabaseError {
    sql == nil ? DatabaseError(code, message, sql: text) : self
  }

  /// Whether the transaction can hold no more after this, whatever its closure thought of it.
  package var endsTransaction: Bool {
    switch code {
    case .full, .io, .corrupt: true
    default: false
    }
  }
}

extension DatabaseError: CustomStringConvertible {
  /// The operator's text: kind, words, SQL text.
  public var description: String {
    let text = "database: \(code.name): \(message)"
    return sql.map { "\(text); in: \($0)" } ?? text
  }
}

extension DatabaseError.Code {
  /// The kind in words that stay the same, for logs and counters.
  public var name: String {
    switch self {
    case .constraint(let rule): "constraint \(rule.rawValue)"
    case .busy: "busy"
    case .full: "full"
    case .io: "io"
    case .corrupt: "corrupt"
    case .schemaTooNew: "schema too new"
    case .misuse: "misuse"
    case .overloaded: "overloaded"
    case .sick: "sick"
    case .timedOut: "timed out"
    case .closed: "closed"
    }
  }
}
