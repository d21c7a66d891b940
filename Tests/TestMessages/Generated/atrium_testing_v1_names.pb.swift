// Made by protoc-gen-atrium from atrium/testing/v1/names.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// `atrium.testing.v1.Season`.
public struct Atrium_Testing_V1_Season: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  @available(*, deprecated, message: "atrium.testing.v1.SEASON_DRY is marked deprecated in its .proto")
  public static let dry = Self(rawValue: 1)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 2)
  }
}

/// Words that mean something in Swift, as every kind of name.
public struct Atrium_Testing_V1_Names: Wire.Message {
  public var `class`: String {
    get { heap_.fields.class }
    _modify { yield &heap_.fields.class }
  }
  public var self_p: Int32 {
    get { heap_.fields.self_p }
    _modify { yield &heap_.fields.self_p }
  }
  public var `default`: Bool {
    get { heap_.fields.default }
    _modify { yield &heap_.fields.default }
  }
  public var init_p: String {
    get { heap_.fields.init_p }
    _modify { yield &heap_.fields.init_p }
  }
  public var `in`: [String] {
    get { heap_.fields.in }
    _modify { yield &heap_.fields.in }
  }
  public var `var`: String? {
    get { heap_.fields.var }
    _modify { yield &heap_.fields.var }
  }
  public var type: String {
    get { heap_.fields.type }
    _modify { yield &heap_.fields.type }
  }
  public var description_p: String {
    get { heap_.fields.description_p }
    _modify { yield &heap_.fields.description_p }
  }
  public var hashValue_p: String {
    get { heap_.fields.hashValue_p }
    _modify { yield &heap_.fields.hashValue_p }
  }
  public var unknownFields_p: String {
    get { heap_.fields.unknownFields_p }
    _modify { yield &heap_.fields.unknownFields_p }
  }
  public var tag: String {
    get { heap_.fields.tag }
    _modify { yield &heap_.fields.tag }
  }
  public var reader: String {
    get { heap_.fields.reader }
    _modify { yield &heap_.fields.reader }
  }
  public var writer: String {
    get { heap_.fields.writer }
    _modify { yield &heap_.fields.writer }
  }
  public var value: String {
    get { heap_.fields.value }
    _modify { yield &heap_.fields.value }
  }
  public var number: String {
    get { heap_.fields.number }
    _modify { yield &heap_.fields.number }
  }
  public var members: String {
    get { heap_.fields.members }
    _modify { yield &heap_.fields.members }
  }
  public var isInitial_: String {
    get { heap_.fields.isInitial_ }
    _modify { yield &heap_.fields.isInitial_ }
  }
  public var descriptor: String {
    get { heap_.fields.descriptor }
    _modify { yield &heap_.fields.descriptor }
  }
  public var encode: String {
    get { heap_.fields.encode }
    _modify { yield &heap_.fields.encode }
  }
  public var decode: String {
    get { heap_.fields.decode }
    _modify { yield &heap_.fields.decode }
  }
  public var json: String {
    get { heap_.fields.json }
    _modify { yield &heap_.fields.json }
  }
  public var heap__: String {
    get { heap_.fields.heap__ }
    _modify { yield &heap_.fields.heap__ }
  }
  public var any: String {
    get { heap_.fields.any }
    _modify { yield &heap_.fields.any }
  }
  public var fields: String {
    get { heap_.fields.fields }
    _modify { yield &heap_.fields.fields }
  }
  public var selfMessage: Atrium_Testing_V1_Names.SelfMessage? {
    get { heap_.fields.selfMessage }
    _modify { yield &heap_.fields.selfMessage }
  }
  public var stringMessage: Atrium_Testing_V1_Names.StringMessage? {
    get { heap_.fields.stringMessage }
    _modify { yield &heap_.fields.stringMessage }
  }
  public var `protocol`: Atrium_Testing_V1_Names.ProtocolEnum {
    get { heap_.fields.protocol }
    _modify { yield &heap_.fields.protocol }
  }
  public var kindEnum: Atrium_Testing_V1_Names.Kind {
    get { heap_.fields.kindEnum }
    _modify { yield &heap_.fields.kindEnum }
  }
  public var kind: OneOf_Kind? {
    get { heap_.fields.kind }
    _modify { yield &heap_.fields.kind }
  }
  public var `for`: [String: Atrium_Testing_V1_Names.Int32Message] {
    get { heap_.fields.for }
    _modify { yield &heap_.fields.for }
  }
  public var field_With__Underscores: String {
    get { heap_.fields.field_With__Underscores }
    _modify { yield &heap_.fields.field_With__Underscores }
  }
  public var upperCase: String {
    get { heap_.fields.upperCase }
    _modify { yield &heap_.fields.upperCase }
  }
  public var leading: String {
    get { heap_.fields.leading }
    _modify { yield &heap_.fields.leading }
  }
  public var urlIDHTTP: String {
    get { heap_.fields.urlIDHTTP }
    _modify { yield &heap_.fields.urlIDHTTP }
  }
  public var x509Certificate: String {
    get { heap_.fields.x509Certificate }
    _modify { yield &heap_.fields.x509Certificate }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields__())
  private var heap_: Wire.Heap<Fields__>

