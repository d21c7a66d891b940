import Database
import Messages
import ProfileDomain
import Wire

// Changes of one person: what goes into the log with them, and what is answered.

extension ProfileCore {
  /// How often a change is tried against others of the same person.
  private static let maximumAttempts = 50

  /// Appends acts of the shopper to the log; `answer` is worked out with them in effect.
  func append<Answer: Message>(
    _ act: ProfileRecord, of person: PersonID, _ realm: String, for call: RepeatableCall?,
    answer: (ProfileState) -> Answer
  ) async throws -> Answer {
    if let before: Answer = try await self.answer(to: call, of: person, realm) { return before }
    _ = try present(person, realm)
    guard let key = try await vault.obtain(realm, person) else { throw ProfileError.noPerson }
    var state = try await state(of: person, realm)
    state.fold(act)
    let answer = answer(state)
    let kept = try sealed(answer, to: call, of: person, key)
    let entries = [try entry(act, of: person, key)]
    let nowMilliseconds = nowMilliseconds
    let sequence: Int64
    do {
      sequence = try await database.database.write { connection in
        guard try connection.lives(person, realm) else { throw ProfileError.noPerson }
        if let kept { try connection.keep(kept, realm, nowMilliseconds: nowMilliseconds) }
        return try connection.append(entries, realm, nowMilliseconds: nowMilliseconds)
      }
    } catch let error as DatabaseError where error.isTaken {
      if let before: Answer = try await self.answer(to: call, of: person, realm) { return before }
      throw error
    }
    tail.add([(person, act)], realm, sequence)
    return answer
  }

  private func entry(
    _ act: ProfileRecord, of person: PersonID, _ key: SealingKey
  ) throws -> LogEntry {
    let id = SignalID(try newID())
    let sealed = try key.seal(try StoredRecord.act(act).stored(), .record(id))
    return LogEntry(person: person, id: id, sealed: sealed)
  }

  /// Changes somebody's consents and returns what is answered, once it is on the device and every
  /// check sees it.
  func changeConsents<Answer: Message>(
    of person: PersonID, _ realm: String, for call: RepeatableCall?,
    answer: (Consents) -> Answer, _ change: (inout Consents) throws -> Void
  ) async throws -> Answer {
    for _ in 0..<Self.maximumAttempts {
      if let before: Answer = try await self.answer(to: call, of: person, realm) { return before }
      let before = try present(person, realm)
      var after = before
      try change(&after)
      let answer = answer(after)
      do {
        if try await replace(before, after, answer, of: person, realm, for: call) { return answer }
      } catch let error as DatabaseError where error.isTaken {
        // The same call came twice at a time; the next round finds the other's answer.
      }
      // Somebody else changed the same person; what they committed is in the table in a moment.
      try await Task.sleep(for: .milliseconds(1))
    }
    throw ProfileError.contended
  }

  /// False when the person's consents are no longer those of before.
  private func replace(
    _ before: Consents, _ after: Consents, _ answer: some Message, of person: PersonID,
    _ realm: String, for call: RepeatableCall?
  ) async throws -> Bool {
    guard let key = try await vault.obtain(realm, person) else { throw ProfileError.noPerson }
    let kept = try sealed(answer, to: call, of: person, key)
    if after == before && kept == nil { return true }
    let acts = try withdrawals(before, after)
    let entries = try acts.map { try entry($0, of: person, key) }
    let body = try key.seal(after.stored, .consents(revision: after.revision))
    let dropsDevices = before.allows(.location) && !after.allows(.location)
    let nowMilliseconds = nowMilliseconds
    let sequence: Int64?
    do {
      sequence = try await database.database.write { connection in
        if after != before {
          let isReplaced = try connection.replaceConsents(
            of: person, realm, body: body, revision: after.revision)
          if !isReplaced { throw Overtaken() }
        }
        if let kept { try connection.keep(kept, realm, nowMilliseconds: nowMilliseconds) }
        if dropsDevices { try connection.unlinkDevices(of: person, realm) }
        return entries.isEmpty
          ? nil : try connection.append(entries, realm, nowMilliseconds: nowMilliseconds)
      }
    } catch is Overtaken { return false }
    consents.put(after, of: person, realm)
    if dropsDevices { identities.remove(of: person, realm, devicesOnly: true) }
    if let sequence { tail.add(acts.map { (person, $0) }, realm, sequence) }
    return true
  }

  /// What a withdrawal lets go of.
  private func withdrawals(_ before: Consents, _ after: Consents) throws -> [ProfileRecord] {
    var acts: [ProfileRecord] = []
    if before.allows(.profiling) && !after.allows(.profiling) {
      acts.append(.profilingWithdrawn(try newKey()))
    }
    if before.allows(.location) && !after.allows(.location) {
      acts.append(.locationWithdrawn(try newKey()))
    }
    return acts
  }
}

/// Another change of the same person was committed first.
private struct Overtaken: Error {}

extension Consents {
  /// Whether consent stands, whatever else is switched off.
  fileprivate func allows(_ purpose: Purpose) -> Bool { entry(purpose)?.isGranted == true }
}
