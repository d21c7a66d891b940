/// Finds the field at fault by walking the input once more along its schema.
///
/// The decoding path carries only an offset; the price of a readable path is paid by failures.
struct BinaryFieldPath {
  private var reader: WireReader
  private let fault: WireFault
  private var components: [String] = []

  static func find(
    _ fault: WireFault, in bytes: UnsafeRawBufferPointer, as type: MessageDescriptor
  ) -> String {
    guard let reader = WireReader(bytes, limits: WireLimits()) else { return "" }
    var path = BinaryFieldPath(reader: reader, fault: fault)
    return path.walk(type) ? path.components.joined(separator: ".") : ""
  }

  private init(reader: WireReader, fault: WireFault) {
    self.reader = reader
    self.fault = fault
  }

  private var offset: Int { reader.cursor - reader.start }

  /// True when the fault lies in this message; the components then lead to it.
  private mutating func walk(_ type: MessageDescriptor) -> Bool {
    var seen: [Int32: Int] = [:]
    while !reader.isAtEnd {
      guard offset <= fault.offset else { return false }
      let tag: UInt32
      do { tag = try reader.readTag() } catch { return true }
      let number = Int32(truncatingIfNeeded: tag >> 3)
      let field = type.field(number: number)
      components.append(name(field, number: number, seen: &seen))
      if isFault(tag, field) { return true }
      components.removeLast()
    }
    return false
  }

  private func name(
    _ field: FieldDescriptor?, number: Int32, seen: inout [Int32: Int]
  ) -> String {
    guard let field else { return "#\(number)" }
    guard field.isRepeated else { return field.name }
    let index = seen[number, default: 0]
    seen[number] = index + 1
    return "\(field.name)[\(index)]"
  }

  private mutating func isFault(_ tag: UInt32, _ field: FieldDescriptor?) -> Bool {
    guard tag & 7 == 2 else {
      let start = offset
      do { try reader.skip(tag) } catch { return true }
      return start <= fault.offset && fault.offset < offset
    }
    let outer: UnsafePointer<UInt8>
    do { outer = try reader.enter() } catch { return true }
    let (start, end) = (offset, reader.end - reader.start)
    defer {
      reader.cursor = reader.start + end
      reader.leave(outer)
    }
    guard start <= fault.offset, fault.offset <= end else { return false }
    if let type = field?.messageType, fault.reason != .tooDeep || fault.offset > start {
      if walk(type) { return true }
      return fault.reason == .tooMuchMemory && reader.isAtEnd
    }
    if fault.offset < end { return true }
    // An empty value is at fault only for what it is; else the fault is the next field's tag.
    return fault.offset == start && (fault.reason == .tooDeep || fault.reason == .tooMuchMemory)
  }
}

/// Finds the member of a JSON text at fault. Names come from the schema only: a member name that
/// the schema does not know, or a map key, is the peer's data and is not repeated.
struct JSONFieldPath {
  private var reader: JSONReader
  private let fault: WireFault
  private var components: [String] = []

  private enum Shape {
    case message(MessageDescriptor)
    case list(FieldDescriptor)
    case map(FieldDescriptor)
    case opaque
  }

  static func find(
    _ fault: WireFault, in bytes: [UInt8], as type: MessageDescriptor
  ) -> String {
    let reader = JSONReader(
      text: bytes, depthLeft: WireLimits.defaultDepth, options: JSONDecodingOptions(),
      root: type)
    var path = JSONFieldPath(reader: reader, fault: fault)
    return path.walk(.message(type)) ? path.components.joined() : ""
  }

  private init(reader: JSONReader, fault: WireFault) {
    self.reader = reader
    self.fault = fault
  }

  /// True when the fault lies in the next value.
  private mutating func walk(_ shape: Shape) -> Bool {
    reader.skipSpace()
    let start = reader.at
    do throws(WireFault) {
      switch (shape, reader.peek()) {
      case (.message, UInt8(ascii: "{")), (.map, UInt8(ascii: "{")):
        if try walkObject(shape) { return true }
      case (.list(let field), UInt8(ascii: "[")):
        if try walkList(field) { return true }
      default: try reader.skipValue()
      }
    } catch { return true }
    return start <= fault.offset && fault.offset < reader.at
  }

  private mutating func walkObject(_ shape: Shape) throws(WireFault) -> Bool {
    var isFirst = true
    var count = 0
    try reader.beginObject()
    while true {
      guard let name = try reader.nextName(isFirst: &isFirst) else { break }
      let start = reader.nameStart
      let inner: Shape
      switch shape {
      case .message(let type):
        let field = type.fieldIndex(jsonName: name).map {
          FieldDescriptor(message: type, index: $0)
        }
        components.append((components.isEmpty ? "" : ".") + (field?.name ?? "?"))
        inner = field.map(Self.shape) ?? .opaque
      case .map(let field):
        components.append("[\(count)]")
        inner = field.messageType?.field(number: 2).map(Self.shape) ?? .opaque
      default: inner = .opaque
      }
      count += 1
      if start <= fault.offset, fault.offset < reader.at { return true }
      if walk(inner) { return true }
      components.removeLast()
    }
    reader.depthLeft += 1
    return false
  }

  private mutating func walkList(_ field: FieldDescriptor) throws(WireFault) -> Bool {
    var isFirst = true
    var count = 0
    try reader.beginArray()
    while try reader.nextElement(isFirst: &isFirst) {
      components.append("[\(count)]")
      if walk(Self.element(field)) { return true }
      components.removeLast()
      count += 1
    }
    return false
  }

  private static func shape(_ field: FieldDescriptor) -> Shape {
    if field.isMap { return .map(field) }
    return field.isRepeated ? .list(field) : element(field)
  }

  private static func element(_ field: FieldDescriptor) -> Shape {
    guard let type = field.messageType, !WellKnownName.hasOwnJSON(type.fullName) else {
      return .opaque
    }
    return .message(type)
  }
}

extension WireError {
  @usableFromInline
  init(_ fault: WireFault, in bytes: UnsafeRawBufferPointer, as type: MessageDescriptor) {
    self.init(
      fault.reason, format: .binary, messageType: type.fullName,
      fieldPath: BinaryFieldPath.find(fault, in: bytes, as: type), offset: fault.offset)
  }

  init(_ fault: WireFault, inJSON bytes: [UInt8], as type: MessageDescriptor) {
    // Text that is not UTF-8 was refused before any of it was read.
    let isText = fault.reason != .invalidUTF8 && fault.reason != .tooLarge
    self.init(
      fault.reason, format: .json, messageType: type.fullName,
      fieldPath: isText ? JSONFieldPath.find(fault, in: bytes, as: type) : "",
      offset: fault.offset)
  }

  init(_ fault: WireFault, format: Format, messageType: String) {
    self.init(
      fault.reason, format: format, messageType: messageType, fieldPath: "", offset: fault.offset)
  }
}
