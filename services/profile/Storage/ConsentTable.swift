import Locking
import ProfileDomain

/// Everybody's consents in memory: exactly what is committed.
///
/// A change comes in after its commit and before its answer, so that no check is stale once a
/// withdrawal is acknowledged. About 150 bytes for each person with consents, 60 for others.
final class ConsentTable: Sendable {
  private let realms = Lock<[String: [PersonID: Consents]]>([:])

  /// nil when there is no such person.
  func consents(of person: PersonID, _ realm: String) -> Consents? {
    realms.withLock { $0[realm]?[person] }
  }

  /// Takes up what was committed; of two changes the later one stays, in whatever order they come.
  func put(_ consents: Consents, of person: PersonID, _ realm: String) {
    realms.withLock { realms in
      if let known = realms[realm]?[person], known.isErased || known.revision > consents.revision {
        return
      }
      realms[realm, default: [:]][person] = consents
    }
  }

  /// Stops every use at once; returns what stood there, for when that cannot be made durable.
  /// Who is not known stays so: nothing may be used, and a mark would make a person of the id.
  func stop(_ person: PersonID, _ realm: String) -> Consents? {
    realms.withLock { realms in
      guard let before = realms[realm]?[person] else { return nil }
      var after = before
      after.erase()
      realms[realm]?[person] = after
      return before
    }
  }

  /// Takes back a stop that could not be made durable.
  func restore(_ consents: Consents, of person: PersonID, _ realm: String) {
    realms.withLock { $0[realm]?[person] = consents }
  }

  var count: Int { realms.withLock { $0.values.reduce(0) { $0 + $1.count } } }
}
