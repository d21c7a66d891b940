// Made by protoc-gen-atrium from grpc/reflection/v1/reflection.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `grpc.reflection.v1.ServerReflectionRequest`.
public struct Grpc_Reflection_V1_ServerReflectionRequest: Wire.Message {
  public var host: String = ""
  public var messageRequest: MessageRequest? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum MessageRequest: Sendable, Hashable {
    case fileByFilename(String)
    case fileContainingSymbol(String)
    case fileContainingExtension(Grpc_Reflection_V1_ExtensionRequest)
    case allExtensionNumbersOfType(String)
    case listServices(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.host = try reader.readString()
      case 26: self.messageRequest = MessageRequest.fileByFilename(try reader.readString())
      case 34: self.messageRequest = MessageRequest.fileContainingSymbol(try reader.readString())
      case 42:
        var value = Grpc_Reflection_V1_ExtensionRequest()
        if case .fileContainingExtension(let current)? = self.messageRequest {
          value = current
          self.messageRequest = nil
        }
        try reader.readMessage(into: &value)
        self.messageRequest = MessageRequest.fileContainingExtension(value)
      case 50: self.messageRequest = MessageRequest.allExtensionNumbersOfType(try reader.readString())
      case 58: self.messageRequest = MessageRequest.listServices(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.messageRequest {
    case .listServices(let value)?: writer.writeString(value, tag: 58)
    case .allExtensionNumbersOfType(let value)?: writer.writeString(value, tag: 50)
    case .fileContainingExtension(let value)?: writer.writeMessage(value, tag: 42)
    case .fileContainingSymbol(let value)?: writer.writeString(value, tag: 34)
    case .fileByFilename(let value)?: writer.writeString(value, tag: 26)
    case nil: break
    }
    if !self.host.isEmpty { writer.writeString(self.host, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.host)
      case 3:
        let isFree = self.messageRequest == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.messageRequest = MessageRequest.fileByFilename(value)
        }
      case 4:
        let isFree = self.messageRequest == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.messageRequest = MessageRequest.fileContainingSymbol(value)
        }
      case 5:
        let isFree = self.messageRequest == nil
        if let value = try reader.readMember(Grpc_Reflection_V1_ExtensionRequest.self, isFree: isFree) {
          self.messageRequest = MessageRequest.fileContainingExtension(value)
        }
      case 6:
        let isFree = self.messageRequest == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.messageRequest = MessageRequest.allExtensionNumbersOfType(value)
        }
      case 7:
        let isFree = self.messageRequest == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.messageRequest = MessageRequest.listServices(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("host", "host", self.host)
    switch self.messageRequest {
    case .fileByFilename(let value)?: try writer.member("fileByFilename", "file_by_filename", value)
    case .fileContainingSymbol(let value)?: try writer.member("fileContainingSymbol", "file_containing_symbol", value)
    case .fileContainingExtension(let value)?: try writer.member("fileContainingExtension", "file_containing_extension", value)
    case .allExtensionNumbersOfType(let value)?: try writer.member("allExtensionNumbersOfType", "all_extension_numbers_of_type", value)
    case .listServices(let value)?: try writer.member("listServices", "list_services", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ExtensionRequest`.
public struct Grpc_Reflection_V1_ExtensionRequest: Wire.Message {
  public var containingType: String = ""
  public var extensionNumber: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.containingType = try reader.readString()
      case 16: self.extensionNumber = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.extensionNumber != 0 { writer.writeInt32(self.extensionNumber, tag: 16) }
    if !self.containingType.isEmpty { writer.writeString(self.containingType, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.containingType)
      case 2: try reader.read(&self.extensionNumber)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("containingType", "containing_type", self.containingType)
    try writer.field("extensionNumber", "extension_number", self.extensionNumber)
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ServerReflectionResponse`.
public struct Grpc_Reflection_V1_ServerReflectionResponse: Wire.Message {
  public var validHost: String = ""
  public var originalRequest: Grpc_Reflection_V1_ServerReflectionRequest? = nil
  public var messageResponse: MessageResponse? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum MessageResponse: Sendable, Hashable {
    case fileDescriptorResponse(Grpc_Reflection_V1_FileDescriptorResponse)
    case allExtensionNumbersResponse(Grpc_Reflection_V1_ExtensionNumberResponse)
    case listServicesResponse(Grpc_Reflection_V1_ListServiceResponse)
    case errorResponse(Grpc_Reflection_V1_ErrorResponse)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.validHost = try reader.readString()
      case 18: try reader.readMessage(into: &self.originalRequest)
      case 34:
        var value = Grpc_Reflection_V1_FileDescriptorResponse()
        if case .fileDescriptorResponse(let current)? = self.messageResponse {
          value = current
          self.messageResponse = nil
        }
        try reader.readMessage(into: &value)
        self.messageResponse = MessageResponse.fileDescriptorResponse(value)
      case 42:
        var value = Grpc_Reflection_V1_ExtensionNumberResponse()
        if case .allExtensionNumbersResponse(let current)? = self.messageResponse {
          value = current
          self.messageResponse = nil
        }
        try reader.readMessage(into: &value)
        self.messageResponse = MessageResponse.allExtensionNumbersResponse(value)
      case 50:
        var value = Grpc_Reflection_V1_ListServiceResponse()
        if case .listServicesResponse(let current)? = self.messageResponse {
          value = current
          self.messageResponse = nil
        }
        try reader.readMessage(into: &value)
        self.messageResponse = MessageResponse.listServicesResponse(value)
      case 58:
        var value = Grpc_Reflection_V1_ErrorResponse()
        if case .errorResponse(let current)? = self.messageResponse {
          value = current
          self.messageResponse = nil
        }
        try reader.readMessage(into: &value)
        self.messageResponse = MessageResponse.errorResponse(value)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.messageResponse {
    case .errorResponse(let value)?: writer.writeMessage(value, tag: 58)
    case .listServicesResponse(let value)?: writer.writeMessage(value, tag: 50)
    case .allExtensionNumbersResponse(let value)?: writer.writeMessage(value, tag: 42)
    case .fileDescriptorResponse(let value)?: writer.writeMessage(value, tag: 34)
    case nil: break
    }
    if let value = self.originalRequest { writer.writeMessage(value, tag: 18) }
    if !self.validHost.isEmpty { writer.writeString(self.validHost, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.validHost)
      case 2: try reader.read(&self.originalRequest)
      case 4:
        let isFree = self.messageResponse == nil
        if let value = try reader.readMember(Grpc_Reflection_V1_FileDescriptorResponse.self, isFree: isFree) {
          self.messageResponse = MessageResponse.fileDescriptorResponse(value)
        }
      case 5:
        let isFree = self.messageResponse == nil
        if let value = try reader.readMember(Grpc_Reflection_V1_ExtensionNumberResponse.self, isFree: isFree) {
          self.messageResponse = MessageResponse.allExtensionNumbersResponse(value)
        }
      case 6:
        let isFree = self.messageResponse == nil
        if let value = try reader.readMember(Grpc_Reflection_V1_ListServiceResponse.self, isFree: isFree) {
          self.messageResponse = MessageResponse.listServicesResponse(value)
        }
      case 7:
        let isFree = self.messageResponse == nil
        if let value = try reader.readMember(Grpc_Reflection_V1_ErrorResponse.self, isFree: isFree) {
          self.messageResponse = MessageResponse.errorResponse(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("validHost", "valid_host", self.validHost)
    try writer.field("originalRequest", "original_request", self.originalRequest)
    switch self.messageResponse {
    case .fileDescriptorResponse(let value)?: try writer.member("fileDescriptorResponse", "file_descriptor_response", value)
    case .allExtensionNumbersResponse(let value)?: try writer.member("allExtensionNumbersResponse", "all_extension_numbers_response", value)
    case .listServicesResponse(let value)?: try writer.member("listServicesResponse", "list_services_response", value)
    case .errorResponse(let value)?: try writer.member("errorResponse", "error_response", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `grpc.reflection.v1.FileDescriptorResponse`.
public struct Grpc_Reflection_V1_FileDescriptorResponse: Wire.Message {
  public var fileDescriptorProto: [[UInt8]] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.fileDescriptorProto.append(try reader.readBytes())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.BytesCodec.self, self.fileDescriptorProto, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fileDescriptorProto)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fileDescriptorProto", "file_descriptor_proto", self.fileDescriptorProto)
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ExtensionNumberResponse`.
public struct Grpc_Reflection_V1_ExtensionNumberResponse: Wire.Message {
  public var baseTypeName: String = ""
  public var extensionNumber: [Int32] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.baseTypeName = try reader.readString()
      case 16: self.extensionNumber.append(try reader.readInt32())
      case 18: try reader.readPacked(Wire.Int32Codec.self, into: &self.extensionNumber)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writePacked(Wire.Int32Codec.self, self.extensionNumber, tag: 18)
    if !self.baseTypeName.isEmpty { writer.writeString(self.baseTypeName, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.baseTypeName)
      case 2: try reader.read(&self.extensionNumber)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("baseTypeName", "base_type_name", self.baseTypeName)
    try writer.field("extensionNumber", "extension_number", self.extensionNumber)
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ListServiceResponse`.
public struct Grpc_Reflection_V1_ListServiceResponse: Wire.Message {
  public var service: [Grpc_Reflection_V1_ServiceResponse] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.service)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Grpc_Reflection_V1_ServiceResponse>.self, self.service, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.service)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("service", "service", self.service)
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ServiceResponse`.
public struct Grpc_Reflection_V1_ServiceResponse: Wire.Message {
  public var name: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    writer.endObject()
  }

}

/// `grpc.reflection.v1.ErrorResponse`.
public struct Grpc_Reflection_V1_ErrorResponse: Wire.Message {
  public var errorCode: Int32 = 0
  public var errorMessage: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.errorCode = try reader.readInt32()
      case 18: self.errorMessage = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.errorMessage.isEmpty { writer.writeString(self.errorMessage, tag: 18) }
    if self.errorCode != 0 { writer.writeInt32(self.errorCode, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.errorCode)
      case 2: try reader.read(&self.errorMessage)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("errorCode", "error_code", self.errorCode)
    try writer.field("errorMessage", "error_message", self.errorMessage)
    writer.endObject()
  }

}

/// The methods of `grpc.reflection.v1.ServerReflection`.
public enum Grpc_Reflection_V1_ServerReflectionMethods {
  public static let serverReflectionInfo = RPC.Method<Grpc_Reflection_V1_ServerReflectionRequest, Grpc_Reflection_V1_ServerReflectionResponse>(
    service: "grpc.reflection.v1.ServerReflection", name: "ServerReflectionInfo", kind: .bidirectionalStreaming, idempotency: .unknown,
    routes: [])
}

/// Implements `grpc.reflection.v1.ServerReflection`.
public protocol Grpc_Reflection_V1_ServerReflectionService: RPC.Service {
  func serverReflectionInfo(_ requests: RPC.RequestStream<Grpc_Reflection_V1_ServerReflectionRequest>, responses: RPC.ResponseWriter<Grpc_Reflection_V1_ServerReflectionResponse>, context: RPC.CallContext) async throws
}

extension Grpc_Reflection_V1_ServerReflectionService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.bidirectionalStreaming(Grpc_Reflection_V1_ServerReflectionMethods.serverReflectionInfo) { requests, responses, context in
      try await self.serverReflectionInfo(requests, responses: responses, context: context)
    }
  }
}

/// Calls `grpc.reflection.v1.ServerReflection`.
public struct Grpc_Reflection_V1_ServerReflectionClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  nonisolated(nonsending) public func serverReflectionInfo<Result: Sendable>(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.RequestWriter<Grpc_Reflection_V1_ServerReflectionRequest>, RPC.ResponseStream<Grpc_Reflection_V1_ServerReflectionResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectionalStreaming(Grpc_Reflection_V1_ServerReflectionMethods.serverReflectionInfo, options: options, body)
  }

}

/// The descriptor of `grpc/reflection/v1/reflection.proto`, without custom options.
public enum Grpc_Reflection_V1_Reflection_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiNncnBjL3JlZmxlY3Rpb24vdjEvcmVmbGVjdGlvbi5wcm90bxISZ3JwYy5yZWZsZWN0aW9uLnYxIvMCChdTZXJ2ZXJS\
    ZWZsZWN0aW9uUmVxdWVzdBISCgRob3N0GAEgASgJUgRob3N0EioKEGZpbGVfYnlfZmlsZW5hbWUYAyABKAlIAFIOZmls\
    ZUJ5RmlsZW5hbWUSNgoWZmlsZV9jb250YWluaW5nX3N5bWJvbBgEIAEoCUgAUhRmaWxlQ29udGFpbmluZ1N5bWJvbBJi\
    ChlmaWxlX2NvbnRhaW5pbmdfZXh0ZW5zaW9uGAUgASgLMiQuZ3JwYy5yZWZsZWN0aW9uLnYxLkV4dGVuc2lvblJlcXVl\
    c3RIAFIXZmlsZUNvbnRhaW5pbmdFeHRlbnNpb24SQgodYWxsX2V4dGVuc2lvbl9udW1iZXJzX29mX3R5cGUYBiABKAlI\
    AFIZYWxsRXh0ZW5zaW9uTnVtYmVyc09mVHlwZRIlCg1saXN0X3NlcnZpY2VzGAcgASgJSABSDGxpc3RTZXJ2aWNlc0IR\
    Cg9tZXNzYWdlX3JlcXVlc3QiZgoQRXh0ZW5zaW9uUmVxdWVzdBInCg9jb250YWluaW5nX3R5cGUYASABKAlSDmNvbnRh\
    aW5pbmdUeXBlEikKEGV4dGVuc2lvbl9udW1iZXIYAiABKAVSD2V4dGVuc2lvbk51bWJlciKuBAoYU2VydmVyUmVmbGVj\
    dGlvblJlc3BvbnNlEh0KCnZhbGlkX2hvc3QYASABKAlSCXZhbGlkSG9zdBJWChBvcmlnaW5hbF9yZXF1ZXN0GAIgASgL\
    MisuZ3JwYy5yZWZsZWN0aW9uLnYxLlNlcnZlclJlZmxlY3Rpb25SZXF1ZXN0Ug9vcmlnaW5hbFJlcXVlc3QSZgoYZmls\
    ZV9kZXNjcmlwdG9yX3Jlc3BvbnNlGAQgASgLMiouZ3JwYy5yZWZsZWN0aW9uLnYxLkZpbGVEZXNjcmlwdG9yUmVzcG9u\
    c2VIAFIWZmlsZURlc2NyaXB0b3JSZXNwb25zZRJyCh5hbGxfZXh0ZW5zaW9uX251bWJlcnNfcmVzcG9uc2UYBSABKAsy\
    Ky5ncnBjLnJlZmxlY3Rpb24udjEuRXh0ZW5zaW9uTnVtYmVyUmVzcG9uc2VIAFIbYWxsRXh0ZW5zaW9uTnVtYmVyc1Jl\
    c3BvbnNlEl8KFmxpc3Rfc2VydmljZXNfcmVzcG9uc2UYBiABKAsyJy5ncnBjLnJlZmxlY3Rpb24udjEuTGlzdFNlcnZp\
    Y2VSZXNwb25zZUgAUhRsaXN0U2VydmljZXNSZXNwb25zZRJKCg5lcnJvcl9yZXNwb25zZRgHIAEoCzIhLmdycGMucmVm\
    bGVjdGlvbi52MS5FcnJvclJlc3BvbnNlSABSDWVycm9yUmVzcG9uc2VCEgoQbWVzc2FnZV9yZXNwb25zZSJMChZGaWxl\
    RGVzY3JpcHRvclJlc3BvbnNlEjIKFWZpbGVfZGVzY3JpcHRvcl9wcm90bxgBIAMoDFITZmlsZURlc2NyaXB0b3JQcm90\
    byJqChdFeHRlbnNpb25OdW1iZXJSZXNwb25zZRIkCg5iYXNlX3R5cGVfbmFtZRgBIAEoCVIMYmFzZVR5cGVOYW1lEikK\
    EGV4dGVuc2lvbl9udW1iZXIYAiADKAVSD2V4dGVuc2lvbk51bWJlciJUChNMaXN0U2VydmljZVJlc3BvbnNlEj0KB3Nl\
    cnZpY2UYASADKAsyIy5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmljZVJlc3BvbnNlUgdzZXJ2aWNlIiUKD1NlcnZpY2VS\
    ZXNwb25zZRISCgRuYW1lGAEgASgJUgRuYW1lIlMKDUVycm9yUmVzcG9uc2USHQoKZXJyb3JfY29kZRgBIAEoBVIJZXJy\
    b3JDb2RlEiMKDWVycm9yX21lc3NhZ2UYAiABKAlSDGVycm9yTWVzc2FnZTKJAQoQU2VydmVyUmVmbGVjdGlvbhJ1ChRT\
    ZXJ2ZXJSZWZsZWN0aW9uSW5mbxIrLmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdBosLmdy\
    cGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVzcG9uc2UoATABYgZwcm90bzM=
    """,
    imports: [])
}
