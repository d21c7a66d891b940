internal import CSQLite
internal import Database

/// A prepared statement of the library.
final class SQLiteStatement: EngineStatement {
  private let pointer: OpaquePointer
  private let connection: SQLiteConnection
  let parameterNames: [String]
  private(set) var changedRows = 0
  private var names: [String] = []

  init(_ connection: SQLiteConnection, _ sql: String) throws(DatabaseError) {
    let handle = connection.handle.pointer
    var made: OpaquePointer?
    var isAlone = true
    var sql = sql
    let result = sql.withUTF8 { text -> Int32 in
      var tail: UnsafePointer<CChar>?
      return text.withMemoryRebound(to: CChar.self) { text in
        let result = sqlite3_prepare_v3(
          handle, text.baseAddress, Int32(clamping: text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &made, &tail)
        if let tail, let start = text.baseAddress {
          isAlone = text[(tail - start)...].allSatisfy { $0 == 32 || $0 == 10 || $0 == 59 }
        }
        return result
      }
    }
    if result != SQLITE_OK { throw connection.note(Failure.error(result, handle, preparing: true)) }
    guard let made else { throw DatabaseError(.misuse, "no statement in the text") }
    guard isAlone else {
      sqlite3_finalize(made)
      throw DatabaseError(.misuse, "more than one statement in the text")
    }
    var parameters: [String] = []
    for place in 0..<sqlite3_bind_parameter_count(made) {
      guard let name = sqlite3_bind_parameter_name(made, place + 1), name.pointee == 58 else {
        sqlite3_finalize(made)
        throw DatabaseError(.misuse, "a parameter without a name that begins with a colon")
      }
      parameters.append(String(cString: name + 1))
    }
    pointer = made
    self.connection = connection
    parameterNames = parameters
  }

  deinit { sqlite3_finalize(pointer) }

  var columnNames: [String] {
    let count = Int(sqlite3_column_count(pointer))
    // A statement that was prepared anew for a changed schema may have others.
    if names.count != count {
      names = (0..<Int32(count)).map { place in
        sqlite3_column_name(pointer, place).map { String(cString: $0) } ?? ""
      }
    }
    return names
  }

  func bind(_ value: SQLValue, at place: Int) throws(DatabaseError) {
    let index = Int32(clamping: place + 1)
    let result: Int32
    switch value {
    case .null: result = sqlite3_bind_null(pointer, index)
    case .integer(let number): result = sqlite3_bind_int64(pointer, index, number)
    case .real(let number): result = sqlite3_bind_double(pointer, index, number)
    case .text(var text):
      result = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          atrium_sqlite_bind_text(pointer, index, bytes.baseAddress, UInt64(bytes.count))
        }
      }
    case .blob(let bytes):
      result = bytes.withUnsafeBytes { bytes in
        atrium_sqlite_bind_blob(pointer, index, bytes.baseAddress, UInt64(bytes.count))
      }
    }
    guard result == SQLITE_OK else {
      if result == SQLITE_TOOBIG {
        let limit = SQLiteSettings.maximumValueBytes
        throw DatabaseError(.misuse, ":\(parameterNames[place]) has more than \(limit) bytes")
      }
      throw connection.note(Failure.error(result, nil))
    }
  }

  func step() throws(DatabaseError) -> Bool {
    let handle = connection.handle.pointer
    let result = sqlite3_step(pointer)
    switch result {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      // The library leaves the count of an earlier statement where one changes nothing by nature.
      changedRows = sqlite3_stmt_readonly(pointer) != 0 ? 0 : Int(sqlite3_changes64(handle))
      return false
    default: throw connection.note(Failure.error(result, handle))
    }
  }

  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  func type(at place: Int) -> StoredType {
    switch sqlite3_column_type(pointer, Int32(clamping: place)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  func integer(at place: Int) -> Int64 { sqlite3_column_int64(pointer, Int32(clamping: place)) }

  func real(at place: Int) -> Double { sqlite3_column_double(pointer, Int32(clamping: place)) }

  func text(at place: Int) -> String? {
    let index = Int32(clamping: place)
    guard let bytes = sqlite3_column_text(pointer, index) else { return nil }
    let count = Int(sqlite3_column_bytes(pointer, index))
    return String(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func blob(at place: Int) -> [UInt8] {
    let index = Int32(clamping: place)
    guard let bytes = sqlite3_column_blob(pointer, index) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, index))))
  }
}
