import Crypto
import Locking
import PersonKeys
import ProfileDomain

/// A person's key at hand: what it seals opens in the same row only.
struct SealingKey: Sendable {
  fileprivate let key: SymmetricKey
  fileprivate let id: PersonKeyID

  func seal(_ bytes: [UInt8], _ place: SealedPlace) throws -> [UInt8] {
    try PersonEnvelope.seal(bytes, with: key, for: id, at: place.envelope)
  }

  func open(_ sealed: [UInt8], _ place: SealedPlace) throws -> [UInt8] {
    try PersonEnvelope.open(sealed, with: key, for: id, at: place.envelope)
  }
}

/// Where sealed bytes of a person lie.
enum SealedPlace: Sendable {
  case consents(revision: UInt64)
  case state
  case record(SignalID)
  case rejected(id: String)
  case answer(key: String)

  fileprivate var envelope: EnvelopePlace {
    switch self {
    case .consents(let revision): EnvelopePlace(table: "consents", row: String(revision))
    case .state: EnvelopePlace(table: "profile_states", row: "")
    case .record(let id):
      EnvelopePlace(
        table: "log_segments", row: String(id.high, radix: 16) + "-" + String(id.low, radix: 16))
    case .rejected(let id): EnvelopePlace(table: "rejected_signals", row: id)
    case .answer(let key): EnvelopePlace(table: "answers", row: key)
    }
  }
}

/// Keys of persons and the keyed hashes of realms.
final class PersonVault: Sendable {
  /// Stands for the realm itself among persons; no person id looks like it.
  private static let realmSecret = "identities of the realm"

  private struct Hashes {
    let member: KeyedHash
    let device: KeyedHash
  }

  let keys: PersonKeys
  private let hashes = Lock<[String: Hashes]>([:])

  init(_ keys: PersonKeys) { self.keys = keys }

  /// Whether somebody's key was destroyed.
  func wasErased(_ realm: String, _ person: PersonID) async throws -> Bool {
    try await keys.wasErased(PersonKeyID(realm: realm, person: person.text))
  }

  /// The key of somebody known; nil when it is destroyed.
  func key(_ realm: String, _ person: PersonID) async throws -> SealingKey? {
    let id = PersonKeyID(realm: realm, person: person.text)
    return try await keys.key(for: id).map { SealingKey(key: $0, id: id) }
  }

  /// The key of somebody known, made when there is none; nil when it was destroyed.
  func obtain(_ realm: String, _ person: PersonID) async throws -> SealingKey? {
    let id = PersonKeyID(realm: realm, person: person.text)
    do {
      return SealingKey(key: try await keys.obtain(id), id: id)
    } catch PersonKeysError.erased {
      return nil
    }
  }

  /// Destroys a person's key; returns when that was, in milliseconds since 1970.
  func destroy(_ realm: String, _ person: PersonID) async throws -> Int64 {
    try await keys.destroy(PersonKeyID(realm: realm, person: person.text)).milliseconds
  }

  func memberHash(_ realm: String, _ member: String) async throws -> IdentityHash {
    IdentityHash(kind: .member, hash: try await hashes(of: realm).member.hash(member.utf8))
  }

  func deviceHash(_ realm: String, _ device: String) async throws -> IdentityHash {
    IdentityHash(kind: .device, hash: try await hashes(of: realm).device.hash(device.utf8))
  }

  private func hashes(of realm: String) async throws -> Hashes {
    if let known = hashes.withLock({ $0[realm] }) { return known }
    let key = try await keys.obtain(PersonKeyID(realm: realm, person: Self.realmSecret))
    let made = Hashes(
      member: KeyedHash(key: key, purpose: "member"), device: KeyedHash(key: key, purpose: "device")
    )
    hashes.withLock { $0[realm] = made }
    return made
  }
}
