/// A header block to be sent.
///
/// Names must be lower case, pseudo fields first (RFC 9113 section 8.3); neither is checked here.
/// A block of nothing but repeated fields is encoded once for a connection, however often it is
/// sent, so it is worth keeping.
public struct HTTP2Fields: Sendable {
  /// Fields in the block.
  public private(set) var count = 0
  /// The size of the block as RFC 9113 section 10.5.1 counts it: names, values and 32 each.
  public private(set) var listBytes = 0
  /// Whether all fields are repeated.
  private(set) var isRepeated = true
  /// Whether it is a request whose answer has no body, whatever its content-length.
  private(set) var isHEAD = false
  /// Each field: its form, the lengths of name and value, and both.
  private(set) var bytes: [UInt8] = []

  /// How a field goes into the compression tables.
  enum Form: UInt8 {
    /// Not at all: what is said once is not worth the room.
    case once
    /// The next block is likely to say it again.
    case repeated
    /// Not at all, nor by anybody who passes it on.
    case sensitive
  }

  private static let headBytes = 9

  /// An empty block.
  public init() {}

  /// A block of repeated fields.
  public init(_ fields: [(name: StaticString, value: StaticString)]) {
    for (name, value) in fields {
      name.withUTF8Buffer { name in value.withUTF8Buffer { append(name, $0, .repeated) } }
    }
  }

  /// Makes room for that many bytes of names and values.
  public mutating func reserve(fields: Int, bytes: Int) {
    self.bytes.reserveCapacity(self.bytes.count + fields * Self.headBytes + bytes)
  }

  /// A field whose value most blocks of a connection have in common.
  public mutating func append(_ name: StaticString, repeated value: String) {
    var value = value
    name.withUTF8Buffer { name in value.withUTF8 { append(name, $0, .repeated) } }
  }

  /// A field with a static name; a sensitive value is kept out of the compression tables.
  public mutating func append(_ name: StaticString, _ value: String, sensitive: Bool = false) {
    var value = value
    name.withUTF8Buffer { name in value.withUTF8 { append(name, $0, sensitive: sensitive) } }
  }

  /// A field with a static name and a value of bytes.
  public mutating func append(
    _ name: StaticString, _ value: UnsafeBufferPointer<UInt8>, sensitive: Bool = false
  ) {
    name.withUTF8Buffer { append($0, value, sensitive: sensitive) }
  }

  /// A field of text.
  public mutating func append(_ name: String, _ value: String, sensitive: Bool = false) {
    var (name, value) = (name, value)
    name.withUTF8 { name in value.withUTF8 { append(name, $0, sensitive: sensitive) } }
  }

  /// A field of bytes.
  public mutating func append(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
    sensitive: Bool = false
  ) {
    append(name, value, sensitive ? .sensitive : .once)
  }

  private mutating func append(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>, _ form: Form
  ) {
    bytes.append(form.rawValue)
    append(length: name.count)
    append(length: value.count)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: value)
    count += 1
    listBytes += name.count + value.count + 32
    if form != .repeated { isRepeated = false }
    if isEqual(":method", name), isEqual("HEAD", value) { isHEAD = true }
  }

  private mutating func append(length: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: length)) { bytes.append(contentsOf: $0) }
  }

  /// Calls the body with each field's form, name and value, in order; valid during the call.
  func forEachField(
    _ body: (Form, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    bytes.withUnsafeBytes { all in
      var at = 0
      while at < all.count {
        let form = Form(rawValue: all[at]) ?? .once
        let nameCount = Int(all.loadUnaligned(fromByteOffset: at + 1, as: UInt32.self))
        let valueCount = Int(all.loadUnaligned(fromByteOffset: at + 5, as: UInt32.self))
        let name = at + Self.headBytes
        at = name + nameCount + valueCount
        UnsafeRawBufferPointer(rebasing: all[name..<at]).withMemoryRebound(to: UInt8.self) {
          body(
            form, UnsafeBufferPointer(rebasing: $0[..<nameCount]),
            UnsafeBufferPointer(rebasing: $0[nameCount...]))
        }
      }
    }
  }

  /// Whether both are copies of one block, which costs no look at their bytes.
  func isCopy(of other: HTTP2Fields) -> Bool {
    guard count == other.count, bytes.count == other.bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { mine in
      other.bytes.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
    }
  }
}

/// From the end, where paths differ.
func isEqual(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  text.utf8CodeUnitCount == bytes.count && text.withUTF8Buffer { isEqual($0, bytes) }
}

/// Whether bytes of one count are the same.
func isEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  var at = one.count
  while at > 0 {
    at -= 1
    if one[at] != other[at] { return false }
  }
  return true
}
