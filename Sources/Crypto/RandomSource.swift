internal import COpenSSL

/// Where random bytes come from: the system in production, a fixed sequence in tests.
public struct RandomSource: Sendable {
  private let fillBuffer: @Sendable (UnsafeMutableRawBufferPointer) throws(CryptoError) -> Void

  /// A source that fills the buffers it is given, whole, or throws.
  public init(
    _ fill: @escaping @Sendable (UnsafeMutableRawBufferPointer) throws(CryptoError) -> Void
  ) {
    fillBuffer = fill
  }

  /// OpenSSL's generator (NIST SP 800-90A), seeded by the kernel.
  public static let system = RandomSource { buffer throws(CryptoError) in
    guard !buffer.isEmpty else { return }
    guard let count = Int32(exactly: buffer.count), RAND_bytes(buffer.octets, count) == 1 else {
      throw .noRandomness(LibraryErrors.take())
    }
  }

  /// Fills the buffer with random bytes.
  public func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(CryptoError) {
    try fillBuffer(buffer)
  }

  /// That many random bytes.
  public func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    try bytes.withUnsafeMutableBufferPointer { buffer throws(CryptoError) in
      try fillBuffer(UnsafeMutableRawBufferPointer(buffer))
    }
    return bytes
  }
}
