import CallPolicy
import Crypto
import Locking
import Messages
public import RPC
public import Tokens

/// The five services as the gateway calls them.
public struct Peers: Sendable {
  let consents: Atrium_Profile_V1_ConsentsClient
  let profiles: Atrium_Profile_V1_ProfilesClient
  let identities: Atrium_Profile_V1_IdentitiesClient
  let signals: Atrium_Profile_V1_SignalsClient
  let erasures: Atrium_Profile_V1_ErasuresClient
  let directory: Atrium_Tenant_V1_DirectoryClient
  let coupons: Atrium_Tenant_V1_CouponsClient
  let decisions: Atrium_Advisor_V1_DecisionsClient
  let reviews: Atrium_Compliance_V1_ReviewsClient
  /// For calls that are answered ahead of their status.
  let tenant: Client
  let advisor: Client
  let generation: Client
  let compliance: Client

  /// Clients of the five, over transports that the process made.
  public init(
    profile: Client, tenant: Client, advisor: Client, generation: Client, compliance: Client
  ) {
    consents = Atrium_Profile_V1_ConsentsClient(profile)
    profiles = Atrium_Profile_V1_ProfilesClient(profile)
    identities = Atrium_Profile_V1_IdentitiesClient(profile)
    signals = Atrium_Profile_V1_SignalsClient(profile)
    erasures = Atrium_Profile_V1_ErasuresClient(profile)
    directory = Atrium_Tenant_V1_DirectoryClient(tenant)
    coupons = Atrium_Tenant_V1_CouponsClient(tenant)
    decisions = Atrium_Advisor_V1_DecisionsClient(advisor)
    reviews = Atrium_Compliance_V1_ReviewsClient(compliance)
    (self.tenant, self.advisor) = (tenant, advisor)
    (self.generation, self.compliance) = (generation, compliance)
  }
}

/// Signs who acts, once for some minutes, and makes the options of calls with it.
public final class CallSigning: Sendable {
  private struct Key: Hashable {
    let realm: String
    let kind: ActorIdentity.Kind
    let subject: String
  }

  private struct Kept {
    /// Realm and token, checked once.
    let metadata: Metadata
    let until: Int64
  }

  /// Tokens that are kept; all go when there are more.
  static let maximumKept = 20_000
  /// A token is used for this time; it lives a minute longer.
  static let keptSeconds: Int64 = 240

  private let signer: ActorTokenSigner
  private let seconds: @Sendable () -> Int64
  private let kept = Lock<[Key: Kept]>([:])

  /// `seconds` is the real time since 1970.
  public init(_ signer: ActorTokenSigner, seconds: @escaping @Sendable () -> Int64) {
    self.signer = signer
    self.seconds = seconds
  }

  /// Options of a call that the gateway makes by itself. With `waits` a service that is being
  /// restarted costs time and no error; a touch in the mall has no such time.
  func asGateway(
    _ realm: String, within time: Duration? = nil, waits: Bool = false
  ) throws(RPCError) -> CallOptions {
    let key = Key(realm: realm, kind: .service, subject: "gateway")
    return CallOptions(metadata: try metadata(key), timeout: time, waitsForReady: waits)
  }

  /// Options of a call on behalf of a shopper, who waits while a service is being restarted.
  func asShopper(_ owner: PersonIn, within time: Duration? = nil) throws(RPCError) -> CallOptions {
    let key = Key(realm: owner.realm, kind: .shopper, subject: owner.person)
    return CallOptions(metadata: try metadata(key), timeout: time, waitsForReady: time != nil)
  }

  private func metadata(_ key: Key) throws(RPCError) -> Metadata {
    let now = seconds()
    if let found = kept.withLock({ $0[key] }), found.until > now { return found.metadata }
    do { return try signed(key, at: now) } catch {
      throw RPCError(.internal, "the gateway cannot sign its calls", cause: error)
    }
  }

  private func signed(_ key: Key, at now: Int64) throws -> Metadata {
    let actor = try ActorIdentity(realm: key.realm, kind: key.kind, subject: key.subject)
    let token = try signer.sign(actor, at: now, lifetimeSeconds: Self.keptSeconds + 60)
    var metadata = Metadata()
    try metadata.append(key.realm, for: CallMetadata.realm)
    try metadata.append(token, for: CallMetadata.actor)
    let made = Kept(metadata: metadata, until: now + Self.keptSeconds)
    kept.withLock { kept in
      if kept.count >= Self.maximumKept { kept.removeAll() }
      kept[key] = made
    }
    return metadata
  }
}
