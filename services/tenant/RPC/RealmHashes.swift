public import Crypto
internal import Locking

/// Keyed hashes that stand for persons and receipts; each realm has keys of its own.
///
/// Who has the database without the key can neither name a person nor try numbers out.
public final class RealmHashes: Sendable {
  /// Realms whose hashes stay derived.
  private static let maximumRealms = 1_000

  private struct Hashes {
    let person: KeyedHash
    let receipt: KeyedHash
  }

  private let key: SymmetricKey
  private let realms = Lock<[String: Hashes]>([:])

  /// All keys are derived from one.
  public init(key: SymmetricKey) { self.key = key }

  func person(_ realm: String, _ id: String) -> [UInt8] {
    hashes(of: realm).person.hash(id.utf8).bytes
  }

  /// Receipt numbers are unique in their shop only.
  func receipt(_ realm: String, shop: String, _ number: String) -> [UInt8] {
    hashes(of: realm).receipt.hash(Array(shop.utf8) + [0] + Array(number.utf8)).bytes
  }

  private func hashes(of realm: String) -> Hashes {
    if let known = realms.withLock({ $0[realm] }) { return known }
    let realmKey = HKDF.derive(from: key, info: Array("tenant/\(realm)".utf8))
    let made = Hashes(
      person: KeyedHash(key: realmKey, purpose: "person"),
      receipt: KeyedHash(key: realmKey, purpose: "receipt"))
    realms.withLock { if $0.count < Self.maximumRealms { $0[realm] = made } }
    return made
  }
}
