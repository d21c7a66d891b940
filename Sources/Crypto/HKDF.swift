/// HKDF-SHA-256 (RFC 5869): keys from keys.
public enum HKDF {
  /// Most bytes that `expand` can give: 255 blocks.
  public static let maximumBytes = 255 * Digest.byteCount

  /// A pseudorandom key from input that is secret but not uniform.
  public static func extract(
    salt: some Collection<UInt8>, input: some Collection<UInt8>
  ) -> SymmetricKey {
    key(of: HMACSHA256(keyBytes: salt).code(for: input))
  }

  /// `count` bytes for the purpose that `info` names; at most `maximumBytes`.
  public static func expand(
    _ key: SymmetricKey, info: some Collection<UInt8>, count: Int
  ) throws(CryptoError) -> [UInt8] {
    guard 0...maximumBytes ~= count else {
      throw .wrongLength(field: "HKDF output", bytes: count, expected: "at most \(maximumBytes)")
    }
    let hmac = HMACSHA256(key: key)
    var output: [UInt8] = []
    output.reserveCapacity(count + Digest.byteCount)
    var block: Digest?
    while output.count < count {
      let index = UInt8(truncatingIfNeeded: output.count / Digest.byteCount + 1)
      let next = hmac.code { hasher in
        if let block { hasher.update(block) }
        hasher.update(info)
        hasher.update(CollectionOfOne(index))
      }
      next.withUnsafeBytes { output.append(contentsOf: $0) }
      block = next
    }
    output.removeLast(output.count - count)
    return output
  }

  /// A key for the purpose that `info` names, from a key that is already uniform.
  public static func derive(
    from key: SymmetricKey, info: some Collection<UInt8>
  ) -> SymmetricKey {
    self.key(
      of: HMACSHA256(key: key).code { hasher in
        hasher.update(info)
        hasher.update(CollectionOfOne(1))
      })
  }

  /// Extract with a salt, then expand to one key.
  public static func derive(
    from input: SymmetricKey, salt: some Collection<UInt8>, info: some Collection<UInt8>
  ) -> SymmetricKey {
    derive(from: input.withUnsafeBytes { extract(salt: salt, input: $0) }, info: info)
  }

  private static func key(of digest: Digest) -> SymmetricKey {
    digest.withUnsafeBytes { SymmetricKey(block: $0) }
  }
}

extension SymmetricKey {
  /// A key of the 32 bytes of a digest.
  fileprivate init(block: UnsafeRawBufferPointer) {
    self.init(memory: SecretMemory(count: Self.byteCount) { $0.copyMemory(from: block) })
  }
}
