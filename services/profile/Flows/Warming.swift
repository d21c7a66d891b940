import Logging
import ProfileDomain

extension ProfileCore {
  /// Fills the tables in memory from the files and takes up what was not folded; before anything is
  /// served.
  ///
  /// Returns persons whose keys were destroyed and who are not erased here: the database is a
  /// backup from before. They must be erased again before anything is served.
  func warm() async throws -> [(realm: String, person: PersonID)] {
    let returned = try await warmPersons()
    try await warmIdentities()
    for head in try await database.logHeads() {
      tail.open(head.realm, folded: head.folded)
      guard head.last > head.folded else { continue }
      for sequence in (head.folded + 1)...head.last {
        try await takeUp(head.realm, sequence)
      }
    }
    return returned
  }

  private func warmPersons() async throws -> [(realm: String, person: PersonID)] {
    var returned: [(realm: String, person: PersonID)] = []
    var last: (String, [UInt8])?
    while true {
      let page = try await database.persons(after: last)
      for row in page {
        var known = Consents()
        if row.isErased {
          known.erase()
        } else if let (revision, body) = row.consents,
          let key = try await vault.key(row.realm, row.person)
        {
          known = try Consents(
            stored: try key.open(body, .consents(revision: revision)), revision: revision)
        } else if try await vault.wasErased(row.realm, row.person) {
          returned.append((row.realm, row.person))
        }
        consents.put(known, of: row.person, row.realm)
      }
      guard page.count == ProfileDatabase.pageRows, let end = page.last else { return returned }
      last = (end.realm, end.person.bytes)
    }
  }

  private func warmIdentities() async throws {
    var last: (String, IdentityHash)?
    while true {
      let page = try await database.identities(after: last)
      for row in page { identities.put(row.identity, row.person, row.realm) }
      guard page.count == ProfileDatabase.pageRows, let end = page.last else { return }
      last = (end.realm, end.identity)
    }
  }

  private func takeUp(_ realm: String, _ sequence: Int64) async throws {
    var records: [(PersonID, ProfileRecord)] = []
    for entry in try await database.segment(realm, sequence)?.entries ?? [] {
      guard let key = try await vault.key(realm, entry.person) else { continue }
      let stored = try StoredRecord(stored: try key.open(entry.sealed, .record(entry.id)))
      do throws(FieldFault) {
        records.append((entry.person, try stored.record()))
      } catch {
        log.warning("a signal in the log breaks a rule of today; it is not folded: \(error.reason)")
      }
    }
    tail.add(records, realm, sequence)
  }
}
