/// What travels beside the messages: an ordered list of fields; a key may occur several times.
///
/// Keys are lower-case, and upper-case letters given are lowered: header names have no case. A key
/// ending in `-bin` holds bytes, every other one printable ASCII. At
/// most `maximumFields` fields and `maximumBytes` bytes. Source: gRPC over HTTP/2
/// (PROTOCOL-HTTP2.md), "Custom-Metadata".
public struct Metadata: Sendable, Hashable {
  /// What a field holds.
  public enum Value: Sendable, Hashable {
    /// Printable ASCII without spaces around it; empty text is allowed, as in all of gRPC.
    case text(String)
    /// Any bytes; a transport of text encodes them as base64.
    case bytes([UInt8])
  }

  /// One key with one value.
  public struct Field: Sendable, Hashable {
    /// Lower-case.
    public let key: String
    /// Bytes exactly when the key ends in `-bin`.
    public let value: Value
  }

  /// In the order in which they were appended.
  public private(set) var fields: [Field] = []
  /// As HTTP/2 counts header lists: keys, values as they are written, 32 bytes for each field.
  public private(set) var byteCount = 0

  /// Fields of one call in one direction.
  public static let maximumFields = 100
  /// Bytes of one call in one direction, as `byteCount` counts them: with what HTTP/2 and gRPC add
  /// they are below the 16 KiB that peers accept.
  public static let maximumBytes = 14 << 10
  /// What HTTP/2 adds for each field (RFC 9113 section 6.5.2).
  public static let fieldOverheadBytes = 32

  /// No fields.
  public init() {}

  /// Text fields in the given order; throws what `append` throws.
  public init(_ fields: [(String, String)]) throws(MetadataError) {
    for (key, text) in fields { try append(text, for: key) }
  }

  /// Adds a text field at the end; spaces around the text are dropped.
  public mutating func append(_ text: String, for key: String) throws(MetadataError) {
    let key = try Self.checked(key: key)
    guard !key.hasSuffix("-bin") else { throw MetadataError(reason: .kind, key: key) }
    try add(Field(key: key, value: .text(try Self.checked(text: text, key: key))))
  }

  /// Adds a text field as it came from a peer; what is in order costs no string but its own two.
  public mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, for key: UnsafeBufferPointer<UInt8>
  ) throws(MetadataError) {
    let field = (String(decoding: key, as: UTF8.self), String(decoding: text, as: UTF8.self))
    guard Self.isInOrder(key: key), Self.isInOrder(text: text) else {
      return try append(field.1, for: field.0)
    }
    try add(Field(key: field.0, value: .text(field.1)))
  }

  /// Adds a field of bytes at the end; its key ends in `-bin`.
  public mutating func append(_ bytes: [UInt8], for key: String) throws(MetadataError) {
    let key = try Self.checked(key: key)
    guard key.hasSuffix("-bin") else { throw MetadataError(reason: .kind, key: key) }
    try add(Field(key: key, value: .bytes(bytes)))
  }

  /// Adds all fields of another list at the end; on an error none of them is added.
  public mutating func append(_ other: Metadata) throws(MetadataError) {
    var sum = self
    for field in other.fields { try sum.add(field) }
    self = sum
  }

  /// Replaces every field of the key by one.
  public mutating func set(_ text: String, for key: String) throws(MetadataError) {
    var changed = self
    changed.removeAll(key)
    try changed.append(text, for: key)
    self = changed
  }

  /// Removes every field of the key.
  public mutating func removeAll(_ key: String) {
    let key = Self.lowered(key)
    fields.removeAll { $0.key == key }
    byteCount = fields.reduce(0) { $0 + Self.byteCount(of: $1) }
  }

  private mutating func add(_ field: Field) throws(MetadataError) {
    guard fields.count < Self.maximumFields else {
      throw MetadataError(reason: .fields, key: field.key)
    }
    let sum = byteCount + Self.byteCount(of: field)
    guard sum <= Self.maximumBytes else { throw MetadataError(reason: .bytes, key: field.key) }
    // The first one is the only one of most calls.
    if fields.isEmpty { fields = [field] } else { fields.append(field) }
    byteCount = sum
  }

  private static func byteCount(of field: Field) -> Int {
    let value =
      switch field.value {
      case .text(let text): text.utf8.count
      // Base64 without padding.
      case .bytes(let bytes): (bytes.count * 4 + 2) / 3
      }
    return field.key.utf8.count + value + fieldOverheadBytes
  }
}

extension Metadata {
  /// Whether there is no field.
  public var isEmpty: Bool { fields.isEmpty }

  /// The first text of a key.
  public subscript(_ key: String) -> String? {
    let key = Self.lowered(key)
    for field in fields where field.key == key {
      if case .text(let text) = field.value { return text }
    }
    return nil
  }

  /// The text of a key that occurs exactly once; the key in lower case.
  public func onlyText(_ key: String) -> String? {
    var found: String?
    for field in fields where field.key == key {
      guard found == nil, case .text(let text) = field.value else { return nil }
      found = text
    }
    return found
  }

  /// All texts of a key, in order.
  public func texts(_ key: String) -> [String] {
    let key = Self.lowered(key)
    return fields.compactMap { field in
      guard field.key == key, case .text(let text) = field.value else { return nil }
      return text
    }
  }

  /// All byte values of a key, in order.
  public func bytes(_ key: String) -> [[UInt8]] {
    let key = Self.lowered(key)
    return fields.compactMap { field in
      guard field.key == key, case .bytes(let bytes) = field.value else { return nil }
      return bytes
    }
  }

  /// As many of the other's fields as the limits allow, added at the end; `room` is a limit of
  /// bytes besides.
  mutating func appendWhatFits(_ other: Metadata, room: Int) {
    for field in other.fields {
      guard byteCount + Self.byteCount(of: field) <= room else { return }
      do throws(MetadataError) { try add(field) } catch { return }
    }
  }
}
