/// A type that has a place in protobuf's JSON: scalars, bytes, enums and messages.
public protocol JSONValue: Sendable, Hashable {
  /// True for the two types to which `null` is a value.
  static var acceptsNull: Bool { get }
  /// nil when the value is unknown and unknown ones are to be ignored.
  static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Self?
  /// Writes the value; fails when JSON cannot hold it.
  func writeJSON(to writer: inout JSONWriter) throws(WireFault)
  /// True for what a field without presence holds when it is not set.
  var isInitial: Bool { get }
}

extension JSONValue {
  public static var acceptsNull: Bool { false }
}

extension Message {
  /// Message fields have presence.
  public var isInitial: Bool { false }

  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Self? {
    var message = Self()
    try message.decodeJSON(from: &reader)
    return message
  }

  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) {
    try writer.enter()
    try encodeJSON(to: &writer)
    writer.leave()
  }
}

extension Enumeration {
  public var isInitial: Bool { rawValue == 0 }

  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Self? {
    try reader.readEnum(Self.descriptor).map(Self.init(rawValue:))
  }

  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) {
    writer.enumeration(rawValue, Self.descriptor)
  }
}

extension JSONReader {
  /// A name, a number, or a string that holds a number.
  mutating func readEnum(_ type: EnumDescriptor) throws(WireFault) -> Int32? {
    guard peek() == UInt8(ascii: "\"") else { return try readInteger(Int32.self) }
    let start = at
    let name = try readString()
    if let number = type.number(named: name) { return number }
    if let number = JSONNumber(name)?.integer(as: Int32.self) { return number }
    if options.ignoresUnknownFields { return nil }
    throw WireFault(.unknownEnumValue, at: start)
  }

  /// A number, or a string that holds one.
  mutating func readInteger<T: FixedWidthInteger>(_: T.Type) throws(WireFault) -> T {
    let start = at
    let number = try readNumberOrQuoted()
    do throws(JSONNumber.Failure) {
      return try number.wholeNumber(as: T.self)
    } catch {
      throw WireFault(error == .notWhole ? .expectedInteger : .outOfRange, at: start)
    }
  }

  mutating func readNumberOrQuoted() throws(WireFault) -> JSONNumber {
    let start = at
    switch peek() {
    case UInt8(ascii: "\""):
      guard let number = JSONNumber(try readString()) else {
        throw WireFault(.expectedNumber, at: start)
      }
      return number
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try readNumber()
    case 0 where at == text.count: throw fault(.unexpectedEnd)
    default: throw fault(.expectedNumber)
    }
  }

  /// A number, a string that holds one, or one of the three names of what is no number.
  mutating func readFloating<F: BinaryFloatingPoint>(
    _ nearest: (JSONNumber) -> F
  ) throws(WireFault) -> F {
    let start = at
    if peek() == UInt8(ascii: "\"") {
      switch try readString() {
      case "NaN": return .nan
      case "Infinity": return .infinity
      case "-Infinity": return -.infinity
      default: at = start
      }
    }
    let value = nearest(try readNumberOrQuoted())
    guard value.isFinite else { throw WireFault(.outOfRange, at: start) }
    return value
  }
}

extension JSONWriter {
  mutating func enumeration(_ number: Int32, _ type: EnumDescriptor) {
    // Its one value is null; other numbers, which an open enum can hold, must not become it.
    if number == 0, type.fullName == WellKnownName.nullValue { return literal("null") }
    if !options.writesEnumsAsNumbers, let name = type.name(of: number) {
      string(name)
    } else {
      self.number(number)
    }
  }
}

// MARK: - Scalars

extension Int32: JSONValue {
  public var isInitial: Bool { self == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Int32? {
    try reader.readInteger(Self.self)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.number(self) }
}

extension UInt32: JSONValue {
  public var isInitial: Bool { self == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> UInt32? {
    try reader.readInteger(Self.self)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.number(self) }
}

extension Int64: JSONValue {
  public var isInitial: Bool { self == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Int64? {
    try reader.readInteger(Self.self)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.quoted(self) }
}

extension UInt64: JSONValue {
  public var isInitial: Bool { self == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> UInt64? {
    try reader.readInteger(Self.self)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.quoted(self) }
}

extension Bool: JSONValue {
  public var isInitial: Bool { !self }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Bool? {
    try reader.readBool()
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) {
    self ? writer.literal("true") : writer.literal("false")
  }
}

extension Float: JSONValue {
  /// Minus zero equals zero but is another value.
  public var isInitial: Bool { bitPattern == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Float? {
    try reader.readFloating(\.float)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.floating(self) }
}

extension Double: JSONValue {
  /// Minus zero equals zero but is another value.
  public var isInitial: Bool { bitPattern == 0 }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> Double? {
    try reader.readFloating(\.double)
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.floating(self) }
}

extension String: JSONValue {
  public var isInitial: Bool { isEmpty }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> String? {
    try reader.readString()
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.string(self) }
}

extension Array: JSONValue where Element == UInt8 {
  public var isInitial: Bool { isEmpty }
  public static func readJSON(from reader: inout JSONReader) throws(WireFault) -> [UInt8]? {
    let start = reader.at
    guard let bytes = Base64.decode(try reader.readString().utf8) else {
      throw WireFault(.invalidBase64, at: start)
    }
    return bytes
  }
  public func writeJSON(to writer: inout JSONWriter) throws(WireFault) { writer.base64(self) }
}
