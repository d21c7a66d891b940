// Made by protoc-gen-atrium from grpc/health/v1/health.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `grpc.health.v1.HealthCheckRequest`.
public struct Grpc_Health_V1_HealthCheckRequest: Wire.Message {
  public var service: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.service = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.service.isEmpty { writer.writeString(self.service, tag: 10) }
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

/// `grpc.health.v1.HealthCheckResponse`.
public struct Grpc_Health_V1_HealthCheckResponse: Wire.Message {
  public var status: Grpc_Health_V1_HealthCheckResponse.ServingStatus = Grpc_Health_V1_HealthCheckResponse.ServingStatus(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `grpc.health.v1.HealthCheckResponse.ServingStatus`.
  public struct ServingStatus: Wire.Enumeration {
    public static let unknown = Self(rawValue: 0)
    public static let serving = Self(rawValue: 1)
    public static let notServing = Self(rawValue: 2)
    public static let serviceUnknown = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    public static var descriptor: Wire.EnumDescriptor {
      Wire.EnumDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 0)
    }
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.status = try reader.readEnum(Grpc_Health_V1_HealthCheckResponse.ServingStatus.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.status.rawValue != 0 { writer.writeInt32(self.status.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.status)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("status", "status", self.status)
    writer.endObject()
  }

}

/// `grpc.health.v1.HealthListRequest`.
public struct Grpc_Health_V1_HealthListRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      try reader.readUnknown(tag, into: &self.unknownFields)
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while try reader.nextField(&members) != nil { try reader.skipValue() }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    writer.endObject()
  }

}

/// `grpc.health.v1.HealthListResponse`.
public struct Grpc_Health_V1_HealthListResponse: Wire.Message {
  public var statuses: [String: Grpc_Health_V1_HealthCheckResponse] = [:]
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.MessageCodec<Grpc_Health_V1_HealthCheckResponse>.self, into: &self.statuses)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeMap(Wire.StringCodec.self, Wire.MessageCodec<Grpc_Health_V1_HealthCheckResponse>.self, self.statuses, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.statuses)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("statuses", "statuses", self.statuses)
    writer.endObject()
  }

}

/// The methods of `grpc.health.v1.Health`.
public enum Grpc_Health_V1_HealthMethods {
  public static let check = RPC.Method<Grpc_Health_V1_HealthCheckRequest, Grpc_Health_V1_HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Check", kind: .unary, idempotency: .unknown,
    routes: [])
  public static let list = RPC.Method<Grpc_Health_V1_HealthListRequest, Grpc_Health_V1_HealthListResponse>(
    service: "grpc.health.v1.Health", name: "List", kind: .unary, idempotency: .unknown,
    routes: [])
  public static let watch = RPC.Method<Grpc_Health_V1_HealthCheckRequest, Grpc_Health_V1_HealthCheckResponse>(
    service: "grpc.health.v1.Health", name: "Watch", kind: .serverStreaming, idempotency: .unknown,
    routes: [])
}

/// Implements `grpc.health.v1.Health`.
public protocol Grpc_Health_V1_HealthService: RPC.Service {
  func check(_ request: Grpc_Health_V1_HealthCheckRequest, context: RPC.CallContext) async throws -> Grpc_Health_V1_HealthCheckResponse
  func list(_ request: Grpc_Health_V1_HealthListRequest, context: RPC.CallContext) async throws -> Grpc_Health_V1_HealthListResponse
  func watch(_ request: Grpc_Health_V1_HealthCheckRequest, responses: RPC.ResponseWriter<Grpc_Health_V1_HealthCheckResponse>, context: RPC.CallContext) async throws
}

extension Grpc_Health_V1_HealthService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Grpc_Health_V1_Health_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Grpc_Health_V1_HealthMethods.check, replying: { request in { reply in
      do { reply(try await self.check(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Grpc_Health_V1_HealthMethods.list, replying: { request in { reply in
      do { reply(try await self.list(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Grpc_Health_V1_HealthMethods.watch) { request, responses, context in
      try await self.watch(request, responses: responses, context: context)
    }
  }
}

/// Calls `grpc.health.v1.Health`.
public struct Grpc_Health_V1_HealthClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  public func check(
    _ request: Grpc_Health_V1_HealthCheckRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Grpc_Health_V1_HealthCheckResponse {
    try await client.unary(Grpc_Health_V1_HealthMethods.check, request, options: options)
  }

  public func list(
    _ request: Grpc_Health_V1_HealthListRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Grpc_Health_V1_HealthListResponse {
    try await client.unary(Grpc_Health_V1_HealthMethods.list, request, options: options)
  }

  nonisolated(nonsending) public func watch<Result: Sendable>(
    _ request: Grpc_Health_V1_HealthCheckRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Grpc_Health_V1_HealthCheckResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Grpc_Health_V1_HealthMethods.watch, request, options: options, body)
  }

}

/// The descriptor of `grpc/health/v1/health.proto`, without custom options.
public enum Grpc_Health_V1_Health_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChtncnBjL2hlYWx0aC92MS9oZWFsdGgucHJvdG8SDmdycGMuaGVhbHRoLnYxIi4KEkhlYWx0aENoZWNrUmVxdWVzdBIY\
    CgdzZXJ2aWNlGAEgASgJUgdzZXJ2aWNlIrEBChNIZWFsdGhDaGVja1Jlc3BvbnNlEkkKBnN0YXR1cxgBIAEoDjIxLmdy\
    cGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2UuU2VydmluZ1N0YXR1c1IGc3RhdHVzIk8KDVNlcnZpbmdTdGF0\
    dXMSCwoHVU5LTk9XThAAEgsKB1NFUlZJTkcQARIPCgtOT1RfU0VSVklORxACEhMKD1NFUlZJQ0VfVU5LTk9XThADIhMK\
    EUhlYWx0aExpc3RSZXF1ZXN0IsQBChJIZWFsdGhMaXN0UmVzcG9uc2USTAoIc3RhdHVzZXMYASADKAsyMC5ncnBjLmhl\
    YWx0aC52MS5IZWFsdGhMaXN0UmVzcG9uc2UuU3RhdHVzZXNFbnRyeVIIc3RhdHVzZXMaYAoNU3RhdHVzZXNFbnRyeRIQ\
    CgNrZXkYASABKAlSA2tleRI5CgV2YWx1ZRgCIAEoCzIjLmdycGMuaGVhbHRoLnYxLkhlYWx0aENoZWNrUmVzcG9uc2VS\
    BXZhbHVlOgI4ATL9AQoGSGVhbHRoElAKBUNoZWNrEiIuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXF1ZXN0GiMu\
    Z3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXNwb25zZRJNCgRMaXN0EiEuZ3JwYy5oZWFsdGgudjEuSGVhbHRoTGlz\
    dFJlcXVlc3QaIi5ncnBjLmhlYWx0aC52MS5IZWFsdGhMaXN0UmVzcG9uc2USUgoFV2F0Y2gSIi5ncnBjLmhlYWx0aC52\
    MS5IZWFsdGhDaGVja1JlcXVlc3QaIy5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlMAFiBnByb3RvMw==
    """,
    imports: [])
}
