/// A secret of 32 bytes, for sealing, codes and derivation.
///
/// Its memory is overwritten with the last copy. It prints nothing, compares in constant time and
/// leaves the process only wrapped by another key.
public struct SymmetricKey: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// Bytes of a key.
  public static let byteCount = 32

  private let memory: SecretMemory

  /// Takes 32 bytes; the caller's copy remains the caller's to overwrite.
  @inlinable
  public init(_ bytes: some Collection<UInt8>) throws(CryptoError) {
    self = try withBytes(of: bytes) { bytes throws(CryptoError) in
      try SymmetricKey(copying: bytes)
    }
  }

  @usableFromInline
  init(copying bytes: UnsafeRawBufferPointer) throws(CryptoError) {
    guard bytes.count == Self.byteCount else {
      throw .wrongLength(field: "key", bytes: bytes.count, expected: "\(Self.byteCount)")
    }
    memory = SecretMemory(count: Self.byteCount) { $0.copyMemory(from: bytes) }
  }

  init(memory: SecretMemory) { self.memory = memory }

  /// A key whose bytes `fill` writes in place.
  init(
    filledBy fill: (UnsafeMutableRawBufferPointer) throws(CryptoError) -> Void
  ) throws(CryptoError) {
    memory = try SecretMemory(count: Self.byteCount, fill)
  }

  /// A new random key.
  public static func random(from source: RandomSource = .system) throws(CryptoError) -> Self {
    try SymmetricKey { buffer throws(CryptoError) in try source.fill(buffer) }
  }

  /// Lends the bytes of the key; they must not be kept.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try memory.withUnsafeBytes(body)
  }

  public static func == (one: SymmetricKey, other: SymmetricKey) -> Bool {
    one.withUnsafeBytes { one in
      other.withUnsafeBytes { other in ConstantTime.areEqual(one, other) }
    }
  }

  public var description: String { "SymmetricKey" }

  /// Nothing: debuggers and dumps see no bytes.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
