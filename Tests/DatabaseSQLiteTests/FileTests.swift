import Database
import DatabaseSQLite
import Files
import Foundation
import Glibc
import Testing

/// Who has the files, and what lies in them.
@Suite(.timeLimit(.minutes(2))) struct FileTests {
  @Test func filesBelongToOne() async throws {
    let folder = try Folder()
    let first = try folder.open()
    let error = #expect(throws: DatabaseError.self) { try folder.open() }
    #expect(error?.code == .busy)
    #expect(throws: DatabaseError.self) { try SQLite.verify(folder: folder.path) }
    await first.close()
    let second = try folder.open()
    await second.close()
  }

  /// A child process has copies of all descriptors until it runs its own program.
  @Test func aCopyOfTheLockKeepsNobodyOut() async throws {
    let folder = try Folder()
    let first = try folder.open()
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    let copies = open.compactMap { name -> Int32? in
      // One that another test has closed since names nothing.
      guard let number = Int32(name),
        let path = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\(name)"),
        path.hasPrefix(folder.path), path.hasSuffix(".lock")
      else { return nil }
      return dup(number)
    }
    #expect(!copies.isEmpty && copies.allSatisfy { $0 >= 0 })
    await first.close()
    let second = try folder.open()
    await second.close()
    for copy in copies { Glibc.close(copy) }
  }

  /// A descriptor that is closed twice is by then another thread's.
  @Test func aRefusedLockClosesOnlyItsOwn() async throws {
    let folder = try Folder()
    let first = try FileLock(folder.file("files.lock"))
    let others = Task.detached {
      var lost = 0
      while !Task.isCancelled {
        let file = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
        if fcntl(file, F_GETFD) < 0 { lost += 1 } else { Glibc.close(file) }
      }
      return lost
    }
    for _ in 0..<20_000 {
      #expect(throws: FileError.self) { try FileLock(folder.file("files.lock")) }
    }
    others.cancel()
    #expect(await others.value == 0)
    withExtendedLifetime(first) {}
  }

  @Test func aDatabaseThatIsLetGoOfEnds() async throws {
    let folder = try Folder()
    try await (try folder.open()).write { try $0.addNote(1, "kept") }
    // Its threads end by themselves, soon.
    var again: Database?
    while again == nil {
      do {
        again = try folder.open()
      } catch {
        #expect(error.code == .busy)
        try await Task.sleep(for: .milliseconds(2))
      }
    }
    #expect(try await again?.read { try $0.counted() } == [1, 1])
    await again?.close()
  }

  @Test func afterCloseTheLogIsEmpty() async throws {
    let folder = try Folder()
    let database = try folder.open()
    try await database.write { try $0.addNote(1, "a") }
    #expect(try !folder.bytes("data.sqlite-wal").isEmpty)
    await database.close()
    #expect(
      try folder.names.filter { $0.hasSuffix("-wal") }.allSatisfy { try folder.bytes($0).isEmpty })
    #expect(try SQLite.verify(folder: folder.path) == [])
  }

  @Test func filesAreTheirOwnersAlone() async throws {
    let parent = try Folder()
    let database = try SQLite.open(folder: parent.file("made"), schema: notes)
    let modes = try ["made", "made/data.sqlite", "made/data.sqlite-wal"].map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: parent.file(name))
      return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
    #expect(modes[0] == 0o700)
    #expect(modes[1] == 0o600)
    #expect(modes[2] == 0o600)
    await database.close()
  }

  @Test func deletedRowsAreGoneFromTheFiles() async throws {
    let secret = "a very peculiar phrase"
    var settings = SQLiteSettings()
    settings.checkpointInterval = .seconds(100_000)  // not between the steps
    try await withNotes(settings: settings) { (database, folder) async throws in
      try await database.write { try $0.addNote(1, secret) }
      #expect(try folder.holds(Array(secret.utf8)))
      try await database.emptyLog()
      #expect(try folder.holds(Array(secret.utf8)))
      try await database.write { try $0.execute("DELETE FROM notes WHERE realm_id = 1") }
      #expect(try folder.holds(Array(secret.utf8)))
      try await database.emptyLog()
      #expect(try folder.bytes("data.sqlite-wal").isEmpty)
      #expect(try !folder.holds(Array(secret.utf8)))
    }
  }

  @Test func aDamagedFileStopsWrites() async throws {
    let folder = try Folder()
    let long = String(repeating: "words ", count: 100)
    let database = try folder.open()
    for id in 0..<500 { try await database.write { try $0.addNote(id, long) } }
    await database.close()

    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file("data.sqlite")))
    let size = try handle.seekToEnd()
    for page in 12..<(size / 4_096 - 4) {
      try handle.seek(toOffset: page * 4_096)
      handle.write(Data(repeating: 0xa5, count: 64))
    }
    try handle.close()
    #expect(try !SQLite.verify(folder: folder.path).isEmpty)

    let damaged = try folder.open()
    let error = await #expect(throws: DatabaseError.self) {
      try await damaged.write { try $0.execute("UPDATE notes SET words = 'x' WHERE realm_id = 1") }
    }
    #expect(error?.code == .corrupt)
    guard case .sick(let cause) = damaged.health else {
      Issue.record("\(damaged.health)")
      return
    }
    #expect(cause.code == .corrupt)
    let refused = await #expect(throws: DatabaseError.self) {
      try await damaged.write { try $0.execute("UPDATE counts SET notes = 0 WHERE realm_id = 1") }
    }
    #expect(refused?.code == .sick)
    let count = try await damaged.read { try $0.number("SELECT notes FROM counts") }
    #expect(count == 500)
    await damaged.close()
  }

  @Test func somethingElseIsNoDatabase() throws {
    let folder = try Folder()
    try Data(repeating: 7, count: 8_192).write(to: URL(fileURLWithPath: folder.file("data.sqlite")))
    let error = #expect(throws: DatabaseError.self) { try folder.open() }
    #expect(error?.code == .corrupt)
  }
}
