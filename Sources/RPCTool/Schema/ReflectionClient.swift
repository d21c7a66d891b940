import Messages
import RPC
import Wire

/// Asks server reflection: v1, and v1alpha where the server does not know v1.
///
/// Source: gRPC's doc/server-reflection.md. The versions differ in the name of their package only.
actor ReflectionClient {
  typealias Request = Grpc_Reflection_V1_ServerReflectionRequest
  typealias Response = Grpc_Reflection_V1_ServerReflectionResponse

  private let client: Client
  private let metadata: Metadata
  private let timeout: Duration
  private var version: Version?

  /// Of one answer: the files of a large service.
  static let maximumAnswerBytes = 64 << 20

  private enum Version: String, CaseIterable {
    case v1 = "grpc.reflection.v1.ServerReflection"
    case v1alpha = "grpc.reflection.v1alpha.ServerReflection"

    var method: Method<Request, Response> {
      Method(service: rawValue, name: "ServerReflectionInfo", kind: .bidirectionalStreaming)
    }
  }

  /// What the server says it does not know.
  struct Refusal: Error {
    let code: StatusCode
    let message: String
  }

  init(_ link: Link, timeout: Duration) {
    client = link.client
    metadata = link.metadata
    self.timeout = timeout
  }

  /// Full names of the services, as the server gives them.
  func services() async throws -> [String] {
    guard case .listServicesResponse(let list)? = try await ask(.listServices("*")) else {
      throw unfitting
    }
    return list.service.map(\.name)
  }

  /// Serialized files; the one that declares the symbol, and maybe what it imports.
  func files(declaring symbol: String) async throws -> [[UInt8]] {
    try files(in: try await ask(.fileContainingSymbol(symbol)))
  }

  /// The same, for a file by its name.
  func files(named name: String) async throws -> [[UInt8]] {
    try files(in: try await ask(.fileByFilename(name)))
  }

  private func files(in answer: Response.MessageResponse?) throws -> [[UInt8]] {
    guard case .fileDescriptorResponse(let files)? = answer else { throw unfitting }
    return files.fileDescriptorProto
  }

  private var unfitting: RPCError {
    RPCError(.internal, "the server's reflection answers something that was not asked for")
  }

  // MARK: Asking

  private func ask(_ question: Request.MessageRequest) async throws -> Response.MessageResponse? {
    let request = Request.with { $0.messageRequest = question }
    if let version { return try await ask(request, version) }
    do {
      let answer = try await ask(request, .v1)
      version = .v1
      return answer
    } catch let error as RPCError where error.code == .unimplemented {
      let answer = try await ask(request, .v1alpha)
      version = .v1alpha
      return answer
    }
  }

  private func ask(
    _ request: Request, _ version: Version
  ) async throws -> Response.MessageResponse? {
    var limits = MessageLimits()
    limits.responseBytes = Self.maximumAnswerBytes
    let options = CallOptions(metadata: metadata, timeout: timeout, limits: limits)
    let answer = try await client.bidirectionalStreaming(version.method, options: options) {
      requests, responses in
      try await requests.write(request)
      requests.finish()
      let first = try await responses.next()
      while try await responses.next() != nil {}
      return first
    }
    if case .errorResponse(let error)? = answer?.messageResponse {
      throw Refusal(
        code: StatusCode(wireNumber: Int(error.errorCode)), message: error.errorMessage)
    }
    return answer?.messageResponse
  }
}
