/// Packed fields and maps.
extension WireReader {
  /// Appends the elements of a packed field.
  @inlinable
  public mutating func readPacked<C: FieldCodec>(
    _: C.Type, into list: inout [C.Value]
  ) throws(WireFault) {
    let length = try readLength()
    let outer = end
    end = cursor + length
    let needed = list.count + packedCount(wireType: C.wireType)
    if needed > list.capacity {
      // Geometric growth: many small chunks on the wire must not copy the list each time.
      list.reserveCapacity(list.isEmpty ? needed : max(needed, list.count * 2))
    }
    while cursor < end { list.append(try C.read(&self)) }
    end = outer
  }

  @inlinable @inline(__always)
  func packedCount(wireType: UInt32) -> Int {
    switch wireType {
    case 1: return left / 8
    case 5: return left / 4
    default:
      var count = 0
      for byte in UnsafeBufferPointer(start: cursor, count: left) where byte < 0x80 { count += 1 }
      return count
    }
  }

  /// Adds one map entry; the last one of a key counts, a missing key or value is the default.
  @inlinable
  public mutating func readMapEntry<K: FieldCodec, V: FieldCodec>(
    _: K.Type, _: V.Type, into map: inout [K.Value: V.Value]
  ) throws(WireFault) {
    let outer = try enter()
    var key = K.initial
    var value = V.initial
    while cursor < end {
      let tag = try readTag()
      switch tag {
      case 8 | K.wireType: key = try K.read(&self)
      case 16 | V.wireType: try V.merge(&self, into: &value)
      default: try skip(tag)
      }
    }
    leave(outer)
    memoryLeft &-= K.storedBytes &+ V.storedBytes
    guard memoryLeft >= 0 else { throw fault(.tooMuchMemory) }
    map[key] = value
  }
}

extension WireWriter {
  /// All elements behind one tag and length.
  @inlinable
  public mutating func writePacked<C: FieldCodec>(_: C.Type, _ list: [C.Value], tag: UInt32) {
    if list.isEmpty { return }
    let before = count
    reserve(list.count &* C.maximumPackedBytes &+ 15)
    // By pointer and backwards: a reversed view would copy each element out of the list.
    list.withUnsafeBufferPointer { elements in
      var index = elements.count
      while index > 0 {
        index &-= 1
        C.put(elements[index], to: &self)
      }
    }
    writeLength(since: before, tag: tag)
  }

  /// Each element behind a tag of its own.
  @inlinable
  public mutating func writeRepeated<C: FieldCodec>(_: C.Type, _ list: [C.Value], tag: UInt32) {
    list.withUnsafeBufferPointer { elements in
      var index = elements.count
      while index > 0 {
        index &-= 1
        C.write(elements[index], tag: tag, to: &self)
      }
    }
  }

  /// Each entry as a message of key and value.
  @inlinable
  public mutating func writeMap<K: FieldCodec, V: FieldCodec>(
    _: K.Type, _: V.Type, _ map: [K.Value: V.Value], tag: UInt32
  ) where K.Value: MapKey {
    if map.isEmpty { return }
    if sortsMapKeys {
      for key in map.keys.sorted(by: K.Value.precedes).reversed() {
        if let value = map[key] { writeEntry(K.self, V.self, key, value, tag: tag) }
      }
    } else {
      for (key, value) in map { writeEntry(K.self, V.self, key, value, tag: tag) }
    }
  }

  @inlinable @inline(__always)
  mutating func writeEntry<K: FieldCodec, V: FieldCodec>(
    _: K.Type, _: V.Type, _ key: K.Value, _ value: V.Value, tag: UInt32
  ) {
    let before = count
    V.write(value, tag: 16 | V.wireType, to: &self)
    K.write(key, tag: 8 | K.wireType, to: &self)
    writeLength(since: before, tag: tag)
  }
}

/// The types that protobuf allows as map keys.
public protocol MapKey: Sendable, Hashable {
  /// An order that does not depend on the process: numbers by value, text by its bytes.
  static func precedes(_ left: Self, _ right: Self) -> Bool
  /// The key as a JSON member name.
  var jsonKey: String { get }
  /// Reads a JSON member name; nil when it is none of this type.
  init?(jsonKey: String)
}

extension MapKey where Self: Comparable & LosslessStringConvertible {
  @inlinable public static func precedes(_ left: Self, _ right: Self) -> Bool { left < right }
  public var jsonKey: String { description }
}

extension Int32: MapKey {
  /// Reads a JSON member name.
  public init?(jsonKey: String) { self.init(wholeNumber: jsonKey) }
}
extension Int64: MapKey {
  /// Reads a JSON member name.
  public init?(jsonKey: String) { self.init(wholeNumber: jsonKey) }
}
extension UInt32: MapKey {
  /// Reads a JSON member name.
  public init?(jsonKey: String) { self.init(wholeNumber: jsonKey) }
}
extension UInt64: MapKey {
  /// Reads a JSON member name.
  public init?(jsonKey: String) { self.init(wholeNumber: jsonKey) }
}

extension FixedWidthInteger {
  /// JSON's spelling of a whole number; `Int("+1")` and `Int("01")` are none.
  fileprivate init?(wholeNumber text: String) {
    guard let number = JSONNumber(text), let value = number.integer(as: Self.self) else {
      return nil
    }
    self = value
  }
}

extension Bool: MapKey {
  @inlinable public static func precedes(_ left: Self, _ right: Self) -> Bool { !left && right }
  public var jsonKey: String { self ? "true" : "false" }
  /// Reads a JSON member name.
  public init?(jsonKey: String) {
    switch jsonKey {
    case "true": self = true
    case "false": self = false
    default: return nil
    }
  }
}

extension String: MapKey {
  @inlinable public static func precedes(_ left: Self, _ right: Self) -> Bool {
    // Bytes, not Unicode canonical order: Swift's `<` treats equivalent spellings as equal.
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
  public var jsonKey: String { self }
  /// Reads a JSON member name.
  public init?(jsonKey: String) { self = jsonKey }
}
