import GatewayEdge
import Messages
import RPC
import RPCInProcess
import RPCServices
import Wire

/// An inbox whose answers show what the edge made of a request.
struct EchoInbox: Atrium_Gateway_V1_InboxService {
  func listMessages(
    _ request: Atrium_Gateway_V1_ListMessagesRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ListMessagesResponse {
    if request.pageSize > 200 { throw RPCError.invalid("page_size", "expected at most 200") }
    if request.waitMs == 1 {
      throw RPCError.busy("INBOX_BUSY", "too many wait", retryAfter: .milliseconds(1_500))
    }
    return .with {
      $0.nextCursor = request.afterCursor
      $0.messages = [.with { $0.text = context.metadata["authorization"] ?? "nobody" }]
    }
  }

  func watchMessages(
    _ request: Atrium_Gateway_V1_WatchMessagesRequest,
    responses: ResponseWriter<Atrium_Gateway_V1_Message>, context: CallContext
  ) async throws {
    if request.afterCursor == 99 { throw RPCError(.unauthenticated, "show a token") }
    if request.afterCursor == 9 { try await Task.sleep(for: .seconds(600)) }
    for step in 1...2 as ClosedRange<UInt64> {
      try await responses.write(.with { $0.cursor = request.afterCursor + step })
    }
    if request.afterCursor == 7 { throw RPCError(.unavailable, "the store is away") }
  }

  func giveFeedback(
    _ request: Atrium_Gateway_V1_GiveFeedbackRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_GiveFeedbackResponse {
    guard request.touchID == "ab", request.kind == .seen else {
      throw RPCError(.notFound, "no such touch")
    }
    return .init()
  }
}

/// What the edge has answered.
struct EdgeAnswer {
  var status = 0
  var fields: [(name: String, value: String)] = []
  var body: [UInt8] = []

  var text: String { String(decoding: body, as: UTF8.self) }
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// Keeps what is written to it.
actor AnswerKeeper {
  private(set) var answer = EdgeAnswer()

  func begin(_ status: Int, _ fields: [(name: String, value: String)]) {
    answer.status = status
    answer.fields = fields
  }

  func write(_ bytes: [UInt8]) { answer.body += bytes }
}

/// The face of an `EchoInbox`.
func makeFace(grace: Duration = .milliseconds(100)) throws -> JSONFace {
  var options = EdgeOptions()
  options.grace = grace
  var router = Router()
  try router.add(EchoInbox())
  return try JSONFace(
    router, over: InProcessTransport(try Dispatcher(router)), options: options)
}

/// One request and its whole answer.
func ask(
  _ face: JSONFace, _ method: String, _ path: String,
  _ fields: [(name: String, value: String)] = [], body: String = ""
) async throws -> EdgeAnswer {
  let keeper = AnswerKeeper()
  let response = EdgeResponse(
    begin: { status, fields in await keeper.begin(status, fields) },
    write: { bytes in await keeper.write(bytes) })
  let request = EdgeRequest(
    method: method, path: path, fields: fields, body: Array(body.utf8))
  try await face.answer(request, response)
  return await keeper.answer
}
