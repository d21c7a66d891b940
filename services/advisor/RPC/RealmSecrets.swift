internal import AdvisorDomain
public import Crypto

/// What is drawn and hashed with the keys of realms, all derived from one.
public struct RealmSecrets: Sendable {
  private let key: SymmetricKey

  /// All keys are derived from one.
  public init(key: SymmetricKey) { self.key = key }

  /// What stands for a person in the database.
  func person(_ realm: String, _ id: String) -> [UInt8] {
    KeyedHash(key: realmKey(realm), purpose: "person").hash(Array(id.utf8)).bytes
  }

  /// The random numbers of a touch: the same again for the same touch and attempt, and the holdout
  /// the same for every touch of a person.
  func chances(
    _ realm: String, person: String, touch: String, without: [String]
  ) -> Chances {
    let hmac = HMACSHA256(key: realmKey(realm))
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

  private func realmKey(_ realm: String) -> SymmetricKey {
    HKDF.derive(from: key, info: Array("advisor/\(realm)".utf8))
  }
}
