internal import ComplianceDomain
internal import Crypto
internal import Messages
internal import PersonKeys
internal import Wire

/// A review with the hash of its request, sealed under its person's key.
///
/// Format 1: the format (1 byte), SHA-256 of the request (32), the review's binary form.
struct SealedReview: Sendable {
  let reviewID: String
  let person: PersonKeyID

  private static let format: UInt8 = 1

  private var place: EnvelopePlace { EnvelopePlace(table: "reviews", row: reviewID) }

  func sealed(
    _ review: Atrium_Compliance_V1_Review, request: Digest, key: SymmetricKey
  ) throws -> [UInt8] {
    let bytes = [Self.format] + request.bytes + (try review.serialized())
    return try PersonEnvelope.seal(bytes, with: key, for: person, at: place)
  }

  func opened(
    _ sealed: [UInt8], _ key: SymmetricKey
  ) throws -> (review: Atrium_Compliance_V1_Review, request: Digest) {
    let bytes = try PersonEnvelope.open(sealed, with: key, for: person, at: place)
    guard bytes.count >= 1 + Digest.byteCount, bytes[0] == Self.format else {
      throw CryptoError.notAuthentic
    }
    return (
      try Atrium_Compliance_V1_Review(serialized: Array(bytes[(1 + Digest.byteCount)...])),
      try Digest(bytes[1...Digest.byteCount])
    )
  }
}

extension EnvelopePlace {
  /// Where the opening of a leaf's commitments is sealed to.
  static func opening(of leaf: LedgerLeaf) -> EnvelopePlace {
    EnvelopePlace(table: "openings", row: String(leaf.index))
  }
}

/// The salts and values behind an entry's commitments.
///
/// Format 1: the format (1 byte), then for each value its tag (1), salt (16), length (4,
/// big-endian), value. A commitment is SHA-256 over salt and value.
struct Commitments: Sendable {
  static let saltBytes = 16
  private static let format: UInt8 = 1

  private(set) var hashes: [LedgerEntry.Committed: [UInt8]] = [:]
  private(set) var opening: [UInt8] = [Self.format]

  mutating func add(
    _ value: [UInt8], as committed: LedgerEntry.Committed, random: RandomSource = .system
  ) throws {
    let salt = try random.bytes(Self.saltBytes)
    hashes[committed] = SHA256.hash(salt, value).bytes
    let count = UInt32(clamping: value.count)
    opening.append(committed.rawValue)
    opening += salt
    opening += (0..<4).map { UInt8(truncatingIfNeeded: count >> UInt32(24 - 8 * $0)) }
    opening += value
  }

  /// Reads an opening: each value with its salt; nil when it is damaged.
  static func read(
    _ bytes: [UInt8]
  ) -> [(committed: LedgerEntry.Committed, salt: [UInt8], value: [UInt8])]? {
    guard bytes.first == format else { return nil }
    var values: [(LedgerEntry.Committed, [UInt8], [UInt8])] = []
    var rest = bytes[1...]
    while let tag = rest.first {
      guard let committed = LedgerEntry.Committed(rawValue: tag), rest.count >= 5 + saltBytes
      else { return nil }
      rest = rest.dropFirst()
      let salt = Array(rest.prefix(saltBytes))
      let count = rest.dropFirst(saltBytes).prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(saltBytes + 4)
      guard rest.count >= count else { return nil }
      values.append((committed, salt, Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return values
  }
}
