/// Short hashes that only the holder of a key can compute, for identifiers of devices and sources.
///
/// HMAC-SHA-256 cut to 128 bits, under a key derived for one purpose, so that hashes of two
/// purposes cannot be joined. When the last copy of the key is gone, so is every way back.
public struct KeyedHash: Sendable {
  private let hmac: HMACSHA256

  /// Hashes for one purpose, such as `device`.
  public init(key: SymmetricKey, purpose: String) {
    hmac = HMACSHA256(key: HKDF.derive(from: key, info: Array("keyed-hash/\(purpose)".utf8)))
  }

  /// The hash of an identifier.
  public func hash(_ identifier: some Collection<UInt8>) -> ShortHash {
    hmac.code(for: identifier).withUnsafeBytes { ShortHash(leading: $0) }
  }
}

/// 16 bytes: two of a billion identifiers meet with a chance of 1 in 10^21.
public struct ShortHash: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Bytes of a short hash.
  public static let byteCount = 16

  /// The first eight bytes, as a big-endian number.
  public let high: UInt64
  /// The last eight bytes, as a big-endian number.
  public let low: UInt64

  /// The hash with these two halves.
  public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// Takes exactly 16 bytes.
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    guard bytes.count == Self.byteCount else {
      throw .wrongLength(field: "short hash", bytes: bytes.count, expected: "\(Self.byteCount)")
    }
    self = withBytes(of: bytes) { ShortHash(leading: $0) }
  }

  /// Cuts at 16 bytes; there must be as many.
  init(leading bytes: UnsafeRawBufferPointer) {
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// The bytes, most significant first.
  public var bytes: [UInt8] { bigEndianBytes(high, low) }

  public var description: String { Hex.encode(bytes) }

  public static func < (one: ShortHash, other: ShortHash) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

/// 16 bytes, most significant first.
func bigEndianBytes(_ high: UInt64, _ low: UInt64) -> [UInt8] {
  withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
}
