public import RPC
public import Tokens

/// Why a token was not believed.
public struct ActorRefusal: Error, Sendable, Hashable {
  /// For the caller: what is wrong, without what the token holds.
  public let reason: String

  /// A refusal with its reason.
  public init(_ reason: String) { self.reason = reason }
}

/// Checks tokens: who signed them, and whether the peer that sent them may assert such an actor.
public struct ActorVerifier: Sendable {
  /// The token's text as it came, and the peer that sent it.
  public typealias Verify =
    @Sendable (_ token: String, _ peer: Peer) throws(ActorRefusal) -> ActorIdentity

  let verify: Verify

  /// A verifier that believes what `verify` returns.
  public init(_ verify: @escaping Verify) { self.verify = verify }

  /// On whose behalf a peer's call is made.
  public func identity(of token: String, from peer: Peer) throws(ActorRefusal) -> ActorIdentity {
    try verify(token, peer)
  }
}

/// The one who calls, as handlers read it: `context.caller`.
public struct Caller: Sendable, Hashable {
  /// The verified actor.
  public let actor: ActorIdentity
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
