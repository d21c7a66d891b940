internal import CSQLite
internal import Database

/// Owns an open connection of the library.
///
/// The statements made from it hold it too, so it closes after the last of them.
final class Handle {
  let pointer: OpaquePointer

  init(opening path: String, flags: Int32) throws(DatabaseError) {
    var opened: OpaquePointer?
    // A path that begins with a scheme would be read as an address with settings in it.
    let file = path.hasPrefix("/") ? path : "./" + path
    let result = sqlite3_open_v2(file, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard result == SQLITE_OK, let opened else {
      let failure = Failure.error(result, opened, preparing: true)
      sqlite3_close_v2(opened)
      throw failure
    }
    pointer = opened
    sqlite3_extended_result_codes(opened, 1)
  }

  deinit { sqlite3_close_v2(pointer) }

  /// Runs SQL of our own that returns nothing of interest.
  func run(_ sql: String) throws(DatabaseError) {
    let result = sqlite3_exec(pointer, sql, nil, nil, nil)
    if result != SQLITE_OK {
      throw Failure.error(result, pointer, preparing: true).with(sql: sql)
    }
  }

  /// The first column of every row of a statement of our own, at most so many.
  func texts(_ sql: String, atMost limit: Int = 100) throws(DatabaseError) -> [String] {
    var statement: OpaquePointer?
    let result = sqlite3_prepare_v2(pointer, sql, -1, &statement, nil)
    guard result == SQLITE_OK else {
      throw Failure.error(result, pointer, preparing: true).with(sql: sql)
    }
    defer { sqlite3_finalize(statement) }
    var texts: [String] = []
    while texts.count < limit {
      let result = sqlite3_step(statement)
      if result == SQLITE_DONE { break }
      guard result == SQLITE_ROW else {
        throw Failure.error(result, pointer).with(sql: sql)
      }
      texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return texts
  }
}
