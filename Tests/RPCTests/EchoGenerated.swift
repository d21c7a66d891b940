public import RPC
public import Wire

// By hand what the generator makes of a service with one method of each kind.

typealias Text = Google_Protobuf_StringValue

public enum Test_V1_Echo_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChJ0ZXN0L3YxL2VjaG8ucHJvdG8SB3Rlc3QudjEaHmdvb2dsZS9wcm90b2J1Zi93cmFwcGVycy5wcm90bzKhAgoERW\
    NobxJCCgRFY2hvEhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1ZhbHVlGhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1Zh\
    bHVlEkUKBVdhdGNoEhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1ZhbHVlGhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1\
    ZhbHVlMAESRgoGVXBsb2FkEhwuZ29vZ2xlLnByb3RvYnVmLlN0cmluZ1ZhbHVlGhwuZ29vZ2xlLnByb3RvYnVmLlN0\
    cmluZ1ZhbHVlKAESRgoEQ2hhdBIcLmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZRocLmdvb2dsZS5wcm90b2J1Zi\
    5TdHJpbmdWYWx1ZSgBMAFiBnByb3RvMw==
    """, imports: [Google_Protobuf_StringValue.descriptor.file])
}

public enum Test_V1_EchoMethods {
  public static let echo = RPC.Method<Google_Protobuf_StringValue, Google_Protobuf_StringValue>(
    service: "test.v1.Echo", name: "Echo", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/echo/{value}", body: nil, responseBody: nil)])
  public static let watch = RPC.Method<Google_Protobuf_StringValue, Google_Protobuf_StringValue>(
    service: "test.v1.Echo", name: "Watch", kind: .serverStreaming)
  public static let upload = RPC.Method<Google_Protobuf_StringValue, Google_Protobuf_StringValue>(
    service: "test.v1.Echo", name: "Upload", kind: .clientStreaming)
  public static let chat = RPC.Method<Google_Protobuf_StringValue, Google_Protobuf_StringValue>(
    service: "test.v1.Echo", name: "Chat", kind: .bidirectionalStreaming)
}

public protocol Test_V1_EchoService: RPC.Service {
  func echo(
    _ request: Google_Protobuf_StringValue, context: RPC.CallContext
  ) async throws -> Google_Protobuf_StringValue
  func watch(
    _ request: Google_Protobuf_StringValue,
    responses: RPC.ResponseWriter<Google_Protobuf_StringValue>, context: RPC.CallContext
  ) async throws
  func upload(
    _ requests: RPC.RequestStream<Google_Protobuf_StringValue>, context: RPC.CallContext
  ) async throws -> Google_Protobuf_StringValue
  func chat(
    _ requests: RPC.RequestStream<Google_Protobuf_StringValue>,
    responses: RPC.ResponseWriter<Google_Protobuf_StringValue>, context: RPC.CallContext
  ) async throws
}

extension Test_V1_EchoService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Test_V1_Echo_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Test_V1_EchoMethods.echo) { request, context in
      try await self.echo(request, context: context)
    }
    router.serverStreaming(Test_V1_EchoMethods.watch) { request, responses, context in
      try await self.watch(request, responses: responses, context: context)
    }
    router.clientStreaming(Test_V1_EchoMethods.upload) { requests, context in
      try await self.upload(requests, context: context)
    }
    router.bidirectionalStreaming(Test_V1_EchoMethods.chat) { requests, responses, context in
      try await self.chat(requests, responses: responses, context: context)
    }
  }
}

public struct Test_V1_EchoClient: Sendable {
  public let client: RPC.Client
  public init(_ client: RPC.Client) { self.client = client }

  public func echo(
    _ request: Google_Protobuf_StringValue, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Google_Protobuf_StringValue {
    try await client.unary(Test_V1_EchoMethods.echo, request, options: options)
  }

  public func watch<Result: Sendable>(
    _ request: Google_Protobuf_StringValue, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: (RPC.ResponseStream<Google_Protobuf_StringValue>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(
      Test_V1_EchoMethods.watch, request, options: options, body)
  }

  public func upload(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: (RPC.RequestWriter<Google_Protobuf_StringValue>) async throws -> Void
  ) async throws -> Google_Protobuf_StringValue {
    try await client.clientStreaming(Test_V1_EchoMethods.upload, options: options, body)
  }

  public func chat<Result: Sendable>(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: (
      RPC.RequestWriter<Google_Protobuf_StringValue>,
      RPC.ResponseStream<Google_Protobuf_StringValue>
    ) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectionalStreaming(Test_V1_EchoMethods.chat, options: options, body)
  }
}
