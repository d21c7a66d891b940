import Logging
import ProfileDomain

extension ProfileCore {
  /// Profiles that one transaction writes.
  private static let portionPersons = 256
  /// How long folded profiles wait for another write, to share its commit.
  private static let foldingPatience: Duration = .milliseconds(50)

  /// Folds what waits, again and again, until the task is cancelled.
  func foldForever() async throws {
    while true {
      try await Task.sleep(for: config.foldingInterval)
      do {
        try await fold(patient: Self.foldingPatience)
      } catch let error as CancellationError {
        throw error
      } catch {
        // What waits stays in memory and in the log; readings see it there.
        log.error("folding failed, it is tried again: \(error)")
      }
    }
  }

  /// Folds everything that waits now.
  func fold(patient: Duration = .zero) async throws {
    for realm in tail.realms {
      while let portion = tail.portion(realm, persons: Self.portionPersons) {
        try await fold(portion, realm, patient)
        tail.remove(portion.persons.map(\.person), realm, through: portion.through)
        if portion.isAll { tail.noteFolded(realm, through: portion.through) }
      }
      // Segments of which nothing waits: their persons were erased.
      guard let through = tail.foldedThrough(realm) else { continue }
      try await database.noteFolded(realm, through: through, patient: patient)
      tail.noteFolded(realm, through: through)
    }
  }

  private func fold(
    _ portion: LogTail.Portion, _ realm: String, _ patient: Duration
  ) async throws {
    let before = try await folded(portion.persons.map(\.person), realm)
    var rows: [FoldedRow] = []
    rows.reserveCapacity(portion.persons.count)
    for (person, records) in portion.persons {
      // Without a key the person was erased meanwhile.
      guard let key = try await vault.key(realm, person) else { continue }
      var folded = before[person] ?? FoldedState()
      var segments: [Int64] = []
      for one in records where one.sequence > folded.through {
        folded.state.fold(one.record)
        if segments.last != one.sequence { segments.append(one.sequence) }
      }
      folded.state.settle(nowMilliseconds: nowMilliseconds)
      folded.through = portion.through
      rows.append(
        FoldedRow(
          person: person, folded: folded, body: try key.seal(folded.state.stored, .state),
          segments: segments))
    }
    try await database.replace(
      rows, realm, foldedThrough: portion.isAll ? portion.through : nil, patient: patient)
    for row in rows { takeUp(row, realm) }
  }

  /// The profiles as they lie on disk: those that are not in memory are read.
  private func folded(
    _ persons: [PersonID], _ realm: String
  ) async throws -> [PersonID: FoldedState] {
    var found: [PersonID: FoldedState] = [:]
    var absent: [PersonID] = []
    for person in persons {
      if let known = states.folded(person, realm).folded {
        found[person] = known
      } else {
        absent.append(person)
      }
    }
    if absent.isEmpty { return found }
    for stored in try await database.states(of: absent, realm) {
      guard let key = try await vault.key(realm, stored.person) else { continue }
      found[stored.person] = try stored.opened(with: key)
    }
    return found
  }

  private func takeUp(_ row: FoldedRow, _ realm: String) {
    states.replace(row.folded, storedBytes: row.body.count, of: row.person, realm)
    // An erasure stops the use first, then it drops the profile: what came after that, this drops.
    if consents.consents(of: row.person, realm)?.isErased ?? true {
      states.drop(row.person, realm)
    }
  }
}
