internal import Database
internal import Files

/// Runs calls on files; their failures are told as the database's.
func withFiles<Value>(
  _ body: () throws(FileError) -> Value
) throws(DatabaseError) -> Value {
  do {
    return try body()
  } catch {
    let code: DatabaseError.Code =
      switch error.kind {
      case .full: .full
      case .inUse: .busy
      case .place: .misuse
      case .io: .io
      }
    throw DatabaseError(code, error.description)
  }
}