  public enum OneOf_Kind: Sendable, Hashable {
    case none(String)
    case some(String)
    case nested(Atrium_Testing_V1_Names.Nested)
    case protocolCase(Int32)
    case `switch`(Bool)
  }

  /// `atrium.testing.v1.Names.Protocol`.
  public struct ProtocolEnum: Wire.Enumeration {
    public static let none = Self(rawValue: 0)
    public static let type = Self(rawValue: 1)
    public static let self_ = Self(rawValue: 2)
    public static let descriptor_ = Self(rawValue: 3)
    public static let rawValue_ = Self(rawValue: 4)
    public static let protocol1 = Self(rawValue: 5)
    public static let allCases_ = Self(rawValue: 6)
    public static let init_ = Self(rawValue: 7)
    public static let `default` = Self(rawValue: 8)

    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static var descriptor: Wire.EnumDescriptor {
      Wire.EnumDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 0)
    }
  }

  /// `atrium.testing.v1.Names.Kind`.
  public struct Kind: Wire.Enumeration {
    public static let unspecified = Self(rawValue: 0)
    public static let a = Self(rawValue: 1)

    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static var descriptor: Wire.EnumDescriptor {
      Wire.EnumDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 1)
    }
  }

  /// `atrium.testing.v1.Names.Nested`.
  public struct Nested: Wire.Message {
    public var `while`: Int32 = 0
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 2)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 8: self.while = try reader.readInt32()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if self.while != 0 { writer.writeInt32(self.while, tag: 8) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.while)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("while", "while", self.while)
      writer.endObject()
    }

  }

  /// `atrium.testing.v1.Names.Self`.
  public struct SelfMessage: Wire.Message {
    public var self_p: String = ""
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 3)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.self_p = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.self_p.isEmpty { writer.writeString(self.self_p, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.self_p)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("Self", "Self", self.self_p)
      writer.endObject()
    }

  }

  /// `atrium.testing.v1.Names.String`.
  public struct StringMessage: Wire.Message {
    public var string: String = ""
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 4)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.string = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.string.isEmpty { writer.writeString(self.string, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.string)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("String", "String", self.string)
      writer.endObject()
    }

  }

  /// `atrium.testing.v1.Names.Int32`.
  public struct Int32Message: Wire.Message {
    public var int32: Int32 = 0
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 5)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 8: self.int32 = try reader.readInt32()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if self.int32 != 0 { writer.writeInt32(self.int32, tag: 8) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.int32)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("Int32", "Int32", self.int32)
      writer.endObject()
    }

  }

  /// `atrium.testing.v1.Names.Fields_`.
  public struct Fields_: Wire.Message {
    public var x: Int32 = 0
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 6)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 8: self.x = try reader.readInt32()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if self.x != 0 { writer.writeInt32(self.x, tag: 8) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.x)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("x", "x", self.x)
      writer.endObject()
    }

  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 0)
  }

  public static var storedBytes: Int { MemoryLayout<Fields__>.stride }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    try heap_.fields.decode(from: &reader)
  }

  public func encode(to writer: inout Wire.WireWriter) {
    heap_.fields.encode(to: &writer)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    try heap_.fields.decodeJSON(from: &reader)
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    try heap_.fields.encodeJSON(to: &writer)
  }

  private struct Fields__: Sendable, Hashable {
    var `class`: String = ""
    var self_p: Int32 = 0
    var `default`: Bool = false
    var init_p: String = ""
    var `in`: [String] = []
    var `var`: String? = nil
    var type: String = ""
    var description_p: String = ""
    var hashValue_p: String = ""
    var unknownFields_p: String = ""
    var tag: String = ""
    var reader: String = ""
    var writer: String = ""
    var value: String = ""
    var number: String = ""
    var members: String = ""
    var isInitial_: String = ""
    var descriptor: String = ""
    var encode: String = ""
    var decode: String = ""
    var json: String = ""
    var heap__: String = ""
    var any: String = ""
    var fields: String = ""
    var selfMessage: Atrium_Testing_V1_Names.SelfMessage? = nil
    var stringMessage: Atrium_Testing_V1_Names.StringMessage? = nil
    var `protocol`: Atrium_Testing_V1_Names.ProtocolEnum = Atrium_Testing_V1_Names.ProtocolEnum(rawValue: 0)
    var kindEnum: Atrium_Testing_V1_Names.Kind = Atrium_Testing_V1_Names.Kind(rawValue: 0)
    var kind: OneOf_Kind? = nil
    var `for`: [String: Atrium_Testing_V1_Names.Int32Message] = [:]
    var field_With__Underscores: String = ""
    var upperCase: String = ""
    var leading: String = ""
    var urlIDHTTP: String = ""
    var x509Certificate: String = ""
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Testing_V1_Names.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.class = try reader.readString()
        case 16: self.self_p = try reader.readInt32()
        case 24: self.default = try reader.readBool()
        case 34: self.init_p = try reader.readString()
        case 42: self.in.append(try reader.readString())
        case 50: self.var = try reader.readString()
        case 58: self.type = try reader.readString()
        case 66: self.description_p = try reader.readString()
        case 74: self.hashValue_p = try reader.readString()
        case 82: self.unknownFields_p = try reader.readString()
        case 90: self.tag = try reader.readString()
        case 98: self.reader = try reader.readString()
        case 106: self.writer = try reader.readString()
        case 114: self.value = try reader.readString()
        case 122: self.number = try reader.readString()
        case 130: self.members = try reader.readString()
        case 138: self.isInitial_ = try reader.readString()
        case 146: self.descriptor = try reader.readString()
        case 154: self.encode = try reader.readString()
        case 162: self.decode = try reader.readString()
        case 170: self.json = try reader.readString()
        case 178: self.heap__ = try reader.readString()
        case 186: self.any = try reader.readString()
        case 194: self.fields = try reader.readString()
        case 202: try reader.readMessage(into: &self.selfMessage)
        case 210: try reader.readMessage(into: &self.stringMessage)
        case 216: self.protocol = try reader.readEnum(Atrium_Testing_V1_Names.ProtocolEnum.self)
        case 224: self.kindEnum = try reader.readEnum(Atrium_Testing_V1_Names.Kind.self)
        case 234: self.kind = OneOf_Kind.none(try reader.readString())
        case 242: self.kind = OneOf_Kind.some(try reader.readString())
        case 250:
          var value = Atrium_Testing_V1_Names.Nested()
          if case .nested(let current)? = self.kind {
            value = current
            self.kind = nil
          }
          try reader.readMessage(into: &value)
          self.kind = OneOf_Kind.nested(value)
        case 256: self.kind = OneOf_Kind.protocolCase(try reader.readInt32())
        case 264: self.kind = OneOf_Kind.switch(try reader.readBool())
        case 274:
          try reader.readMapEntry(Wire.StringCodec.self, Wire.MessageCodec<Atrium_Testing_V1_Names.Int32Message>.self, into: &self.for)
        case 282: self.field_With__Underscores = try reader.readString()
        case 290: self.upperCase = try reader.readString()
        case 298: self.leading = try reader.readString()
        case 306: self.urlIDHTTP = try reader.readString()
        case 314: self.x509Certificate = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.x509Certificate.isEmpty { writer.writeString(self.x509Certificate, tag: 314) }
      if !self.urlIDHTTP.isEmpty { writer.writeString(self.urlIDHTTP, tag: 306) }
      if !self.leading.isEmpty { writer.writeString(self.leading, tag: 298) }
      if !self.upperCase.isEmpty { writer.writeString(self.upperCase, tag: 290) }
      if !self.field_With__Underscores.isEmpty { writer.writeString(self.field_With__Underscores, tag: 282) }
      writer.writeMap(Wire.StringCodec.self, Wire.MessageCodec<Atrium_Testing_V1_Names.Int32Message>.self, self.for, tag: 274)
      switch self.kind {
      case .switch(let value)?: writer.writeBool(value, tag: 264)
      case .protocolCase(let value)?: writer.writeInt32(value, tag: 256)
      case .nested(let value)?: writer.writeMessage(value, tag: 250)
      case .some(let value)?: writer.writeString(value, tag: 242)
      case .none(let value)?: writer.writeString(value, tag: 234)
      case nil: break
      }
      if self.kindEnum.rawValue != 0 { writer.writeInt32(self.kindEnum.rawValue, tag: 224) }
      if self.protocol.rawValue != 0 { writer.writeInt32(self.protocol.rawValue, tag: 216) }
      if let value = self.stringMessage { writer.writeMessage(value, tag: 210) }
      if let value = self.selfMessage { writer.writeMessage(value, tag: 202) }
      if !self.fields.isEmpty { writer.writeString(self.fields, tag: 194) }
      if !self.any.isEmpty { writer.writeString(self.any, tag: 186) }
      if !self.heap__.isEmpty { writer.writeString(self.heap__, tag: 178) }
      if !self.json.isEmpty { writer.writeString(self.json, tag: 170) }
      if !self.decode.isEmpty { writer.writeString(self.decode, tag: 162) }
      if !self.encode.isEmpty { writer.writeString(self.encode, tag: 154) }
      if !self.descriptor.isEmpty { writer.writeString(self.descriptor, tag: 146) }
      if !self.isInitial_.isEmpty { writer.writeString(self.isInitial_, tag: 138) }
      if !self.members.isEmpty { writer.writeString(self.members, tag: 130) }
      if !self.number.isEmpty { writer.writeString(self.number, tag: 122) }
      if !self.value.isEmpty { writer.writeString(self.value, tag: 114) }
      if !self.writer.isEmpty { writer.writeString(self.writer, tag: 106) }
      if !self.reader.isEmpty { writer.writeString(self.reader, tag: 98) }
      if !self.tag.isEmpty { writer.writeString(self.tag, tag: 90) }
      if !self.unknownFields_p.isEmpty { writer.writeString(self.unknownFields_p, tag: 82) }
      if !self.hashValue_p.isEmpty { writer.writeString(self.hashValue_p, tag: 74) }
      if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 66) }
      if !self.type.isEmpty { writer.writeString(self.type, tag: 58) }
      if let value = self.var { writer.writeString(value, tag: 50) }
      writer.writeRepeated(Wire.StringCodec.self, self.in, tag: 42)
      if !self.init_p.isEmpty { writer.writeString(self.init_p, tag: 34) }
      if self.default { writer.writeBool(self.default, tag: 24) }
      if self.self_p != 0 { writer.writeInt32(self.self_p, tag: 16) }
      if !self.class.isEmpty { writer.writeString(self.class, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.class)
        case 2: try reader.read(&self.self_p)
        case 3: try reader.read(&self.default)
        case 4: try reader.read(&self.init_p)
        case 5: try reader.read(&self.in)
        case 6: try reader.read(&self.var)
        case 7: try reader.read(&self.type)
        case 8: try reader.read(&self.description_p)
        case 9: try reader.read(&self.hashValue_p)
        case 10: try reader.read(&self.unknownFields_p)
        case 11: try reader.read(&self.tag)
        case 12: try reader.read(&self.reader)
        case 13: try reader.read(&self.writer)
        case 14: try reader.read(&self.value)
        case 15: try reader.read(&self.number)
        case 16: try reader.read(&self.members)
        case 17: try reader.read(&self.isInitial_)
        case 18: try reader.read(&self.descriptor)
        case 19: try reader.read(&self.encode)
        case 20: try reader.read(&self.decode)
        case 21: try reader.read(&self.json)
        case 22: try reader.read(&self.heap__)
        case 23: try reader.read(&self.any)
        case 24: try reader.read(&self.fields)
        case 25: try reader.read(&self.selfMessage)
        case 26: try reader.read(&self.stringMessage)
        case 27: try reader.read(&self.protocol)
        case 28: try reader.read(&self.kindEnum)
        case 29:
          let isFree = self.kind == nil
          if let value = try reader.readMember(String.self, isFree: isFree) {
            self.kind = OneOf_Kind.none(value)
          }
        case 30:
          let isFree = self.kind == nil
          if let value = try reader.readMember(String.self, isFree: isFree) {
            self.kind = OneOf_Kind.some(value)
          }
        case 31:
          let isFree = self.kind == nil
          if let value = try reader.readMember(Atrium_Testing_V1_Names.Nested.self, isFree: isFree) {
            self.kind = OneOf_Kind.nested(value)
          }
        case 32:
          let isFree = self.kind == nil
          if let value = try reader.readMember(Int32.self, isFree: isFree) {
            self.kind = OneOf_Kind.protocolCase(value)
          }
        case 33:
          let isFree = self.kind == nil
          if let value = try reader.readMember(Bool.self, isFree: isFree) {
            self.kind = OneOf_Kind.switch(value)
          }
        case 34: try reader.read(&self.for)
        case 35: try reader.read(&self.field_With__Underscores)
        case 36: try reader.read(&self.upperCase)
        case 37: try reader.read(&self.leading)
        case 38: try reader.read(&self.urlIDHTTP)
        case 39: try reader.read(&self.x509Certificate)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("class", "class", self.class)
      try writer.field("self", "self", self.self_p)
      try writer.field("default", "default", self.default)
      try writer.field("init", "init", self.init_p)
      try writer.field("in", "in", self.in)
      try writer.field("var", "var", self.var)
      try writer.field("Type", "Type", self.type)
      try writer.field("description", "description", self.description_p)
      try writer.field("hashValue", "hash_value", self.hashValue_p)
      try writer.field("unknownFields", "unknown_fields", self.unknownFields_p)
      try writer.field("tag", "tag", self.tag)
      try writer.field("reader", "reader", self.reader)
      try writer.field("writer", "writer", self.writer)
      try writer.field("value", "value", self.value)
      try writer.field("number", "number", self.number)
      try writer.field("members", "members", self.members)
      try writer.field("isInitial", "is_initial", self.isInitial_)
      try writer.field("descriptor", "descriptor", self.descriptor)
      try writer.field("encode", "encode", self.encode)
      try writer.field("decode", "decode", self.decode)
      try writer.field("json", "json", self.json)
      try writer.field("heap", "heap_", self.heap__)
      try writer.field("Any", "Any", self.any)
      try writer.field("fields", "fields", self.fields)
      try writer.field("selfMessage", "self_message", self.selfMessage)
      try writer.field("stringMessage", "string_message", self.stringMessage)
      try writer.field("protocol", "protocol", self.protocol)
      try writer.field("kindEnum", "kind_enum", self.kindEnum)
      switch self.kind {
      case .none(let value)?: try writer.member("none", "none", value)
      case .some(let value)?: try writer.member("some", "some", value)
      case .nested(let value)?: try writer.member("nested", "nested", value)
      case .protocolCase(let value)?: try writer.member("protocolCase", "protocol_case", value)
      case .switch(let value)?: try writer.member("switch", "switch", value)
      case nil: break
      }
      try writer.field("for", "for", self.for)
      try writer.field("fieldWithUnderscores", "field__with___underscores", self.field_With__Underscores)
      try writer.field("UpperCase", "Upper_Case", self.upperCase)
      try writer.field("Leading", "_leading", self.leading)
      try writer.field("urlIdHttp", "url_id_http", self.urlIDHTTP)
      try writer.field("x509Certificate", "x509_certificate", self.x509Certificate)
      writer.endObject()
    }

  }
}

