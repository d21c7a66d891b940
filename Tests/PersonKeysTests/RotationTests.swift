import Crypto
import Database
import DatabaseSQLite
import Locking
import PersonKeys
import Testing

@Suite(.timeLimit(.minutes(3))) struct RotationTests {
  @Test func keysLiveOnUnderNewWrappingKeys() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, database) async throws in
      var made: [SymmetricKey] = []
      for number in 0..<1_100 { made.append(try await keys.obtain(person(number))) }
      _ = try await keys.obtain(person(1, realm: "hill"))
      let files = try fixture.encryptionKeyFiles
      let wrapped = try await wrappedKeys(database)
      #expect(files.count == 2)

      fixture.pass(days: 1)
      let done = try await keys.rotate(fixture.today)
      #expect(done.rewrapped == 1_101)
      #expect(done.destroyed == 2)
      let after = try fixture.encryptionKeyFiles
      #expect(after.count == 2)
      #expect(Set(after).isDisjoint(with: files))
      #expect(Set(try await wrappedKeys(database)).isDisjoint(with: wrapped))
      let again = try await keys.rotate(fixture.today)
      #expect(again.rewrapped == 0 && again.destroyed == 0)
    }
    try await fixture.with { (keys, _) async throws in
      #expect(try await keys.key(for: person(1_099)) != nil)
      #expect(try await keys.key(for: person(1, realm: "hill")) != nil)
    }
  }

  /// The point of it all: who was erased stays erased, also for somebody with last week's backup.
  @Test func anOldBackupOpensNothing() async throws {
    let fixture = try Fixture()
    let backup = "\(fixture.folder)/backup.sqlite"
    let day = fixture.today
    try await fixture.with { (keys, database) async throws in
      _ = try await keys.obtain(person(1))
      _ = try await keys.obtain(person(2))
      try await database.backUp(to: backup)
      _ = try await keys.destroy(person(1))
      fixture.pass(days: 1)
      _ = try await keys.rotate(fixture.today)
    }
    try SQLite.restore(from: backup, folder: "\(fixture.folder)/old", name: "keys")
    try await fixture.with("old") { (keys, _) async throws in
      for number in 1...2 {
        await #expect(
          throws: PersonKeysError.keyEncryptionKeyIsGone(realm: "harbour", day: day.number)
        ) { try await keys.key(for: person(number)) }
      }
    }
  }

  @Test func whereEveryoneIsErasedNothingStays() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in
      _ = try await keys.obtain(person(1))
      _ = try await keys.obtain(person(1, realm: "hill"))
      _ = try await keys.destroy(person(1))
      fixture.pass(days: 1)
      let done = try await keys.rotate(fixture.today)
      #expect(done.rewrapped == 1)
      #expect(done.destroyed == 2)
      #expect(try fixture.encryptionKeyFiles.count == 1)
      _ = try await keys.obtain(person(2))
      #expect(try fixture.encryptionKeyFiles.count == 2)
    }
  }

  @Test func keysAreMadeMeanwhile() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, database) async throws in
      for number in 0..<1_000 { _ = try await keys.obtain(person(number)) }
      fixture.pass(days: 1)
      async let rotation = keys.rotate(fixture.today)
      for number in 1_000..<1_200 { _ = try await keys.obtain(person(number)) }
      #expect(try await rotation.rewrapped >= 1_000)
      let days = try await database.read { connection in
        try connection.all("SELECT DISTINCT kek_day FROM person_keys") { try $0.integer(0) }
      }
      #expect(days == [Int64(fixture.today.number)])
    }
    try await fixture.with { (keys, _) async throws in
      for number in stride(from: 0, to: 1_200, by: 37) {
        #expect(try await keys.key(for: person(number)) != nil)
      }
    }
  }

  /// A source of randomness that fails stops the rotation anywhere; the next one goes on.
  @Test(arguments: [0, 1, 300, 501, 900])
  func afterAFailureItGoesOn(after count: Int) async throws {
    struct Left: Sendable { var count = Int.max }
    let left = Lock(Left())
    let random = RandomSource { buffer throws(CryptoError) in
      let isOver = left.withLock { left in
        left.count -= 1
        return left.count < 0
      }
      if isOver { throw CryptoError.noRandomness("none left") }
      try RandomSource.system.fill(buffer)
    }
    let fixture = try Fixture()
    try await fixture.with(random: random) { (keys, _) async throws in
      var made: [SymmetricKey] = []
      for number in 0..<1_000 { made.append(try await keys.obtain(person(number))) }
      fixture.pass(days: 3)
      left.withLock { $0.count = count }
      await #expect(throws: CryptoError.noRandomness("none left")) {
        try await keys.rotate(fixture.today)
      }
      left.withLock { $0.count = .max }
      _ = try await keys.rotate(fixture.today)
      #expect(try fixture.encryptionKeyFiles.count == 1)
    }
    try await fixture.with { (keys, _) async throws in
      for number in stride(from: 0, to: 1_000, by: 41) {
        #expect(try await keys.key(for: person(number)) != nil)
      }
    }
  }

  @Test func aClockThatWentBackIsRefused() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in
      _ = try await keys.obtain(person(1))
      let newest = fixture.today.number
      await #expect(throws: PersonKeysError.clockWentBack(day: newest - 1, newest: newest)) {
        try await keys.rotate(KeyDay(number: newest - 1))
      }
      #expect(try await keys.key(for: person(1)) != nil)
    }
  }

  @Test(arguments: [(0, 0), (86_399_999, 0), (86_400_000, 1), (-1, -1), (-86_400_000, -1)])
  func daysAreOfUTC(milliseconds: Int64, day: Int) {
    #expect(KeyDay(milliseconds: milliseconds).number == day)
  }
}
