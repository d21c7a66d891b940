public import Crypto

/// Where sealed bytes lie. They open there and nowhere else.
public struct EnvelopePlace: Sendable, Hashable {
  /// The table, or whatever holds rows.
  public let table: String
  /// The row's key as text.
  public let row: String

  /// A row of a table.
  public init(table: String, row: String) {
    self.table = table
    self.row = row
  }
}

/// Bytes sealed under a person's key and bound to the person and the row: `AEAD` with its format
/// byte first.
public enum PersonEnvelope {
  /// Seals with a key at hand, also inside a transaction.
  public static func seal(
    _ bytes: [UInt8], with key: SymmetricKey, for id: PersonKeyID, at place: EnvelopePlace
  ) throws(CryptoError) -> [UInt8] {
    try AEAD.seal(bytes, with: key, for: binding(id, place))
  }

  /// Opens with a key at hand. Throws `notAuthentic` for bytes of another row or person.
  public static func open(
    _ sealed: [UInt8], with key: SymmetricKey, for id: PersonKeyID, at place: EnvelopePlace
  ) throws(CryptoError) -> [UInt8] {
    try AEAD.open(sealed, with: key, for: binding(id, place))
  }

  private static func binding(_ id: PersonKeyID, _ place: EnvelopePlace) -> [UInt8] {
    framed("atrium envelope", id.realm, id.person, place.table, place.row)
  }
}

extension PersonKeys {
  /// Seals bytes for a person; its key is made when there is none. Throws `erased`.
  public func seal(
    _ bytes: [UInt8], for id: PersonKeyID, at place: EnvelopePlace
  ) async throws -> [UInt8] {
    try PersonEnvelope.seal(bytes, with: try await obtain(id), for: id, at: place)
  }

  /// Opens what `seal` made. Throws `noKey` when the person's key is destroyed.
  public func open(
    _ sealed: [UInt8], for id: PersonKeyID, at place: EnvelopePlace
  ) async throws -> [UInt8] {
    guard let key = try await key(for: id) else { throw PersonKeysError.noKey }
    return try PersonEnvelope.open(sealed, with: key, for: id, at: place)
  }
}
