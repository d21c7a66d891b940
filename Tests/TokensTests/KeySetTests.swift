import Crypto
import Testing

@testable import Tokens

@Suite struct KeySetTests {
  private let point = #""x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#

  private func set(_ text: String) throws -> KeySet { try KeySet(json: Array(text.utf8)) }

  private func refusal(_ key: String) throws -> String? {
    do {
      _ = try keySet(key)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func keysForOtherThingsArePassedOver() throws {
    let ed = #""kty":"OKP","crv":"Ed25519",\#(point)"#
    for key in [
      #"{"kty":"oct","k":"c2VjcmV0","alg":"HS256","kid":"ed"}"#,
      #"{"kty":"EC","crv":"P-384","x":"a","y":"b"}"#, #"{"kty":"OKP","crv":"X25519","x":"a"}"#,
      #"{"kty":"new"}"#, "{\(ed),\"use\":\"enc\"}", "{\(ed),\"alg\":\"ES256\"}",
      "{\(ed),\"key_ops\":[\"sign\"]}", #"{"kty":"RSA","alg":"PS256","n":"AQ","e":"AQAB"}"#,
    ] {
      #expect(try keySet(key).count == 0)
    }
    for members in ["", #","use":"sig""#, #","alg":"EdDSA""#, #","key_ops":["verify"]"#] {
      #expect(try keySet("{\(ed)\(members)}").count == 1)
    }
  }

  @Test func brokenKeysAreErrors() throws {
    for (key, part) in [
      ("{}", "kty"), (#"{"kty":7}"#, "kty"), ("7", "keys"), (#"{"kty":"OKP","crv":7}"#, "crv"),
      (#"{"kty":"OKP","crv":"Ed25519"}"#, "x"), (#"{"kty":"OKP","crv":"Ed25519","x":"AQ"}"#, "32"),
      (#"{"kty":"OKP","crv":"Ed25519","x":"a+b="}"#, "x"),
      (#"{"kty":"OKP","crv":"Ed25519",\#(point),"kid":7}"#, "kid"),
      (#"{"kty":"OKP","crv":"Ed25519",\#(point),"kid":""}"#, "kid"),
      (#"{"kty":"OKP","crv":"Ed25519",\#(point),"key_ops":7}"#, "key_ops"),
      (#"{"kty":"EC","crv":"P-256",\#(point),"y":"AQ"}"#, "P-256 y"),
      (#"{"kty":"RSA","n":"AQ","e":"AQAB"}"#, "RSA"), (#"{"kty":"RSA","n":"AQ"}"#, "e"),
    ] {
      let text = try #require(try refusal(key))
      #expect(text.contains("key set") && text.contains(part), "\(key): \(text)")
    }
  }

  @Test func privateKeysAreNotPublished() throws {
    let key = #"{"kty":"OKP","crv":"Ed25519",\#(point),"d":"AQ"}"#
    #expect(
      throws: TokenError.malformedKeySet("d: a private key has been published")
    ) { try keySet(key) }
  }

  @Test func namesAreUnique() throws {
    #expect(throws: TokenError.duplicateKey) {
      try keySet(ForeignTokens.edKey, ForeignTokens.edKey)
    }
    #expect(throws: TokenError.duplicateKey) {
      let key = VerificationKey.ed25519(try signingKey().publicKey)
      return try KeySet([("a", key), ("b", key), ("a", key)])
    }
  }

  @Test func setsHaveALimit() throws {
    let key = { (at: Int) in #"{"kty":"OKP","crv":"Ed25519","kid":"\#(at)",\#(self.point)}"# }
    let keys = (0..<65).map(key)
    let list = keys.prefix(64).joined(separator: ",")
    #expect(try keySet(list).count == 64)
    #expect(throws: TokenError.tooManyKeys(65)) { try keySet(keys.joined(separator: ",")) }
    let verifying = VerificationKey.ed25519(try signingKey().publicKey)
    #expect(throws: TokenError.tooManyKeys(65)) {
      try KeySet((0..<65).map { ("\($0)", verifying) })
    }
    let long = #"{"keys":[]}"# + String(repeating: " ", count: KeySet.maximumBytes)
    #expect(throws: TokenError.self) { try set(long) }
  }

  @Test(arguments: ["", "[]", "{}", #"{"keys":{}}"#, #"{"keys":null}"#, #"{"keys":[],"keys":[]}"#])
  func otherTextsAreNoSets(_ text: String) {
    #expect(throws: TokenError.self) { try set(text) }
  }

  @Test func otherMembersAreAllowed() throws {
    #expect(try set(#"{"keys":[],"cached":true}"#).count == 0)
  }
}
