import Messages
import RPC
import RPCServices
import TestCalls
import TestServices
import Testing
import Wire

typealias Question = Grpc_Reflection_V1_ServerReflectionRequest
typealias Answer = Grpc_Reflection_V1_ServerReflectionResponse

/// A transport and a version of reflection.
struct Face: Sendable, CustomTestStringConvertible {
  var kind: TransportKind
  var version: String

  static let all = TransportKind.allCases.flatMap { kind in
    ["v1", "v1alpha"].map { Face(kind: kind, version: $0) }
  }

  var testDescription: String { "\(kind.rawValue) \(version)" }

  var method: Method<Question, Answer> {
    Method(
      service: "grpc.reflection.\(version).ServerReflection", name: "ServerReflectionInfo",
      kind: .bidirectionalStreaming)
  }

  static func router() throws -> Router {
    var router = Router()
    try router.add(Catalog())
    try router.add(Health())
    try router.addReflection()
    return router
  }

  /// The answers to questions asked one after the other on one stream.
  func ask(_ questions: [Question.MessageRequest?]) async throws -> [Answer] {
    try await withClient(kind, try Self.router()) { client async throws in
      try await client.bidirectionalStreaming(method) { requests, responses async throws in
        var answers: [Answer] = []
        for question in questions {
          try await requests.write(
            .with { ($0.host, $0.messageRequest) = ("mall.example", question) })
          let answer = try await responses.next()
          answers.append(try #require(answer))
        }
        requests.finish()
        #expect(try await responses.next() == nil)
        return answers
      }
    }
  }

  func ask(_ question: Question.MessageRequest?) async throws -> Answer.MessageResponse? {
    try await ask([question])[0].messageResponse
  }
}

@Suite(.timeLimit(.minutes(1))) struct ReflectionTests {
  @Test(arguments: Face.all) func servicesAreListedInOrder(face: Face) async throws {
    guard case .listServicesResponse(let list) = try await face.ask(.listServices("*")) else {
      Issue.record("another kind of answer")
      return
    }
    #expect(
      list.service.map(\.name) == [
        "atrium.testing.v1.Catalog", "grpc.health.v1.Health",
        "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection",
      ])
  }

  private func files(_ answer: Answer.MessageResponse?) throws -> [FileDescriptor] {
    guard case .fileDescriptorResponse(let files) = answer else {
      Issue.record("not files: \(answer.debugDescription)")
      return []
    }
    return try FileDescriptor.load(files: files.fileDescriptorProto)
  }

