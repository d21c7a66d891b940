import CallPolicy
import Clocks
import Crypto
import RPC
import RPCInProcess
import TLS
import TestCalls
import TestMessages
import TestServices
import Testing
import Tokens

/// Answers, and keeps who called.
private struct Echo: Atrium_Testing_V1_EchoService {
  let callers = Record<Caller?>()

  func echoNote(
    _ request: Atrium_Testing_V1_Note, context: CallContext
  ) async throws -> Atrium_Testing_V1_Note {
    callers.add(context.caller)
    return request
  }

  func echoAccount(
    _ request: Atrium_Testing_V1_Account, context: CallContext
  ) async throws -> Atrium_Testing_V1_Account {
    callers.add(try context.requireCaller())
    return request
  }
}

@Suite struct PolicyTests {
  static let now: Int64 = 1_800_000_000
  private let echo = Echo()
  private let signer: ActorTokenSigner
  private let verifier: ActorVerifier

  init() throws {
    let key = try Ed25519.PrivateKey.random()
    signer = try ActorTokenSigner(key: key, keyIdentifier: "k")
    let keys = try KeySet([("k", .ed25519(key.publicKey))])
    verifier = .tokens(
      ActorTokenVerifier(keys: keys), clock: RealClock(reading: { Self.now * 1_000 }),
      asserters: nil)
  }

  private func client(
    _ rules: [String: MethodRule], denied: Record<String> = Record()
  ) throws -> Atrium_Testing_V1_EchoClient {
    var router = Router()
    try router.add(echo)
    let policy = ServerInterceptor.policy(
      MethodTable(rules), for: router, verifier: verifier,
      onDenied: { denied.add("\($0.name): \($1)") })
    let transport = InProcessTransport(try Dispatcher(router, interceptors: [policy]))
    return Atrium_Testing_V1_EchoClient(Client(transport))
  }

  private func token(
    _ kind: ActorIdentity.Kind = .shopper, realm: String = "mall", roles: [String] = []
  ) throws -> String {
    let tenant = kind == .tenant ? "t1" : nil
    let actor = try ActorIdentity(
      realm: realm, kind: kind, subject: "s1", tenant: tenant, roles: roles)
    return try signer.sign(actor, at: Self.now)
  }

  private func options(_ fields: [(String, String)]) throws -> CallOptions {
    CallOptions(metadata: try Metadata(fields))
  }

  private func code(
    _ client: Atrium_Testing_V1_EchoClient, _ fields: [(String, String)]
  ) async throws -> StatusCode? {
    let options = try options(fields)
    return await rpcError { _ = try await client.echoNote(.init(), options: options) }?.code
  }

  static let note = "atrium.testing.v1.Echo/EchoNote"
  static let account = "atrium.testing.v1.Echo/EchoAccount"

  @Test func aMethodWithoutARuleIsClosed() async throws {
    let denied = Record<String>()
    let client = try client([Self.account: .anybody], denied: denied)
    let fields = [("atrium-realm", "mall"), ("atrium-actor", try token())]
    #expect(try await code(client, fields) == .permissionDenied)
    #expect(denied.events == ["EchoNote: the method has no rule"])
    #expect(echo.callers.events.isEmpty)
  }

  @Test func theCallerIsVerifiedAndBound() async throws {
    let client = try client([Self.note: .only([.shopper, .tenant])])
    let fields = [
      ("atrium-realm", "mall"), ("atrium-actor", try token()), ("atrium-idempotency-key", "k1"),
    ]
    #expect(try await code(client, fields) == nil)
    let caller = try #require(echo.callers.events.first ?? nil)
    #expect(caller.realm == "mall" && caller.actor.subject == "s1")
    #expect(caller.actor.kind == .shopper && caller.idempotencyKey == "k1")
  }

  @Test func everythingElseIsRefused() async throws {
    let client = try client([
      Self.note: .only([.shopper, .operator], roles: [], needsKey: false), Self.account: .anybody,
    ])
    let realm = ("atrium-realm", "mall")
    let actor = ("atrium-actor", try token())
    let cases: [([(String, String)], StatusCode)] = [
      ([], .unauthenticated), ([realm], .unauthenticated), ([actor], .unauthenticated),
      ([realm, ("atrium-actor", "x.y.z")], .unauthenticated),
      ([realm, ("atrium-actor", String(actor.1.dropLast(2)))], .unauthenticated),
      ([("atrium-realm", "other"), actor], .permissionDenied),
      ([realm, ("atrium-actor", try token(.tenant))], .permissionDenied),
      ([("atrium-realm", "Mall"), actor], .invalidArgument),
      ([("atrium-realm", String(repeating: "m", count: 65)), actor], .invalidArgument),
      ([realm, realm, actor], .invalidArgument), ([realm, actor, actor], .invalidArgument),
      (
        [realm, actor, ("atrium-idempotency-key", "1"), ("atrium-idempotency-key", "2")],
        .invalidArgument
      ),
      (
        [realm, actor, ("atrium-idempotency-key", String(repeating: "k", count: 129))],
        .invalidArgument
      ),
    ]
    for (fields, expected) in cases {
      #expect(try await code(client, fields) == expected, "\(fields.map(\.0)) \(expected)")
    }
    #expect(echo.callers.events.isEmpty)
  }

