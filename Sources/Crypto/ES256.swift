internal import COpenSSL

/// ECDSA with P-256 and SHA-256, to verify what others have signed (RFC 7518, section 3.4).
public enum ES256 {
  /// Bytes of one coordinate.
  public static let coordinateBytes = 32
  /// Bytes of a signature: r and s, 32 each, most significant first.
  public static let signatureBytes = 64

  /// A key that verifies.
  public struct PublicKey: Sendable {
    private let key: LibraryObject

    /// The point with these coordinates, 32 bytes each; it must lie on the curve.
    public init(x: some Collection<UInt8>, y: some Collection<UInt8>) throws(CryptoError) {
      for (name, count) in [("x", x.count), ("y", y.count)] where count != coordinateBytes {
        throw .wrongLength(field: "P-256 \(name)", bytes: count, expected: "\(coordinateBytes)")
      }
      // RFC 5480: an uncompressed point begins with 4.
      key = try PublicKeyBuilder.p256(point: [4] + Array(x) + Array(y), field: "P-256 key")
    }

    /// The key of a PEM text (`BEGIN PUBLIC KEY`).
    public init(pem: String) throws(CryptoError) {
      let read = try KeyText.publicKey(pem, field: "P-256 key")
      guard EVP_PKEY_get_id(read.pointer) == EVP_PKEY_EC, Self.isP256(read) else {
        throw .malformedKey(field: "P-256 key", expected: "a key of the curve P-256")
      }
      key = read
    }

    /// Whether the signature is this key's over the message.
    public func isValid(
      signature: some Collection<UInt8>, for message: some Collection<UInt8>
    ) -> Bool {
      guard signature.count == signatureBytes else { return false }
      let pair = Array(signature)
      let der = derSignature(r: pair[..<32], s: pair[32...])
      return withBytes(of: der) { signature in
        withBytes(of: message) { message in
          SignatureRun.isValid(signature, over: message, key: key, digest: Algorithms.sha256)
        }
      }
    }

    private static func isP256(_ key: LibraryObject) -> Bool {
      var name = [CChar](repeating: 0, count: 64)
      var count = 0
      let isNamed = EVP_PKEY_get_group_name(key.pointer, &name, name.count, &count)
      let bytes = name.prefix(count).map { UInt8(bitPattern: $0) }
      return isNamed == 1 && String(decoding: bytes, as: UTF8.self) == SN_X9_62_prime256v1
    }
  }

  /// The form that OpenSSL reads: a DER sequence of two integers (RFC 3279).
  private static func derSignature(r: ArraySlice<UInt8>, s: ArraySlice<UInt8>) -> [UInt8] {
    let integers = derInteger(r) + derInteger(s)
    return [0x30, UInt8(integers.count)] + integers
  }

  private static func derInteger(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var digits = Array(bytes.drop { $0 == 0 })
    // A leading one bit would make it negative, and no byte at all is no number.
    if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
    return [0x02, UInt8(digits.count)] + digits
  }
}
