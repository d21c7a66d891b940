// What a database engine does for `Database`. SQLite is one; PostgreSQL is to be the other.

/// The type of what a column of the present row holds.
package enum StoredType: String {
  case null, integer, real, text, blob
}

/// What a connection is for; the engine sets it up so.
package enum ConnectionRole: Sendable {
  /// The only one that changes data.
  case writer
  /// Refuses to change anything.
  case reader
  /// Changes the schema, before anything else runs.
  case migration
}

/// A prepared statement. It belongs to one thread at a time, as its connection does.
package protocol EngineStatement: AnyObject {
  /// The parameters' names without the colon, in the order of their places.
  var parameterNames: [String] { get }
  /// The columns' names of the result; empty when it has none.
  var columnNames: [String] { get }
  /// Rows that the last run inserted, changed or deleted.
  var changedRows: Int { get }

  func bind(_ value: SQLValue, at place: Int) throws(DatabaseError)
  /// Goes on to the next row; false when there is none.
  func step() throws(DatabaseError) -> Bool
  /// Makes it ready for the next run, and lets go of its values.
  func reset()

  func type(at place: Int) -> StoredType
  func integer(at place: Int) -> Int64
  func real(at place: Int) -> Double
  /// nil when the bytes are not UTF-8.
  func text(at place: Int) -> String?
  func blob(at place: Int) -> [UInt8]
}

/// One connection to the data.
package protocol EngineConnection: AnyObject {
  /// Whether a transaction is open: some failures end it by themselves.
  var isInTransaction: Bool { get }
  /// The worst failure since this was last set to nil, also when a closure has swallowed it.
  var severeFailure: DatabaseError? { get set }

  func prepare(_ sql: String) throws(DatabaseError) -> any EngineStatement
  func begin() throws(DatabaseError)
  /// Leaves something to commit that nobody sees.
  func touch() throws(DatabaseError)
  /// Returns when the changes are on the device.
  func commit() throws(DatabaseError)
  func rollback()
  func openSavepoint() throws(DatabaseError)
  func keepSavepoint() throws(DatabaseError)
  func undoSavepoint() throws(DatabaseError)
  /// Statements that run later than this, or after the flag is raised, fail with `timedOut`.
  func limit(until deadline: ContinuousClock.Instant?, stop: StopFlag?)
}

/// One database.
package protocol DatabaseEngine: AnyObject, Sendable {
  func connect(_ role: ConnectionRole) throws(DatabaseError) -> sending any EngineConnection
  /// Starts what runs in the background; failures there go to `vitals`.
  func start(_ vitals: Vitals) throws(DatabaseError)
  /// On the writer's thread, before each transaction: keeps the log of changes bounded.
  func makeRoom(_ writer: any EngineConnection) throws(DatabaseError)
  /// On the writer's thread: no earlier version of any row is left in a log.
  func emptyLog(_ writer: any EngineConnection) throws(DatabaseError)
  /// Copies one consistent state to a new file while writes go on, checks the copy, and returns
  /// when it is on the device. Blocks.
  func backUp(to path: String) throws(DatabaseError)
  /// What is wrong with the data, in words; empty when nothing is. Blocks.
  func verify() throws(DatabaseError) -> [String]
  /// After all connections are closed.
  func close()

  /// The engine's word for a type of column.
  func name(of type: ColumnType) -> String
  /// What follows the closing parenthesis of CREATE TABLE.
  func tableEnding(_ rows: Table.Rows) -> String
}
