internal import COpenSSL

/// Makes public keys from their numbers, and refuses what cannot be one.
enum PublicKeyBuilder {
  /// The key of P-256 at an uncompressed point: 4, x, y (RFC 5480); the point must be on the curve.
  static func p256(point: [UInt8], field: String) throws(CryptoError) -> LibraryObject {
    try checked(copenssl_p256_key(point, point.count), field: field)
  }

  /// The RSA key with these numbers, most significant byte first.
  static func rsa(
    modulus: [UInt8], exponent: [UInt8], field: String
  ) throws(CryptoError) -> LibraryObject {
    try checked(
      copenssl_rsa_key(modulus, modulus.count, exponent, exponent.count), field: field)
  }

  private static func checked(
    _ made: OpaquePointer?, field: String
  ) throws(CryptoError) -> LibraryObject {
    guard let made else { throw malformed(field) }
    let key = LibraryObject.key(made)
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key.pointer, nil) else {
      throw LibraryErrors.failure(field)
    }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_public_check(context) == 1 else { throw malformed(field) }
    return key
  }

  private static func malformed(_ field: String) -> CryptoError {
    _ = LibraryErrors.take()
    return .malformedKey(field: field, expected: "the numbers of a public key")
  }
}