  @Test func rolesAndKeysAreAskedFor() async throws {
    let client = try client([Self.note: .only([.operator], roles: ["a", "b"], needsKey: true)])
    let realm = ("atrium-realm", "mall")
    let key = ("atrium-idempotency-key", "1")
    let plain = ("atrium-actor", try token(.operator, roles: ["c"]))
    let right = ("atrium-actor", try token(.operator, roles: ["c", "b"]))
    #expect(try await code(client, [realm, plain, key]) == .permissionDenied)
    #expect(try await code(client, [realm, right]) == .invalidArgument)
    #expect(try await code(client, [realm, right, key]) == nil)
  }

  @Test func whoMayAssertIsAskedByName() throws {
    let key = try Ed25519.PrivateKey.random()
    let signer = try ActorTokenSigner(key: key, keyIdentifier: "k")
    let verifier = ActorVerifier.tokens(
      ActorTokenVerifier(keys: try KeySet([("k", .ed25519(key.publicKey))])),
      clock: RealClock(reading: { Self.now * 1_000 }),
      asserters: [.shopper: [try SPIFFEPattern("spiffe://atrium/fleet/gateway")]])
    let shopper = try signer.sign(
      ActorIdentity(realm: "mall", kind: .shopper, subject: "s"), at: Self.now)
    let service = try signer.sign(
      ActorIdentity(realm: "mall", kind: .service, subject: "s"), at: Self.now)
    let gateway = Peer(address: "", names: ["spiffe://atrium/fleet/gateway"])
    let other = Peer(address: "", names: ["spiffe://atrium/fleet/advisor"])
    #expect(try verifier.identity(of: shopper, from: gateway).kind == .shopper)
    for (token, peer) in [
      (shopper, other), (service, gateway), (shopper, Peer(address: "")),
      (shopper, Peer(address: "", names: gateway.names + other.names)),
    ] {
      #expect(throws: ActorRefusal.self) { try verifier.identity(of: token, from: peer) }
    }
    #expect(throws: ActorRefusal.self) {
      try ActorVerifier.nobody.identity(of: shopper, from: gateway)
    }
  }

  @Test func tablesAreComparedWithRouters() throws {
    var router = Router()
    try router.add(Echo())
    let table = MethodTable([Self.note: .anybody, "a.B/C": .anybody])
    #expect(table.missing(from: router) == ["/" + Self.account])
    #expect(table.unused(in: router) == ["a.B/C"])
    #expect(table.joined(MethodTable([Self.account: .anybody])).missing(from: router).isEmpty)
  }

  @Test func callersAreHandedOn() async throws {
    let inner = try client([Self.note: .only([.shopper])])
    struct Middle: Atrium_Testing_V1_EchoService {
      let inner: Atrium_Testing_V1_EchoClient
      func echoNote(
        _ request: Atrium_Testing_V1_Note, context: CallContext
      ) async throws -> Atrium_Testing_V1_Note { try await inner.echoNote(request) }
      func echoAccount(
        _ request: Atrium_Testing_V1_Account, context: CallContext
      ) async throws -> Atrium_Testing_V1_Account { request }
    }
    let forwarding = Atrium_Testing_V1_EchoClient(
      Client(inner.client.transport, interceptors: [.forwardingCaller]))
    var router = Router()
    try router.add(Middle(inner: forwarding))
    let outer = Atrium_Testing_V1_EchoClient(Client(InProcessTransport(try Dispatcher(router))))
    let fields = [
      ("atrium-realm", "mall"), ("atrium-actor", try token()), ("atrium-idempotency-key", "k1"),
    ]
    #expect(try await code(outer, fields) == nil)
    let caller = try #require(echo.callers.events.first ?? nil)
    #expect(caller.actor.subject == "s1" && caller.idempotencyKey == nil)
  }
}
