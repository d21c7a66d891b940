internal import COpenSSL

/// Owns one object of OpenSSL and frees it with the last reference.
///
/// `SSL_CTX`, `X509`, `EVP_PKEY` and `BIO` all import as `OpaquePointer`, so a pointer alone could
/// be handed to the wrong function or freed twice: each is wrapped where it is made.
final class OpenSSLObject {
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Takes over the caller's reference.
  init(_ pointer: OpaquePointer, free: @escaping @convention(c) (OpaquePointer?) -> Void) {
    self.pointer = pointer
    self.free = free
  }

  deinit { free(pointer) }

  static func certificate(_ pointer: OpaquePointer) -> OpenSSLObject {
    OpenSSLObject(pointer, free: X509_free)
  }

  static func key(_ pointer: OpaquePointer) -> OpenSSLObject {
    OpenSSLObject(pointer, free: EVP_PKEY_free)
  }

  static func bio(_ pointer: OpaquePointer) -> OpenSSLObject {
    OpenSSLObject(pointer, free: BIO_free_all)
  }
}
