public import Crypto

/// The suite's own token: it says on whose behalf a call is made (metadata `atrium-actor`).
///
/// A JSON Web Token of type `atrium-actor+jwt`, signed with Ed25519 by the gateway and valid for at
/// most five minutes.
public enum ActorToken {
  /// The metadata that carries it.
  public static let metadataKey = "atrium-actor"
  /// `typ` of its header.
  public static let type = "atrium-actor+jwt"
  /// `iss`.
  public static let issuer = "atrium-gateway"
  /// `aud`.
  public static let audience = "atrium"
  /// Longest time from issue to end.
  public static let maximumLifetimeSeconds: Int64 = 300
  /// Longest token.
  public static let maximumBytes = 4096
  /// By how much clocks of the fleet may differ.
  public static let leewaySeconds: Int64 = 10

  static var rules: TokenRules {
    var rules = TokenRules(issuer: issuer, audience: audience)
    rules.type = type
    rules.leewaySeconds = leewaySeconds
    rules.maximumLifetimeSeconds = maximumLifetimeSeconds
    rules.maximumBytes = maximumBytes
    return rules
  }
}

/// Signs actor tokens; the gateway has one.
public struct ActorTokenSigner: Sendable {
  private let signer: TokenSigner

  /// A signer with the gateway's key and its name.
  public init(key: Ed25519.PrivateKey, keyIdentifier: String) throws(TokenError) {
    signer = try TokenSigner(key: key, keyIdentifier: keyIdentifier, type: ActorToken.type)
  }

  /// A token for an actor from a time on, in seconds since 1970.
  ///
  /// Throws `lifetimeTooLong` unless it is 1 to `ActorToken.maximumLifetimeSeconds`, and `tooLong`
  /// when the names make it larger than `ActorToken.maximumBytes`.
  public func sign(
    _ actor: ActorIdentity, at now: Int64,
    lifetimeSeconds: Int64 = ActorToken.maximumLifetimeSeconds
  ) throws(TokenError) -> String {
    guard 1...ActorToken.maximumLifetimeSeconds ~= lifetimeSeconds else {
      throw .lifetimeTooLong
    }
    guard 0...(TokenClaims.times.upperBound - lifetimeSeconds) ~= now else {
      throw .malformedClaim("iat")
    }
    var claims = TokenClaims()
    claims.issuer = ActorToken.issuer
    claims.audience = [ActorToken.audience]
    claims.subject = actor.subject
    claims.issuedAt = now
    claims.expiresAt = now + lifetimeSeconds
    claims.set("realm", actor.realm)
    claims.set("kind", actor.kind.rawValue)
    claims.set("tenant", actor.tenant)
    claims.set("roles", actor.roles.isEmpty ? nil : actor.roles)
    let token = try signer.sign(claims)
    guard token.utf8.count <= ActorToken.maximumBytes else {
      throw .tooLong(bytes: token.utf8.count, limit: ActorToken.maximumBytes)
    }
    return token
  }
}
