internal import COpenSSL

/// Ed25519 signatures (RFC 8032).
public enum Ed25519 {
  /// Bytes of a key, private or public.
  public static let keyBytes = 32
  /// Bytes of a signature.
  public static let signatureBytes = 64

  /// A key that signs; it prints nothing.
  public struct PrivateKey: Sendable, CustomStringConvertible, CustomReflectable {
    let key: LibraryObject
    /// The key that verifies.
    public let publicKey: PublicKey

    init(_ key: LibraryObject) throws(CryptoError) {
      self.key = key
      publicKey = try PublicKey(key)
    }

    /// A new random key.
    public static func random(from source: RandomSource = .system) throws(CryptoError) -> Self {
      try PrivateKey(seed: try SymmetricKey.random(from: source))
    }

    /// The key whose 32 bytes (RFC 8032: the seed) these are.
    public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
      guard bytes.count == keyBytes else {
        throw .wrongLength(field: "Ed25519 key", bytes: bytes.count, expected: "\(keyBytes)")
      }
      try self.init(seed: try SymmetricKey(bytes))
    }

    /// The key that follows from a secret, such as one that HKDF derived.
    public init(seed: SymmetricKey) throws(CryptoError) {
      let made = seed.withUnsafeBytes { bytes in
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, bytes.octets, bytes.count)
      }
      guard let made else { throw LibraryErrors.failure("Ed25519 key") }
      try self.init(.key(made))
    }

    /// Lends the 32 bytes of the key; they are overwritten afterwards.
    public func withUnsafeBytes<Result>(
      _ body: (UnsafeRawBufferPointer) throws(CryptoError) -> Result
    ) throws(CryptoError) -> Result {
      let bytes = SymmetricKey(
        memory: try SecretMemory(count: keyBytes) { buffer throws(CryptoError) in
          var count = buffer.count
          guard EVP_PKEY_get_raw_private_key(key.pointer, buffer.octets, &count) == 1 else {
            throw LibraryErrors.failure("Ed25519 key")
          }
        })
      return try bytes.withUnsafeBytes(body)
    }

    /// The signature of a message: 64 bytes.
    public func sign(_ message: some Collection<UInt8>) throws(CryptoError) -> [UInt8] {
      try withBytes(of: message) { message throws(CryptoError) in
        try SignatureRun.sign(message, key: key)
      }
    }

    public var description: String { "Ed25519.PrivateKey" }

    /// Nothing: debuggers and dumps see no bytes.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }

  /// A key that verifies.
  public struct PublicKey: Sendable, Hashable {
    let key: LibraryObject
    /// The 32 bytes of the key.
    public let bytes: [UInt8]

    init(_ key: LibraryObject) throws(CryptoError) {
      self.key = key
      var bytes = [UInt8](repeating: 0, count: keyBytes)
      var count = bytes.count
      guard EVP_PKEY_get_raw_public_key(key.pointer, &bytes, &count) == 1, count == keyBytes else {
        throw LibraryErrors.failure("Ed25519 public key")
      }
      self.bytes = bytes
    }

    /// The key whose 32 bytes these are.
    public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
      guard bytes.count == keyBytes else {
        throw .wrongLength(
          field: "Ed25519 public key", bytes: bytes.count, expected: "\(keyBytes)")
      }
      let kept = Array(bytes)
      guard let made = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, kept, kept.count) else {
        throw LibraryErrors.failure("Ed25519 public key")
      }
      key = .key(made)
      self.bytes = kept
    }

    /// Whether the signature is this key's over the message.
    public func isValid(
      signature: some Collection<UInt8>, for message: some Collection<UInt8>
    ) -> Bool {
      guard signature.count == signatureBytes else { return false }
      return withBytes(of: signature) { signature in
        withBytes(of: message) { message in
          SignatureRun.isValid(signature, over: message, key: key, digest: nil)
        }
      }
    }

    public static func == (one: PublicKey, other: PublicKey) -> Bool { one.bytes == other.bytes }

    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
  }
}
