import GRPCCore
import GRPCProtobuf
import SwiftProtobuf

typealias Note = Atrium_Testing_V1_Note
typealias Account = Atrium_Testing_V1_Account

/// The echo, registered as grpc-swift-protobuf's generated code registers unary methods.
struct Echo: RegistrableRPCService {
  static let note = method("EchoNote")
  static let account = method("EchoAccount")

  private static func method(_ name: String) -> MethodDescriptor {
    MethodDescriptor(fullyQualifiedService: "atrium.testing.v1.Echo", method: name)
  }

  func registerMethods<Transport: ServerTransport>(with router: inout RPCRouter<Transport>) {
    register(Self.note, Note.self, &router)
    register(Self.account, Account.self, &router)
  }

  private func register<M: SwiftProtobuf.Message, Transport: ServerTransport>(
    _ method: MethodDescriptor, _: M.Type, _ router: inout RPCRouter<Transport>
  ) {
    router.registerHandler(
      forMethod: method, deserializer: ProtobufDeserializer<M>(),
      serializer: ProtobufSerializer<M>()
    ) { request, context in
      let answer = try await echo(ServerRequest(stream: request), context)
      return StreamingServerResponse(single: answer)
    }
  }

  @Sendable private func echo<M: Sendable>(
    _ request: ServerRequest<M>, _ context: ServerContext
  ) async throws -> ServerResponse<M> {
    ServerResponse(message: request.message)
  }
}
