internal import Crypto
public import Database

extension PersonKeys {
  /// A page of the journal, ordered by realm and hash, for another one to replay.
  public func erasures(after last: Erasure? = nil, atMost limit: Int = replayBatch) async throws
    -> [Erasure]
  {
    try await database.read { try $0.erasures(after: last, atMost: limit) }
  }

  /// Whether a person's key was destroyed, here or by a replay.
  public func wasErased(_ id: PersonKeyID) async throws -> Bool {
    try await database.read { try $0.erasedAt(id.realm, id.personHash.bytes) } != nil
  }

  /// Erases again whoever another journal says was erased: after a restore, everyone who was
  /// erased since the backup. Returns how many entries it went through.
  public func replayErasures(from journal: Database) async throws -> Int {
    let count = try await ErasureJournal.replay(from: journal, into: database)
    forgetCachedKeys()
    return count
  }

  /// The same from a list, at most `replayBatch` entries at a time in one transaction.
  public func replayErasures(from journal: [Erasure]) async throws -> Int {
    var rest = journal[...]
    while !rest.isEmpty {
      try await erase(Array(rest.prefix(Self.replayBatch)))
      rest = rest.dropFirst(Self.replayBatch)
    }
    try await database.emptyLog()
    return journal.count
  }

  /// The journal knows hashes, the cache knows persons: it is emptied whole.
  private func erase(_ page: [Erasure]) async throws {
    try await database.write { connection in
      for erasure in page { _ = try connection.erase(erasure) }
    }
    forgetCachedKeys()
  }
}
