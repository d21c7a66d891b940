internal import COpenSSL

/// Signing and verifying with OpenSSL's keys.
enum SignatureRun {
  /// Whether the signature is the key's over the message. `digest` is nil for Ed25519.
  static func isValid(
    _ signature: UnsafeRawBufferPointer, over message: UnsafeRawBufferPointer,
    key: LibraryObject, digest: LibraryObject?
  ) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    if EVP_DigestVerifyInit(context, nil, digest?.pointer, nil, key.pointer) == 1,
      EVP_DigestVerify(
        context, octets(signature), signature.count, octets(message), message.count) == 1
    {
      return true
    }
    _ = LibraryErrors.take()
    return false
  }

  /// Ed25519 of the message.
  static func sign(
    _ message: UnsafeRawBufferPointer, key: LibraryObject
  ) throws(CryptoError) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw LibraryErrors.failure("signing") }
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: Ed25519.signatureBytes)
    var count = signature.count
    guard EVP_DigestSignInit(context, nil, nil, nil, key.pointer) == 1,
      EVP_DigestSign(context, &signature, &count, octets(message), message.count) == 1,
      count == signature.count
    else { throw LibraryErrors.failure("signing") }
    return signature
  }

  /// OpenSSL refuses a nil address even where nothing is to be read.
  private static func octets(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8>? {
    bytes.octets ?? empty.pointer
  }

  private static let empty = EmptyMessage()

  private final class EmptyMessage: Sendable {
    private let memory = SecretMemory(count: 1) { _ in }
    var pointer: UnsafePointer<UInt8>? { memory.withUnsafeBytes { $0.octets } }
  }
}