/// JSON names that are not what the rule would make of the field's name.
public struct Atrium_Testing_V1_JSONNames: Wire.Message {
  public var first: String = ""
  public var second: String = ""
  public var thirdOne: String = ""
  public var field0Name: String = ""
  public var fieldName: String = ""
  public var field_Other_: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.first = try reader.readString()
      case 18: self.second = try reader.readString()
      case 26: self.thirdOne = try reader.readString()
      case 34: self.field0Name = try reader.readString()
      case 42: self.fieldName = try reader.readString()
      case 50: self.field_Other_ = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.field_Other_.isEmpty { writer.writeString(self.field_Other_, tag: 50) }
    if !self.fieldName.isEmpty { writer.writeString(self.fieldName, tag: 42) }
    if !self.field0Name.isEmpty { writer.writeString(self.field0Name, tag: 34) }
    if !self.thirdOne.isEmpty { writer.writeString(self.thirdOne, tag: 26) }
    if !self.second.isEmpty { writer.writeString(self.second, tag: 18) }
    if !self.first.isEmpty { writer.writeString(self.first, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.first)
      case 2: try reader.read(&self.second)
      case 3: try reader.read(&self.thirdOne)
      case 4: try reader.read(&self.field0Name)
      case 5: try reader.read(&self.fieldName)
      case 6: try reader.read(&self.field_Other_)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("Primus", "first", self.first)
    try writer.field("with \"quotes\" and \\ and ü", "second", self.second)
    try writer.field("@third", "third_one", self.thirdOne)
    try writer.field("field0Name", "field_0_name", self.field0Name)
    try writer.field("FIELDNAME", "FIELD_NAME", self.fieldName)
    try writer.field("fieldOther", "field__other_", self.field_Other_)
    writer.endObject()
  }

}

