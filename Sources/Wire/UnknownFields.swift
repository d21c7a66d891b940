/// Fields that a message received but its schema does not have, as they came.
///
/// They are written again after the known ones, so a newer peer's data survives an older server.
@frozen
public struct UnknownFields: Sendable, Hashable {
  /// Tags and values in the binary format, in order of arrival.
  public internal(set) var bytes: [UInt8]

  /// No fields.
  public init() { bytes = [] }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// True when nothing unknown was received.
  @inlinable
  public var isEmpty: Bool { bytes.isEmpty }

  mutating func append(tag: UInt32, value: UnsafeBufferPointer<UInt8>) {
    var tag = tag
    while tag >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: tag) | 0x80)
      tag >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: tag))
    bytes.append(contentsOf: value)
  }

  /// Bytes that already are tags and values.
  mutating func append(contentsOf raw: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: raw)
  }
}
