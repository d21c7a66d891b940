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

/// How one field stands in the storage of a block; bytes that are not static follow it.
struct FieldRecord {
  /// Where the static name stands; 0 says that the name follows.
  private let nameAddress: UInt
  /// Where the static value stands; 0 says that the value follows.
  private let valueAddress: UInt
  private let nameCount: UInt32
  /// The length of the value; the top bit says that the field is sensitive.
  private let valueCountAndFlag: UInt32

  static let sizeBytes = MemoryLayout<FieldRecord>.size
  private static let sensitiveFlag: UInt32 = 1 << 31

  init(name: Part, value: Part, isSensitive: Bool) {
    nameAddress = name.isStatic ? UInt(bitPattern: name.bytes.baseAddress) : 0
    valueAddress = value.isStatic ? UInt(bitPattern: value.bytes.baseAddress) : 0
    nameCount = UInt32(clamping: name.bytes.count)
    let count = min(UInt32(clamping: value.bytes.count), Self.sensitiveFlag - 1)
    valueCountAndFlag = count | (isSensitive ? Self.sensitiveFlag : 0)
  }

  func write(to storage: inout [UInt8]) {
    withUnsafeBytes(of: self) { storage.append(contentsOf: $0) }
  }

  /// The field as the library takes it; `offset` moves behind the field.
  func entry(in storage: UnsafeRawBufferPointer, offset: inout Int) -> nghttp2_nv {
    var flags = UInt32(NGHTTP2_NV_FLAG_NONE.rawValue)
    if valueCountAndFlag & Self.sensitiveFlag != 0 { flags |= NGHTTP2_NV_FLAG_NO_INDEX.rawValue }
    let valueCount = Int(valueCountAndFlag & ~Self.sensitiveFlag)
    var name = UnsafeMutablePointer<UInt8>(bitPattern: nameAddress)
    if name != nil {
      flags |= NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue
    } else {
      name = Self.address(in: storage, offset)
      offset += Int(nameCount)
    }
    var value = UnsafeMutablePointer<UInt8>(bitPattern: valueAddress)
    if value != nil {
      flags |= NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue
    } else {
      value = Self.address(in: storage, offset)
      offset += valueCount
    }
    return nghttp2_nv(
      name: name, value: value, namelen: Int(nameCount), valuelen: valueCount,
      flags: UInt8(truncatingIfNeeded: flags))
  }

  /// The library only reads, though its type says otherwise.
  private static func address(
    in storage: UnsafeRawBufferPointer, _ offset: Int
  ) -> UnsafeMutablePointer<UInt8>? {
    storage.baseAddress.map {
      UnsafeMutableRawPointer(mutating: $0 + offset).assumingMemoryBound(to: UInt8.self)
    }
  }
}

extension HTTP2Fields {
  /// The fields as the library takes them, valid during the call.
  func withEntries<Result>(
    _ body: (UnsafeMutableBufferPointer<nghttp2_nv>) -> Result
  ) -> Result {
    storage.withUnsafeBytes { storage in
      withUnsafeTemporaryAllocation(of: nghttp2_nv.self, capacity: count) { entries in
        var offset = 0
        for index in 0..<count {
          let record = storage.loadUnaligned(fromByteOffset: offset, as: FieldRecord.self)
          offset += FieldRecord.sizeBytes
          entries.initializeElement(at: index, to: record.entry(in: storage, offset: &offset))
        }
        return body(entries)
      }
    }
  }
}
