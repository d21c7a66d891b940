/// On whose behalf a call is made, as the gateway asserts it to the other services.
public struct ActorIdentity: Sendable, Hashable {
  /// What kind of actor it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A visitor of the mall.
    case shopper
    /// Somebody who works for a brand that leases.
    case tenant
    /// Somebody who works for the mall's operator.
    case `operator`
    /// A service of the suite, on its own behalf.
    case service
  }

  /// Bytes of a realm, a subject, a tenant or a role.
  public static let maximumNameBytes = 128
  /// Roles of one actor.
  public static let maximumRoles = 16

  /// The realm that the actor belongs to.
  public let realm: String
  /// What kind of actor it is.
  public let kind: Kind
  /// The actor's own name within the realm.
  public let subject: String
  /// The tenant it acts for; always there for the kind `tenant`.
  public let tenant: String?
  /// What it may do, by names of the realm.
  public let roles: [String]

  /// Throws `malformedClaim` for a name that is empty or too long, and for too many roles;
  /// `missingClaim` for an actor of the kind `tenant` without its tenant.
  public init(
    realm: String, kind: Kind, subject: String, tenant: String? = nil, roles: [String] = []
  ) throws(TokenError) {
    let names = 1...Self.maximumNameBytes
    guard names ~= realm.utf8.count else { throw .malformedClaim("realm") }
    guard names ~= subject.utf8.count else { throw .malformedClaim("sub") }
    if let tenant {
      guard names ~= tenant.utf8.count else { throw .malformedClaim("tenant") }
    } else if kind == .tenant {
      throw .missingClaim("tenant")
    }
    guard roles.count <= Self.maximumRoles, roles.allSatisfy({ names ~= $0.utf8.count }) else {
      throw .malformedClaim("roles")
    }
    self.realm = realm
    self.kind = kind
    self.subject = subject
    self.tenant = tenant
    self.roles = roles
  }

  init(_ claims: TokenClaims) throws(TokenError) {
    for name in ["realm", "kind", "sub"] where !claims.contains(name) {
      throw .missingClaim(name)
    }
    guard let realm = claims.string("realm") else { throw .malformedClaim("realm") }
    guard let kind = claims.string("kind").flatMap(Kind.init(rawValue:)) else {
      throw .malformedClaim("kind")
    }
    let tenant = claims.string("tenant")
    if claims.contains("tenant"), tenant == nil { throw .malformedClaim("tenant") }
    let roles = claims.strings("roles")
    if claims.contains("roles"), roles == nil { throw .malformedClaim("roles") }
    try self.init(
      realm: realm, kind: kind, subject: claims.subject ?? "", tenant: tenant, roles: roles ?? [])
  }
}
