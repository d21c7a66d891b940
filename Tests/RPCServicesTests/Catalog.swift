import RPC
import TestMessages
import TestServices
import Wire

/// The generated service of proto/testing, to be described; nobody calls it.
struct Catalog: Atrium_Testing_V1_CatalogService {
  typealias Part = Atrium_Testing_V1_Part

  func find(_ request: Part, context: CallContext) async throws -> Atrium_Testing_V1_Scalars {
    Atrium_Testing_V1_Scalars()
  }
  func watch(_ request: Part, responses: ResponseWriter<Part>, context: CallContext) {}
  func upload(
    _ requests: RequestStream<Part>, context: CallContext
  ) async throws -> Google_Protobuf_Empty {
    Google_Protobuf_Empty()
  }
  func chat(
    _ requests: RequestStream<Part>, responses: ResponseWriter<Part>, context: CallContext
  ) {}
  // swift-format-ignore: AlwaysUseLowerCamelCase
  func register_(_ request: Part, context: CallContext) async throws -> Part { request }
}
