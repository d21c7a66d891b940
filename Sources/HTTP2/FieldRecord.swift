internal import CNGHTTP2

/// A name or a value on its way into a block.
struct Part {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the bytes stay where they are for the life of the process.
  let isStatic: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isStatic = false
  }

  init(_ text: StaticString) {
    // A text of one character may have no address; no field of ours is one character long, and an
    // empty one is right for a name that must not be sent.
    bytes =
      text.hasPointerRepresentation
      ? UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      : UnsafeBufferPointer(start: nil, count: 0)
    isStatic = true
  }
}

/// One field of a block, laid out as the library's `nghttp2_nv`.
struct FieldRecord {
  /// Where the static name stands; else its offset in the text of the block.
  private var name: UInt
  /// Where the static value stands; else its offset in the text of the block.
  private var value: UInt
  private let nameCount: Int
  private let valueCount: Int
  private let flags: UInt8

  private static let staticName = UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue)
  private static let staticValue = UInt8(NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)
  private static let sensitive = UInt8(NGHTTP2_NV_FLAG_NO_INDEX.rawValue)

  /// Adds what is not static to the text.
  init(name: Part, value: Part, isSensitive: Bool, text: inout [UInt8]) {
    flags =
      (name.isStatic ? Self.staticName : 0) | (value.isStatic ? Self.staticValue : 0)
      | (isSensitive ? Self.sensitive : 0)
    nameCount = name.bytes.count
    valueCount = value.bytes.count
    self.name = Self.place(name, &text)
    self.value = Self.place(value, &text)
  }

  private static func place(_ part: Part, _ text: inout [UInt8]) -> UInt {
    if part.isStatic { return UInt(bitPattern: part.bytes.baseAddress) }
    let offset = UInt(text.count)
    text.append(contentsOf: part.bytes)
    return offset
  }

  /// The field with addresses instead of offsets.
  func placed(in text: UInt) -> FieldRecord {
    var placed = self
    if flags & Self.staticName == 0 { placed.name += text }
    if flags & Self.staticValue == 0 { placed.value += text }
    return placed
  }
}

extension HTTP2Fields {
  /// The fields as the library takes them, valid during the call. It only reads them, though the
  /// types say otherwise.
  func withEntries<Result>(
    _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Result
  ) -> Result {
    if text.isEmpty { return records.withUnsafeBufferPointer { Self.entries(of: $0, body) } }
    return text.withUnsafeBufferPointer { text in
      records.withUnsafeBufferPointer { records in
        withUnsafeTemporaryAllocation(of: FieldRecord.self, capacity: records.count) { placed in
          let start = UInt(bitPattern: text.baseAddress)
          for index in records.indices {
            placed.initializeElement(at: index, to: records[index].placed(in: start))
          }
          return Self.entries(of: UnsafeBufferPointer(placed), body)
        }
      }
    }
  }

  private static func entries<Result>(
    of records: UnsafeBufferPointer<FieldRecord>,
    _ body: (UnsafePointer<nghttp2_nv>?, Int) -> Result
  ) -> Result {
    records.withMemoryRebound(to: nghttp2_nv.self) { body($0.baseAddress, $0.count) }
  }
}
