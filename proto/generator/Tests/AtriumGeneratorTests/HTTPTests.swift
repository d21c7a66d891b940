import Foundation
import ProtoText
import Testing

@Suite struct HTTPTests {
  /// A service whose one method has these options.
  static func files(_ options: String) -> [String: String] {
    ProtoText.googleAPI.merging([
      "p.proto": """
      package p;
      import "google/api/annotations.proto";
      service S { rpc F(M) returns (M) { \(options) } }
      message M { string id = 1; M part = 2; }
      """
    ]) { $1 }
  }

  private func routes(_ rule: String) throws -> String {
    let code = try generate(
      Self.files("option (google.api.http) = { \(rule) };"), of: "p.proto")
    let line = code.split(separator: "\n").first { $0.contains("routes: [") } ?? ""
    return line.drop { $0 == " " }.replacingOccurrences(of: "RPC.HTTPRoute", with: "")
  }

  @Test func without() throws {
    #expect(try generate(Self.files(""), of: "p.proto").hasLine("routes: [])"))
  }

  @Test(arguments: ["get", "put", "post", "delete", "patch"])
  func verbs(verb: String) throws {
    #expect(
      try routes("\(verb): \"/v1/parts/{id}\"")
        == "routes: [(\"\(verb.uppercased())\", \"/v1/parts/{id}\", body: nil, responseBody: nil)])"
    )
  }

  @Test func customVerb() throws {
    #expect(
      try routes("custom { kind: \"HEAD\" path: \"/v1/parts\" }")
        == "routes: [(\"HEAD\", \"/v1/parts\", body: nil, responseBody: nil)])")
  }

  @Test func bodies() throws {
    #expect(
      try routes("post: \"/v1/parts:make\" body: \"*\" response_body: \"part\"")
        == "routes: [(\"POST\", \"/v1/parts:make\", body: \"*\", responseBody: \"part\")])")
  }

  @Test func additionalBindings() throws {
    let rule = """
      get: "/v1/parts/{id}"
      additional_bindings { get: "/v1/{id=parts/*}" }
      additional_bindings { put: "/v1/parts" body: "part" }
      """
    #expect(
      try routes(rule)
        == "routes: [(\"GET\", \"/v1/parts/{id}\", body: nil, responseBody: nil),"
        + " (\"GET\", \"/v1/{id=parts/*}\", body: nil, responseBody: nil),"
        + " (\"PUT\", \"/v1/parts\", body: \"part\", responseBody: nil)])")
  }

  @Test func oddCharactersStayInTheLiteral() throws {
    #expect(
      try routes("get: \"/v1/\\\"quoted\\\"/\\\\(x)\"")
        == #"routes: [("GET", "/v1/\"quoted\"/\\(x)", body: nil, responseBody: nil)])"#)
  }

  @Test func besideOtherOptions() throws {
    let code = try generate(
      Self.files(
        "option deprecated = true; option (google.api.http) = { get: \"/v1\" };"
          + " option idempotency_level = IDEMPOTENT;"), of: "p.proto")
    #expect(code.contains("idempotency: .idempotent,"))
    #expect(code.contains("RPC.HTTPRoute(\"GET\", \"/v1\", body: nil, responseBody: nil)"))
    #expect(!code.contains("import Google"))
  }
}
