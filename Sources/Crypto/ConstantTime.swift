internal import COpenSSL

/// Comparisons whose time tells nothing about where two values differ.
public enum ConstantTime {
  /// Whether both hold the same bytes; only their lengths show in the time it takes.
  @inlinable
  public static func areEqual(
    _ one: some Collection<UInt8>, _ other: some Collection<UInt8>
  ) -> Bool {
    withBytes(of: one) { one in withBytes(of: other) { other in areEqual(one, other) } }
  }

  @usableFromInline
  static func areEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    one.count == other.count && (one.isEmpty || unequal(one, other) == 0)
  }

  private static func unequal(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer
  ) -> Int32 {
    CRYPTO_memcmp(one.baseAddress, other.baseAddress, one.count)
  }
}
