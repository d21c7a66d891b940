internal import COpenSSL

/// Bytes that are overwritten before their memory is given back.
final class SecretMemory: Sendable {
  /// The address as a number, because pointers are not `Sendable`; nothing changes after `init`.
  private let address: UInt
  private let count: Int
  private let release: @Sendable (UnsafeMutableRawBufferPointer) -> Void

  /// Memory that `fill` writes, whole; when it throws, what it wrote is overwritten too.
  /// `release` gives the memory back, after its bytes were overwritten.
  init<Failure: Error>(
    count: Int,
    release: @escaping @Sendable (UnsafeMutableRawBufferPointer) -> Void = { $0.deallocate() },
    _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    address = UInt(bitPattern: memory)
    self.count = count
    self.release = release
    try fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
  }

  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The bytes live as long as this object, and the object as long as the call.
    defer { withExtendedLifetime(self) {} }
    return try body(
      UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }

  deinit {
    let memory = UnsafeMutableRawPointer(bitPattern: address)
    OPENSSL_cleanse(memory, count)
    release(UnsafeMutableRawBufferPointer(start: memory, count: count))
  }
}
