internal import COpenSSL

/// HMAC-SHA-256 (RFC 2104) under one key; the key's part is computed once.
public struct HMACSHA256: Sendable {
  private static let blockBytes = 64

  private let states: States

  /// Codes under a key.
  public init(key: SymmetricKey) {
    states = key.withUnsafeBytes { States(key: $0) }
  }

  /// Codes under a key of any length, as other parties choose them.
  @inlinable
  public init(keyBytes: some Collection<UInt8>) {
    self = withBytes(of: keyBytes) { HMACSHA256(bytes: $0) }
  }

  @usableFromInline
  init(bytes: UnsafeRawBufferPointer) { states = States(key: bytes) }

  /// The code of one message.
  @inlinable
  public func code(for message: some Collection<UInt8>) -> Digest {
    withBytes(of: message) { message in code { $0.take(message) } }
  }

  /// The code of several parts, one after the other, without joining them first.
  public func code(for parts: [UInt8]...) -> Digest {
    code { hasher in
      for part in parts { hasher.update(part) }
    }
  }

  /// The code of what the body takes in.
  public func code(_ body: (inout SHA256) -> Void) -> Digest {
    var hasher = SHA256(continuing: states.inner.context)
    body(&hasher)
    let inside = hasher.finishOnly()
    hasher.resume(states.outer.context)
    hasher.update(inside)
    return hasher.finishOnly()
  }

  /// Whether the code is that of the message; compares in constant time.
  public func isValid(
    _ code: some Collection<UInt8>, for message: some Collection<UInt8>
  ) -> Bool {
    let expected = self.code(for: message)
    return expected.withUnsafeBytes { ConstantTime.areEqual($0, code) }
  }

  /// Both hashes after they have taken in the padded key; they are only copied from.
  private final class States: Sendable {
    let inner: SHA256
    let outer: SHA256

    init(key: UnsafeRawBufferPointer) {
      var inside = SHA256()
      var outside = SHA256()
      withUnsafeTemporaryAllocation(byteCount: HMACSHA256.blockBytes, alignment: 16) { block in
        block.initializeMemory(as: UInt8.self, repeating: 0)
        defer { OPENSSL_cleanse(block.baseAddress, block.count) }
        if key.count > block.count {
          SHA256.hash(bytes: key).withUnsafeBytes { block.copyMemory(from: $0) }
        } else {
          block.copyMemory(from: key)
        }
        for at in block.indices { block[at] ^= 0x36 }
        inside.take(UnsafeRawBufferPointer(block))
        for at in block.indices { block[at] ^= 0x36 ^ 0x5c }
        outside.take(UnsafeRawBufferPointer(block))
      }
      inner = inside
      outer = outside
    }
  }
}
