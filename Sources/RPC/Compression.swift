/// How messages are compressed on their way, one by one.
///
/// Source: gRPC "Compression" (doc/compression.md).
public enum Compression: String, Sendable, Hashable, CaseIterable {
  /// Not at all.
  case identity
  /// gzip (RFC 1952); a message that it would not make smaller goes as it is.
  case gzip
}
