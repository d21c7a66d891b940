import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct ReflectionVersionTests {
  /// Every name and number of a file, without its package.
  private func shape(_ file: FileDescriptor) -> [String] {
    let prefix = file.package + "."
    func short(_ name: String?) -> String {
      name.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 } ?? ""
    }
    let messages = file.allMessages.flatMap { message in
      message.fields.map { field in
        "\(short(message.fullName)).\(field.name) = \(field.number): \(field.kind)"
          + " \(field.cardinality) \(short(field.messageType?.fullName))"
          + " \(field.oneofIndex.map { message.oneofs[$0] } ?? "")"
      }
    }
    let methods = file.services.flatMap { service in
      service.methods.map { method in
        "\(service.name).\(method.name): \(short(method.input.fullName))"
          + " \(method.isClientStreaming) \(short(method.output.fullName))"
          + " \(method.isServerStreaming)"
      }
    }
    return messages + methods
  }

  @Test func bothVersionsAreTheSameOnTheWire() {
    let first = shape(Grpc_Reflection_V1_Reflection_Proto.descriptor)
    #expect(first.count == 22)
    #expect(first == shape(Grpc_Reflection_V1alpha_Reflection_Proto.descriptor))
  }

  @Test(arguments: TransportKind.allCases)
  func theClientOfTheOldVersionIsAnswered(kind: TransportKind) async throws {
    try await withClient(kind, try Face.router()) { client async throws in
      let old = Grpc_Reflection_V1alpha_ServerReflectionClient(client)
      try await old.serverReflectionInfo { requests, responses async throws in
        try await requests.write(
          .with { ($0.host, $0.messageRequest) = ("old", .fileByFilename("no.proto")) })
        let answer = try #require(try await responses.next())
        #expect(answer.validHost == "old")
        #expect(answer.originalRequest?.messageRequest == .fileByFilename("no.proto"))
        guard case .errorResponse(let error) = answer.messageResponse else {
          Issue.record("no error")
          return
        }
        #expect(error.errorCode == 5)
      }
    }
  }

  @Test func reflectionTwiceIsRefused() throws {
    var router = Router()
    try router.addReflection()
    #expect(throws: RouterError.self) { try router.addReflection() }
  }

  @Test func aServerOfNothingElseDescribesReflection() throws {
    var router = Router()
    try router.addReflection()
    #expect(
      try Dispatcher(router).services.map(\.fullName) == [
        "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
      ])
  }
}
