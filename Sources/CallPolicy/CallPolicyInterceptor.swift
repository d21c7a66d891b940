public import RPC
internal import Tokens

/// Names of the metadata that the suite adds to a call.
public enum CallMetadata {
  /// The realm; must be that of the token.
  public static let realm = "atrium-realm"
  /// The actor's token.
  public static let actor = ActorToken.metadataKey
  /// Names a call that may come twice.
  public static let idempotencyKey = "atrium-idempotency-key"
  /// Bytes of an idempotency key: printable ASCII.
  public static let maximumKeyBytes = 128
  /// Bytes of a realm's name: lower-case letters, digits and dashes.
  public static let maximumRealmBytes = 64
}

extension ServerInterceptor {
  /// Admits a call when the table lets its actor call the method, and leaves `context.caller`.
  ///
  /// UNAUTHENTICATED without a token that can be believed, PERMISSION_DENIED when realm and token
  /// disagree or the rule does not let the actor in, INVALID_ARGUMENT for metadata that is broken.
  /// A method without a rule is PERMISSION_DENIED for everybody.
  public static func policy(
    _ table: MethodTable, for router: Router, verifier: ActorVerifier,
    onDenied: (@Sendable (_ method: MethodInfo, _ reason: String) -> Void)? = nil
  ) -> ServerInterceptor {
    let rules = table.settled(for: router)
    return ServerInterceptor(admit: { context throws(RPCError) in
      guard let rule = rules[ObjectIdentifier(context.method)] else {
        onDenied?(context.method, "the method has no rule")
        throw RPCError(.permissionDenied, "\(context.method.path) has no rule; it is closed")
      }
      if rule.isOpen { return }
      do throws(RPCError) {
        context.caller = try CallerReading(context: context, rule: rule).caller(verifier)
      } catch {
        onDenied?(context.method, error.message)
        throw error
      }
    })
  }
}

/// Reads who calls from a call's metadata, and holds it against the method's rule.
struct CallerReading {
  let context: CallContext
  let rule: MethodRule

  func caller(_ verifier: ActorVerifier) throws(RPCError) -> Caller {
    let realm = try single(CallMetadata.realm, .unauthenticated)
    guard Self.isRealm(realm) else {
      throw RPCError(
        .invalidArgument,
        "\(CallMetadata.realm): expected 1 to "
          + "\(CallMetadata.maximumRealmBytes) lower-case letters, digits and dashes")
    }
    let token = try single(CallMetadata.actor, .unauthenticated)
    let actor: ActorIdentity
    do throws(ActorRefusal) { actor = try verifier.verify(token, context.peer) } catch {
      throw RPCError(.unauthenticated, "\(CallMetadata.actor): \(error.reason)")
    }
    guard actor.realm == realm else {
      throw RPCError(.permissionDenied, "\(CallMetadata.realm) is not the realm of the actor")
    }
    try check(actor)
    return Caller(
      actor: actor, service: context.peer.names.count == 1 ? context.peer.names.first : nil,
      idempotencyKey: try key())
  }

  private func check(_ actor: ActorIdentity) throws(RPCError) {
    guard rule.kinds.contains(actor.kind) else {
      throw RPCError(
        .permissionDenied, "a \(actor.kind.rawValue) may not call \(context.method.path)")
    }
    if rule.roles.isEmpty || !rule.roles.isDisjoint(with: actor.roles) { return }
    throw RPCError(
      .permissionDenied,
      "\(context.method.path) needs one of the roles \(rule.roles.sorted().joined(separator: ", "))"
    )
  }

  private func key() throws(RPCError) -> String? {
    let keys = context.metadata.texts(CallMetadata.idempotencyKey)
    guard keys.count <= 1 else {
      throw RPCError(.invalidArgument, "\(CallMetadata.idempotencyKey) came more than once")
    }
    guard let key = keys.first, !key.isEmpty else {
      if !rule.needsKey { return nil }
      throw RPCError(
        .invalidArgument, "\(context.method.path) needs \(CallMetadata.idempotencyKey)")
    }
    guard key.utf8.count <= CallMetadata.maximumKeyBytes else {
      throw RPCError(
        .invalidArgument,
        "\(CallMetadata.idempotencyKey): more than \(CallMetadata.maximumKeyBytes) bytes")
    }
    return key
  }

  /// Exactly one: of two, somebody else might read the other.
  private func single(_ name: String, _ code: StatusCode) throws(RPCError) -> String {
    let texts = context.metadata.texts(name)
    guard texts.count <= 1 else { throw RPCError(.invalidArgument, "\(name) came more than once") }
    guard let text = texts.first, !text.isEmpty else {
      throw RPCError(code, "\(context.method.path) needs \(name)")
    }
    return text
  }

  private static func isRealm(_ text: String) -> Bool {
    text.utf8.count <= CallMetadata.maximumRealmBytes
      && text.utf8.allSatisfy { byte in
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      }
  }
}
