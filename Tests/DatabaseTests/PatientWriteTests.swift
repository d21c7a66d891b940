import Database
import TestCalls
import Testing

/// Writes that nobody waits for go with one that somebody waits for, and never stay behind.
@Suite(.timeLimit(.minutes(2))) struct PatientWriteTests {
  @Test func goWithTheNextThatIsNotPatient() async throws {
    try await withDatabase(limits: .unhurried) { (database) async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<10 {
          group.addTask {
            try await database.write(patient: .seconds(600)) { try $0.addShop("p\(number)") }
          }
        }
        while database.statistics.queuedWrites < 10 { try await Task.sleep(for: .milliseconds(1)) }
        #expect(database.statistics.commits == 0)
        try await database.write { try $0.addShop("now") }
        try await group.waitForAll()
      }
      #expect(try await database.read { try $0.shopIDs().count } == 11)
      #expect(database.statistics.commits == 1)
      #expect(database.statistics.batchSizes.sum == 11)
    }
  }

  @Test func goAloneWhenTheirTimeHasCome() async throws {
    try await withDatabase(limits: .unhurried) { (database) async throws in
      // The first one's time must not hold up the second's, which is shorter.
      async let long: Void = database.write(patient: .seconds(600)) { try $0.addShop("long") }
      while database.statistics.queuedWrites < 1 { try await Task.sleep(for: .milliseconds(1)) }
      try await database.write(patient: .milliseconds(5)) { try $0.addShop("short") }
      try await long
      #expect(try await database.read { try $0.shopIDs() } == ["long", "short"])
      for number in 0..<50 {
        try await database.write(patient: .milliseconds(1)) { try $0.addShop("n\(number)") }
      }
      #expect(try await database.read { try $0.shopIDs().count } == 52)
      #expect(database.statistics.queuedWrites == 0)
    }
  }

  @Test func areTakenBackByACancelledTask() async throws {
    try await withDatabase(limits: .unhurried) { (database) async throws in
      let write = Task {
        try await database.write(patient: .seconds(600)) { try $0.addShop("gone") }
      }
      while database.statistics.queuedWrites < 1 { try await Task.sleep(for: .milliseconds(1)) }
      write.cancel()
      await #expect(throws: CancellationError.self) { try await write.value }
      try await database.write { try $0.addShop("kept") }
      #expect(try await database.read { try $0.shopIDs() } == ["kept"])
    }
  }

  @Test func areDoneBeforeTheDatabaseCloses() async throws {
    try await withDatabase(limits: .unhurried) { (database) async throws in
      let writes = (0..<5).map { number in
        Task { try await database.write(patient: .seconds(600)) { try $0.addShop("\(number)") } }
      }
      while database.statistics.queuedWrites < 5 { try await Task.sleep(for: .milliseconds(1)) }
      // The thread has heard of them by now, and waits for their time.
      try await Task.sleep(for: .milliseconds(50))
      await database.close()
      for write in writes { try await write.value }
      #expect(database.statistics.writes == 5)
    }
  }

  @Test func countAmongThoseThatWait() async throws {
    var limits = DatabaseLimits()
    limits.maximumQueuedWrites = 2
    try await withDatabase(limits: limits) { (database) async throws in
      let writes = (0..<2).map { number in
        Task { try await database.write(patient: .seconds(600)) { try $0.addShop("\(number)") } }
      }
      while database.statistics.queuedWrites < 2 { try await Task.sleep(for: .milliseconds(1)) }
      await #expect(throws: DatabaseError.self) {
        try await database.write(patient: .seconds(1)) { try $0.addShop("refused") }
      }
      await database.close()
      for write in writes { try await write.value }
    }
  }

  /// Many of both kinds from many tasks: each is done once, none stays behind.
  @Test func mixWithOthers() async throws {
    try await withDatabase(limits: .unhurried) { (database) async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<600 {
          let patience: Duration = number % 3 == 0 ? .zero : .milliseconds(number % 4)
          group.addTask {
            try await database.write(patient: patience) { try $0.addShop("\(number)") }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await database.read { try $0.shopIDs().count } == 600)
      #expect(database.statistics.queuedWrites == 0)
    }
  }
}
