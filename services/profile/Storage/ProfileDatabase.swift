import Crypto
import Database
import ProfileDomain

/// Every query of this service, named by what it is for. Each names its realm.
struct ProfileDatabase: Sendable {
  let database: Database

  /// Rows that one query reads or deletes at a time.
  static let pageRows = 2_000
}

// MARK: - Persons and identities

/// What points at a person; a keyed hash of it is all that is kept.
struct IdentityHash: Sendable, Hashable {
  enum Kind: Int64, Sendable {
    case member = 1
    case device = 2
  }

  let kind: Kind
  let hash: ShortHash
}

/// A row of persons, with the consents that belong to it while they are sealed.
struct StoredPerson: Sendable {
  let realm: String
  let person: PersonID
  let isErased: Bool
  let consents: (revision: UInt64, body: [UInt8])?
}

extension ProfileDatabase {
  /// Every person of every realm after the given one, in the order of their keys; a page.
  func persons(
    after last: (realm: String, person: [UInt8])?
  ) async throws -> [StoredPerson] {
    let (realm, person) = last ?? ("", [])
    return try await database.read(within: .seconds(60)) { connection in
      try connection.all(
        """
        SELECT p.realm_id, p.person_id, p.erased_ms, c.revision, c.body FROM persons p \
        LEFT JOIN consents c ON c.realm_id = p.realm_id AND c.person_id = p.person_id \
        WHERE p.realm_id > :realm_id OR (p.realm_id = :realm_id AND p.person_id > :person_id) \
        ORDER BY p.realm_id, p.person_id LIMIT :page
        """,
        ["realm_id": realm, "person_id": person, "page": Self.pageRows]
      ) { row in
        guard let id = PersonID(try row.blob("person_id")) else {
          throw StoredFault(what: "person")
        }
        var consents: (UInt64, [UInt8])?
        if let body = try row.optionalBlob("body") {
          consents = (UInt64(clamping: try row.integer("revision")), body)
        }
        return StoredPerson(
          realm: try row.text("realm_id"), person: id,
          isErased: try row.optionalInteger("erased_ms") != nil, consents: consents)
      }
    }
  }

  /// Every identity after the given one, in the order of their keys; a page.
  func identities(
    after last: (realm: String, identity: IdentityHash)?
  ) async throws -> [(realm: String, identity: IdentityHash, person: PersonID)] {
    let (realm, kind, hash) = (
      last?.realm ?? "", last?.identity.kind.rawValue ?? 0, last?.identity.hash.bytes ?? []
    )
    return try await database.read(within: .seconds(60)) { connection in
      try connection.all(
        """
        SELECT realm_id, kind, hash, person_id FROM identities \
        WHERE realm_id > :realm_id OR (realm_id = :realm_id AND kind > :kind) \
        OR (realm_id = :realm_id AND kind = :kind AND hash > :hash) \
        ORDER BY realm_id, kind, hash LIMIT :page
        """,
        ["realm_id": realm, "kind": kind, "hash": hash, "page": Self.pageRows]
      ) { row in
        guard let id = PersonID(try row.blob("person_id")),
          let kind = IdentityHash.Kind(rawValue: try row.integer("kind"))
        else { throw StoredFault(what: "identity") }
        let identity = IdentityHash(kind: kind, hash: try ShortHash(try row.blob("hash")))
        return (try row.text("realm_id"), identity, id)
      }
    }
  }

  /// Makes a person with a first identity, unless the identity has a person already; returns whose
  /// it is.
  func ensurePerson(
    _ realm: String, _ identity: IdentityHash, _ candidate: PersonID, nowMilliseconds: Int64
  ) async throws -> PersonID {
    try await database.write { connection in
      if let person = try connection.person(of: identity, realm) { return person }
      try connection.execute(
        """
        INSERT INTO persons (realm_id, person_id, created_ms) \
        VALUES (:realm_id, :person_id, :created_ms)
        """,
        ["realm_id": realm, "person_id": candidate.bytes, "created_ms": nowMilliseconds])
      try connection.link(identity, to: candidate, realm, nowMilliseconds: nowMilliseconds)
      return candidate
    }
  }

  /// Points an identity at a person; returns at whom it points then.
  func link(
    _ realm: String, _ identity: IdentityHash, to person: PersonID, nowMilliseconds: Int64
  ) async throws -> PersonID {
    try await database.write { connection in
      if let owner = try connection.person(of: identity, realm) { return owner }
      guard try connection.lives(person, realm) else { throw ProfileError.noPerson }
      try connection.link(identity, to: person, realm, nowMilliseconds: nowMilliseconds)
      return person
    }
  }

  /// Takes an identity from its person; nothing happens when it is somebody else's.
  func unlink(_ realm: String, _ identity: IdentityHash, from person: PersonID) async throws {
    try await database.write { connection in
      _ = try connection.execute(
        """
        DELETE FROM identities WHERE realm_id = :realm_id AND kind = :kind AND hash = :hash \
        AND person_id = :person_id
        """,
        [
          "realm_id": realm, "kind": identity.kind.rawValue, "hash": identity.hash.bytes,
          "person_id": person.bytes,
        ])
    }
  }
}

extension ReadConnection {
  func person(of identity: IdentityHash, _ realm: String) throws -> PersonID? {
    let bytes = try first(
      """
      SELECT person_id FROM identities \
      WHERE realm_id = :realm_id AND kind = :kind AND hash = :hash
      """,
      ["realm_id": realm, "kind": identity.kind.rawValue, "hash": identity.hash.bytes]
    ) { row in try row.blob(0) }
    return bytes.flatMap { PersonID($0) }
  }

  /// Whether a person is there and not erased.
  func lives(_ person: PersonID, _ realm: String) throws -> Bool {
    try first(
      """
      SELECT 1 FROM persons \
      WHERE realm_id = :realm_id AND person_id = :person_id AND erased_ms IS NULL
      """,
      ["realm_id": realm, "person_id": person.bytes]
    ) { row in try row.integer(0) } != nil
  }
}

extension WriteConnection {
  func link(
    _ identity: IdentityHash, to person: PersonID, _ realm: String, nowMilliseconds: Int64
  ) throws {
    try execute(
      """
      INSERT INTO identities (realm_id, kind, hash, person_id, linked_ms) \
      VALUES (:realm_id, :kind, :hash, :person_id, :linked_ms) ON CONFLICT DO NOTHING
      """,
      [
        "realm_id": realm, "kind": identity.kind.rawValue, "hash": identity.hash.bytes,
        "person_id": person.bytes, "linked_ms": nowMilliseconds,
      ])
  }

  /// Takes every device from a person: without consent to location none is kept.
  func unlinkDevices(of person: PersonID, _ realm: String) throws {
    try execute(
      """
      DELETE FROM identities \
      WHERE realm_id = :realm_id AND person_id = :person_id AND kind = :kind
      """,
      [
        "realm_id": realm, "person_id": person.bytes, "kind": IdentityHash.Kind.device.rawValue,
      ])
  }
}
