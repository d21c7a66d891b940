internal import AdvisorDomain
public import Crypto
internal import Locking

/// What is drawn and hashed with the keys of realms, all derived from one.
public struct RealmSecrets: Sendable {
  private let keys: RealmKeys

  /// All keys are derived from one.
  public init(key: SymmetricKey) { keys = RealmKeys(key) }

  /// What stands for a person in the database.
  func person(_ realm: String, _ id: String) -> [UInt8] {
    keys.ofRealm(realm).persons.hash(id.utf8).bytes
  }

  /// The random numbers of a touch: the same again for the same touch and attempt, and the holdout
  /// the same for every touch of a person.
  func chances(
    _ realm: String, person: String, touch: String, without: [String]
  ) -> Chances {
    let hmac = keys.ofRealm(realm).chances
    let attempt = ([touch] + without.sorted()).joined(separator: "\0")
    return Chances(
      holdoutPPM: Chances.partsPerMillion(bits(hmac, "holdout", person)),
      explorationPPM: Chances.partsPerMillion(bits(hmac, "exploration", attempt)),
      choice: bits(hmac, "choice", attempt))
  }

  private func bits(_ hmac: HMACSHA256, _ purpose: String, _ text: String) -> UInt64 {
    hmac.code(for: Array(purpose.utf8), [0], Array(text.utf8)).withUnsafeBytes { code in
      UInt64(bigEndian: code.loadUnaligned(as: UInt64.self))
    }
  }
}

/// The keys of realms, each derived when it is first asked for.
private final class RealmKeys: Sendable {
  struct Derived: Sendable {
    let persons: KeyedHash
    let chances: HMACSHA256
  }

  private let key: SymmetricKey
  private let derived = Lock<[String: Derived]>([:])

  init(_ key: SymmetricKey) { self.key = key }

  func ofRealm(_ realm: String) -> Derived {
    if let known = derived.withLock({ $0[realm] }) { return known }
    let realmKey = HKDF.derive(from: key, info: Array("advisor/\(realm)".utf8))
    let made = Derived(
      persons: KeyedHash(key: realmKey, purpose: "person"), chances: HMACSHA256(key: realmKey))
    derived.withLock { derived in
      // Callers name realms: those beyond what one process serves are not kept.
      if derived.count < ReadModels.maximumRealms { derived[realm] = made }
    }
    return made
  }
}
