internal import Messages
public import RPC
internal import Wire

extension Router {
  /// Registers server reflection, v1 and v1alpha: it describes itself and every service added
  /// before, so it is added last.
  ///
  /// Source: gRPC's doc/server-reflection.md.
  public mutating func addReflection() throws(RouterError) {
    let index = SymbolIndex(
      services + [Reflection<ReflectionV1>.descriptor, Reflection<ReflectionV1Alpha>.descriptor])
    try add(Reflection<ReflectionV1>(index: index))
    try add(Reflection<ReflectionV1Alpha>(index: index))
  }
}

/// One version of `ServerReflection`, by its names.
protocol ReflectionVersion: Sendable {
  static var descriptor: ServiceDescriptor { get }
  static var method: MethodInfo { get }
}

enum ReflectionV1: ReflectionVersion {
  static var descriptor: ServiceDescriptor {
    ServiceDescriptor(file: Grpc_Reflection_V1_Reflection_Proto.descriptor, at: 0)
  }
  static var method: MethodInfo {
    Grpc_Reflection_V1_ServerReflectionMethods.serverReflectionInfo.info
  }
}

enum ReflectionV1Alpha: ReflectionVersion {
  static var descriptor: ServiceDescriptor {
    ServiceDescriptor(file: Grpc_Reflection_V1alpha_Reflection_Proto.descriptor, at: 0)
  }
  static var method: MethodInfo {
    Grpc_Reflection_V1alpha_ServerReflectionMethods.serverReflectionInfo.info
  }
}

/// Answers what a server's services are and which files declare them.
///
/// The versions differ in the name of their package only, so the messages of v1 serve both: on
/// the wire they are the same.
struct Reflection<Version: ReflectionVersion>: Service {
  typealias Request = Grpc_Reflection_V1_ServerReflectionRequest
  typealias Response = Grpc_Reflection_V1_ServerReflectionResponse

  static var descriptor: ServiceDescriptor { Version.descriptor }

  let index: SymbolIndex

  func register(with router: inout Router) {
    let info = Version.method
    let method = Method<Request, Response>(
      service: info.service, name: info.name, kind: info.kind)
    router.bidirectionalStreaming(method) { requests, responses, _ in
      for try await request in requests { try await responses.write(answer(request)) }
    }
  }

  /// An error is an answer too: the stream goes on.
  private func answer(_ request: Request) -> Response {
    .with {
      $0.validHost = request.host
      $0.originalRequest = request
      $0.messageResponse = answer(request.messageRequest)
    }
  }

  private func answer(_ question: Request.MessageRequest?) -> Response.MessageResponse {
    switch question {
    case .fileByFilename(let name): files(index.files[name], otherwise: "unknown file")
    case .fileContainingSymbol(let name): files(index.symbols[name], otherwise: "unknown symbol")
    // proto3 declares extensions of options only, and the descriptors are without options.
    case .fileContainingExtension: error(.notFound, "unknown extension")
    case .allExtensionNumbersOfType(let name):
      if index.messages.contains(name) {
        .allExtensionNumbersResponse(.with { $0.baseTypeName = name })
      } else {
        error(.notFound, "unknown type")
      }
    case .listServices:
      .listServicesResponse(
        .with { $0.service = index.services.map { name in .with { $0.name = name } } })
    case nil: error(.invalidArgument, "the request asks for nothing that is known here")
    }
  }

  private func files(
    _ file: FileDescriptor?, otherwise reason: String
  ) -> Response.MessageResponse {
    guard let file else { return error(.notFound, reason) }
    let files = FileDescriptor.withImports([file])
    return .fileDescriptorResponse(.with { $0.fileDescriptorProto = files.map(\.serialized) })
  }

  private func error(_ code: StatusCode, _ message: String) -> Response.MessageResponse {
    .errorResponse(.with { ($0.errorCode, $0.errorMessage) = (Int32(code.rawValue), message) })
  }
}
