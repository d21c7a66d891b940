import Crypto
import Testing

@testable import Tokens

@Suite struct ActorTokenTests {
  private func signer(_ start: UInt8 = 0) throws -> ActorTokenSigner {
    try ActorTokenSigner(key: signingKey(start), keyIdentifier: "g1")
  }

  private func verifier() throws -> ActorTokenVerifier {
    ActorTokenVerifier(
      keys: try KeySet(.ed25519(signingKey().publicKey), keyIdentifier: "g1"))
  }

  private func shopper(_ subject: String = "p-7") throws -> ActorIdentity {
    try ActorIdentity(realm: "north", kind: .shopper, subject: subject)
  }

  private func staff() throws -> ActorIdentity {
    try ActorIdentity(
      realm: "north", kind: .tenant, subject: "u-1", tenant: "t-9", roles: ["editor", "viewer"])
  }

  @Test func actorsArrive() throws {
    let verifier = try verifier()
    for actor in [
      try shopper(), try staff(),
      try ActorIdentity(realm: "north", kind: .operator, subject: "o", roles: ["admin"]),
      try ActorIdentity(realm: "north", kind: .service, subject: "gateway", tenant: "t"),
    ] {
      let token = try signer().sign(actor, at: now)
      for _ in 0..<3 { #expect(try verifier.verify(token, at: now) == actor) }
    }
    #expect(verifier.keptCount == 4)
  }

  @Test func tokensEnd() throws {
    let verifier = try verifier()
    let token = try signer().sign(shopper(), at: now, lifetimeSeconds: 60)
    #expect(try verifier.verify(token, at: now + 59) == shopper())
    // Ten seconds of leeway, but not from what is kept.
    #expect(try verifier.verify(token, at: now + 69) == shopper())
    #expect(throws: TokenError.expired) { try verifier.verify(token, at: now + 70) }
    #expect(try verifier.verify(token, at: now) == shopper())
    #expect(throws: TokenError.expired) { try verifier.verify(token, at: now + 70) }
    #expect(verifier.keptCount == 0)
  }

  @Test func lifetimesHaveALimit() throws {
    for seconds in [0, -1, 301, Int64.max] {
      #expect(throws: TokenError.lifetimeTooLong) {
        try signer().sign(shopper(), at: now, lifetimeSeconds: seconds)
      }
    }
    for time in [-1, Int64.min, Int64.max] {
      #expect(throws: TokenError.malformedClaim("iat")) { try signer().sign(shopper(), at: time) }
    }
    #expect(throws: TokenError.lifetimeTooLong) {
      try verifier().verify(handmade(["iat": "1700000000", "exp": "1700000301"]), at: now)
    }
  }

  /// A token of the gateway's key with claims that the signer would not write.
  private func handmade(
    _ changes: KeyValuePairs<String, String?>, type: String = ActorToken.type
  ) throws -> String {
    var members: KeyValuePairs<String, String?> = [
      "iss": #""atrium-gateway""#, "aud": #""atrium""#, "realm": #""north""#,
      "kind": #""shopper""#, "iat": "1700000000", "exp": "1700000300",
    ]
    let changed = Set(changes.map(\.key))
    let kept = members.filter { !changed.contains($0.key) }.map { ($0.key, $0.value) }
    members = [:]
    let all = kept + changes.map { ($0.key, $0.value) }
    let text = all.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }
    let subject = changed.contains("sub") ? [] : [#""sub":"p""#]
    return try token(
      header: #"{"alg":"EdDSA","kid":"g1","typ":"\#(type)"}"#,
      payload: "{" + (text + subject).joined(separator: ",") + "}")
  }

  @Test func claimsAreChecked() throws {
    let verifier = try verifier()
    #expect(try verifier.verify(handmade([:]), at: now).subject == "p")
    let cases: [(String, String?, TokenError)] = [
      ("realm", nil, .missingClaim("realm")), ("realm", "7", .malformedClaim("realm")),
      ("realm", "\"\"", .malformedClaim("realm")), ("kind", nil, .missingClaim("kind")),
      ("kind", "\"root\"", .malformedClaim("kind")),
      ("kind", "\"tenant\"", .missingClaim("tenant")),
      ("sub", nil, .missingClaim("sub")), ("sub", "\"\"", .malformedClaim("sub")),
      ("tenant", "7", .malformedClaim("tenant")), ("roles", "\"a\"", .malformedClaim("roles")),
      ("roles", "[7]", .malformedClaim("roles")), ("roles", "[\"\"]", .malformedClaim("roles")),
      ("iss", "\"idp\"", .wrongIssuer), ("aud", "\"web\"", .wrongAudience),
      ("iat", nil, .missingClaim("iat")), ("iat", "1700000111", .issuedInFuture),
    ]
    for (name, value, error) in cases {
      #expect(throws: error, "\(name)") {
        try verifier.verify(handmade([name: value]), at: now)
      }
    }
    #expect(throws: TokenError.wrongType) {
      try verifier.verify(handmade([:], type: "JWT"), at: now)
    }
  }

  @Test func otherGatewaysAreRefused() throws {
    let verifier = try verifier()
    let token = try signer(1).sign(shopper(), at: now)
    for _ in 0..<2 {
      #expect(throws: TokenError.badSignature) { try verifier.verify(token, at: now) }
    }
    #expect(verifier.keptCount == 0)
    let long = String(repeating: "a", count: 4097)
    #expect(throws: TokenError.tooLong(bytes: 4097, limit: 4096)) {
      try verifier.verify(long, at: now)
    }
  }

  @Test func namesHaveLimits() throws {
    let long = String(repeating: "a", count: 129)
    #expect(throws: TokenError.malformedClaim("realm")) {
      try ActorIdentity(realm: long, kind: .shopper, subject: "p")
    }
    #expect(throws: TokenError.malformedClaim("sub")) {
      try ActorIdentity(realm: "r", kind: .shopper, subject: long)
    }
    #expect(throws: TokenError.malformedClaim("tenant")) {
      try ActorIdentity(realm: "r", kind: .shopper, subject: "p", tenant: "")
    }
    #expect(throws: TokenError.missingClaim("tenant")) {
      try ActorIdentity(realm: "r", kind: .tenant, subject: "p")
    }
    let roles = (0..<17).map { "role\($0)" }
    #expect(throws: TokenError.malformedClaim("roles")) {
      try ActorIdentity(realm: "r", kind: .service, subject: "p", roles: roles)
    }
    // The longest actor fits.
    let most = String(long.dropLast())
    let largest = try ActorIdentity(
      realm: most, kind: .tenant, subject: most, tenant: most, roles: Array(roles.prefix(16)))
    #expect(try verifier().verify(signer().sign(largest, at: now), at: now) == largest)
  }

  @Test func whatIsKeptIsBounded() throws {
    var recent = RecentActors(limit: 8)
    let actor = try shopper()
    let digests = (0..<100).map { SHA256.hash([UInt8($0)]) }
    recent.keep(actor, of: digests[0], until: 1000)
    for at in 1..<100 {
      recent.keep(actor, of: digests[at], until: 1000)
      #expect(recent.count <= 8)
      // What is used stays.
      #expect(recent.actor(of: digests[0], at: 999) == actor)
    }
    #expect(recent.actor(of: digests[98], at: 999) == actor)
    #expect(recent.actor(of: digests[50], at: 999) == nil)
    #expect(recent.actor(of: digests[0], at: 1000) == nil)
    #expect(recent.actor(of: digests[0], at: 999) == nil)
  }

  @Test func manyCallersAtOnce() async throws {
    let verifier = try verifier()
    let actors = try (0..<16).map { try shopper("p-\($0)") }
    let tokens = try actors.map { try signer().sign($0, at: now) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for at in 0..<64 {
            let place = (at + worker) % 16
            guard try verifier.verify(tokens[place], at: now) == actors[place] else { return false }
          }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(verifier.keptCount == 16)
  }
}
