import Database
import Locking
import Testing

/// What is known of rows without asking the disk.
@Suite struct KnownRowsTests {
  private func key(_ number: Int, realm: String = "r") -> KnownRows.Key {
    KnownRows.Key(realm: realm, id: "row \(number)")
  }

  private func learned(_ keys: [KnownRows.Key] = []) async throws -> KnownRows {
    let known = KnownRows()
    try await known.learn { after, _ in after == nil ? keys : [] }
    return known
  }

  @Test func nothingIsNewBeforeItHasLearned() async throws {
    let known = KnownRows()
    #expect(known.mayHold(key(1)))
    #expect(known.note(key(2)))
    await #expect(throws: CancellationError.self) {
      try await known.learn { _, _ in throw CancellationError() }
    }
    #expect(known.note(key(3)))
    try await known.learn { _, _ in [] }
    #expect(!known.mayHold(key(1)))
    #expect(known.mayHold(key(2)) && known.mayHold(key(3)))
  }

  @Test func aRowIsNewOnceInItsRealm() async throws {
    let known = try await learned()
    #expect(!known.note(key(1)))
    #expect(known.note(key(1)))
    #expect(!known.mayHold(key(1, realm: "s")))
    #expect(!known.note(key(1, realm: "s")))
  }

  @Test func onlyOneOfManyAtOnceHasANewRow() async throws {
    let known = try await learned()
    for round in 0..<50 {
      let new = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 { group.addTask { [key = key(round)] in !known.note(key) } }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(new == 1)
    }
  }

  @Test func everyPageIsLearned() async throws {
    let all = (1...3 * KnownRows.pageSize).map { key($0) }
    let known = KnownRows()
    let pages = Lock(0)
    try await known.learn { after, limit in
      pages.withLock { $0 += 1 }
      let begin = after.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      return Array(all[begin...].prefix(limit))
    }
    #expect(pages.withLock { $0 } == 4)
    #expect(all.allSatisfy(known.mayHold))
    // Of others one in 400 may be taken for one of two million; the hash differs from run to run.
    let taken = (100_000..<101_000).filter { known.mayHold(key($0)) }
    #expect(taken.count < 50)
    // A second time there is nothing to learn.
    try await known.learn { _, _ in [key(-1)] }
    #expect(!known.mayHold(key(-1)))
  }
}
