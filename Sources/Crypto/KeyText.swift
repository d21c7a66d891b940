internal import COpenSSL

/// Keys as PEM (RFC 7468).
enum KeyText {
  /// Longest text that is read.
  static let maximumBytes = 16_384

  /// The first private key of the text; keys with a pass phrase are refused.
  static func privateKey(_ text: String, field: String) throws(CryptoError) -> LibraryObject {
    let bio = try reading(text, field: field)
    guard let key = PEM_read_bio_PrivateKey(bio.pointer, nil, noPhrase, nil) else {
      _ = LibraryErrors.take()
      throw .malformedKey(
        field: field, expected: "a PEM block BEGIN PRIVATE KEY without a pass phrase")
    }
    return .key(key)
  }

  /// The first public key of the text.
  static func publicKey(_ text: String, field: String) throws(CryptoError) -> LibraryObject {
    let bio = try reading(text, field: field)
    guard let key = PEM_read_bio_PUBKEY(bio.pointer, nil, noPhrase, nil) else {
      _ = LibraryErrors.take()
      throw .malformedKey(field: field, expected: "a PEM block BEGIN PUBLIC KEY")
    }
    return .key(key)
  }

  /// What one of OpenSSL's functions writes.
  static func written(_ write: (OpaquePointer?) -> Int32) throws(CryptoError) -> String {
    guard let made = BIO_new(BIO_s_secmem()) else { throw LibraryErrors.failure("PEM") }
    let bio = LibraryObject.bio(made)
    guard write(bio.pointer) == 1 else { throw LibraryErrors.failure("PEM") }
    return withUnsafeTemporaryAllocation(byteCount: maximumBytes, alignment: 1) { buffer in
      let count = BIO_read(bio.pointer, buffer.baseAddress, Int32(clamping: buffer.count))
      let text = String(decoding: buffer.prefix(Int(max(0, count))), as: UTF8.self)
      OPENSSL_cleanse(buffer.baseAddress, buffer.count)
      return text
    }
  }

  private static func reading(_ text: String, field: String) throws(CryptoError) -> LibraryObject {
    let bytes = Array(text.utf8)
    guard bytes.count <= maximumBytes else {
      throw .wrongLength(field: field, bytes: bytes.count, expected: "at most \(maximumBytes)")
    }
    guard let made = BIO_new(BIO_s_secmem()) else { throw LibraryErrors.failure("PEM") }
    let bio = LibraryObject.bio(made)
    let count = BIO_write(bio.pointer, bytes, Int32(clamping: bytes.count))
    guard bytes.isEmpty || Int(count) == bytes.count else { throw LibraryErrors.failure("PEM") }
    return bio
  }

  /// Answers OpenSSL when it asks for a pass phrase: there is none. It would ask a terminal.
  private static let noPhrase:
    @convention(c) (
      UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?
    ) -> Int32 = { _, _, _, _ in -1 }
}

extension Ed25519.PrivateKey {
  /// The key of a PEM text (PKCS #8, `BEGIN PRIVATE KEY`), such as `openssl genpkey` writes.
  public init(pem: String) throws(CryptoError) {
    let key = try KeyText.privateKey(pem, field: "Ed25519 key")
    guard EVP_PKEY_get_id(key.pointer) == EVP_PKEY_ED25519 else {
      throw .malformedKey(field: "Ed25519 key", expected: "a key of Ed25519, not of another kind")
    }
    try self.init(key)
  }

  /// The key as PEM (PKCS #8); whoever writes it to a file gives the file mode 0600.
  public func pem() throws(CryptoError) -> String {
    try KeyText.written { PEM_write_bio_PrivateKey($0, key.pointer, nil, nil, 0, nil, nil) }
  }
}

extension Ed25519.PublicKey {
  /// The key of a PEM text (`BEGIN PUBLIC KEY`).
  public init(pem: String) throws(CryptoError) {
    let key = try KeyText.publicKey(pem, field: "Ed25519 public key")
    guard EVP_PKEY_get_id(key.pointer) == EVP_PKEY_ED25519 else {
      throw .malformedKey(
        field: "Ed25519 public key", expected: "a key of Ed25519, not of another kind")
    }
    try self.init(key)
  }

  /// The key as PEM.
  public func pem() throws(CryptoError) -> String {
    try KeyText.written { PEM_write_bio_PUBKEY($0, key.pointer) }
  }
}
