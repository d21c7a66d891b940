/// Which members of one JSON object have been read.
public struct JSONMembers {
  let type: MessageDescriptor
  var isFirst = true
  /// Inside an `Any` the member `@type` is no field; it was read before.
  var skipsTypeURL = false
  private var seen: [UInt64] = []

  init(_ type: MessageDescriptor) { self.type = type }

  /// False when the field was there before.
  mutating func mark(_ field: Int) -> Bool {
    let word = field >> 6
    while seen.count <= word { seen.append(0) }
    let bit: UInt64 = 1 << UInt64(field & 63)
    defer { seen[word] |= bit }
    return seen[word] & bit == 0
  }
}

/// What generated code calls, one call per field.
extension JSONReader {
  /// Opens the object of a message.
  public mutating func beginObject(_ type: MessageDescriptor) throws(WireFault) -> JSONMembers {
    try beginObject()
    return JSONMembers(type)
  }

  /// The number of the next field that the message has; nil when the object has ended.
  public mutating func nextField(_ members: inout JSONMembers) throws(WireFault) -> Int32? {
    try nextFieldIndex(&members).map { members.type.fieldNumber(at: $0) }
  }

  mutating func nextFieldIndex(_ members: inout JSONMembers) throws(WireFault) -> Int? {
    while true {
      guard let name = try nextName(isFirst: &members.isFirst) else {
        depthLeft += 1
        return nil
      }
      if let index = members.type.fieldIndex(jsonName: name) {
        guard members.mark(index) else { throw WireFault(.duplicateField, at: nameStart) }
        return index
      }
      if name == "@type", members.skipsTypeURL {
        // Once: a second one would be a duplicate.
        members.skipsTypeURL = false
        try skipValue()
        continue
      }
      guard options.ignoresUnknownFields else { throw WireFault(.unknownField, at: nameStart) }
      try skipValue()
    }
  }

  /// A field without presence; null leaves it alone.
  public mutating func read<T: JSONValue>(_ field: inout T) throws(WireFault) {
    if !T.acceptsNull, try takeNull() { return }
    if let value = try T.readJSON(from: &self) { field = value }
  }

  /// A field with presence; null leaves it unset.
  public mutating func read<T: JSONValue>(_ field: inout T?) throws(WireFault) {
    if !T.acceptsNull, try takeNull() { return }
    if let value = try T.readJSON(from: &self) { field = value }
  }

  /// A list; null is the empty list, null elements are refused.
  public mutating func read<T: JSONValue>(_ list: inout [T]) throws(WireFault) {
    if try takeNull() { return }
    try beginArray()
    var isFirst = true
    while try nextElement(isFirst: &isFirst) {
      if !T.acceptsNull, peeksNull { throw fault(.nullElement) }
      if let value = try T.readJSON(from: &self) { list.append(value) }
    }
  }

  /// A map; null is the empty map, null values and repeated keys are refused.
  public mutating func read<K: MapKey, V: JSONValue>(_ map: inout [K: V]) throws(WireFault) {
    if try takeNull() { return }
    try beginObject()
    var isFirst = true
    while true {
      guard let name = try nextName(isFirst: &isFirst) else { break }
      guard let key = K(jsonKey: name) else { throw WireFault(.expectedNumber, at: nameStart) }
      guard map[key] == nil else { throw WireFault(.duplicateMapKey, at: nameStart) }
      if !V.acceptsNull, peeksNull { throw fault(.nullElement) }
      if let value = try V.readJSON(from: &self) { map[key] = value }
    }
    depthLeft += 1
  }

  /// A member of a oneof; nil when it is null or an ignored unknown.
  public mutating func readMember<T: JSONValue>(
    _: T.Type, isFree: Bool
  ) throws(WireFault) -> T? {
    if !T.acceptsNull, try takeNull() { return nil }
    guard isFree else { throw fault(.duplicateOneof) }
    return try T.readJSON(from: &self)
  }
}

extension JSONWriter {
  @inline(__always)
  private mutating func member(_ jsonName: String, _ protoName: String) {
    name(options.usesProtoFieldNames ? protoName : jsonName)
  }

  /// A field without presence: left out while it holds its default.
  public mutating func field<T: JSONValue>(
    _ jsonName: String, _ protoName: String, _ value: T
  ) throws(WireFault) {
    if value.isInitial, !options.includesDefaults { return }
    member(jsonName, protoName)
    try value.writeJSON(to: &self)
  }

  /// A field with presence: left out while unset.
  public mutating func field<T: JSONValue>(
    _ jsonName: String, _ protoName: String, _ value: T?
  ) throws(WireFault) {
    guard let value else { return }
    member(jsonName, protoName)
    try value.writeJSON(to: &self)
  }

  /// A list: left out while empty.
  public mutating func field<T: JSONValue>(
    _ jsonName: String, _ protoName: String, _ list: [T]
  ) throws(WireFault) {
    if list.isEmpty, !options.includesDefaults { return }
    member(jsonName, protoName)
    beginArray()
    for value in list {
      separate()
      try value.writeJSON(to: &self)
    }
    endArray()
  }

  /// A map, in the order of its keys: left out while empty.
  public mutating func field<K: MapKey, V: JSONValue>(
    _ jsonName: String, _ protoName: String, _ map: [K: V]
  ) throws(WireFault) {
    if map.isEmpty, !options.includesDefaults { return }
    member(jsonName, protoName)
    beginObject()
    for key in map.keys.sorted(by: K.precedes) {
      name(key.jsonKey)
      try map[key]?.writeJSON(to: &self)
    }
    endObject()
  }

  /// A member of a oneof that is set: always written.
  public mutating func member<T: JSONValue>(
    _ jsonName: String, _ protoName: String, _ value: T
  ) throws(WireFault) {
    member(jsonName, protoName)
    try value.writeJSON(to: &self)
  }
}
