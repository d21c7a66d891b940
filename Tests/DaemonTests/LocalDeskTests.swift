import Database
import DatabaseSQLite
import Foundation
import Testing

@testable import Daemon

/// A service's own verbs over the socket in its data folder.
@Suite struct LocalDeskTests {
  @Test func ownVerbsAnswer() async throws {
    let subject = try Subject(try Place())
    _ = try await subject.ready()
    let said = try await subject.verb("say", "hello")
    #expect(said.code == 0 && said.output == "hello\n", "\(said)")
    let json = try await subject.verb("say", "hello", "--output", "json").json()
    #expect(json["text"] as? String == "hello")
    // Reading is not noted; verbs that change something are.
    #expect(AuditFile(folder: subject.place.data).entries(10).isEmpty)
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }

  @Test func theTableOfMethodsHolds() async throws {
    let subject = try Subject(try Place())
    _ = try await subject.ready()
    let refused = try await subject.verb("say", "hello", "--account")
    #expect(refused.code == 2 && refused.output.isEmpty, "\(refused)")
    let failed = try await subject.verb("say", "fail")
    #expect(failed.code == 2 && failed.errors.contains("no such note"), "\(failed)")
    let realm = try await subject.verb("say", "hello", "--account", "--realm", "Not/A/Realm")
    #expect(realm.code == 2 && !realm.errors.isEmpty, "\(realm)")
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }

  @Test func nobodyElseMayConnect() async throws {
    let subject = try Subject(try Place())
    _ = try await subject.ready()
    let path = subject.place.data + "/desk.sock"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aStaleSocketIsReplaced() async throws {
    let place = try Place()
    let first = try Subject(place)
    _ = try await first.ready()
    first.signal(SIGKILL)
    #expect(await first.end() == -SIGKILL)
    let silent = try await first.verb("say", "hello")
    #expect(silent.code == 2 && silent.errors.contains("status --data"), "\(silent)")
    let second = try Subject(place)
    _ = try await second.ready()
    #expect(try await second.verb("say", "again").output == "again\n")
    second.signal(SIGTERM)
    #expect(await second.end() == 0)
  }

  @Test func aFrozenProcessIsToldWithinTheTimeout() async throws {
    let subject = try Subject(try Place())
    _ = try await subject.ready()
    subject.signal(SIGSTOP)
    let asked = try await run(
      ["say", "hello", "--data", subject.place.data, "--timeout", "300ms"])
    #expect(asked.code == 2 && asked.errors.contains("status"), "\(asked)")
    subject.signal(SIGCONT)
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }

  @Test func theFilesAnswerWhereThatIsOffered() async throws {
    let place = try Place()
    let made = try await run(["say", "hello", "--offline", "--data", place.data])
    #expect(made.code == 0 && made.output == "offline: hello\n", "\(made)")
    let subject = try Subject(place)
    _ = try await subject.ready()
    #expect(try await subject.verb("say", "hello", "--offline").output == "hello\n")
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }
}

/// What `serve` does with a store of an earlier version.
@Suite struct ContractionTests {
  @Test func itTakesNothingAwayUnasked() async throws {
    let place = try Place()
    let old = Schema([Migration(1, "notes", [.create(Self.table)])])
    let new = Schema([
      Migration(1, "notes", [.create(Self.table)]),
      Migration(2, "no word", major: 2, [.removeColumn("word", from: "note")]),
    ])
    #expect(new.pending(after: 0).allSatisfy { !$0.contracts })
    #expect(new.pending(after: 1).map(\.contracts) == [true])
    await (try SQLite.open(folder: place.data, schema: old)).close()
    let store = SQLiteStore(folder: place.data, schema: new).offline
    #expect(throws: StartFailure.self) {
      try Contraction(program: "atrium-echo", folder: place.data, isAllowed: false)
        .steps(of: [PendingMigration(name: "2 no word", contracts: true)])
    }
    #expect(
      try Contraction(program: "atrium-echo", folder: place.data, isAllowed: true)
        .steps(of: try await store.pending()) == ["2 no word"])
    #expect(
      try Contraction(program: "atrium-echo", folder: place.data, isAllowed: false)
        .steps(of: [PendingMigration(name: "2 index", contracts: false)]).isEmpty)
  }

  private static let table = Table(
    "note", [.text("realm_id"), .integer("number"), .text("word", optional: true)],
    primaryKey: ["realm_id", "number"])
}
