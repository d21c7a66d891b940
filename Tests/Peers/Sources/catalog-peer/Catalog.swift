import RPC
import TestMessages
import TestServices
import Wire

typealias Part = Atrium_Testing_V1_Part

/// The generated service of proto/testing; what a part's text says decides how a call goes.
struct Catalog: Atrium_Testing_V1_CatalogService {
  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    try context.setCompression(request.b.hasPrefix("gzip") ? .gzip : .identity)
    switch request.b {
    case "fail": throw RPCError(.notFound, "no part 100% like 价格", details: [8, 5])
    case "wait": try await Self.untilEnd()
    case "echo-metadata":
      try context.setHeaders(context.metadata)
      context.setTrailers(context.metadata)
    default: break
    }
    return Atrium_Testing_V1_Scalars.with { ($0.fInt32, $0.fString) = (request.a, request.b) }
  }

  func watch(
    _ request: Part, responses: ResponseWriter<Part>, context: CallContext
  ) async throws {
    if request.b == "echo-metadata" {
      try context.setHeaders(context.metadata)
      context.setTrailers(context.metadata)
    }
    for number in 0..<request.a {
      try await responses.write(.with { ($0.a, $0.b) = (number, request.b) })
    }
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
  func register_(_ request: Part, context: CallContext) async throws -> Part {
    if request.b == "wait" { try await Self.untilEnd() }
    return request
  }

  /// Until the call ends. A Task.sleep would keep a cancelled task's memory until its time.
  private static func untilEnd() async throws {
    for await _ in AsyncStream<Never>.makeStream().stream {}
    try Task.checkCancellation()
  }
}
