/// What a token must say to be accepted.
public struct TokenRules: Sendable, Hashable {
  /// Largest difference between clocks that may be allowed for.
  public static let maximumLeewaySeconds: Int64 = 300

  /// The one issuer (`iss`).
  public var issuer: String
  /// The name that the audience (`aud`) must hold.
  public var audience: String
  /// The type (`typ`) that the header must name, in any case of letters; nil: not looked at.
  public var type: String?
  /// Claims that must be there, besides `iss`, `aud` and `exp`.
  public var requiredClaims: [String] = []
  /// By how much clocks may differ; at most `maximumLeewaySeconds` count.
  public var leewaySeconds: Int64 = 30
  /// Longest time from `iat` to `exp`; when set, `iat` is required. nil: any.
  public var maximumLifetimeSeconds: Int64?
  /// Longest token; at most `JSONWebToken.maximumBytes` count.
  public var maximumBytes = JSONWebToken.maximumBytes

  /// Tokens of this issuer for this audience.
  public init(issuer: String, audience: String) {
    self.issuer = issuer
    self.audience = audience
  }

  /// Checks the claims of a token whose signature is valid.
  func check(_ claims: TokenClaims, at now: Int64) throws(TokenError) {
    for name in ["iss", "aud", "exp"] + requiredClaims where !claims.contains(name) {
      throw .missingClaim(name)
    }
    guard claims.issuer.map({ TokenJSON.areSame($0, issuer) }) ?? false else {
      throw .wrongIssuer
    }
    guard claims.audience.contains(where: { TokenJSON.areSame($0, audience) }) else {
      throw .wrongAudience
    }
    try checkTimes(claims, at: now)
  }

  private func checkTimes(_ claims: TokenClaims, at now: Int64) throws(TokenError) {
    let leeway = min(max(0, leewaySeconds), Self.maximumLeewaySeconds)
    guard let end = claims.expiresAt else { throw .missingClaim("exp") }
    // Differences cannot overflow: times of claims are bounded, and so is the clock here.
    let now = min(max(now, 0), TokenClaims.times.upperBound)
    guard now - leeway < end else { throw .expired }
    if let start = claims.notBefore, start > now + leeway { throw .notYetValid }
    if let issued = claims.issuedAt, issued > now + leeway { throw .issuedInFuture }
    guard let maximumLifetimeSeconds else { return }
    guard let issued = claims.issuedAt else { throw .missingClaim("iat") }
    guard end - issued <= maximumLifetimeSeconds else { throw .lifetimeTooLong }
  }
}
