internal import COpenSSL

/// One run of AES-256-GCM over one message.
struct CipherRun: ~Copyable {
  enum Direction: Int32 {
    case opening = 0
    case sealing = 1
  }

  private let context: OpaquePointer

  private init(_ context: OpaquePointer) { self.context = context }

  static func begin(
    _ direction: Direction, key: SymmetricKey, nonce: UnsafeRawBufferPointer
  ) throws(CryptoError) -> CipherRun {
    guard let cipher = Algorithms.aes256GCM, let made = EVP_CIPHER_CTX_new() else {
      throw LibraryErrors.failure("AES-256-GCM")
    }
    let run = CipherRun(made)
    let isReady = key.withUnsafeBytes { key in
      EVP_CipherInit_ex2(made, cipher.pointer, key.octets, nonce.octets, direction.rawValue, nil)
    }
    guard isReady == 1 else { throw LibraryErrors.failure("AES-256-GCM") }
    return run
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  /// Takes associated data in, before the text.
  func bind(_ data: UnsafeRawBufferPointer) throws(CryptoError) {
    if data.isEmpty { return }
    var count: Int32 = 0
    guard EVP_CipherUpdate(context, nil, &count, data.octets, Int32(clamping: data.count)) == 1
    else { throw LibraryErrors.failure("associated data") }
  }

  /// Encrypts or decrypts the whole text; both sides are equally long.
  func transform(
    _ text: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(CryptoError) {
    if text.isEmpty { return }
    var count: Int32 = 0
    let isDone = EVP_CipherUpdate(
      context, output.octets, &count, text.octets, Int32(clamping: text.count))
    guard isDone == 1, Int(count) == text.count else {
      throw LibraryErrors.failure("the text")
    }
  }

  func finishSealing(tag: UnsafeMutableRawBufferPointer) throws(CryptoError) {
    var count: Int32 = 0
    guard EVP_CipherFinal_ex(context, nothing, &count) == 1,
      EVP_CIPHER_CTX_ctrl(
        context, EVP_CTRL_AEAD_GET_TAG, Int32(clamping: tag.count), tag.baseAddress) == 1
    else { throw LibraryErrors.failure("the tag") }
  }

  /// False when the tag is not that of the text.
  func finishOpening(tag: UnsafeRawBufferPointer) -> Bool {
    var count: Int32 = 0
    let expected = UnsafeMutableRawPointer(mutating: tag.baseAddress)
    let isSet = EVP_CIPHER_CTX_ctrl(
      context, EVP_CTRL_AEAD_SET_TAG, Int32(clamping: tag.count), expected)
    if isSet == 1, EVP_CipherFinal_ex(context, nothing, &count) == 1 { return true }
    _ = LibraryErrors.take()
    return false
  }

  /// GCM has no last block, so that OpenSSL writes nothing here.
  private var nothing: UnsafeMutablePointer<UInt8>? { nil }
}
