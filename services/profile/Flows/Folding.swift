import Logging
import ProfileDomain

extension ProfileCore {
  /// Profiles that one transaction writes.
  private static let portionPersons = 256

  /// Folds what waits, again and again, until the task is cancelled.
  func foldForever() async throws {
    while true {
      try await Task.sleep(for: config.foldingInterval)
      do {
        try await fold()
      } catch let error as CancellationError {
        throw error
      } catch {
        // What waits stays in memory and in the log; readings see it there.
        log.error("folding failed, it is tried again: \(error)")
      }
    }
  }

  /// Folds everything that waits now.
  func fold() async throws {
    for realm in tail.realms {
      while let portion = tail.portion(realm, persons: Self.portionPersons) {
        try await fold(portion, realm)
        tail.remove(portion.persons.map(\.person), realm, through: portion.through)
      }
      guard let through = tail.foldedThrough(realm) else { continue }
      try await database.noteFolded(realm, through: through)
      tail.noteFolded(realm, through: through)
    }
  }

  private func fold(_ portion: LogTail.Portion, _ realm: String) async throws {
    let known = try await database.states(of: portion.persons.map(\.person), realm)
    let states = Dictionary(known.map { ($0.person, $0) }) { first, _ in first }
    var folded: [(state: StoredState, segments: [Int64])] = []
    for (person, records) in portion.persons {
      // Without a key the person was erased meanwhile.
      guard let key = try await vault.key(realm, person) else { continue }
      let stored = states[person]
      var state = ProfileState()
      if let stored { state = try ProfileState(stored: try key.open(stored.body, .state)) }
      let new = records.filter { $0.sequence > stored?.foldedThrough ?? 0 }
      for one in new { state.fold(one.record) }
      state.settle(nowMilliseconds: nowMilliseconds)
      let row = StoredState(
        person: person, foldedThrough: portion.through, body: try key.seal(state.stored, .state))
      folded.append((row, Set(new.map(\.sequence)).sorted()))
    }
    try await database.replace(folded, realm)
  }
}
