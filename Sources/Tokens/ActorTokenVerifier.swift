import Crypto
import Locking

/// Verifies actor tokens; every service has one.
///
/// Every call carries a token and a caller sends the same one again, so the last ones verified are
/// kept by their SHA-256 and their signatures are not checked twice. New keys need a new verifier.
public final class ActorTokenVerifier: Sendable {
  /// Tokens that are kept; each at most until its end.
  public static let maximumKept = 4096

  private let verifier: TokenVerifier
  private let kept = Lock(RecentActors(limit: maximumKept))

  /// A verifier of tokens that one of the gateway's keys has signed.
  public init(keys: KeySet) {
    verifier = TokenVerifier(keys: keys, rules: ActorToken.rules)
  }

  /// On whose behalf a call is made, at a time in seconds since 1970.
  public func verify(_ token: String, at now: Int64) throws(TokenError) -> ActorIdentity {
    let bytes = token.utf8.count
    guard bytes <= ActorToken.maximumBytes else {
      throw .tooLong(bytes: bytes, limit: ActorToken.maximumBytes)
    }
    let digest = SHA256.hash(token.utf8)
    if let actor = kept.withLock({ $0.actor(of: digest, at: now) }) { return actor }
    let claims = try verifier.verify(token, at: now)
    let actor = try ActorIdentity(claims)
    // What the leeway allows after its end is checked in full each time.
    kept.withLock { $0.keep(actor, of: digest, until: claims.expiresAt ?? 0) }
    return actor
  }

  /// How many tokens are kept just now.
  var keptCount: Int { kept.withLock { $0.count } }
}
