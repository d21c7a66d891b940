import Crypto
import Testing

@testable import Tokens

/// What a header can try.
@Suite struct HeaderTests {
  @Test func theGoodTokenIsBelieved() throws {
    #expect(try refusal(of: token()) == nil)
    #expect(try refusal(of: token(header: #"{"alg":"EdDSA","kid":"ed","x5t":"a"}"#)) == nil)
  }

  @Test(arguments: ["none", "None", "NONE", "nOnE"])
  func unsignedTokensAreRefused(_ name: String) throws {
    let header = #"{"alg":"\#(name)","kid":"ed"}"#
    #expect(try refusal(of: token(header: header)) == .unsigned)
    #expect(try refusal(of: token(header: header) { _ in [] }) == .unsigned)
  }

  @Test(arguments: [
    "HS256", "HS512", "RS384", "RS512", "PS256", "ES384", "ES256K", "Ed25519", "eddsa", "EdDSA ",
    "", "dir", "\u{212A}",
  ])
  func otherAlgorithmsAreRefused(_ name: String) throws {
    #expect(
      try refusal(of: token(header: #"{"alg":"\#(name)","kid":"ed"}"#)) == .unsupportedAlgorithm)
  }

  /// A code under the text of the public key, as if that were a shared secret.
  @Test func publicKeysAreNoSecrets() throws {
    for name in ["HS256", "RS256"] {
      let forged = try token(header: #"{"alg":"\#(name)","kid":"rsa"}"#) { signed in
        HMACSHA256(keyBytes: ForeignTokens.rsaPEM.utf8).code(for: signed).bytes
      }
      let expected = name == "HS256" ? TokenError.unsupportedAlgorithm : .badSignature
      #expect(try refusal(of: forged) == expected)
    }
  }

  @Test func theKeyDecidesTheAlgorithm() throws {
    for (algorithm, kid) in [("RS256", "ed"), ("ES256", "rsa"), ("EdDSA", "ec")] {
      let header = #"{"alg":"\#(algorithm)","kid":"\#(kid)"}"#
      #expect(try refusal(of: token(header: header)) == .wrongAlgorithm)
    }
  }

  @Test func otherKeysDoNotSign() throws {
    let forged = try token { try signingKey(1).sign($0) }
    #expect(try refusal(of: forged) == .badSignature)
  }

  @Test func keysAreNamedExactly() throws {
    for kid in ["", "ED", "ed ", "ed\\u0000", "../ed", "ed' OR '1'='1", "\\u0065\\u0064\\u0301"] {
      #expect(try refusal(of: token(header: #"{"alg":"EdDSA","kid":"\#(kid)"}"#)) == .unknownKey)
    }
    // The same name, spelled with an escape, is the same name.
    #expect(try refusal(of: token(header: #"{"alg":"EdDSA","kid":"\u0065d"}"#)) == nil)
    for kid in ["7", "null", "[\"ed\"]", "\"" + String(repeating: "a", count: 257) + "\""] {
      let forged = try token(header: #"{"alg":"EdDSA","kid":\#(kid)}"#)
      #expect(try refusal(of: forged) == .malformedHeader("kid"))
    }
  }

  /// U+212B and U+00C5 are one letter to Swift's strings and two names here.
  @Test func normalFormsAreDifferentNames() throws {
    let keys = try KeySet([("\u{C5}", .ed25519(try signingKey().publicKey))])
    let forged = try token(header: #"{"alg":"EdDSA","kid":"\#u{212B}"}"#)
    #expect(try refusal(of: forged, keys: keys) == .unknownKey)
    let good = try token(header: #"{"alg":"EdDSA","kid":"\#u{C5}"}"#)
    #expect(try refusal(of: good, keys: keys) == nil)
  }

  @Test func withoutNameThereMustBeOneKey() throws {
    let unnamed = try token(header: #"{"alg":"EdDSA"}"#)
    #expect(try refusal(of: unnamed) == .missingKeyIdentifier)
    #expect(try refusal(of: unnamed, keys: keySet(ForeignTokens.edKey)) == nil)
    #expect(try refusal(of: unnamed, keys: keySet(ForeignTokens.ecKey)) == .wrongAlgorithm)
    #expect(try refusal(of: unnamed, keys: keySet()) == .missingKeyIdentifier)
    let nameless = try KeySet(.ed25519(try signingKey().publicKey))
    #expect(try refusal(of: unnamed, keys: nameless) == nil)
    #expect(try refusal(of: token(), keys: nameless) == .unknownKey)
  }

  @Test(arguments: ["jwk", "jku", "x5u", "x5c"])
  func tokensBringNoKeys(_ name: String) throws {
    let header = #"{"alg":"EdDSA","kid":"ed","\#(name)":\#(ForeignTokens.edKey)}"#
    #expect(try refusal(of: token(header: header)) == .embeddedKey(name))
  }

  @Test(arguments: [#"["exp"]"#, #"["b64"],"b64":false"#, "[]", "null", "7"])
  func criticalHeadersAreRefused(_ value: String) throws {
    let header = #"{"alg":"EdDSA","kid":"ed","crit":\#(value)}"#
    #expect(try refusal(of: token(header: header)) == .criticalHeaders)
  }

  @Test func algorithmsAreStrings() throws {
    #expect(try refusal(of: token(header: #"{"kid":"ed"}"#)) == .missingHeader("alg"))
    #expect(try refusal(of: token(header: "{}")) == .missingHeader("alg"))
    for value in ["null", "7", #"["EdDSA"]"#] {
      let forged = try token(header: #"{"alg":\#(value),"kid":"ed"}"#)
      #expect(try refusal(of: forged) == .malformedHeader("alg"))
    }
  }

  @Test func typesArePinnedWhereRulesSaySo() throws {
    var rules = idpRules
    rules.type = "at+jwt"
    let header = #"{"alg":"EdDSA","kid":"ed","typ":"#
    #expect(try refusal(of: token(header: header + #""AT+JWT"}"#), rules: rules) == nil)
    #expect(try refusal(of: token(header: header + #""JWT"}"#), rules: rules) == .wrongType)
    #expect(try refusal(of: token(), rules: rules) == .wrongType)
    #expect(try refusal(of: token(header: header + "7}")) == .malformedHeader("typ"))
  }
}
