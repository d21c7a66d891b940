internal import COpenSSL

/// Owns one object of OpenSSL and frees it with the last reference.
///
/// `EVP_PKEY`, `EVP_MD` and `EVP_CIPHER` count their references atomically and do not change after
/// they were made, so one of them may be used by many threads.
final class LibraryObject: Sendable {
  /// The address as a number, because pointers are not `Sendable`.
  private let address: UInt
  private let free: @Sendable @convention(c) (OpaquePointer?) -> Void

  /// Takes over the caller's reference.
  init(
    _ pointer: OpaquePointer, free: @escaping @Sendable @convention(c) (OpaquePointer?) -> Void
  ) {
    address = UInt(bitPattern: pointer)
    self.free = free
  }

  var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

  deinit { free(pointer) }

  static func key(_ pointer: OpaquePointer) -> LibraryObject {
    LibraryObject(pointer) { EVP_PKEY_free($0) }
  }

  static func bio(_ pointer: OpaquePointer) -> LibraryObject {
    LibraryObject(pointer) { BIO_free_all($0) }
  }
}

/// Algorithms that are looked up once; OpenSSL would search its providers at every use.
enum Algorithms {
  static let sha256 = EVP_MD_fetch(nil, "SHA256", nil).map { digest in
    LibraryObject(digest) { EVP_MD_free($0) }
  }
  static let aes256GCM = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil).map { cipher in
    LibraryObject(cipher) { EVP_CIPHER_free($0) }
  }
}
