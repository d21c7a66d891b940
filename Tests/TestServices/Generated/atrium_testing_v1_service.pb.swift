// Made by protoc-gen-atrium from atrium/testing/v1/service.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import TestMessages
public import Wire

/// The methods of `atrium.testing.v1.Catalog`.
public enum Atrium_Testing_V1_CatalogMethods {
  /// One request, one response.
  public static let find = RPC.Method<TestMessages.Atrium_Testing_V1_Part, TestMessages.Atrium_Testing_V1_Scalars>(
    service: "atrium.testing.v1.Catalog", name: "Find", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// One request, many responses.
  public static let watch = RPC.Method<TestMessages.Atrium_Testing_V1_Part, TestMessages.Atrium_Testing_V1_Part>(
    service: "atrium.testing.v1.Catalog", name: "Watch", kind: .serverStreaming, idempotency: .unknown,
    routes: [])
  /// Many requests, one response.
  public static let upload = RPC.Method<TestMessages.Atrium_Testing_V1_Part, Wire.Google_Protobuf_Empty>(
    service: "atrium.testing.v1.Catalog", name: "Upload", kind: .clientStreaming, idempotency: .idempotent,
    routes: [])
  /// Many of both.
  public static let chat = RPC.Method<TestMessages.Atrium_Testing_V1_Part, TestMessages.Atrium_Testing_V1_Part>(
    service: "atrium.testing.v1.Catalog", name: "Chat", kind: .bidirectionalStreaming, idempotency: .unknown,
    routes: [])
  /// No longer offered.
  public static let register_ = RPC.Method<TestMessages.Atrium_Testing_V1_Part, TestMessages.Atrium_Testing_V1_Part>(
    service: "atrium.testing.v1.Catalog", name: "Register", kind: .unary, idempotency: .unknown,
    routes: [])
}

/// All four kinds of method.
public protocol Atrium_Testing_V1_CatalogService: RPC.Service {
  /// One request, one response.
  func find(_ request: TestMessages.Atrium_Testing_V1_Part, context: RPC.CallContext) async throws -> TestMessages.Atrium_Testing_V1_Scalars
  /// One request, many responses.
  func watch(_ request: TestMessages.Atrium_Testing_V1_Part, responses: RPC.ResponseWriter<TestMessages.Atrium_Testing_V1_Part>, context: RPC.CallContext) async throws
  /// Many requests, one response.
  func upload(_ requests: RPC.RequestStream<TestMessages.Atrium_Testing_V1_Part>, context: RPC.CallContext) async throws -> Wire.Google_Protobuf_Empty
  /// Many of both.
  func chat(_ requests: RPC.RequestStream<TestMessages.Atrium_Testing_V1_Part>, responses: RPC.ResponseWriter<TestMessages.Atrium_Testing_V1_Part>, context: RPC.CallContext) async throws
  /// No longer offered.
  func register_(_ request: TestMessages.Atrium_Testing_V1_Part, context: RPC.CallContext) async throws -> TestMessages.Atrium_Testing_V1_Part
}

extension Atrium_Testing_V1_CatalogService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Testing_V1_Service_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Testing_V1_CatalogMethods.find, replying: { request in { reply in
      do { reply(try await self.find(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Testing_V1_CatalogMethods.watch) { request, responses, context in
      try await self.watch(request, responses: responses, context: context)
    }
    router.clientStreaming(Atrium_Testing_V1_CatalogMethods.upload) { requests, context in
      try await self.upload(requests, context: context)
    }
    router.bidirectionalStreaming(Atrium_Testing_V1_CatalogMethods.chat) { requests, responses, context in
      try await self.chat(requests, responses: responses, context: context)
    }
    router.unary(Atrium_Testing_V1_CatalogMethods.register_, replying: { request in { reply in
      do { reply(try await self.register_(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.testing.v1.Catalog`.
public struct Atrium_Testing_V1_CatalogClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// One request, one response.
  public func find(
    _ request: TestMessages.Atrium_Testing_V1_Part, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> TestMessages.Atrium_Testing_V1_Scalars {
    try await client.unary(Atrium_Testing_V1_CatalogMethods.find, request, options: options)
  }

  /// One request, many responses.
  nonisolated(nonsending) public func watch<Result: Sendable>(
    _ request: TestMessages.Atrium_Testing_V1_Part, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<TestMessages.Atrium_Testing_V1_Part>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Testing_V1_CatalogMethods.watch, request, options: options, body)
  }

  /// Many requests, one response.
  nonisolated(nonsending) public func upload(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.RequestWriter<TestMessages.Atrium_Testing_V1_Part>) async throws -> Void
  ) async throws -> Wire.Google_Protobuf_Empty {
    try await client.clientStreaming(Atrium_Testing_V1_CatalogMethods.upload, options: options, body)
  }

  /// Many of both.
  nonisolated(nonsending) public func chat<Result: Sendable>(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.RequestWriter<TestMessages.Atrium_Testing_V1_Part>, RPC.ResponseStream<TestMessages.Atrium_Testing_V1_Part>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectionalStreaming(Atrium_Testing_V1_CatalogMethods.chat, options: options, body)
  }

  /// No longer offered.
  @available(*, deprecated, message: "atrium.testing.v1.Catalog.Register is marked deprecated in its .proto")
  public func register_(
    _ request: TestMessages.Atrium_Testing_V1_Part, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> TestMessages.Atrium_Testing_V1_Part {
    try await client.unary(Atrium_Testing_V1_CatalogMethods.register_, request, options: options)
  }

}

/// The descriptor of `atrium/testing/v1/service.proto`, without custom options.
public enum Atrium_Testing_V1_Service_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch9hdHJpdW0vdGVzdGluZy92MS9zZXJ2aWNlLnByb3RvEhFhdHJpdW0udGVzdGluZy52MRogYXRyaXVtL3Rlc3Rpbmcv\
    djEvZmVhdHVyZXMucHJvdG8aG2dvb2dsZS9wcm90b2J1Zi9lbXB0eS5wcm90bzLLAgoHQ2F0YWxvZxJACgRGaW5kEhcu\
    YXRyaXVtLnRlc3RpbmcudjEuUGFydBoaLmF0cml1bS50ZXN0aW5nLnYxLlNjYWxhcnMiA5ACARI7CgVXYXRjaBIXLmF0\
    cml1bS50ZXN0aW5nLnYxLlBhcnQaFy5hdHJpdW0udGVzdGluZy52MS5QYXJ0MAESQAoGVXBsb2FkEhcuYXRyaXVtLnRl\
    c3RpbmcudjEuUGFydBoWLmdvb2dsZS5wcm90b2J1Zi5FbXB0eSIDkAICKAESPAoEQ2hhdBIXLmF0cml1bS50ZXN0aW5n\
    LnYxLlBhcnQaFy5hdHJpdW0udGVzdGluZy52MS5QYXJ0KAEwARJBCghSZWdpc3RlchIXLmF0cml1bS50ZXN0aW5nLnYx\
    LlBhcnQaFy5hdHJpdW0udGVzdGluZy52MS5QYXJ0IgOIAgFiBnByb3RvMw==
    """,
    imports: [TestMessages.Atrium_Testing_V1_Features_Proto.descriptor, Wire.Google_Protobuf_Empty_Proto.descriptor])
}
