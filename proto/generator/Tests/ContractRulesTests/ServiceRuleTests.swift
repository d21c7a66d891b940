import ProtoText
import Testing

@Suite struct ServiceRuleTests {
  private let types = "message A { int32 x = 1; } message B { int32 x = 1; }"

  private func changesOfService(_ old: String, _ new: String) throws -> [String] {
    func files(_ text: String) -> [String: String] {
      ProtoText.googleAPI.merging([
        "p.proto": """
        package p;
        import "google/api/annotations.proto";
        service S { \(text) }
        \(types)
        """
      ]) { $1 }
    }
    return try changes(files(old), files(new))
  }

  @Test func additionsAreFine() throws {
    #expect(
      try changesOfService("rpc F(A) returns (B);", "rpc G(A) returns (A); rpc F(A) returns (B);")
        == [])
    #expect(try changes(types, types + "service S { rpc F(A) returns (B); }") == [])
  }

  @Test func removed() throws {
    #expect(
      try changesOfService("rpc F(A) returns (B);", "") == ["p.S.F: the method is gone"])
    #expect(
      try changes(types + "service S { rpc F(A) returns (B); }", types)
        == ["p.S: the service is gone"])
  }

  @Test func messageTypes() throws {
    #expect(
      try changesOfService("rpc F(A) returns (B);", "rpc F(B) returns (B);")
        == ["p.S.F: its request p.A has become p.B"])
    #expect(
      try changesOfService("rpc F(A) returns (B);", "rpc F(A) returns (A);")
        == ["p.S.F: its response p.B has become p.A"])
  }

  @Test func streams() throws {
    #expect(
      try changesOfService("rpc F(A) returns (B);", "rpc F(A) returns (stream B);")
        == ["p.S.F: it was unary and is server streaming"])
    #expect(
      try changesOfService("rpc F(stream A) returns (stream B);", "rpc F(stream A) returns (B);")
        == ["p.S.F: it was bidirectional streaming and is client streaming"])
  }

  private func route(_ rule: String) -> String {
    "rpc F(A) returns (B) { option (google.api.http) = { \(rule) }; }"
  }

  @Test func routesAdded() throws {
    let old = route("get: \"/v1/a\"")
    #expect(try changesOfService("rpc F(A) returns (B);", old) == [])
    #expect(
      try changesOfService(
        old, route("get: \"/v1/a\" additional_bindings { post: \"/v1/b\" body: \"*\" }")) == [])
    // The main one may become an additional one.
    #expect(
      try changesOfService(
        old, route("get: \"/v2/a\" additional_bindings { get: \"/v1/a\" }")) == [])
  }

  @Test func routesChanged() throws {
    let gone = ["p.S.F: its HTTP route GET /v1/a is gone"]
    let old = route("get: \"/v1/a\"")
    #expect(try changesOfService(old, "rpc F(A) returns (B);") == gone)
    #expect(try changesOfService(old, route("get: \"/v1/b\"")) == gone)
    #expect(try changesOfService(old, route("post: \"/v1/a\"")) == gone)
    #expect(
      try changesOfService(route("post: \"/v1/a\" body: \"*\""), route("post: \"/v1/a\""))
        == ["p.S.F: its HTTP route POST /v1/a has another body or response_body"])
  }
}
