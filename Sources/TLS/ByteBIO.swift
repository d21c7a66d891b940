internal import COpenSSL

/// A BIO between OpenSSL and bytes in memory.
///
/// OpenSSL's own memory BIO copies what comes in once more, never gives memory back and has no
/// bound. This one lends the caller's bytes and collects the output in an `OutputBuffer`.
enum ByteBIO {
  /// What `BIO_METHOD` wants to be told apart by; nothing asks for it.
  private static let kind = BIO_TYPE_SOURCE_SINK | 0x7F

  /// The table of functions; one for each context.
  static func makeMethod() throws(TLSConfigurationError) -> OpenSSLObject {
    ErrorQueue.clear()
    guard let method = BIO_meth_new(kind, "bytes") else {
      throw TLSConfigurationError(
        .library, problem: "OpenSSL refuses a BIO: " + ErrorQueue.text(), expected: "OpenSSL 3")
    }
    BIO_meth_set_read_ex(method) { bio, buffer, limit, count in
      ByteBIO.read(bio, buffer, limit, count)
    }
    BIO_meth_set_write_ex(method) { bio, bytes, size, count in
      ByteBIO.write(bio, bytes, size, count)
    }
    // Flushing succeeds at once; everything else is not known here.
    BIO_meth_set_ctrl(method) { _, command, _, _ in command == BIO_CTRL_FLUSH ? 1 : 0 }
    return OpenSSLObject(method, free: BIO_meth_free)
  }

  /// Copies lent input to OpenSSL; "try again" when there is none.
  private static func read(
    _ bio: OpaquePointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ limit: Int,
    _ count: UnsafeMutablePointer<Int>?
  ) -> Int32 {
    copenssl_clear_retry(bio)
    count?.pointee = 0
    guard let state = CallbackState.of(bio: bio), let buffer else { return 0 }
    let taken = min(limit, state.pointee.input.count)
    if taken == 0 {
      copenssl_set_retry_read(bio)
      return 0
    }
    let input = state.pointee.input
    UnsafeMutableRawBufferPointer(start: buffer, count: taken)
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: input[..<taken]))
    state.pointee.input = UnsafeRawBufferPointer(rebasing: input[taken...])
    count?.pointee = taken
    return 1
  }

  /// Takes OpenSSL's output; "try again" when its bound is reached.
  private static func write(
    _ bio: OpaquePointer?, _ bytes: UnsafePointer<CChar>?, _ size: Int,
    _ count: UnsafeMutablePointer<Int>?
  ) -> Int32 {
    copenssl_clear_retry(bio)
    count?.pointee = 0
    guard let state = CallbackState.of(bio: bio), let bytes else { return 0 }
    if state.pointee.output.count + size > TLSConnection.maximumOutputBytes {
      copenssl_set_retry_write(bio)
      return 0
    }
    state.pointee.output.append(UnsafeRawBufferPointer(start: bytes, count: size))
    count?.pointee = size
    return 1
  }
}
