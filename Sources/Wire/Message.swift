/// A message that the generator made: a value with its binary and its JSON form.
public protocol Message: JSONValue, Sendable, Hashable {
  /// A message with every field unset.
  init()
  /// The type's fields and names.
  static var descriptor: MessageDescriptor { get }
  /// Fields of a newer schema, kept as they came.
  var unknownFields: UnknownFields { get set }
  /// Memory that one value takes, what it keeps on the heap for its own fields included.
  static var storedBytes: Int { get }
  /// Merges fields of the binary format until the reader's message ends.
  mutating func decode(from reader: inout WireReader) throws(WireFault)
  /// Writes every field, the last one first.
  func encode(to writer: inout WireWriter)
  /// Reads the members of a JSON object.
  mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault)
  /// Writes the members of a JSON object.
  func encodeJSON(to writer: inout JSONWriter) throws(WireFault)
}

/// An open enum: any 32-bit number is a value, some have names.
public protocol Enumeration: JSONValue, Sendable, Hashable {
  /// The type's names.
  static var descriptor: EnumDescriptor { get }
  /// The number on the wire.
  var rawValue: Int32 { get }
  /// Any number is a value.
  init(rawValue: Int32)
}

extension Message {
  @inlinable @inline(__always)
  public static var storedBytes: Int { MemoryLayout<Self>.stride }

  /// Decodes the binary format; fails on more than `limits` allow.
  @inlinable
  public init(
    serialized bytes: UnsafeRawBufferPointer, limits: WireLimits = WireLimits()
  ) throws(WireError) {
    self.init()
    do throws(WireFault) {
      try merge(bytes, limits: limits)
    } catch {
      throw WireError(error, in: bytes, as: Self.descriptor)
    }
  }

  /// Decodes the binary format.
  @inlinable
  public init(serialized bytes: [UInt8], limits: WireLimits = WireLimits()) throws(WireError) {
    self.init()
    try merge(serialized: bytes, limits: limits)
  }

  /// Merges another encoded message of this type: scalars are replaced, messages merged, lists
  /// appended. After an error the message holds the fields before the fault.
  @inlinable
  public mutating func merge(
    serialized bytes: [UInt8], limits: WireLimits = WireLimits()
  ) throws(WireError) {
    let fault = bytes.withUnsafeBytes { input -> WireFault? in
      do throws(WireFault) { try merge(input, limits: limits) } catch { return error }
      return nil
    }
    if let fault {
      throw bytes.withUnsafeBytes { WireError(fault, in: $0, as: Self.descriptor) }
    }
  }

  /// A message whose fields the body sets.
  public static func with<E: Error>(_ body: (inout Self) throws(E) -> Void) throws(E) -> Self {
    var message = Self()
    try body(&message)
    return message
  }

  @inlinable @inline(__always)
  mutating func merge(
    _ bytes: UnsafeRawBufferPointer, limits: WireLimits
  ) throws(WireFault) {
    guard bytes.count <= limits.bytes else { throw WireFault(.tooLarge, at: limits.bytes) }
    guard var reader = WireReader(bytes, limits: limits) else { return }
    try decode(from: &reader)
  }

  /// The binary format; `deterministic` orders map entries by key.
  public func serialized(
    deterministic: Bool = false, limits: WireLimits = WireLimits()
  ) throws(WireError) -> [UInt8] {
    var writer = WireWriter(maximumBytes: limits.bytes, sortsMapKeys: deterministic)
    encode(to: &writer)
    if writer.isOverflown {
      let fault = WireFault(.tooLarge, at: limits.bytes)
      throw WireError(fault, format: .binary, messageType: Self.descriptor.fullName)
    }
    return writer.bytes
  }
}

extension Message {
  /// Decodes canonical proto3 JSON, given as UTF-8.
  public init(
    json bytes: [UInt8], options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(WireError) {
    self.init()
    let fault = JSONReader.read(bytes, root: Self.descriptor, options: options) {
      (reader) throws(WireFault) in
      guard !reader.peeksNull || Self.acceptsNull else { throw reader.fault(.expectedObject) }
      try decodeJSON(from: &reader)
    }
    if let fault { throw WireError(fault, inJSON: bytes, as: Self.descriptor) }
  }

  /// Decodes canonical proto3 JSON.
  public init(
    json text: String, options: JSONDecodingOptions = JSONDecodingOptions()
  ) throws(WireError) {
    try self.init(json: [UInt8](text.utf8), options: options)
  }

  /// Canonical proto3 JSON as UTF-8.
  public func jsonBytes(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(WireError) -> [UInt8] {
    var writer = JSONWriter(root: Self.descriptor, options: options)
    do throws(WireFault) {
      try encodeJSON(to: &writer)
    } catch {
      throw WireError(error, format: .json, messageType: Self.descriptor.fullName)
    }
    return writer.bytes
  }

  /// Canonical proto3 JSON.
  public func json(
    options: JSONEncodingOptions = JSONEncodingOptions()
  ) throws(WireError) -> String {
    String(decoding: try jsonBytes(options: options), as: UTF8.self)
  }
}
