internal import Crypto
internal import Messages
internal import PersonKeys
internal import Wire

/// A content with the hash of its brief, sealed under its person's key.
///
/// Format 1: the format (1 byte), SHA-256 of the brief (32), the content's binary form.
struct SealedContent: Sendable {
  let id: String
  let person: PersonKeyID

  private static let format: UInt8 = 1

  private var place: EnvelopePlace { EnvelopePlace(table: "contents", row: id) }

  func sealed(
    _ content: Atrium_Generation_V1_Content, brief: Digest, key: SymmetricKey
  ) throws -> [UInt8] {
    let bytes = [Self.format] + brief.bytes + (try content.serialized())
    return try PersonEnvelope.seal(bytes, with: key, for: person, at: place)
  }

  func opened(
    _ sealed: [UInt8], _ key: SymmetricKey
  ) throws -> (content: Atrium_Generation_V1_Content, brief: Digest) {
    let bytes = try PersonEnvelope.open(sealed, with: key, for: person, at: place)
    guard bytes.count > Digest.byteCount, bytes[0] == Self.format else {
      throw CryptoError.notAuthentic
    }
    let brief = try Digest(bytes[1...Digest.byteCount])
    let content = try Atrium_Generation_V1_Content(
      serialized: Array(bytes[(Digest.byteCount + 1)...]))
    return (content, brief)
  }
}
