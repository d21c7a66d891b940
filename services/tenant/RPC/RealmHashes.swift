public import Crypto

/// Keyed hashes that stand for persons and receipts; each realm has keys of its own.
///
/// Who has the database without the key can neither name a person nor try numbers out.
public struct RealmHashes: Sendable {
  private let key: SymmetricKey

  /// All keys are derived from one.
  public init(key: SymmetricKey) { self.key = key }

  func person(_ realm: String, _ id: String) -> [UInt8] {
    hash(realm, "person").hash(Array(id.utf8)).bytes
  }

  /// Receipt numbers are unique in their shop only.
  func receipt(_ realm: String, shop: String, _ number: String) -> [UInt8] {
    hash(realm, "receipt").hash(Array(shop.utf8) + [0] + Array(number.utf8)).bytes
  }

  private func hash(_ realm: String, _ purpose: String) -> KeyedHash {
    let realmKey = HKDF.derive(from: key, info: Array("tenant/\(realm)".utf8))
    return KeyedHash(key: realmKey, purpose: purpose)
  }
}