  @Test(arguments: Face.all) func aFileComesWithAllThatItImports(face: Face) async throws {
    // Loading fails when a file is missing.
    let loaded = try files(try await face.ask(.fileByFilename("atrium/testing/v1/service.proto")))
    let service = try #require(loaded.first)
    #expect(service.name == "atrium/testing/v1/service.proto")
    #expect(service.services.map(\.fullName) == ["atrium.testing.v1.Catalog"])
    #expect(
      Set(loaded.map(\.name)).isSuperset(of: [
        "atrium/testing/v1/features.proto", "google/protobuf/empty.proto",
        "google/protobuf/timestamp.proto",
      ]))
    #expect(service.serialized == Catalog.descriptor.file.serialized)
    let imported = try files(try await face.ask(.fileByFilename("google/protobuf/empty.proto")))
    #expect(imported.map(\.name) == ["google/protobuf/empty.proto"])
  }

  @Test(arguments: [
    ("atrium.testing.v1.Catalog", "atrium/testing/v1/service.proto"),
    ("atrium.testing.v1.Catalog.Watch", "atrium/testing/v1/service.proto"),
    ("atrium.testing.v1.Part", "atrium/testing/v1/features.proto"),
    ("google.protobuf.Empty", "google/protobuf/empty.proto"),
    ("google.protobuf.NULL_VALUE", "google/protobuf/struct.proto"),
    ("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto"),
    ("grpc.health.v1.HealthCheckResponse.SERVING", "grpc/health/v1/health.proto"),
    ("grpc.reflection.v1.ServerReflection", "grpc/reflection/v1/reflection.proto"),
    ("grpc.reflection.v1alpha.ServerReflection", "grpc/reflection/v1alpha/reflection.proto"),
  ])
  func symbolsAreFound(symbol: String, file: String) async throws {
    for face in Face.all {
      let found = try files(try await face.ask(.fileContainingSymbol(symbol)))
      #expect(found.first?.name == file, "\(face.testDescription)")
    }
  }

  @Test(arguments: Face.all) func errorsAreAnswersAndTheStreamGoesOn(face: Face) async throws {
    let questions: [(Question.MessageRequest?, StatusCode)] = [
      (.fileByFilename("no/such.proto"), .notFound),
      (.fileContainingSymbol("no.Such"), .notFound),
      // Fields are no symbols, packages neither.
      (.fileContainingSymbol("atrium.testing.v1.Part.a"), .notFound),
      (.fileContainingSymbol("atrium.testing.v1"), .notFound),
      (.fileContainingSymbol(""), .notFound),
      (.fileContainingExtension(.with { $0.containingType = "atrium.testing.v1.Part" }), .notFound),
      (.allExtensionNumbersOfType("no.Such"), .notFound),
      (nil, .invalidArgument),
    ]
    let answers = try await face.ask(questions.map(\.0) + [.listServices("")])
    #expect(answers.count == questions.count + 1)
    for ((question, code), answer) in zip(questions, answers) {
      guard case .errorResponse(let error) = answer.messageResponse else {
        Issue.record("no error: \(question.debugDescription)")
        continue
      }
      #expect(error.errorCode == Int32(code.rawValue), "\(question.debugDescription)")
      #expect(!error.errorMessage.isEmpty)
      #expect(answer.validHost == "mall.example")
      #expect(answer.originalRequest?.host == "mall.example")
      #expect(answer.originalRequest?.messageRequest == question)
    }
    guard case .listServicesResponse = answers.last?.messageResponse else {
      Issue.record("the stream did not go on")
      return
    }
  }

  @Test(arguments: Face.all) func noTypeHasExtensions(face: Face) async throws {
    let answer = try await face.ask(.allExtensionNumbersOfType("atrium.testing.v1.Part"))
    #expect(
      answer == .allExtensionNumbersResponse(.with { $0.baseTypeName = "atrium.testing.v1.Part" }))
  }

  @Test(arguments: Face.all) func answersAreBoundedAsAllMessagesAre(face: Face) async throws {
    var router = try Face.router()
    router.limit(face.method, MessageLimits(responseBytes: 1000))
    try await withClient(face.kind, router) { client async throws in
      let error = await rpcError {
        try await client.bidirectionalStreaming(face.method) { requests, responses in
          try await requests.write(.with { $0.messageRequest = .listServices("") })
          #expect(try await responses.next() != nil)
          try await requests.write(
            .with { $0.messageRequest = .fileContainingSymbol("atrium.testing.v1.Catalog") })
          _ = try await responses.next()
        }
      }
      #expect(error?.code == .resourceExhausted)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func manyQuestionsOnOneStream(kind: TransportKind) async throws {
    let client = Face(kind: kind, version: "v1")
    let count = 2000
    try await withClient(kind, try Face.router()) { transport async throws in
      try await transport.bidirectionalStreaming(client.method) {
        requests, responses async throws in
        // Far more than the queues between take: the asker is held back, and nothing is lost.
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            for index in 0..<count {
              let symbol = index % 2 == 0 ? "atrium.testing.v1.Catalog" : "no.Such\(index)"
              try await requests.write(.with { $0.messageRequest = .fileContainingSymbol(symbol) })
            }
            requests.finish()
          }
          var answers = 0
          for try await answer in responses {
            if case .errorResponse = answer.messageResponse {
              #expect(answers % 2 == 1)
            } else {
              #expect(answers % 2 == 0)
            }
            answers += 1
          }
          #expect(answers == count)
          try await group.waitForAll()
        }
      }
    }
  }
}
