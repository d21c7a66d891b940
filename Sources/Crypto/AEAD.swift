internal import COpenSSL

/// Authenticated encryption: AES-256-GCM (NIST SP 800-38D) with a random nonce in front.
///
/// Sealed bytes are: format (1 byte, 1), nonce (12), ciphertext (as long as the plaintext), tag
/// (16). With random nonces one key may seal 2^32 times; give each person or file a key of its own.
public enum AEAD {
  /// The first of the sealed bytes.
  public static let format: UInt8 = 1
  /// What sealing adds to the plaintext.
  public static let overheadBytes = 1 + nonceBytes + tagBytes
  /// Longest plaintext and longest associated data; both lie in memory whole.
  public static let maximumBytes = 256 << 20

  static let nonceBytes = 12
  static let tagBytes = 16

  /// Seals the plaintext and binds it to the associated data, which `open` must be given again.
  ///
  /// The associated data says what the plaintext is and whose (table, column, person), so that
  /// sealed bytes moved elsewhere do not open there.
  @inlinable
  public static func seal(
    _ plaintext: some Collection<UInt8>, with key: SymmetricKey,
    for associatedData: some Collection<UInt8>, random: RandomSource = .system
  ) throws(CryptoError) -> [UInt8] {
    try withBytes(of: plaintext) { plaintext throws(CryptoError) in
      try withBytes(of: associatedData) { data throws(CryptoError) in
        try seal(bytes: plaintext, with: key, for: data, random: random)
      }
    }
  }

  /// The plaintext of sealed bytes.
  ///
  /// Throws `wrongLength` when they are too short or too long, `unknownFormat`, or `notAuthentic`
  /// when key, associated data or any sealed byte is not as it was.
  @inlinable
  public static func open(
    _ sealed: some Collection<UInt8>, with key: SymmetricKey,
    for associatedData: some Collection<UInt8>
  ) throws(CryptoError) -> [UInt8] {
    try withBytes(of: sealed) { sealed throws(CryptoError) in
      try withBytes(of: associatedData) { data throws(CryptoError) in
        try open(bytes: sealed, with: key, for: data)
      }
    }
  }

  @usableFromInline
  static func seal(
    bytes plaintext: UnsafeRawBufferPointer, with key: SymmetricKey,
    for associatedData: UnsafeRawBufferPointer, random: RandomSource
  ) throws(CryptoError) -> [UInt8] {
    try check(plaintext.count, "plaintext")
    try check(associatedData.count, "associated data")
    var sealed = [UInt8](repeating: 0, count: plaintext.count + overheadBytes)
    try sealed.withUnsafeMutableBufferPointer { buffer throws(CryptoError) in
      let all = UnsafeMutableRawBufferPointer(buffer)
      all[0] = format
      let parts = SealedParts(all)
      try random.fill(parts.nonce)
      let cipher = try CipherRun.begin(
        .sealing, key: key, nonce: UnsafeRawBufferPointer(parts.nonce))
      try cipher.bind(associatedData)
      try cipher.transform(plaintext, into: parts.body)
      try cipher.finishSealing(tag: parts.tag)
    }
    return sealed
  }

  @usableFromInline
  static func open(
    bytes sealed: UnsafeRawBufferPointer, with key: SymmetricKey,
    for associatedData: UnsafeRawBufferPointer
  ) throws(CryptoError) -> [UInt8] {
    var plaintext = [UInt8](repeating: 0, count: max(0, sealed.count - overheadBytes))
    try plaintext.withUnsafeMutableBufferPointer { buffer throws(CryptoError) in
      try open(sealed, with: key, for: associatedData, into: UnsafeMutableRawBufferPointer(buffer))
    }
    return plaintext
  }

  /// Opens into memory of exactly the plaintext's length; overwrites it when that fails.
  static func open(
    _ sealed: UnsafeRawBufferPointer, with key: SymmetricKey,
    for associatedData: UnsafeRawBufferPointer, into plaintext: UnsafeMutableRawBufferPointer
  ) throws(CryptoError) {
    guard sealed.count >= overheadBytes else {
      throw .wrongLength(
        field: "sealed bytes", bytes: sealed.count, expected: "at least \(overheadBytes)")
    }
    guard sealed[0] == format else { throw .unknownFormat(sealed[0]) }
    guard plaintext.count == sealed.count - overheadBytes else {
      throw .wrongLength(
        field: "sealed bytes", bytes: sealed.count,
        expected: "\(plaintext.count + overheadBytes)")
    }
    try check(plaintext.count, "sealed bytes")
    try check(associatedData.count, "associated data")
    let parts = SealedParts(UnsafeMutableRawBufferPointer(mutating: sealed))
    let cipher = try CipherRun.begin(.opening, key: key, nonce: UnsafeRawBufferPointer(parts.nonce))
    try cipher.bind(associatedData)
    try cipher.transform(UnsafeRawBufferPointer(parts.body), into: plaintext)
    guard cipher.finishOpening(tag: UnsafeRawBufferPointer(parts.tag)) else {
      OPENSSL_cleanse(plaintext.baseAddress, plaintext.count)
      throw .notAuthentic
    }
  }

  private static func check(_ count: Int, _ field: String) throws(CryptoError) {
    guard count <= maximumBytes else {
      throw .wrongLength(field: field, bytes: count, expected: "at most \(maximumBytes)")
    }
  }
}

/// Where the parts lie in sealed bytes, of which there are at least `AEAD.overheadBytes`.
private struct SealedParts {
  let nonce: UnsafeMutableRawBufferPointer
  let body: UnsafeMutableRawBufferPointer
  let tag: UnsafeMutableRawBufferPointer

  init(_ all: UnsafeMutableRawBufferPointer) {
    let start = 1 + AEAD.nonceBytes
    let end = all.count - AEAD.tagBytes
    nonce = UnsafeMutableRawBufferPointer(rebasing: all[1..<start])
    body = UnsafeMutableRawBufferPointer(rebasing: all[start..<end])
    tag = UnsafeMutableRawBufferPointer(rebasing: all[end...])
  }
}
