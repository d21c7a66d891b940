/// How values of one protobuf type are read and written; generated code names one per field.
///
/// The conformers stand for protobuf's scalar types, enums and messages. They are used where a
/// field is packed or a map, so that each of those is written once.
public protocol FieldCodec {
  /// The Swift type.
  associatedtype Value: Sendable, Hashable
  /// Wire type of one value.
  static var wireType: UInt32 { get }
  /// Upper bound of one element's bytes when packed; 0 when the type cannot be packed.
  static var maximumPackedBytes: Int { get }
  /// The value of a map entry that does not name one.
  static var initial: Value { get }
  /// Reads one value; the tag has been read.
  static func read(_ reader: inout WireReader) throws(WireFault) -> Value
  /// Reads a value that comes after another one of the same field: messages are merged.
  static func merge(_ reader: inout WireReader, into value: inout Value) throws(WireFault)
  /// Writes the value and then, in front of it, its tag.
  static func write(_ value: Value, tag: UInt32, to writer: inout WireWriter)
  /// Writes the value alone; the caller has reserved `maximumPackedBytes`.
  static func put(_ value: Value, to writer: inout WireWriter)
  /// Memory that one value takes, counted against `WireLimits.elementBytes`.
  static var storedBytes: Int { get }
}

extension FieldCodec {
  @inlinable @inline(__always)
  public static var storedBytes: Int { MemoryLayout<Value>.stride }

  @inlinable @inline(__always)
  public static func merge(
    _ reader: inout WireReader, into value: inout Value
  ) throws(WireFault) {
    value = try read(&reader)
  }
}

/// protobuf `int32`.
public enum Int32Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 10 }
  @inlinable @inline(__always) public static var initial: Int32 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int32 {
    try reader.readInt32()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeInt32(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int32, to writer: inout WireWriter) {
    writer.putVarint(UInt64(bitPattern: Int64(value)))
  }
}

/// protobuf `int64`.
public enum Int64Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 10 }
  @inlinable @inline(__always) public static var initial: Int64 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int64 {
    try reader.readInt64()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeInt64(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int64, to writer: inout WireWriter) {
    writer.putVarint(UInt64(bitPattern: value))
  }
}

/// protobuf `uint32`.
public enum UInt32Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 5 }
  @inlinable @inline(__always) public static var initial: UInt32 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> UInt32 {
    try reader.readUInt32()
  }
  @inlinable @inline(__always)
  public static func write(_ value: UInt32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeUInt32(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: UInt32, to writer: inout WireWriter) {
    writer.putVarint(UInt64(value))
  }
}

/// protobuf `uint64`.
public enum UInt64Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 10 }
  @inlinable @inline(__always) public static var initial: UInt64 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> UInt64 {
    try reader.readUInt64()
  }
  @inlinable @inline(__always)
  public static func write(_ value: UInt64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeUInt64(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: UInt64, to writer: inout WireWriter) {
    writer.putVarint(value)
  }
}

/// protobuf `sint32`.
public enum SInt32Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 5 }
  @inlinable @inline(__always) public static var initial: Int32 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int32 {
    try reader.readSInt32()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSInt32(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int32, to writer: inout WireWriter) {
    writer.putVarint(UInt64(WireWriter.zigzag(value)))
  }
}

/// protobuf `sint64`.
public enum SInt64Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 10 }
  @inlinable @inline(__always) public static var initial: Int64 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int64 {
    try reader.readSInt64()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSInt64(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int64, to writer: inout WireWriter) {
    writer.putVarint(WireWriter.zigzag(value))
  }
}

/// protobuf `bool`.
public enum BoolCodec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 1 }
  @inlinable @inline(__always) public static var initial: Bool { false }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Bool {
    try reader.readBool()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Bool, tag: UInt32, to writer: inout WireWriter) {
    writer.writeBool(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Bool, to writer: inout WireWriter) {
    writer.putVarint(value ? 1 : 0)
  }
}

/// protobuf `fixed32`.
public enum Fixed32Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 5 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 4 }
  @inlinable @inline(__always) public static var initial: UInt32 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> UInt32 {
    try reader.readFixed32()
  }
  @inlinable @inline(__always)
  public static func write(_ value: UInt32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFixed32(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: UInt32, to writer: inout WireWriter) {
    writer.putFixed32(value)
  }
}

