/// What cryptography refused, and why; it never holds key material or a value that was protected.
public enum CryptoError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A value has a length that its kind cannot have.
  case wrongLength(field: String, bytes: Int, expected: String)
  /// Sealed bytes begin with a format byte that is not known here.
  case unknownFormat(UInt8)
  /// Sealed bytes were not made with this key and this associated data, or were changed since.
  case notAuthentic
  /// A key cannot be read: which one, and what was expected.
  case malformedKey(field: String, expected: String)
  /// Text that is not of its encoding: which field, and what was expected.
  case malformedText(field: String, expected: String)
  /// The source of randomness failed; nothing was made.
  case noRandomness(String)
  /// OpenSSL failed where only lack of memory or a broken installation can make it fail.
  case library(String)

  public var description: String {
    switch self {
    case .wrongLength(let field, let bytes, let expected):
      "\(field): \(bytes) bytes; expected \(expected)"
    case .unknownFormat(let byte):
      "sealed bytes: format \(byte) is not known; expected format \(AEAD.format)"
    case .notAuthentic:
      "sealed bytes: not made with this key and associated data, or changed since"
    case .malformedKey(let field, let expected): "\(field): not a key; expected \(expected)"
    case .malformedText(let field, let expected): "\(field): expected \(expected)"
    case .noRandomness(let reason): "no random bytes: \(reason)"
    case .library(let reason): "OpenSSL failed: \(reason)"
    }
  }
}
