import Crypto
import Testing

@testable import Tokens

@Suite struct ForeignTokenTests {
  @Test(arguments: [ForeignTokens.edDSA, ForeignTokens.es256, ForeignTokens.rs256])
  func tokensOfOthersAreBelieved(_ token: String) throws {
    let verifier = TokenVerifier(keys: try allKeys(), rules: idpRules)
    let claims = try verifier.verify(token, at: now)
    #expect(claims.issuer == "https://idp.example" && claims.subject == "user-7")
    #expect(claims.audience == ["mall", "other"])
    #expect(claims.issuedAt == 1_700_000_000 && claims.notBefore == 1_700_000_000)
    #expect(claims.expiresAt == 1_700_003_600 && claims.identifier == nil)
    #expect(claims.strings("roles") == ["a", "b"] && claims.string("roles") == nil)
    #expect(claims.integer("level") == 7 && claims.integer("half") == nil)
    #expect(claims.string("absent") == nil && !claims.contains("absent"))
  }

  @Test(arguments: [ForeignTokens.edDSA, ForeignTokens.es256, ForeignTokens.rs256])
  func changedTokensAreNot(_ token: String) throws {
    let parts = token.split(separator: ".").map(String.init)
    let payload = try #require(Base64URL.decode(parts[1].utf8))
    for at in stride(from: 0, to: payload.count, by: 7) {
      var changed = payload
      changed[at] ^= 1
      let forged = [parts[0], Base64URL.encode(changed), parts[2]].joined(separator: ".")
      #expect(try refusal(of: forged) == .badSignature)
    }
    let signature = try #require(Base64URL.decode(parts[2].utf8))
    for cut in [Array(signature.dropLast()), [], signature + [0]] {
      let forged = parts[0] + "." + parts[1] + "." + Base64URL.encode(cut)
      #expect(try refusal(of: forged) == .badSignature)
    }
  }

  /// RFC 7515, appendix A.3.
  @Test func publishedES256() throws {
    let keys = try keySet(
      #"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","#
        + #""y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#)
    let text =
      "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
      + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw"
      + "5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
    let token = try JSONWebToken(Array(text.utf8))
    try TokenVerifier.checkSignature(of: token, keys)
    let claims = try TokenClaims(json: token.payload)
    #expect(claims.issuer == "joe" && claims.expiresAt == 1_300_819_380)
  }

  /// RFC 8037, appendix A.4; its payload is no JSON.
  @Test func publishedEdDSA() throws {
    let keys = try keySet(
      #"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#)
    let text =
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
      + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    let token = try JSONWebToken(Array(text.utf8))
    try TokenVerifier.checkSignature(of: token, keys)
    #expect(token.payload == Array("Example of Ed25519 signing".utf8))
    #expect(try refusal(of: text, keys: keys) == .notJSON(.payload))
  }
}
