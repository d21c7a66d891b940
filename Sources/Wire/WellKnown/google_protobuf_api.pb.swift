// Made by protoc-gen-atrium from google/protobuf/api.proto. Change that file, not this one.
// swift-format-ignore-file

/// `google.protobuf.Api`.
public struct Google_Protobuf_Api: Wire.Message {
  public var name: String = ""
  public var methods: [Google_Protobuf_Method] = []
  public var options: [Google_Protobuf_Option] = []
  public var version: String = ""
  public var sourceContext: Google_Protobuf_SourceContext? = nil
  public var mixins: [Google_Protobuf_Mixin] = []
  public var syntax: Google_Protobuf_Syntax = Google_Protobuf_Syntax(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Api_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(appendingTo: &self.methods)
      case 26: try reader.readMessage(appendingTo: &self.options)
      case 34: self.version = try reader.readString()
      case 42: try reader.readMessage(into: &self.sourceContext)
      case 50: try reader.readMessage(appendingTo: &self.mixins)
      case 56: self.syntax = try reader.readEnum(Google_Protobuf_Syntax.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.syntax.rawValue != 0 { writer.writeInt32(self.syntax.rawValue, tag: 56) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Mixin>.self, self.mixins, tag: 50)
    if let value = self.sourceContext { writer.writeMessage(value, tag: 42) }
    if !self.version.isEmpty { writer.writeString(self.version, tag: 34) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 26)
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Method>.self, self.methods, tag: 18)
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.methods)
      case 3: try reader.read(&self.options)
      case 4: try reader.read(&self.version)
      case 5: try reader.read(&self.sourceContext)
      case 6: try reader.read(&self.mixins)
      case 7: try reader.read(&self.syntax)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("methods", "methods", self.methods)
    try writer.field("options", "options", self.options)
    try writer.field("version", "version", self.version)
    try writer.field("sourceContext", "source_context", self.sourceContext)
    try writer.field("mixins", "mixins", self.mixins)
    try writer.field("syntax", "syntax", self.syntax)
    writer.endObject()
  }

}

/// `google.protobuf.Method`.
public struct Google_Protobuf_Method: Wire.Message {
  public var name: String = ""
  public var requestTypeURL: String = ""
  public var requestStreaming: Bool = false
  public var responseTypeURL: String = ""
  public var responseStreaming: Bool = false
  public var options: [Google_Protobuf_Option] = []
  public var syntax: Google_Protobuf_Syntax = Google_Protobuf_Syntax(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Api_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: self.requestTypeURL = try reader.readString()
      case 24: self.requestStreaming = try reader.readBool()
      case 34: self.responseTypeURL = try reader.readString()
      case 40: self.responseStreaming = try reader.readBool()
      case 50: try reader.readMessage(appendingTo: &self.options)
      case 56: self.syntax = try reader.readEnum(Google_Protobuf_Syntax.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.syntax.rawValue != 0 { writer.writeInt32(self.syntax.rawValue, tag: 56) }
    writer.writeRepeated(Wire.MessageCodec<Google_Protobuf_Option>.self, self.options, tag: 50)
    if self.responseStreaming { writer.writeBool(self.responseStreaming, tag: 40) }
    if !self.responseTypeURL.isEmpty { writer.writeString(self.responseTypeURL, tag: 34) }
    if self.requestStreaming { writer.writeBool(self.requestStreaming, tag: 24) }
    if !self.requestTypeURL.isEmpty { writer.writeString(self.requestTypeURL, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.requestTypeURL)
      case 3: try reader.read(&self.requestStreaming)
      case 4: try reader.read(&self.responseTypeURL)
      case 5: try reader.read(&self.responseStreaming)
      case 6: try reader.read(&self.options)
      case 7: try reader.read(&self.syntax)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("requestTypeUrl", "request_type_url", self.requestTypeURL)
    try writer.field("requestStreaming", "request_streaming", self.requestStreaming)
    try writer.field("responseTypeUrl", "response_type_url", self.responseTypeURL)
    try writer.field("responseStreaming", "response_streaming", self.responseStreaming)
    try writer.field("options", "options", self.options)
    try writer.field("syntax", "syntax", self.syntax)
    writer.endObject()
  }

}

/// `google.protobuf.Mixin`.
public struct Google_Protobuf_Mixin: Wire.Message {
  public var name: String = ""
  public var root: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Protobuf_Api_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: self.root = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.root.isEmpty { writer.writeString(self.root, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.root)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("root", "root", self.root)
    writer.endObject()
  }

}

/// The descriptor of `google/protobuf/api.proto`, without custom options.
public enum Google_Protobuf_Api_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Chlnb29nbGUvcHJvdG9idWYvYXBpLnByb3RvEg9nb29nbGUucHJvdG9idWYaJGdvb2dsZS9wcm90b2J1Zi9zb3VyY2Vf\
    Y29udGV4dC5wcm90bxoaZ29vZ2xlL3Byb3RvYnVmL3R5cGUucHJvdG8iwQIKA0FwaRISCgRuYW1lGAEgASgJUgRuYW1l\
    EjEKB21ldGhvZHMYAiADKAsyFy5nb29nbGUucHJvdG9idWYuTWV0aG9kUgdtZXRob2RzEjEKB29wdGlvbnMYAyADKAsy\
    Fy5nb29nbGUucHJvdG9idWYuT3B0aW9uUgdvcHRpb25zEhgKB3ZlcnNpb24YBCABKAlSB3ZlcnNpb24SRQoOc291cmNl\
    X2NvbnRleHQYBSABKAsyHi5nb29nbGUucHJvdG9idWYuU291cmNlQ29udGV4dFINc291cmNlQ29udGV4dBIuCgZtaXhp\
    bnMYBiADKAsyFi5nb29nbGUucHJvdG9idWYuTWl4aW5SBm1peGlucxIvCgZzeW50YXgYByABKA4yFy5nb29nbGUucHJv\
    dG9idWYuU3ludGF4UgZzeW50YXgisgIKBk1ldGhvZBISCgRuYW1lGAEgASgJUgRuYW1lEigKEHJlcXVlc3RfdHlwZV91\
    cmwYAiABKAlSDnJlcXVlc3RUeXBlVXJsEisKEXJlcXVlc3Rfc3RyZWFtaW5nGAMgASgIUhByZXF1ZXN0U3RyZWFtaW5n\
    EioKEXJlc3BvbnNlX3R5cGVfdXJsGAQgASgJUg9yZXNwb25zZVR5cGVVcmwSLQoScmVzcG9uc2Vfc3RyZWFtaW5nGAUg\
    ASgIUhFyZXNwb25zZVN0cmVhbWluZxIxCgdvcHRpb25zGAYgAygLMhcuZ29vZ2xlLnByb3RvYnVmLk9wdGlvblIHb3B0\
    aW9ucxIvCgZzeW50YXgYByABKA4yFy5nb29nbGUucHJvdG9idWYuU3ludGF4UgZzeW50YXgiLwoFTWl4aW4SEgoEbmFt\
    ZRgBIAEoCVIEbmFtZRISCgRyb290GAIgASgJUgRyb290QnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFwaVByb3RvUAFa\
    LGdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FwaXBiogIDR1BCqgIeR29vZ2xlLlByb3RvYnVm\
    LldlbGxLbm93blR5cGVzYgZwcm90bzM=
    """,
    imports: [Google_Protobuf_SourceContext_Proto.descriptor, Google_Protobuf_Type_Proto.descriptor])
}