/// protobuf `fixed64`.
public enum Fixed64Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 1 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 8 }
  @inlinable @inline(__always) public static var initial: UInt64 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> UInt64 {
    try reader.readFixed64()
  }
  @inlinable @inline(__always)
  public static func write(_ value: UInt64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFixed64(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: UInt64, to writer: inout WireWriter) {
    writer.putFixed64(value)
  }
}

/// protobuf `sfixed32`.
public enum SFixed32Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 5 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 4 }
  @inlinable @inline(__always) public static var initial: Int32 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int32 {
    try reader.readSFixed32()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int32, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSFixed32(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int32, to writer: inout WireWriter) {
    writer.putFixed32(UInt32(bitPattern: value))
  }
}

/// protobuf `sfixed64`.
public enum SFixed64Codec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 1 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 8 }
  @inlinable @inline(__always) public static var initial: Int64 { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Int64 {
    try reader.readSFixed64()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Int64, tag: UInt32, to writer: inout WireWriter) {
    writer.writeSFixed64(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Int64, to writer: inout WireWriter) {
    writer.putFixed64(UInt64(bitPattern: value))
  }
}

/// protobuf `float`.
public enum FloatCodec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 5 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 4 }
  @inlinable @inline(__always) public static var initial: Float { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Float {
    try reader.readFloat()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Float, tag: UInt32, to writer: inout WireWriter) {
    writer.writeFloat(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Float, to writer: inout WireWriter) {
    writer.putFixed32(value.bitPattern)
  }
}

/// protobuf `double`.
public enum DoubleCodec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 1 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 8 }
  @inlinable @inline(__always) public static var initial: Double { 0 }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> Double {
    try reader.readDouble()
  }
  @inlinable @inline(__always)
  public static func write(_ value: Double, tag: UInt32, to writer: inout WireWriter) {
    writer.writeDouble(value, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: Double, to writer: inout WireWriter) {
    writer.putFixed64(value.bitPattern)
  }
}

/// protobuf `string`.
public enum StringCodec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 2 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 0 }
  @inlinable @inline(__always) public static var initial: String { "" }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> String {
    try reader.readString()
  }
  @inlinable @inline(__always)
  public static func write(_ value: String, tag: UInt32, to writer: inout WireWriter) {
    writer.writeString(value, tag: tag)
  }
  public static func put(_ value: String, to writer: inout WireWriter) {}
}

/// protobuf `bytes`.
public enum BytesCodec: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 2 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 0 }
  @inlinable @inline(__always) public static var initial: [UInt8] { [] }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> [UInt8] {
    try reader.readBytes()
  }
  @inlinable @inline(__always)
  public static func write(_ value: [UInt8], tag: UInt32, to writer: inout WireWriter) {
    writer.writeBytes(value, tag: tag)
  }
  public static func put(_ value: [UInt8], to writer: inout WireWriter) {}
}

/// An enum, open: numbers without a name are kept.
public enum EnumCodec<E: Enumeration>: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 0 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 10 }
  @inlinable @inline(__always) public static var initial: E { E(rawValue: 0) }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> E {
    try reader.readEnum(E.self)
  }
  @inlinable @inline(__always)
  public static func write(_ value: E, tag: UInt32, to writer: inout WireWriter) {
    writer.writeInt32(value.rawValue, tag: tag)
  }
  @inlinable @inline(__always)
  public static func put(_ value: E, to writer: inout WireWriter) {
    Int32Codec.put(value.rawValue, to: &writer)
  }
}

/// A message, length-delimited.
public enum MessageCodec<M: Message>: FieldCodec {
  @inlinable @inline(__always) public static var wireType: UInt32 { 2 }
  @inlinable @inline(__always) public static var maximumPackedBytes: Int { 0 }
  @inlinable @inline(__always) public static var initial: M { M() }
  @inlinable @inline(__always) public static var storedBytes: Int { M.storedBytes }
  @inlinable @inline(__always)
  public static func read(_ reader: inout WireReader) throws(WireFault) -> M {
    var message = M()
    try reader.readMessage(into: &message)
    return message
  }
  @inlinable @inline(__always)
  public static func merge(_ reader: inout WireReader, into value: inout M) throws(WireFault) {
    try reader.readMessage(into: &value)
  }
  @inlinable @inline(__always)
  public static func write(_ value: M, tag: UInt32, to writer: inout WireWriter) {
    writer.writeMessage(value, tag: tag)
  }
  public static func put(_ value: M, to writer: inout WireWriter) {}
}
