/// A message whose type is known only by its descriptor, with the same limits and rules as
/// generated types; it reads proto2 types too, which descriptor.proto itself needs.
public struct DynamicMessage: Sendable, Hashable {
  /// The type.
  public let descriptor: MessageDescriptor
  /// Fields of a newer schema, kept as they came.
  public var unknownFields = UnknownFields()
  // Kept apart by shape so that each can grow in place: an enum payload would be copied.
  var scalars: [Int32: DynamicValue] = [:]
  var messages: [Int32: DynamicMessage] = [:]
  var lists: [Int32: [DynamicValue]] = [:]
  var maps: [Int32: [DynamicKey: DynamicValue]] = [:]
  /// Number of the field that is set, by position of the oneof.
  private var oneofCases: [Int: Int32] = [:]

  /// A message with every field unset.
  public init(_ descriptor: MessageDescriptor) { self.descriptor = descriptor }

  /// The field's value; nil when unset. Setting a value of another type than the field's is
  /// ignored and answers false from `set`.
  public subscript(_ field: FieldDescriptor) -> DynamicValue? {
    let number = field.number
    if let value = scalars[number] { return value }
    if let message = messages[number] { return .message(message) }
    if let list = lists[number] { return .list(list) }
    if let map = maps[number] { return .map(map) }
    return nil
  }

  /// The value by the field's name in the .proto; nil when unset or unknown.
  public subscript(_ name: String) -> DynamicValue? {
    descriptor.field(named: name).flatMap { self[$0] }
  }

  /// Sets or clears a field; false when the value is not of the field's type.
  @discardableResult
  public mutating func set(_ field: FieldDescriptor, _ value: DynamicValue?) -> Bool {
    guard field.message == descriptor else { return false }
    guard let value else {
      clear(field.number)
      return true
    }
    guard Self.fits(value, field) else { return false }
    switch value {
    case .message(let message):
      select(field)
      messages[field.number] = message
    case .list(let list): lists[field.number] = list.isEmpty ? nil : list
    case .map(let map): maps[field.number] = map.isEmpty ? nil : map
    default:
      select(field)
      scalars[field.number] = field.hasPresence || !value.isInitial ? value : nil
    }
    return true
  }

  private static func fits(_ value: DynamicValue, _ field: FieldDescriptor) -> Bool {
    func element(_ value: DynamicValue, _ field: FieldDescriptor) -> Bool {
      if case .message(let message) = value, message.descriptor != field.messageType {
        return false
      }
      return value.fits(field.kind)
    }
    switch value {
    case .map(let map):
      guard field.isMap, let key = field.messageType?.field(number: 1),
        let inner = field.messageType?.field(number: 2)
      else { return false }
      return map.allSatisfy { $0.value.fits(key.kind) && element($1, inner) }
    case .list(let list):
      return field.isRepeated && !field.isMap && list.allSatisfy { element($0, field) }
    default: return !field.isRepeated && element(value, field)
    }
  }

  private mutating func clear(_ number: Int32) {
    scalars[number] = nil
    messages[number] = nil
    lists[number] = nil
    maps[number] = nil
  }

  /// Makes the field the one of its oneof that is set.
  mutating func select(_ field: FieldDescriptor) {
    guard let oneof = field.oneofIndex else { return }
    if let other = oneofCases.updateValue(field.number, forKey: oneof), other != field.number {
      clear(other)
    }
  }

  /// True when another member of the field's oneof is set.
  func conflicts(_ field: FieldDescriptor) -> Bool {
    guard let oneof = field.oneofIndex, let current = oneofCases[oneof] else { return false }
    return current != field.number && (scalars[current] != nil || messages[current] != nil)
  }

  /// Numbers of the fields that are set, ascending.
  var setNumbers: [Int32] {
    var numbers = Array(scalars.keys)
    numbers += messages.keys
    numbers += lists.keys
    numbers += maps.keys
    return numbers.sorted()
  }

  /// Drops the unknown fields of this message and of all messages in it.
  public mutating func discardUnknownFields() {
    unknownFields = UnknownFields()
    for number in messages.keys { messages[number]?.discardUnknownFields() }
    lists = lists.mapValues { $0.map(\.withoutUnknownFields) }
    maps = maps.mapValues { $0.mapValues(\.withoutUnknownFields) }
  }

  /// True when a required field (proto2) is missing here or in a message below.
  var lacksRequired: Bool {
    let record = descriptor.record
    for field in record.fields where field.cardinality == .required {
      if scalars[field.number] == nil, messages[field.number] == nil { return true }
    }
    if messages.values.contains(where: \.lacksRequired) { return true }
    for list in lists.values {
      for case .message(let message) in list where message.lacksRequired { return true }
    }
    for map in maps.values {
      for case .message(let message) in map.values where message.lacksRequired { return true }
    }
    return false
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.descriptor == right.descriptor && left.scalars == right.scalars
      && left.messages == right.messages && left.lists == right.lists && left.maps == right.maps
      && left.unknownFields == right.unknownFields
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(descriptor)
    hasher.combine(scalars)
    hasher.combine(messages)
    hasher.combine(lists)
    hasher.combine(maps)
    hasher.combine(unknownFields)
  }
}

extension DynamicValue {
  fileprivate var withoutUnknownFields: DynamicValue {
    guard case .message(var message) = self else { return self }
    message.discardUnknownFields()
    return .message(message)
  }
}
