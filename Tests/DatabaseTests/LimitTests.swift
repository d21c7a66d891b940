import Database
import TestCalls
import Testing

/// Queues, deadlines, cancellation, close.
@Suite(.timeLimit(.minutes(2))) struct LimitTests {
  @Test func queuesHaveTheirBounds() async throws {
    var limits = DatabaseLimits()
    limits.readers = 1
    limits.maximumQueuedReads = 2
    limits.maximumQueuedWrites = 2
    try await withDatabase(limits: limits) { (database) async throws in
      let meeting = Meeting()
      let writing = Meeting()
      async let held: Void = database.read { _ in
        meeting.arrive()
        meeting.waitForRelease()
      }
      async let heldWrite: Void = database.write { _ in
        writing.arrive()
        writing.waitForRelease()
      }
      await meeting.arrived()
      await writing.arrived()
      async let reads: [Void] = inParallel(2) { try await database.read { _ in } }
      async let writes: [Void] = inParallel(2) { try await database.write { _ in } }
      while database.statistics.queuedReads < 2 || database.statistics.queuedWrites < 2 {
        try await Task.sleep(for: .milliseconds(1))
      }
      let read = await #expect(throws: DatabaseError.self) { try await database.read { _ in } }
      #expect(read?.code == .overloaded)
      let write = await #expect(throws: DatabaseError.self) { try await database.write { _ in } }
      #expect(write?.code == .overloaded)
      #expect(database.statistics.refused == 2)
      meeting.release()
      writing.release()
      _ = try await (held, heldWrite, reads, writes)
      #expect(try await database.read { _ in true })
    }
  }

  @Test func aReadEndsAtItsDeadline() async throws {
    try await withDatabase { (database) async throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read(within: .milliseconds(30)) { try $0.each(endless) { _ in } }
      }
      #expect(error?.code == .timedOut)
      #expect(try await database.read { _ in 5 } == 5)
    }
  }

  @Test func aReadThatWaitedTooLongIsNotRun() async throws {
    var limits = DatabaseLimits()
    limits.readers = 1
    try await withDatabase(limits: limits) { (database) async throws in
      let meeting = Meeting()
      async let held: Void = database.read { _ in
        meeting.arrive()
        meeting.waitForRelease()
      }
      await meeting.arrived()
      async let late: Void = database.read(within: .zero) { _ in Issue.record("it ran") }
      while database.statistics.queuedReads == 0 { try await Task.sleep(for: .milliseconds(1)) }
      meeting.release()
      try await held
      do {
        try await late
        Issue.record("no error")
      } catch let error as DatabaseError {
        #expect(error.code == .timedOut)
      }
    }
  }

  @Test func aCancelledReadIsStopped() async throws {
    try await withDatabase { (database) async throws in
      let meeting = Meeting()
      let task = Task {
        try await database.read(within: .seconds(600)) { connection in
          meeting.arrive()
          try connection.each(endless) { _ in }
        }
      }
      await meeting.arrived()
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test func aWriteThatHasNotBegunIsDropped() async throws {
    try await withDatabase { (database) async throws in
      let meeting = Meeting()
      async let held: Void = database.write { _ in
        meeting.arrive()
        meeting.waitForRelease()
      }
      await meeting.arrived()
      let task = Task { try await database.write { try $0.addShop("never") } }
      while database.statistics.queuedWrites == 0 { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(database.statistics.queuedWrites == 0)
      meeting.release()
      try await held
      #expect(try await database.read { try $0.shopIDs() } == [])
    }
  }

  @Test func aWriteThatHasBegunIsFinished() async throws {
    try await withDatabase { (database) async throws in
      let meeting = Meeting()
      let task = Task {
        try await database.write { connection in
          meeting.arrive()
          meeting.waitForRelease()
          try connection.addShop("a")
        }
      }
      await meeting.arrived()
      task.cancel()
      meeting.release()
      try await task.value
      #expect(try await database.read { try $0.shopIDs() } == ["a"])
    }
  }

  @Test func closeFinishesWhatWaits() async throws {
    let place = try Place()
    let database = try place.open()
    let meeting = Meeting()
    async let held: Void = database.write { connection in
      meeting.arrive()
      meeting.waitForRelease()
      try connection.addShop("a")
    }
    await meeting.arrived()
    async let waiting: Void = database.write { try $0.addShop("b") }
    while database.statistics.queuedWrites == 0 { try await Task.sleep(for: .milliseconds(1)) }
    async let closed: Void = database.close()
    while database.health != .closed { try await Task.sleep(for: .milliseconds(1)) }
    let error = await #expect(throws: DatabaseError.self) { try await database.write { _ in } }
    #expect(error?.code == .closed)
    meeting.release()
    _ = try await (held, waiting)
    await closed
    await database.close()
    let again = try place.open()
    #expect(try await again.read { try $0.shopIDs() } == ["a", "b"])
    await again.close()
  }

  @Test(arguments: [0, -1, 65])
  func limitsAreChecked(readers: Int) throws {
    var limits = DatabaseLimits()
    limits.readers = readers
    let place = try Place()
    let error = #expect(throws: DatabaseError.self) { try place.open(limits: limits) }
    #expect(error?.code == .misuse)
    #expect(error?.message.contains("readers") == true)
  }
}

/// Runs the same so many times at once.
func inParallel<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable () async throws -> Value
) async throws -> [Value] {
  try await withThrowingTaskGroup(of: Value.self) { group in
    for _ in 0..<count { group.addTask { try await body() } }
    return try await group.reduce(into: []) { $0.append($1) }
  }
}
