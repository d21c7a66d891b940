import GatewayEdge
import Messages
import RPC
import RPCInProcess
import Testing
import Wire

@Suite("The JSON face")
struct JSONFaceTests {
  @Test("a query becomes the request, and authorization goes along")
  func query() async throws {
    let answer = try await ask(
      makeFace(), "GET", "/v1/me/inbox?after_cursor=41&pageSize=10",
      [("authorization", "Bearer abc")])
    #expect(answer.status == 200)
    #expect(answer["content-type"] == "application/json")
    #expect(answer.text == #"{"messages":[{"text":"Bearer abc"}],"nextCursor":"41"}"#)
  }

  @Test("a path variable and a body become one request")
  func body() async throws {
    let face = try makeFace()
    let path = "/v1/me/touches/ab/feedback"
    let right = try await ask(face, "POST", path, body: #"{"kind":"FEEDBACK_KIND_SEEN"}"#)
    #expect(right.status == 200 && right.text == "{}")
    let same = try await ask(face, "POST", path, body: #"{"kind":1,"touchId":"ab"}"#)
    #expect(same.status == 200)
    let other = try await ask(face, "POST", path, body: #"{"kind":1,"touchId":"cd"}"#)
    #expect(other.status == 400)
    #expect(other.text.contains(#""field":"touch_id""#))
  }

  @Test(
    "each fault is named with its field",
    arguments: [
      ("GET", "/v1/me/inbox?page_size=x", "", "page_size"),
      ("GET", "/v1/me/inbox?page_size=-1", "", "page_size"),
      ("GET", "/v1/me/inbox?page_size=1&page_size=2", "", "page_size"),
      ("GET", "/v1/me/inbox?nothing=1", "", "nothing"),
      ("GET", "/v1/me/inbox?page_size=%zz", "", "query"),
      ("GET", "/v1/me/inbox?page_size=500", "", "page_size"),
      ("GET", "/v1/me/inbox", "{}", "body"),
      ("POST", "/v1/me/touches/ab/feedback", "{", "body"),
      ("POST", "/v1/me/touches/ab/feedback", #"{"kind":true}"#, "kind"),
      ("POST", "/v1/me/touches/ab/feedback?kind=1", "{}", "kind"),
    ])
  func faults(_ method: String, _ path: String, _ body: String, _ field: String) async throws {
    let answer = try await ask(makeFace(), method, path, body: body)
    #expect(answer.status == 400)
    #expect(answer.text.contains(#""status":"INVALID_ARGUMENT""#))
    #expect(answer.text.contains("\"field\":\"\(field)\""))
  }

  @Test("other paths, methods and types of content")
  func routes() async throws {
    let face = try makeFace()
    #expect(try await ask(face, "GET", "/v1/nothing").status == 404)
    let other = try await ask(face, "DELETE", "/v1/me/inbox")
    #expect(other.status == 405 && other["allow"] == "GET")
    let options = try await ask(face, "OPTIONS", "/v1/me/inbox")
    #expect(options.status == 204 && options["allow"] == "GET")
    let text = try await ask(
      face, "POST", "/v1/me/touches/ab/feedback", [("content-type", "text/plain")], body: "x")
    #expect(text.status == 400 && text.text.contains("content-type"))
    #expect(try await ask(face, "POST", "/v1/me/touches/cd/feedback", body: "{}").status == 404)
  }

  @Test("an error says in a field when to come again")
  func retry() async throws {
    let answer = try await ask(makeFace(), "GET", "/v1/me/inbox?wait_ms=1")
    #expect(answer.status == 429)
    #expect(answer["retry-after"] == "2")
    #expect(answer.text.contains(#""reason":"INBOX_BUSY""#))
    #expect(answer.text.contains(#""retryDelay":"1.500s""#))
  }

  @Test("a stream is lines, or events whose ids are cursors")
  func streams() async throws {
    let face = try makeFace()
    let lines = try await ask(face, "GET", "/v1/me/inbox/events?after_cursor=4")
    #expect(lines.text == "{\"cursor\":\"5\"}\n{\"cursor\":\"6\"}\n")
    let events = try await ask(
      face, "GET", "/v1/me/inbox/events?after_cursor=1",
      [("accept", "text/event-stream"), ("last-event-id", "4")])
    #expect(events["content-type"] == "text/event-stream")
    #expect(
      events.text == "id: 5\ndata: {\"cursor\":\"5\"}\n\nid: 6\ndata: {\"cursor\":\"6\"}\n\n")
  }

  @Test("an error before a stream begins is a status, later it is the last of the stream")
  func streamErrors() async throws {
    let face = try makeFace(grace: .seconds(30))
    let accept = [(name: "accept", value: "text/event-stream")]
    let early = try await ask(face, "GET", "/v1/me/inbox/events?after_cursor=99", accept)
    #expect(early.status == 401 && early["www-authenticate"] == "Bearer")
    let late = try await ask(face, "GET", "/v1/me/inbox/events?after_cursor=7", accept)
    #expect(late.status == 200)
    #expect(late.text.contains("event: error\ndata: {\"error\":{\"code\":503"))
    let line = try await ask(face, "GET", "/v1/me/inbox/events?after_cursor=7")
    #expect(line.text.hasSuffix("\"status\":\"UNAVAILABLE\",\"message\":\"the store is away\"}}\n"))
  }

  @Test("a stream on which nothing happens begins all the same, and ends with its reader")
  func idleStream() async throws {
    let face = try makeFace()
    let keeper = AnswerKeeper()
    let response = EdgeResponse(
      begin: { status, fields in await keeper.begin(status, fields) },
      write: { bytes in await keeper.write(bytes) })
    let request = EdgeRequest(
      method: "GET", path: "/v1/me/inbox/events?after_cursor=9",
      fields: [("accept", "text/event-stream")], body: [])
    let reader = Task { try await face.answer(request, response) }
    while await keeper.answer.status == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await keeper.answer.status == 200)
    reader.cancel()
    _ = await reader.result
  }

  @Test("the description names every path, and only types that it has")
  func openAPI() async throws {
    let answer = try await ask(makeFace(), "GET", "/openapi.json")
    let document = try Google_Protobuf_Struct(json: answer.body)
    guard case .structValue(let paths)? = document.fields["paths"]?.kind,
      case .structValue(let components)? = document.fields["components"]?.kind,
      case .structValue(let schemas)? = components.fields["schemas"]?.kind
    else {
      Issue.record("paths and schemas are missing")
      return
    }
    #expect(
      Set(paths.fields.keys) == [
        "/v1/me/inbox", "/v1/me/inbox/events", "/v1/me/touches/{touch_id}/feedback",
      ])
    let mark = "#/components/schemas/"
    let named = answer.text.components(after: mark)
    #expect(!named.isEmpty)
    #expect(named.allSatisfy { schemas.fields[$0] != nil })
  }
}

extension String {
  /// What stands behind each mark, up to the next quote.
  fileprivate func components(after mark: String) -> [String] {
    split(separator: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
