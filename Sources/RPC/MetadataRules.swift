/// Why a metadata field was refused; it never carries the value.
public struct MetadataError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What rule was broken.
  public enum Reason: Sendable, Hashable {
    /// A key outside `0-9 a-z A-Z _ - .`, or empty.
    case key
    /// A key that gRPC or HTTP/2 uses itself.
    case reserved
    /// Text outside printable ASCII.
    case text
    /// Bytes under a key without `-bin`, or text under a key with it.
    case kind
    /// More fields than `Metadata.maximumFields`.
    case fields
    /// More bytes than `Metadata.maximumBytes`.
    case bytes
  }

  /// A `-bin` field whose text is not base64.
  public static func notBase64(key: String) -> MetadataError {
    MetadataError(reason: .kind, key: key)
  }

  /// What rule was broken.
  public let reason: Reason
  /// The key of the refused field.
  public let key: String

  public var description: String {
    switch reason {
    case .key: "metadata key '\(key)': expected one or more of a-z 0-9 _ - ."
    case .reserved: "metadata key '\(key)' belongs to gRPC or HTTP itself"
    case .text: "metadata '\(key)': expected printable ASCII; bytes need a key ending in -bin"
    case .kind: "metadata '\(key)': keys ending in -bin hold bytes, all others text"
    case .fields: "metadata '\(key)': more than \(Metadata.maximumFields) fields"
    case .bytes: "metadata '\(key)': more than \(Metadata.maximumBytes) bytes in all fields"
    }
  }
}

extension MetadataError: RPCErrorConvertible {
  public var rpcError: RPCError {
    switch reason {
    case .fields, .bytes: RPCError(.resourceExhausted, description, cause: self)
    default: RPCError(.internal, description, cause: self)
    }
  }
}

extension Metadata {
  /// Whether a key belongs to gRPC or HTTP, so that no metadata may have it.
  public static func isReserved(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { isReserved($0) }
  }

  /// Whether a key belongs to gRPC or HTTP; transports pass over such fields when they collect a
  /// peer's metadata.
  ///
  /// All that begin with `grpc-`, but for the two of retries (gRFC A6), and those that the
  /// transport writes and reads itself. Source:
  /// gRPC over HTTP/2 (PROTOCOL-HTTP2.md), RFC 9113 section 8.2.2.
  public static func isReserved(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.first == UInt8(ascii: ":") { return true }
    if begins(key, with: "grpc-") { return !isOfRetries(key) }
    return switch key.count {
    case 2: begins(key, with: "te")
    case 4: begins(key, with: "host")
    case 7: begins(key, with: "upgrade")
    case 10:
      begins(key, with: "user-agent") || begins(key, with: "connection")
        || begins(key, with: "keep-alive")
    case 12: begins(key, with: "content-type")
    case 14: begins(key, with: "content-length")
    case 16: begins(key, with: "proxy-connection")
    case 17: begins(key, with: "transfer-encoding")
    default: false
    }
  }

  private static func isOfRetries(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    switch key.count {
    case 22: begins(key, with: "grpc-retry-pushback-ms")
    case 26: begins(key, with: "grpc-previous-rpc-attempts")
    default: false
    }
  }

  @inline(__always)
  private static func begins(
    _ key: UnsafeBufferPointer<UInt8>, with text: StaticString
  ) -> Bool {
    guard key.count >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where key[index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// The key in lower case.
  static func checked(key: String) throws(MetadataError) -> String {
    let key = lowered(key)
    var isValid = !key.isEmpty
    for byte in key.utf8 where !isKeyByte(byte) { isValid = false }
    if isReserved(key) { throw MetadataError(reason: .reserved, key: key) }
    guard isValid else { throw MetadataError(reason: .key, key: key) }
    return key
  }

  /// Whether a key of text needs no change.
  static func isInOrder(key: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.isEmpty || isReserved(key) { return false }
    for byte in key where !isKeyByte(byte) { return false }
    let suffix: StaticString = "-bin"
    let start = key.count - suffix.utf8CodeUnitCount
    return start < 0 || !begins(UnsafeBufferPointer(rebasing: key[start...]), with: suffix)
  }

  /// Whether a text needs no change.
  static func isInOrder(text: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    if text.first == space || text.last == space { return false }
    // Without a way out of the loop it is done in blocks.
    var others: UInt8 = 0
    for byte in text { others |= byte &- space > 0x7e - space ? 1 : 0 }
    return others == 0
  }

  /// ASCII letters in lower case; all else as it is, to be refused.
  static func lowered(_ key: String) -> String {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard key.utf8.contains(where: capitals.contains) else { return key }
    return String(decoding: key.utf8.map { capitals.contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The text without spaces around it, which HTTP/2 does not carry (RFC 9113 section 8.2.1).
  static func checked(text: String, key: String) throws(MetadataError) -> String {
    for byte in text.utf8 where !(0x20...0x7e).contains(byte) {
      throw MetadataError(reason: .text, key: key)
    }
    let space = UInt8(ascii: " ")
    guard text.utf8.first == space || text.utf8.last == space else { return text }
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
  }
}
