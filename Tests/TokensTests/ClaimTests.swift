import Crypto
import Testing

@testable import Tokens

@Suite struct ClaimTests {
  private func refused(
    _ changes: KeyValuePairs<String, String?>, rules: TokenRules = idpRules, at time: Int64 = now
  ) throws -> TokenError? {
    try refusal(of: token(payload: payload(changes)), rules: rules, at: time)
  }

  @Test(arguments: ["iss", "aud", "exp"])
  func whatMustBeThere(_ name: String) throws {
    #expect(try refused([name: nil]) == .missingClaim(name))
  }

  @Test func rulesMayRequireMore() throws {
    var rules = idpRules
    rules.requiredClaims = ["sub", "jti"]
    #expect(try refused([:], rules: rules) == .missingClaim("jti"))
    #expect(try refused(["jti": "\"1\""], rules: rules) == nil)
    #expect(try refused(["jti": "\"1\"", "sub": nil], rules: rules) == .missingClaim("sub"))
  }

  @Test func tokensEnd() throws {
    // The leeway is 30 seconds.
    #expect(try refused([:], at: 1_700_000_200) == nil)
    #expect(try refused([:], at: 1_700_000_229) == nil)
    #expect(try refused([:], at: 1_700_000_230) == .expired)
    #expect(try refused([:], at: .max) == .expired)
    #expect(try refused(["exp": "1700000050.9"]) == .expired)
    #expect(try refused(["exp": "1700000071.9"]) == nil)
    #expect(try refused(["exp": "0"]) == .expired)
  }

  @Test func tokensBegin() throws {
    #expect(try refused(["nbf": "1700000130"]) == nil)
    #expect(try refused(["nbf": "1700000131"]) == .notYetValid)
    #expect(try refused(["nbf": "1700000130.5"]) == .notYetValid)
    #expect(try refused(["iat": "1700000130"]) == nil)
    #expect(try refused(["iat": "1700000131"]) == .issuedInFuture)
    #expect(try refused(["iat": nil]) == nil)
    #expect(try refused([:], at: .min) == .issuedInFuture)
  }

  @Test func leewayHasALimit() throws {
    var rules = idpRules
    rules.leewaySeconds = .max
    #expect(try refused([:], rules: rules, at: 1_700_000_499) == nil)
    #expect(try refused([:], rules: rules, at: 1_700_000_500) == .expired)
    rules.leewaySeconds = -5
    #expect(try refused([:], rules: rules, at: 1_700_000_199) == nil)
    #expect(try refused([:], rules: rules, at: 1_700_000_200) == .expired)
  }

  @Test func lifetimesHaveALimitWhereRulesSaySo() throws {
    var rules = idpRules
    rules.maximumLifetimeSeconds = 200
    #expect(try refused([:], rules: rules) == nil)
    #expect(try refused(["exp": "1700000201"], rules: rules) == .lifetimeTooLong)
    #expect(try refused(["iat": nil], rules: rules) == .missingClaim("iat"))
  }

  @Test func issuersAreExact() throws {
    for issuer in [
      "https://idp.example/", "https://IDP.example", "", "https://idp.example\\u0000",
    ] {
      #expect(try refused(["iss": "\"\(issuer)\""]) == .wrongIssuer)
    }
    var rules = idpRules
    rules.issuer = "\u{C5}"
    #expect(try refused(["iss": "\"\u{C5}\""], rules: rules) == nil)
    #expect(try refused(["iss": "\"\u{212B}\""], rules: rules) == .wrongIssuer)
  }

  @Test func audiencesAreExact() throws {
    #expect(try refused(["aud": #"["a","mall"]"#]) == nil)
    for audience in ["\"mal\"", "\"mall2\"", "[]", "\"\"", #"["a","b"]"#, "\"a mall\""] {
      #expect(try refused(["aud": audience]) == .wrongAudience)
    }
  }

  @Test(arguments: [
    ("iss", "7"), ("iss", "null"), ("iss", "[\"https://idp.example\"]"), ("sub", "7"),
    ("jti", "{}"), ("aud", "7"), ("aud", "null"), ("aud", "[\"mall\",7]"), ("aud", "{}"),
    ("exp", "\"1700000200\""), ("exp", "null"), ("exp", "-1"), ("exp", "1e300"),
    ("exp", "253402300801"), ("nbf", "\"0\""), ("nbf", "true"), ("iat", "[]"), ("iat", "-0.5"),
  ])
  func typesOfClaimsAreChecked(_ name: String, _ value: String) throws {
    #expect(try refused([name: value]) == .malformedClaim(name))
  }

  @Test func numbersBeyondDoubleAreNoJSON() throws {
    #expect(try refused(["exp": "1e999"]) == .notJSON(.payload))
  }

  @Test func whatIsSignedIsRead() throws {
    var claims = TokenClaims()
    claims.issuer = "https://idp.example"
    claims.audience = ["x", "mall"]
    claims.subject = "s"
    claims.identifier = "j"
    claims.issuedAt = now
    claims.notBefore = now
    claims.expiresAt = now + 1
    claims.set("list", ["a"])
    claims.set("text", "店\u{0}\"\\")
    claims.set("number", -3)
    claims.set("large", Int64.max)
    claims.set("gone", "a")
    claims.set("gone", nil as String?)
    let signer = try TokenSigner(key: signingKey(), keyIdentifier: "ed")
    let token = try signer.sign(claims)
    let read = try TokenVerifier(keys: allKeys(), rules: idpRules).verify(token, at: now)
    #expect(read == claims)
    #expect(read.integer("large") == TokenClaims.integers.upperBound)
    #expect(read.integer("number") == -3 && read.string("text") == "店\u{0}\"\\")
    #expect(try JSONWebToken(Array(token.utf8)).type == "JWT")
  }

  @Test func nothingTooLongIsSigned() throws {
    let signer = try TokenSigner(key: signingKey(), keyIdentifier: "ed")
    var claims = TokenClaims()
    claims.set("a", String(repeating: "a", count: 8192))
    let error = #expect(throws: TokenError.self) { try signer.sign(claims) }
    guard case .tooLong(_, 8192) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(throws: TokenError.malformedHeader("kid")) {
      try TokenSigner(
        key: signingKey(), keyIdentifier: String(repeating: "a", count: 257))
    }
  }

  @Test func errorsHoldNoValues() throws {
    let error = try refused(["iss": "\"secret-issuer\""])
    #expect("\(try #require(error))" == "token: claim iss: another issuer is expected")
  }
}
