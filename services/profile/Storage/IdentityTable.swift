import Locking
import ProfileDomain

/// Whom every identity points at, in memory: exactly what is committed.
final class IdentityTable: Sendable {
  private let realms = Lock<[String: [IdentityHash: PersonID]]>([:])

  func person(of identity: IdentityHash, _ realm: String) -> PersonID? {
    realms.withLock { $0[realm]?[identity] }
  }

  func put(_ identity: IdentityHash, _ person: PersonID, _ realm: String) {
    realms.withLock { $0[realm, default: [:]][identity] = person }
  }

  func remove(_ identity: IdentityHash, of person: PersonID, _ realm: String) {
    realms.withLock { realms in
      if realms[realm]?[identity] == person { realms[realm]?[identity] = nil }
    }
  }

  /// Takes what is pointed at a person: all of it, or its devices alone. Looks through the realm.
  func remove(of person: PersonID, _ realm: String, devicesOnly: Bool = false) {
    realms.withLock { realms in
      let gone = realms[realm]?.filter { identity, owner in
        owner == person && (!devicesOnly || identity.kind == .device)
      }
      for identity in gone?.keys ?? [:].keys { realms[realm]?[identity] = nil }
    }
  }

  var count: Int { realms.withLock { $0.values.reduce(0) { $0 + $1.count } } }
}
