import Foundation
import Testing

@Suite struct ServiceTests {
  private let types = "message Q { int32 x = 1; } message R { int32 x = 1; }"

  @Test func fourKinds() throws {
    let code = try generate(
      """
      service Catalog {
        rpc Find(Q) returns (R);
        rpc Watch(Q) returns (stream R);
        rpc Upload(stream Q) returns (R);
        rpc Chat(stream Q) returns (stream R);
      }
      \(types)
      """)
    for (name, kind, opening) in [
      ("find", "unary", ", replying: {"), ("watch", "serverStreaming", ") {"),
      ("upload", "clientStreaming", ") {"), ("chat", "bidirectionalStreaming", ") {"),
    ] {
      #expect(code.hasLine("public static let \(name) = RPC.Method<P_Q, P_R>("))
      #expect(code.contains("kind: .\(kind),"))
      #expect(code.contains("router.\(kind)(P_CatalogMethods.\(name)\(opening)"))
    }
    for line in [
      "func find(_ request: P_Q, context: RPC.CallContext) async throws -> P_R",
      "func watch(_ request: P_Q, responses: RPC.ResponseWriter<P_R>, "
        + "context: RPC.CallContext) async throws",
      "func upload(_ requests: RPC.RequestStream<P_Q>, "
        + "context: RPC.CallContext) async throws -> P_R",
      "func chat(_ requests: RPC.RequestStream<P_Q>, "
        + "responses: RPC.ResponseWriter<P_R>, context: RPC.CallContext) async throws",
      "public protocol P_CatalogService: RPC.Service {",
      "public struct P_CatalogClient: Sendable {",
    ] {
      #expect(code.hasLine(line))
    }
  }

  @Test func idempotency() throws {
    let code = try generate(
      """
      service S {
        rpc A(Q) returns (R) { option idempotency_level = NO_SIDE_EFFECTS; }
        rpc B(Q) returns (R) { option idempotency_level = IDEMPOTENT; }
        rpc C(Q) returns (R);
      }
      \(types)
      """)
    for (name, level) in [("A", "noSideEffects"), ("B", "idempotent"), ("C", "unknown")] {
      #expect(code.contains("name: \"\(name)\", kind: .unary, idempotency: .\(level),"))
    }
  }

  @Test func deprecatedMethodWarnsItsCallers() throws {
    let code = try generate(
      "service S { rpc Old(Q) returns (R) { option deprecated = true; } } \(types)")
    #expect(
      code.hasLines(
        "@available(*, deprecated, message: \"p.S.Old is marked deprecated in its .proto\")",
        "public func old("))
    // Not those who implement or register it.
    #expect(code.components(separatedBy: "@available").count == 2)
  }

  @Test func methodNames() throws {
    let code = try generate(
      """
      service S {
        rpc GetURLOfPart(Q) returns (R);
        rpc Register(Q) returns (R);
        rpc Default(Q) returns (R);
        rpc same(Q) returns (R);
        rpc Same(Q) returns (R);
        rpc Client(Q) returns (R);
      }
      \(types)
      """)
    for name in ["register_", "default_", "same", "same_", "client_"] {
      #expect(code.contains("static let \(name) = RPC.Method<"))
    }
    // On the wire they keep their names.
    #expect(code.contains("service: \"p.S\", name: \"Same\""))
  }

  @Test func serviceNames() throws {
    let both = try generate(
      "service Parts { rpc F(Q) returns (R); } "
        + "service PartsService { rpc F(Q) returns (R); } \(types)"
    )
    for name in [
      "protocol P_PartsService:", "protocol P_PartsService_:", "struct P_PartsClient:",
      "struct P_PartsServiceClient:", "enum P_PartsMethods {", "enum P_PartsServiceMethods {",
    ] {
      #expect(both.contains("public \(name)"))
    }
    let taken = try generate(
      """
      service Parts { rpc F(PartsClient) returns (PartsService); }
      message PartsClient {} message PartsService {} message PartsMethods {}
      """)
    for name in ["protocol P_PartsService_:", "struct P_PartsClient_:", "enum P_PartsMethods_ {"] {
      #expect(taken.contains("public \(name)"))
    }
  }

  @Test func emptyService() throws {
    let code = try generate("service S {}")
    #expect(code.hasLine("public func register(with router: inout RPC.Router) {"))
  }

  @Test func severalServicesKnowTheirPlaces() throws {
    let code = try generate("service A {} service B {}")
    #expect(code.contains("Wire.ServiceDescriptor(file: P_Proto.descriptor, at: 0)"))
    #expect(code.contains("Wire.ServiceDescriptor(file: P_Proto.descriptor, at: 1)"))
  }
}
