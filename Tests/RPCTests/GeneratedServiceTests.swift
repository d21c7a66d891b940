import RPC
import TestCalls
import TestMessages
import TestServices
import Testing
import Wire

typealias Part = Atrium_Testing_V1_Part

/// The generated service of proto/testing, implemented.
private struct Catalog: Atrium_Testing_V1_CatalogService {
  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    Atrium_Testing_V1_Scalars.with { ($0.fInt32, $0.fString) = (request.a, request.b) }
  }

  func watch(
    _ request: Part, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    for number in 0..<request.a { try await responses.write(.with { $0.a = number }) }
  }

  func upload(
    _ requests: RequestStream<Part>, context: CallContext
  ) async throws -> Google_Protobuf_Empty {
    var sum: Int32 = 0
    for try await request in requests { sum += request.a }
    guard sum == 6 else { throw RPCError(.invalidArgument, "sum: expected 6, got \(sum)") }
    return Google_Protobuf_Empty()
  }

  func chat(
    _ requests: RequestStream<Part>, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    for try await request in requests { try await responses.write(request) }
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  func register_(_ request: Part, context: CallContext) async throws -> Part { request }
}

/// Generated client to generated service, all four kinds of method.
@Suite(.timeLimit(.minutes(1))) struct GeneratedServiceTests {
  @Test(arguments: TransportKind.allCases) func allFourKinds(kind: TransportKind) async throws {
    var router = Router()
    try router.add(Catalog())
    try await withClient(kind, router) { transport in
      let client = Atrium_Testing_V1_CatalogClient(transport)
      let found = try await client.find(.with { ($0.a, $0.b) = (7, "seven") })
      #expect(found.fInt32 == 7)
      #expect(found.fString == "seven")
      let numbers = try await client.watch(.with { $0.a = 5 }) { responses in
        var numbers: [Int32] = []
        for try await part in responses { numbers.append(part.a) }
        return numbers
      }
      #expect(numbers == [0, 1, 2, 3, 4])
      _ = try await client.upload { requests in
        for number: Int32 in 1...3 { try await requests.write(.with { $0.a = number }) }
      }
      #expect(await rpcError { _ = try await client.upload { _ in } }?.code == .invalidArgument)
      let echoed = try await client.chat { requests, responses in
        var echoed: [Int32] = []
        for number: Int32 in 1...3 {
          try await requests.write(.with { $0.a = number })
          if let part = try await responses.next() { echoed.append(part.a) }
        }
        requests.finish()
        #expect(try await responses.next() == nil)
        return echoed
      }
      #expect(echoed == [1, 2, 3])
    }
  }

  @Test func methodsKnowTheirNamesAndOptions() {
    let find = Atrium_Testing_V1_CatalogMethods.find.info
    #expect(find.path == "/atrium.testing.v1.Catalog/Find")
    #expect(find.idempotency == .noSideEffects)
    #expect(Atrium_Testing_V1_CatalogMethods.chat.info.kind == .bidirectionalStreaming)
    #expect(Catalog.descriptor.fullName == "atrium.testing.v1.Catalog")
    #expect(
      Catalog.descriptor.methods.map(\.name) == ["Find", "Watch", "Upload", "Chat", "Register"])
    #expect(
      Catalog.descriptor.methods.map(\.isServerStreaming) == [false, true, false, true, false])
  }
}
