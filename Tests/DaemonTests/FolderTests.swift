import Foundation
import Messages
import Testing

@testable import Daemon

@Suite struct FolderTests {
  let identity = ServiceIdentity(name: "echo", summary: "x", version: "1.2.3", port: 1)

  private func failure(_ path: String, _ other: ServiceIdentity? = nil) -> String {
    do throws(StartFailure) {
      _ = try DataFolder(path, other ?? identity, startedAt: 1)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func theFolderIsOursAlone() throws {
    let place = try Place()
    let path = place.path + "/a/b/data"
    let folder = try DataFolder(path, identity, startedAt: 7_000)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o700)
    #expect(
      failure(path) == "the data folder \(path) is in use by process \(getpid()) "
        + "(atrium-echo 1.2.3); stop that process first, or name another folder with --data")
    let held = try #require(FolderLock.seen(path))
    #expect(held.isHeld && held.holder.startedAtMilliseconds == 7_000)
    folder.release()
    let free = try #require(FolderLock.seen(path))
    #expect(!free.isHeld && free.holder.endedAtMilliseconds != nil)
    _ = try DataFolder(path, identity, startedAt: 8_000)
  }

  @Test func foldersOfOthersAreRefused() throws {
    let place = try Place()
    let files = FileManager.default
    _ = try DataFolder(place.data, identity, startedAt: 1)
    let tenant = ServiceIdentity(name: "tenant", summary: "x", version: "1", port: 1)
    #expect(failure(place.data, tenant).contains("belongs to atrium-echo"))
    try "atrium-echo 2\n".write(toFile: place.data + "/layout", atomically: true, encoding: .utf8)
    #expect(failure(place.data).contains("written by a newer atrium-echo (layout 2)"))
    try "??".write(toFile: place.data + "/layout", atomically: true, encoding: .utf8)
    #expect(failure(place.data).contains("cannot be read"))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.data)
    #expect(failure(place.data).hasSuffix("chmod 700 \(place.data)"))
    let file = try place.write("file", "")
    #expect(failure(file).contains("is no folder"))
    #expect(failure(file + "/data").contains("cannot be made"))
    #expect(failure("").contains("data.folder is empty"))
  }

  @Test func auditEntriesStayAndComeBack() async throws {
    let place = try Place()
    let audit = AuditFile(folder: place.path)
    #expect(audit.entries(10).isEmpty)
    try audit.note("uid 1 (a)", "drain", ["--yes", "a \"b\"\n"], "done")
    struct Broken: Error, CustomStringConvertible { let description = "no room" }
    await #expect(throws: Broken.self) {
      try await audit.around("b", "restore", ["/x"]) { () throws in throw Broken() }
    }
    // A crash in the middle of a line.
    let handle = try #require(FileHandle(forWritingAtPath: place.path + "/audit.jsonl"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"at\":\"20".utf8))
    try handle.close()
    let entries = audit.entries(10)
    #expect(entries.map(\.result) == ["failed: no room", "begun", "done"])
    #expect(entries[2].arguments == ["--yes", "a \"b\"\n"] && entries[2].who == "uid 1 (a)")
    #expect(audit.entries(1).map(\.verb) == ["restore"])
    #expect(SystemText.user(getuid()) == "uid \(getuid()) (\(NSUserName()))")
  }

  @Test func theRecentLogIsBounded() throws {
    let place = try Place()
    let log = RecentLog(folder: place.path)
    let line = Array((String(repeating: "x", count: 999) + "\n").utf8)
    for _ in 0..<600 { log.append(line) }
    log.append(Array("last\n".utf8))
    for name in ["recent.log", "recent.1.log"] {
      let size = try FileManager.default.attributesOfItem(atPath: place.path + "/" + name)[.size]
      #expect((size as? Int ?? .max) < RecentLog.maximumBytes + 2_000)
    }
    #expect(RecentLog.lastLines(place.path, 2).last == "last")
  }
}
