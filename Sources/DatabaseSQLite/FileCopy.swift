internal import CSQLite
internal import Database
internal import Files
internal import Glibc

/// Copies one consistent state of a database into a new file.
struct FileCopy {
  /// Pages between two looks at whether others want the device: 1 MiB.
  private static let pagesInAStep: Int32 = 256
  private static let pauseMicroseconds: UInt32 = 500
  static let readOnly = SQLITE_OPEN_READONLY

  private let source: Handle

  init(from connection: SQLiteConnection) throws(DatabaseError) {
    connection.allowEverything()
    self.init(from: connection.handle)
  }

  init(from source: Handle) {
    self.source = source
  }

  /// The file appears under its name when it is whole, checked and on the device.
  func write(to path: String) throws(DatabaseError) {
    if Files.exists(path) { throw DatabaseError(.misuse, "\(path) is there already") }
    let partial = path + ".partial"
    try withFiles { () throws(FileError) in try Files.removeIfThere(partial) }
    do {
      try copy(to: partial)
      try withFiles { () throws(FileError) in
        try Files.sync(partial)
        try Files.rename(partial, to: path)
      }
    } catch {
      // What is left of a failed copy is in the way; that removing it fails too changes nothing.
      unlink(partial)
      throw error
    }
  }

  private func copy(to path: String) throws(DatabaseError) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    try withFiles { () throws(FileError) in try Files.makeFile(path) }
    let target = try Handle(opening: path, flags: flags)
    // One sync at the end instead of many; no second file beside it.
    try target.run("PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    // A read transaction, or every commit of another connection would start the copy over.
    try source.run("BEGIN; SELECT count(*) FROM sqlite_schema")
    try copyPages(to: target)
    try source.run("COMMIT")
    // One plain file that opens anywhere; a database makes it its own again.
    try target.run("PRAGMA journal_mode = DELETE")
    let faults = try Verification.faults(target)
    if let first = faults.first {
      throw DatabaseError(.corrupt, "the copy has \(faults.count) faults: \(first)")
    }
  }

  private func copyPages(to target: Handle) throws(DatabaseError) {
    guard let copy = sqlite3_backup_init(target.pointer, "main", source.pointer, "main") else {
      throw Failure.error(sqlite3_extended_errcode(target.pointer), nil)
    }
    var result: Int32
    repeat {
      result = sqlite3_backup_step(copy, Self.pagesInAStep)
      if result == SQLITE_OK { usleep(Self.pauseMicroseconds) }
    } while result == SQLITE_OK
    let last = sqlite3_backup_finish(copy)
    if result != SQLITE_DONE { throw Failure.error(last == SQLITE_OK ? result : last, nil) }
  }
}
