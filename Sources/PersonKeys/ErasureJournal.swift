public import Database

/// The journal of erasures on its own: what a restore needs, where no key is to be read.
public enum ErasureJournal {
  /// Erases in one key database whoever another one's journal says was erased.
  ///
  /// Returns how many entries it went through. When it returns, the destroyed keys are neither in
  /// the file nor in its log.
  public static func replay(from journal: Database, into database: Database) async throws -> Int {
    var count = 0
    var last: Erasure?
    while true {
      let page = try await journal.read { [last] in
        try $0.erasures(after: last, atMost: PersonKeys.replayBatch)
      }
      if page.isEmpty { break }
      try await database.write { connection in
        for erasure in page { _ = try connection.erase(erasure) }
      }
      count += page.count
      last = page.last
    }
    try await database.emptyLog()
    return count
  }
}
