internal import COpenSSL

/// RSASSA-PKCS1-v1_5 with SHA-256, to verify what others have signed (RFC 7518, section 3.3).
public enum RS256 {
  /// Lengths of a modulus; RFC 7518 asks for 2,048 bits, and more than 8,192 would only be slow.
  public static let modulusBits = 2048...8192

  /// A key that verifies.
  public struct PublicKey: Sendable {
    private let key: LibraryObject

    /// The key with this modulus and exponent, most significant byte first.
    ///
    /// The exponent is odd, from 3 to 2^32 - 1: a long one would make verifying slow.
    public init(
      modulus: some Collection<UInt8>, exponent: some Collection<UInt8>
    ) throws(CryptoError) {
      let (modulus, exponent) = (Array(modulus), Array(exponent.drop { $0 == 0 }))
      guard 1...4 ~= exponent.count, let last = exponent.last, last & 1 == 1, exponent != [1]
      else {
        throw .malformedKey(field: "RSA exponent", expected: "an odd number of 2 to 32 bits")
      }
      guard modulus.count <= RS256.modulusBits.upperBound / 8 else {
        throw .wrongLength(
          field: "RSA modulus", bytes: modulus.count,
          expected: "at most \(RS256.modulusBits.upperBound / 8)")
      }
      let made = try PublicKeyBuilder.rsa(modulus: modulus, exponent: exponent, field: "RSA key")
      key = try Self.checked(made)
    }

    /// The key of a PEM text (`BEGIN PUBLIC KEY`).
    public init(pem: String) throws(CryptoError) {
      key = try Self.checked(try KeyText.publicKey(pem, field: "RSA key"))
    }

    /// Whether the signature is this key's over the message.
    public func isValid(
      signature: some Collection<UInt8>, for message: some Collection<UInt8>
    ) -> Bool {
      withBytes(of: signature) { signature in
        withBytes(of: message) { message in
          SignatureRun.isValid(signature, over: message, key: key, digest: Algorithms.sha256)
        }
      }
    }

    private static func checked(_ key: LibraryObject) throws(CryptoError) -> LibraryObject {
      // Plain RSA only: a key of RSASSA-PSS verifies with another padding.
      let isPlain = EVP_PKEY_get_id(key.pointer) == EVP_PKEY_RSA
      guard isPlain, RS256.modulusBits ~= Int(EVP_PKEY_get_bits(key.pointer)) else {
        let bits = RS256.modulusBits
        throw .malformedKey(
          field: "RSA key", expected: "RSA of \(bits.lowerBound) to \(bits.upperBound) bits")
      }
      return key
    }
  }
}
