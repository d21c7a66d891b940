import Crypto
import Database
import DatabaseSQLite
import PersonKeys
import Testing

@Suite(.timeLimit(.minutes(2))) struct DestructionTests {
  @Test func aDestroyedKeyIsGone() async throws {
    let fixture = try Fixture()
    let receipt = try await fixture.with { (keys, database) async throws in
      _ = try await keys.obtain(person(1))
      let kept = try await keys.obtain(person(2))
      #expect(keys.cachedKeys == 2)
      let wrapped = try await wrappedKeys(database)
      let receipt = try await keys.destroy(person(1))
      #expect(receipt.id == person(1))
      #expect(receipt.milliseconds == fixture.now)
      #expect(keys.cachedKeys == 1)
      #expect(try await keys.key(for: person(1)) == nil)
      #expect(try await keys.key(for: person(2)) == kept)
      // Of the two that were there, one is left, in the table and in the files.
      let left = try await wrappedKeys(database)
      #expect(left.count == 1)
      for bytes in wrapped {
        #expect(try fixture.holds(bytes) == left.contains(bytes))
      }
      return receipt
    }
    fixture.pass(days: 1)
    try await fixture.with { (keys, _) async throws in
      #expect(try await keys.key(for: person(1)) == nil)
      #expect(try await keys.destroy(person(1)) == receipt)
    }
  }

  @Test func whatArrivesLateFindsNoKey() async throws {
    try await Fixture().with { (keys, _) async throws in
      _ = try await keys.obtain(person(1))
      _ = try await keys.destroy(person(1))
      await #expect(throws: PersonKeysError.erased) { try await keys.obtain(person(1)) }
      _ = try await keys.destroy(person(2))
      await #expect(throws: PersonKeysError.erased) { try await keys.obtain(person(2)) }
      let place = EnvelopePlace(table: "t", row: "r")
      await #expect(throws: PersonKeysError.erased) {
        try await keys.seal([1], for: person(1), at: place)
      }
    }
  }

  /// Readers hammer on the key while it is destroyed; once the receipt is there, nobody gets it.
  @Test func readersDoNotBringItBack() async throws {
    try await Fixture().with { (keys, _) async throws in
      for round in 0..<10 {
        let id = person(round)
        _ = try await keys.obtain(id)
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 0..<8 {
            group.addTask { for _ in 0..<20 { _ = try await keys.key(for: id) } }
          }
          group.addTask {
            _ = try await keys.destroy(id)
            #expect(try await keys.key(for: id) == nil)
          }
          try await group.waitForAll()
        }
        #expect(try await keys.key(for: id) == nil)
        #expect(keys.cachedKeys == 0)
      }
    }
  }

  @Test func aRestoreReplaysTheJournal() async throws {
    let fixture = try Fixture()
    let backup = "\(fixture.folder)/backup.sqlite"
    let kept = try await fixture.with { (keys, database) async throws in
      for number in 0..<1_200 { _ = try await keys.obtain(person(number)) }
      let kept = try await keys.obtain(person(5_000))
      try await database.backUp(to: backup)
      for number in 0..<3 { _ = try await keys.destroy(person(number)) }
      _ = try await keys.destroy(person(9_999))
      return kept
    }
    try SQLite.restore(from: backup, folder: "\(fixture.folder)/restored", name: "keys")
    let journal = try fixture.database()
    try await fixture.with("restored") { (keys, database) async throws in
      #expect(try await keys.key(for: person(1)) != nil)
      #expect(try await keys.replayErasures(from: journal) == 4)
      #expect(try await keys.replayErasures(from: journal) == 4)
      for number in 0..<3 { #expect(try await keys.key(for: person(number)) == nil) }
      #expect(try await keys.key(for: person(3)) != nil)
      #expect(try await keys.key(for: person(5_000)) == kept)
      await #expect(throws: PersonKeysError.erased) { try await keys.obtain(person(9_999)) }
      #expect(try await wrappedKeys(database).count == 1_198)
      let entries = try await keys.erasures()
      #expect(entries.count == 4)
      #expect(entries.allSatisfy { $0.realm == "harbour" && $0.milliseconds == fixture.now })
      #expect(try await keys.erasures(after: entries[1], atMost: 1) == [entries[2]])
      #expect(try await keys.replayErasures(from: entries) == 4)
    }
    await journal.close()
  }
}
