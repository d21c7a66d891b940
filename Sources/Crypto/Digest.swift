/// 32 bytes that came out of SHA-256 or HMAC-SHA-256; a plain value without memory of its own.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// Bytes of a digest.
  public static let byteCount = 32

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0

  init() {}

  /// Takes exactly 32 bytes.
  @inlinable
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    self = try withBytes(of: bytes) { bytes throws(CryptoError) in try Digest(copying: bytes) }
  }

  @usableFromInline
  init(copying bytes: UnsafeRawBufferPointer) throws(CryptoError) {
    guard bytes.count == Self.byteCount else {
      throw .wrongLength(field: "digest", bytes: bytes.count, expected: "\(Self.byteCount)")
    }
    withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
  }

  /// The bytes as an array.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { withUnsafeBytes { Hex.encode($0) } }

  public var description: String { hex }

  /// Lends the bytes.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafePointer(to: self) { pointer throws(Failure) in
      try body(UnsafeRawBufferPointer(start: pointer, count: Self.byteCount))
    }
  }

  /// Whether both hold the same bytes, in a time that tells nothing about where they differ.
  public func equalsInConstantTime(_ other: Digest) -> Bool {
    (first ^ other.first) | (second ^ other.second) | (third ^ other.third)
      | (fourth ^ other.fourth) == 0
  }

  mutating func withUnsafeMutableBytes(_ body: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutablePointer(to: &self) { pointer in
      body(UnsafeMutableRawBufferPointer(start: pointer, count: Self.byteCount))
    }
  }
}