/// Marked fields warn those who use them, not the generated code.
public struct Atrium_Testing_V1_Old: Wire.Message {
  public var kept: String = ""
  @available(*, deprecated, message: "atrium.testing.v1.Old.gone is marked deprecated in its .proto")
  public var gone: String {
    get { gone_deprecated }
    _modify { yield &gone_deprecated }
  }
  private var gone_deprecated: String = ""
  @available(*, deprecated, message: "atrium.testing.v1.Old.goneToo is marked deprecated in its .proto")
  public var goneToo: [Int32] {
    get { goneToo_deprecated }
    _modify { yield &goneToo_deprecated }
  }
  private var goneToo_deprecated: [Int32] = []
  public var kind: Kind? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Kind: Sendable, Hashable {
    case goneCase(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.kept = try reader.readString()
      case 18: self.gone_deprecated = try reader.readString()
      case 24: self.goneToo_deprecated.append(try reader.readInt32())
      case 26: try reader.readPacked(Wire.Int32Codec.self, into: &self.goneToo_deprecated)
      case 34: self.kind = Kind.goneCase(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.kind {
    case .goneCase(let value)?: writer.writeString(value, tag: 34)
    case nil: break
    }
    writer.writePacked(Wire.Int32Codec.self, self.goneToo_deprecated, tag: 26)
    if !self.gone_deprecated.isEmpty { writer.writeString(self.gone_deprecated, tag: 18) }
    if !self.kept.isEmpty { writer.writeString(self.kept, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.kept)
      case 2: try reader.read(&self.gone_deprecated)
      case 3: try reader.read(&self.goneToo_deprecated)
      case 4:
        let isFree = self.kind == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.kind = Kind.goneCase(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("kept", "kept", self.kept)
    try writer.field("gone", "gone", self.gone_deprecated)
    try writer.field("goneToo", "gone_too", self.goneToo_deprecated)
    switch self.kind {
    case .goneCase(let value)?: try writer.member("goneCase", "gone_case", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// Old as a whole.
public struct Atrium_Testing_V1_Retired: Wire.Message {
  public var text: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Names_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.text = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.text)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("text", "text", self.text)
    writer.endObject()
  }

}

/// The descriptor of `atrium/testing/v1/names.proto`, without custom options.
public enum Atrium_Testing_V1_Names_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch1hdHJpdW0vdGVzdGluZy92MS9uYW1lcy5wcm90bxIRYXRyaXVtLnRlc3RpbmcudjEi3g0KBU5hbWVzEhQKBWNsYXNz\
    GAEgASgJUgVjbGFzcxISCgRzZWxmGAIgASgFUgRzZWxmEhgKB2RlZmF1bHQYAyABKAhSB2RlZmF1bHQSEgoEaW5pdBgE\
    IAEoCVIEaW5pdBIOCgJpbhgFIAMoCVICaW4SFQoDdmFyGAYgASgJSAFSA3ZhcogBARISCgRUeXBlGAcgASgJUgRUeXBl\
    EiAKC2Rlc2NyaXB0aW9uGAggASgJUgtkZXNjcmlwdGlvbhIdCgpoYXNoX3ZhbHVlGAkgASgJUgloYXNoVmFsdWUSJQoO\
    dW5rbm93bl9maWVsZHMYCiABKAlSDXVua25vd25GaWVsZHMSEAoDdGFnGAsgASgJUgN0YWcSFgoGcmVhZGVyGAwgASgJ\
    UgZyZWFkZXISFgoGd3JpdGVyGA0gASgJUgZ3cml0ZXISFAoFdmFsdWUYDiABKAlSBXZhbHVlEhYKBm51bWJlchgPIAEo\
    CVIGbnVtYmVyEhgKB21lbWJlcnMYECABKAlSB21lbWJlcnMSHQoKaXNfaW5pdGlhbBgRIAEoCVIJaXNJbml0aWFsEh4K\
    CmRlc2NyaXB0b3IYEiABKAlSCmRlc2NyaXB0b3ISFgoGZW5jb2RlGBMgASgJUgZlbmNvZGUSFgoGZGVjb2RlGBQgASgJ\
    UgZkZWNvZGUSEgoEanNvbhgVIAEoCVIEanNvbhITCgVoZWFwXxgWIAEoCVIEaGVhcBIQCgNBbnkYFyABKAlSA0FueRIW\
    CgZmaWVsZHMYGCABKAlSBmZpZWxkcxJACgxzZWxmX21lc3NhZ2UYGSABKAsyHS5hdHJpdW0udGVzdGluZy52MS5OYW1l\
    cy5TZWxmUgtzZWxmTWVzc2FnZRJGCg5zdHJpbmdfbWVzc2FnZRgaIAEoCzIfLmF0cml1bS50ZXN0aW5nLnYxLk5hbWVz\
    LlN0cmluZ1INc3RyaW5nTWVzc2FnZRI9Cghwcm90b2NvbBgbIAEoDjIhLmF0cml1bS50ZXN0aW5nLnYxLk5hbWVzLlBy\
    b3RvY29sUghwcm90b2NvbBI6CglraW5kX2VudW0YHCABKA4yHS5hdHJpdW0udGVzdGluZy52MS5OYW1lcy5LaW5kUghr\
    aW5kRW51bRIUCgRub25lGB0gASgJSABSBG5vbmUSFAoEc29tZRgeIAEoCUgAUgRzb21lEjkKBm5lc3RlZBgfIAEoCzIf\
    LmF0cml1bS50ZXN0aW5nLnYxLk5hbWVzLk5lc3RlZEgAUgZuZXN0ZWQSJQoNcHJvdG9jb2xfY2FzZRggIAEoBUgAUgxw\
    cm90b2NvbENhc2USGAoGc3dpdGNoGCEgASgISABSBnN3aXRjaBIzCgNmb3IYIiADKAsyIS5hdHJpdW0udGVzdGluZy52\
    MS5OYW1lcy5Gb3JFbnRyeVIDZm9yEjcKGWZpZWxkX193aXRoX19fdW5kZXJzY29yZXMYIyABKAlSFGZpZWxkV2l0aFVu\
    ZGVyc2NvcmVzEh0KClVwcGVyX0Nhc2UYJCABKAlSCVVwcGVyQ2FzZRIZCghfbGVhZGluZxglIAEoCVIHTGVhZGluZxIe\
    Cgt1cmxfaWRfaHR0cBgmIAEoCVIJdXJsSWRIdHRwEikKEHg1MDlfY2VydGlmaWNhdGUYJyABKAlSD3g1MDlDZXJ0aWZp\
    Y2F0ZRpWCghGb3JFbnRyeRIQCgNrZXkYASABKAlSA2tleRI0CgV2YWx1ZRgCIAEoCzIeLmF0cml1bS50ZXN0aW5nLnYx\
    Lk5hbWVzLkludDMyUgV2YWx1ZToCOAEaHgoGTmVzdGVkEhQKBXdoaWxlGAEgASgFUgV3aGlsZRoaCgRTZWxmEhIKBFNl\
    bGYYASABKAlSBFNlbGYaIAoGU3RyaW5nEhYKBlN0cmluZxgBIAEoCVIGU3RyaW5nGh0KBUludDMyEhQKBUludDMyGAEg\
    ASgFUgVJbnQzMhoXCgdGaWVsZHNfEgwKAXgYASABKAVSAXgixQEKCFByb3RvY29sEhEKDVBST1RPQ09MX05PTkUQABIR\
    Cg1QUk9UT0NPTF9UWVBFEAESEQoNUFJPVE9DT0xfU0VMRhACEhcKE1BST1RPQ09MX0RFU0NSSVBUT1IQAxIWChJQUk9U\
    T0NPTF9SQVdfVkFMVUUQBBIOCgpQUk9UT0NPTF8xEAUSFgoSUFJPVE9DT0xfQUxMX0NBU0VTEAYSEQoNUFJPVE9DT0xf\
    SU5JVBAHEhQKEFBST1RPQ09MX0RFRkFVTFQQCCIoCgRLaW5kEhQKEEtJTkRfVU5TUEVDSUZJRUQQABIKCgZLSU5EX0EQ\
    AUIGCgRraW5kQgYKBF92YXIizQEKCUpTT05OYW1lcxIVCgVmaXJzdBgBIAEoCVIGUHJpbXVzEioKBnNlY29uZBgCIAEo\
    CVIad2l0aCAicXVvdGVzIiBhbmQgXCBhbmQgw7wSGQoJdGhpcmRfb25lGAMgASgJUgZAdGhpcmQSIAoMZmllbGRfMF9u\
    YW1lGAQgASgJUgpmaWVsZDBOYW1lEh0KCkZJRUxEX05BTUUYBSABKAlSCUZJRUxETkFNRRIhCg1maWVsZF9fb3RoZXJf\
    GAYgASgJUgpmaWVsZE90aGVyInsKA09sZBISCgRrZXB0GAEgASgJUgRrZXB0EhYKBGdvbmUYAiABKAlCAhgBUgRnb25l\
    Eh0KCGdvbmVfdG9vGAMgAygFQgIYAVIHZ29uZVRvbxIhCglnb25lX2Nhc2UYBCABKAlCAhgBSABSCGdvbmVDYXNlQgYK\
    BGtpbmQiIQoHUmV0aXJlZBISCgR0ZXh0GAEgASgJUgR0ZXh0OgIYASo0CgZTZWFzb24SFgoSU0VBU09OX1VOU1BFQ0lG\
    SUVEEAASEgoKU0VBU09OX0RSWRABGgIIAWIGcHJvdG8z
    """,
    imports: [])
}
