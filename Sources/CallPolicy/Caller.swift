public import RPC

/// Who acts through a call, as the token in `atrium-actor` says.
public enum ActorKind: String, Sendable, Hashable, CaseIterable {
  /// A person who visits the mall.
  case shopper
  /// Somebody who works for a tenant or partner.
  case tenant
  /// Somebody who works for the realm.
  case `operator`
  /// Another service of the suite, on its own behalf.
  case service
}

/// A verified token: what its issuer vouches for.
public struct Actor: Sendable, Hashable {
  /// The realm that the actor belongs to.
  public let realm: String
  /// What the actor is.
  public let kind: ActorKind
  /// Who exactly, by an id; for a log it is as good as personal.
  public let subject: String
  /// What the actor may do besides what its kind may.
  public let roles: Set<String>

  /// An actor as its token names it.
  public init(realm: String, kind: ActorKind, subject: String, roles: Set<String> = []) {
    self.realm = realm
    self.kind = kind
    self.subject = subject
    self.roles = roles
  }
}

/// Why a token was not believed.
public struct ActorRefusal: Error, Sendable, Hashable {
  /// For the caller: what is wrong, without what the token holds.
  public let reason: String

  /// A refusal with its reason.
  public init(_ reason: String) { self.reason = reason }
}

/// Checks tokens; a value rather than a protocol, because there is one kind of token.
public struct ActorVerifier: Sendable {
  /// The token's text as it came, and the SPIFFE names of the peer that sent it.
  public typealias Verify =
    @Sendable (_ token: String, _ peer: Peer) throws(ActorRefusal) -> Actor

  let verify: Verify

  /// A verifier that believes what `verify` returns.
  public init(_ verify: @escaping Verify) { self.verify = verify }
}

/// The one who calls, as handlers read it: `context.caller`.
public struct Caller: Sendable, Hashable {
  /// The verified actor.
  public let actor: Actor
  /// The SPIFFE name of the service that sent the call; nil over plaintext and in process.
  public let service: String?
  /// Under which a second call with the same body is the same call; nil when there is none.
  public let idempotencyKey: String?

  /// The realm of everything that this call may see.
  public var realm: String { actor.realm }
}

extension CallContext {
  private enum CallerKey: CallValueKey {
    typealias Value = Caller
  }

  /// The verified caller; nil for methods that are open to anybody.
  public internal(set) var caller: Caller? {
    get { self[CallerKey.self] }
    set { self[CallerKey.self] = newValue }
  }

  /// The verified caller; an error of ours where the method table let nobody in without one.
  public func requireCaller() throws(RPCError) -> Caller {
    if let caller { return caller }
    throw RPCError(.internal, "\(method.path) needs a caller, and its rule asks for none")
  }
}
