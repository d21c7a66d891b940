import CSQLite3

/// The C library as its manual says: prepared statements, WAL, FULL sync, its own checkpoints.
final class Plain {
  private var handle: OpaquePointer?
  private var next: Int64 = 1
  /// SQLITE_TRANSIENT: the library copies the text.
  private let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ folder: String) throws {
    guard sqlite3_open(folder + "/plain.sqlite", &handle) == SQLITE_OK else {
      throw Failure(what: "no database in \(folder)")
    }
    let setup = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE lines (realm_id INTEGER NOT NULL, line_id INTEGER NOT NULL, words TEXT NOT NULL,
        PRIMARY KEY (realm_id, line_id)) STRICT, WITHOUT ROWID;
      """
    guard sqlite3_exec(handle, setup, nil, nil, nil) == SQLITE_OK else {
      throw Failure(what: String(cString: sqlite3_errmsg(handle)))
    }
  }

  deinit { sqlite3_close_v2(handle) }

  func commits(_ seconds: Double) -> Commits {
    let insert = prepare("INSERT INTO lines (realm_id, line_id, words) VALUES (1, ?, ?)")
    defer { sqlite3_finalize(insert) }
    var times = Times()
    let start = now()
    while Double(now() - start) < seconds * 1e9 {
      let begin = now()
      sqlite3_bind_int64(insert, 1, next)
      sqlite3_bind_text(insert, 2, words, -1, copies)
      guard sqlite3_step(insert) == SQLITE_DONE else { break }
      sqlite3_reset(insert)
      times.add(now() - begin)
      next += 1
    }
    return Commits(
      times: times, commits: times.count, seconds: Double(now() - start) / 1e9)
  }

  func reads(_ count: Int) -> Times {
    let select = prepare("SELECT words FROM lines WHERE realm_id = 1 AND line_id = ?")
    defer { sqlite3_finalize(select) }
    var times = Times()
    var bytes = 0
    for number in 0..<count {
      let begin = now()
      sqlite3_bind_int64(select, 1, Int64(number) * 7_919 % (next - 1) + 1)
      if sqlite3_step(select) == SQLITE_ROW, let text = sqlite3_column_text(select, 0) {
        bytes += String(cString: text).utf8.count
      }
      sqlite3_reset(select)
      times.add(now() - begin)
    }
    return bytes > 0 ? times : Times()
  }

  private func prepare(_ sql: String) -> OpaquePointer? {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    return statement
  }
}

/// What each row holds, 120 bytes.
let words = String(repeating: "lorem ipsum ", count: 10)
