/// The scalar types of protobuf on top of varints and fixed-size values.
extension WireReader {
  @inlinable @inline(__always)
  static func unzigzag(_ value: UInt32) -> Int32 {
    Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }
  @inlinable @inline(__always)
  static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
  /// protobuf `int32`.
  @inlinable @inline(__always)
  public mutating func readInt32() throws(WireFault) -> Int32 {
    Int32(truncatingIfNeeded: try readVarint())
  }
  /// protobuf `int64`.
  @inlinable @inline(__always)
  public mutating func readInt64() throws(WireFault) -> Int64 {
    Int64(bitPattern: try readVarint())
  }
  /// protobuf `uint32`.
  @inlinable @inline(__always)
  public mutating func readUInt32() throws(WireFault) -> UInt32 {
    UInt32(truncatingIfNeeded: try readVarint())
  }
  /// protobuf `uint64`.
  @inlinable @inline(__always)
  public mutating func readUInt64() throws(WireFault) -> UInt64 {
    try readVarint()
  }
  /// protobuf `sint32`.
  @inlinable @inline(__always)
  public mutating func readSInt32() throws(WireFault) -> Int32 {
    Self.unzigzag(UInt32(truncatingIfNeeded: try readVarint()))
  }
  /// protobuf `sint64`.
  @inlinable @inline(__always)
  public mutating func readSInt64() throws(WireFault) -> Int64 {
    try Self.unzigzag(readVarint())
  }
  /// protobuf `bool`.
  @inlinable @inline(__always)
  public mutating func readBool() throws(WireFault) -> Bool {
    try readVarint() != 0
  }
  /// protobuf `sfixed32`.
  @inlinable @inline(__always)
  public mutating func readSFixed32() throws(WireFault) -> Int32 {
    Int32(bitPattern: try readFixed32())
  }
  /// protobuf `sfixed64`.
  @inlinable @inline(__always)
  public mutating func readSFixed64() throws(WireFault) -> Int64 {
    Int64(bitPattern: try readFixed64())
  }
  /// protobuf `float`.
  @inlinable @inline(__always)
  public mutating func readFloat() throws(WireFault) -> Float {
    Float(bitPattern: try readFixed32())
  }
  /// protobuf `double`.
  @inlinable @inline(__always)
  public mutating func readDouble() throws(WireFault) -> Double {
    Double(bitPattern: try readFixed64())
  }
  /// An enum value; any number is one.
  @inlinable @inline(__always)
  public mutating func readEnum<E: Enumeration>(_: E.Type) throws(WireFault) -> E {
    E(rawValue: try readInt32())
  }
}

extension WireWriter {
  @inlinable @inline(__always)
  static func zigzag(_ value: Int32) -> UInt32 {
    UInt32(bitPattern: (value << 1) ^ (value >> 31))
  }
  @inlinable @inline(__always)
  static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }
  /// protobuf `int32`.
  @inlinable @inline(__always)
  public mutating func writeInt32(_ value: Int32, tag: UInt32) {
    writeVarint(UInt64(bitPattern: Int64(value)), tag: tag)
  }
  /// protobuf `int64`.
  @inlinable @inline(__always)
  public mutating func writeInt64(_ value: Int64, tag: UInt32) {
    writeVarint(UInt64(bitPattern: value), tag: tag)
  }
  /// protobuf `uint32`.
  @inlinable @inline(__always)
  public mutating func writeUInt32(_ value: UInt32, tag: UInt32) {
    writeVarint(UInt64(value), tag: tag)
  }
  /// protobuf `uint64`.
  @inlinable @inline(__always)
  public mutating func writeUInt64(_ value: UInt64, tag: UInt32) {
    writeVarint(value, tag: tag)
  }
  /// protobuf `sint32`.
  @inlinable @inline(__always)
  public mutating func writeSInt32(_ value: Int32, tag: UInt32) {
    writeVarint(UInt64(Self.zigzag(value)), tag: tag)
  }
  /// protobuf `sint64`.
  @inlinable @inline(__always)
  public mutating func writeSInt64(_ value: Int64, tag: UInt32) {
    writeVarint(Self.zigzag(value), tag: tag)
  }
  /// protobuf `bool`.
  @inlinable @inline(__always)
  public mutating func writeBool(_ value: Bool, tag: UInt32) {
    writeVarint(value ? 1 : 0, tag: tag)
  }
  /// protobuf `sfixed32`.
  @inlinable @inline(__always)
  public mutating func writeSFixed32(_ value: Int32, tag: UInt32) {
    writeFixed32(UInt32(bitPattern: value), tag: tag)
  }
  /// protobuf `sfixed64`.
  @inlinable @inline(__always)
  public mutating func writeSFixed64(_ value: Int64, tag: UInt32) {
    writeFixed64(UInt64(bitPattern: value), tag: tag)
  }
  /// protobuf `float`.
  @inlinable @inline(__always)
  public mutating func writeFloat(_ value: Float, tag: UInt32) {
    writeFixed32(value.bitPattern, tag: tag)
  }
  /// protobuf `double`.
  @inlinable @inline(__always)
  public mutating func writeDouble(_ value: Double, tag: UInt32) {
    writeFixed64(value.bitPattern, tag: tag)
  }
}
