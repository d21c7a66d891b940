import Crypto
import Locking
import PersonKeys
import Wire

/// Counts keys that were destroyed.
final class DestroyedKeys: Sendable {
  private let state = Lock<UInt64>(0)

  var sum: UInt64 { state.withLock { $0 } }

  func count() { state.withLock { $0 += 1 } }
}

/// Seals what is one person's, each piece for its own row, with the key at hand.
struct PersonSeal: Sendable {
  private let key: SymmetricKey
  private let id: PersonKeyID

  /// Gets the key, made when there is none. Throws `erased`.
  init(_ owner: PersonIn, _ keys: PersonKeys) async throws {
    id = owner.keyID
    key = try await keys.obtain(id)
  }

  func seal(_ bytes: [UInt8], at place: EnvelopePlace) throws -> [UInt8] {
    try PersonEnvelope.seal(bytes, with: key, for: id, at: place)
  }

  func seal(_ touch: NewTouch) throws -> SealedTouch {
    let place = EnvelopePlace(table: "touches.input", row: touch.id)
    return SealedTouch(touch: touch, input: try seal(try touch.input.serialized(), at: place))
  }

  func seal(_ entry: OutboxEntry) throws -> OutboxEntry {
    var sealed = entry
    sealed.payload = try seal(
      entry.payload, at: EnvelopePlace(table: "outbox", row: entry.id))
    return sealed
  }
}
