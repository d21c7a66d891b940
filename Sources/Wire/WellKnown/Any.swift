extension Google_Protobuf_Any {
  static let urlPrefix = "type.googleapis.com/"

  /// Packs a message under `type.googleapis.com/`.
  public init<M: Message>(packing message: M) throws(WireError) {
    self.init()
    typeURL = Self.urlPrefix + M.descriptor.fullName
    value = try message.serialized(deterministic: true)
  }

  /// The packed message when it is of this type, else nil.
  public func unpack<M: Message>(_: M.Type) throws(WireError) -> M? {
    guard typeName == M.descriptor.fullName else { return nil }
    return try M(serialized: value)
  }

  /// What follows the last slash of the URL; nil without a slash.
  public var typeName: String? {
    typeURL.lastIndex(of: "/").map { String(typeURL[typeURL.index(after: $0)...]) }
  }

  // MARK: JSON

  private static let typeKey = "@type"
  private static let valueKey = "value"

  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    let start = reader.at
    // '@type' may be the last member, and it decides how the others are read.
    var scout = reader
    guard let url = try Self.findType(&scout) else {
      guard try Self.isEmptyObject(&reader) else { throw WireFault(.invalidAny, at: start) }
      return
    }
    typeURL = url
    guard let name = typeName, !name.isEmpty else { throw WireFault(.invalidAny, at: start) }
    guard let type = reader.messageType(named: name) else {
      throw WireFault(.unknownType, at: start)
    }
    let message =
      WellKnownName.hasOwnJSON(name)
      ? try Self.readValue(type, from: &reader) : try Self.readFields(type, from: &reader)
    // Sorted, so that the same JSON always makes the same bytes.
    var writer = WireWriter(sortsMapKeys: true)
    message.encode(to: &writer)
    value = writer.bytes
  }

  private static func findType(_ reader: inout JSONReader) throws(WireFault) -> String? {
    try reader.beginObject()
    var isFirst = true
    while let name = try reader.nextName(isFirst: &isFirst) {
      if name == typeKey { return try reader.readString() }
      try reader.skipValue()
    }
    return nil
  }

  private static func isEmptyObject(_ reader: inout JSONReader) throws(WireFault) -> Bool {
    var isFirst = true
    try reader.beginObject()
    let name = try reader.nextName(isFirst: &isFirst)
    reader.depthLeft += 1
    return name == nil
  }

  private static func readFields(
    _ type: MessageDescriptor, from reader: inout JSONReader
  ) throws(WireFault) -> DynamicMessage {
    var message = DynamicMessage(type)
    var members = try reader.beginObject(type)
    members.skipsTypeURL = true
    try message.readMembers(&members, from: &reader)
    return message
  }

  private static func readValue(
    _ type: MessageDescriptor, from reader: inout JSONReader
  ) throws(WireFault) -> DynamicMessage {
    let start = reader.at
    var message: DynamicMessage?
    var isFirst = true
    var hasType = false
    try reader.beginObject()
    while let name = try reader.nextName(isFirst: &isFirst) {
      switch name {
      case typeKey where !hasType:
        hasType = true
        _ = try reader.readString()
      case valueKey where message == nil:
        message = try DynamicMessage.readJSON(as: type, from: &reader)
      default:
        guard reader.options.ignoresUnknownFields else { throw reader.fault(.invalidAny) }
        try reader.skipValue()
      }
    }
    reader.depthLeft += 1
    guard let message else { throw WireFault(.invalidAny, at: start) }
    return message
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    if typeURL.isEmpty, value.isEmpty {
      writer.beginObject()
      return writer.endObject()
    }
    guard let name = typeName, !name.isEmpty else { throw writer.fault(.invalidAny) }
    guard let type = writer.messageType(named: name) else { throw writer.fault(.unknownType) }
    let message: DynamicMessage
    do { message = try DynamicMessage(serialized: value, as: type) } catch {
      throw writer.fault(.invalidAny)
    }
    writer.beginObject()
    writer.name(Self.typeKey)
    writer.string(typeURL)
    if WellKnownName.hasOwnJSON(name) {
      writer.name(Self.valueKey)
      try message.writeJSON(to: &writer)
    } else {
      try message.writeMembers(to: &writer)
    }
    writer.endObject()
  }
}

extension JSONReader {
  func messageType(named name: String) -> MessageDescriptor? {
    root.file.message(named: name) ?? options.types.message(named: name)
  }
}

extension JSONWriter {
  func messageType(named name: String) -> MessageDescriptor? {
    root.file.message(named: name) ?? options.types.message(named: name)
  }
}
