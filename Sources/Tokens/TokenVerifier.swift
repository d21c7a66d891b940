import Crypto

/// Believes tokens that a key of the set has signed and that the rules allow.
public struct TokenVerifier: Sendable {
  private let keys: KeySet
  private let rules: TokenRules

  /// A verifier of these keys and rules.
  public init(keys: KeySet, rules: TokenRules) {
    self.keys = keys
    self.rules = rules
  }

  /// What the token says, at a time in seconds since 1970; throws the first thing that is wrong.
  ///
  /// The payload is not read before the signature is known to be valid.
  public func verify(_ token: String, at now: Int64) throws(TokenError) -> TokenClaims {
    try verify(bytes: Array(token.utf8), at: now)
  }

  func verify(bytes: [UInt8], at now: Int64) throws(TokenError) -> TokenClaims {
    let limit = min(rules.maximumBytes, JSONWebToken.maximumBytes)
    let token = try JSONWebToken(bytes, limit: limit)
    if let type = rules.type {
      guard let named = token.type, named.lowercased() == type.lowercased() else {
        throw .wrongType
      }
    }
    try Self.checkSignature(of: token, keys)
    let claims = try TokenClaims(json: token.payload)
    try rules.check(claims, at: now)
    return claims
  }

  static func checkSignature(of token: JSONWebToken, _ keys: KeySet) throws(TokenError) {
    let key = try keys.key(for: token)
    guard token.algorithm == key.algorithm else { throw .wrongAlgorithm }
    guard key.isValid(signature: token.signature, for: token.signed) else { throw .badSignature }
  }
}
