import Crypto
import Testing

@testable import Tokens

let now: Int64 = 1_700_000_100

/// The key `ed` of `ForeignTokens`.
func signingKey(_ start: UInt8 = 0) throws -> Ed25519.PrivateKey {
  try Ed25519.PrivateKey((0..<32).map { start &+ $0 })
}

func keySet(_ keys: String...) throws -> KeySet {
  try KeySet(json: Array(#"{"keys":[\#(keys.joined(separator: ","))]}"#.utf8))
}

func allKeys() throws -> KeySet {
  try keySet(ForeignTokens.edKey, ForeignTokens.ecKey, ForeignTokens.rsaKey)
}

let idpRules = TokenRules(issuer: "https://idp.example", audience: "mall")

/// A token of any header and payload, signed by the key `ed` unless something else signs.
func token(
  header: String = #"{"alg":"EdDSA","kid":"ed"}"#, payload: String = goodPayload,
  sign: ([UInt8]) throws -> [UInt8] = { try signingKey().sign($0) }
) throws -> String {
  let signed = Base64URL.encode(header.utf8) + "." + Base64URL.encode(payload.utf8)
  return signed + "." + Base64URL.encode(try sign(Array(signed.utf8)))
}

let goodPayload =
  #"{"iss":"https://idp.example","aud":"mall","sub":"s","iat":1700000000,"exp":1700000200}"#

/// The good payload with some members replaced; nil removes one.
func payload(_ changes: KeyValuePairs<String, String?>) -> String {
  var members = [
    ("iss", #""https://idp.example""#), ("aud", #""mall""#), ("sub", #""s""#),
    ("iat", "1700000000"), ("exp", "1700000200"),
  ]
  for (name, value) in changes {
    members.removeAll { $0.0 == name }
    if let value { members.append((name, value)) }
  }
  return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
}

/// What refuses a token, nil when nothing does.
func refusal(
  of token: String, keys: KeySet? = nil, rules: TokenRules = idpRules, at time: Int64 = now
) throws -> TokenError? {
  let verifier = TokenVerifier(keys: try keys ?? allKeys(), rules: rules)
  do throws(TokenError) {
    _ = try verifier.verify(token, at: time)
    return nil
  } catch {
    return error
  }
}
