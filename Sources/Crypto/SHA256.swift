internal import COpenSSL

/// SHA-256 (FIPS 180-4): one value hashes many messages, one after the other.
///
/// Hashing fails only where OpenSSL is broken or memory is gone, whatever the input; the process
/// stops then, because no caller could go on with a wrong digest.
public struct SHA256: ~Copyable, Sendable {
  /// The context's address as a number, because pointers are not `Sendable`.
  private let address: UInt

  /// Begins with the empty message.
  public init() {
    let context = EVP_MD_CTX_new()
    address = UInt(bitPattern: context)
    precondition(context != nil, "no memory for SHA-256")
    start()
  }

  /// Begins with what another context has taken in.
  init(continuing other: OpaquePointer?) {
    let context = EVP_MD_CTX_new()
    address = UInt(bitPattern: context)
    resume(other)
  }

  deinit { EVP_MD_CTX_free(context) }

  var context: OpaquePointer? { OpaquePointer(bitPattern: address) }

  /// Takes in more of the message.
  @inlinable
  public mutating func update(_ bytes: some Collection<UInt8>) {
    withBytes(of: bytes) { take($0) }
  }

  /// Takes in a digest as 32 bytes.
  public mutating func update(_ digest: Digest) {
    digest.withUnsafeBytes { take($0) }
  }

  /// The digest of everything taken in; what comes next is a new message.
  public mutating func finish() -> Digest {
    let digest = finishOnly()
    start()
    return digest
  }

  /// The digest of one message.
  @inlinable
  public static func hash(_ bytes: some Collection<UInt8>) -> Digest {
    withBytes(of: bytes) { hash(bytes: $0) }
  }

  /// The digest of several parts, one after the other, without joining them first.
  public static func hash(_ parts: [UInt8]...) -> Digest {
    var hasher = SHA256()
    for part in parts { hasher.update(part) }
    return hasher.finishOnly()
  }

  /// The digest of what the body takes in.
  public static func hash(_ body: (inout SHA256) -> Void) -> Digest {
    var hasher = SHA256()
    body(&hasher)
    return hasher.finishOnly()
  }

  @usableFromInline
  static func hash(bytes: UnsafeRawBufferPointer) -> Digest {
    var hasher = SHA256()
    hasher.take(bytes)
    return hasher.finishOnly()
  }

  @usableFromInline
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    let taken = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(taken == 1, "OpenSSL cannot hash")
  }

  /// The digest; nothing more can be taken in before `start` or `resume`.
  mutating func finishOnly() -> Digest {
    var digest = Digest()
    digest.withUnsafeMutableBytes { buffer in
      let done = EVP_DigestFinal_ex(context, buffer.octets, nil)
      precondition(done == 1, "OpenSSL cannot hash")
    }
    return digest
  }

  /// Goes on where another context stands.
  func resume(_ other: OpaquePointer?) {
    precondition(EVP_MD_CTX_copy_ex(context, other) == 1, "OpenSSL cannot copy a hash")
  }

  private func start() {
    let started = EVP_DigestInit_ex2(context, Algorithms.sha256?.pointer, nil)
    precondition(started == 1, "OpenSSL has no SHA-256")
  }
}
