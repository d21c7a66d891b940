/// A header block to be sent.
///
/// Names must be lower case, pseudo fields first (RFC 9113 section 8.3); neither is checked here.
/// What is given as `StaticString` is never copied, so a block of these can be kept and sent often.
public struct HTTP2Fields: Sendable {
  /// Fields in the block.
  public var count: Int { records.count }
  /// The size of the block as RFC 9113 section 10.5.1 counts it: names, values and 32 each.
  public private(set) var listBytes = 0
  private(set) var records: [FieldRecord] = []
  /// Names and values that are not static.
  private(set) var text: [UInt8] = []

  /// An empty block.
  public init() {}

  /// A block of static fields.
  public init(_ fields: [(name: StaticString, value: StaticString)]) {
    for field in fields { append(field.name, field.value) }
  }

  /// Makes room for that many bytes of names and values.
  public mutating func reserve(fields: Int, bytes: Int) {
    records.reserveCapacity(fields)
    text.reserveCapacity(bytes)
  }

  /// A field of which nothing is copied.
  public mutating func append(_ name: StaticString, _ value: StaticString) {
    append(Part(name), Part(value), sensitive: false)
  }

  /// A field with a static name; a sensitive value is kept out of the compression tables.
  public mutating func append(_ name: StaticString, _ value: String, sensitive: Bool = false) {
    var value = value
    value.withUTF8 { append(Part(name), Part($0), sensitive: sensitive) }
  }

  /// A field with a static name and a value of bytes.
  public mutating func append(
    _ name: StaticString, _ value: UnsafeBufferPointer<UInt8>, sensitive: Bool = false
  ) {
    append(Part(name), Part(value), sensitive: sensitive)
  }

  /// A field of text.
  public mutating func append(_ name: String, _ value: String, sensitive: Bool = false) {
    var (name, value) = (name, value)
    name.withUTF8 { name in
      value.withUTF8 { value in append(Part(name), Part(value), sensitive: sensitive) }
    }
  }

  /// A field of bytes.
  public mutating func append(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
    sensitive: Bool = false
  ) {
    append(Part(name), Part(value), sensitive: sensitive)
  }

  private mutating func append(_ name: Part, _ value: Part, sensitive: Bool) {
    records.append(FieldRecord(name: name, value: value, isSensitive: sensitive, text: &text))
    listBytes += name.bytes.count + value.bytes.count + 32
  }
}
