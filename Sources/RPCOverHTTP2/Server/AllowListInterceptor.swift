internal import Locking
public import RPC
public import TLS

extension ServerInterceptor {
  /// Admits a call only when the list lets the caller's SPIFFE ID call the method.
  ///
  /// The ID is the only URI name of the verified client certificate: UNAUTHENTICATED without one,
  /// PERMISSION_DENIED when the list does not name it. The caller is told its method, not the
  /// list; `onDenied` gets the operator's text. Source: SPIFFE X.509-SVID section 4.
  public static func allowing(
    _ list: AllowList, onDenied: (@Sendable (String) -> Void)? = nil
  ) -> ServerInterceptor {
    let allowed = AllowedCallers()
    return ServerInterceptor(admit: { context throws(RPCError) in
      if allowed.contains(context) { return }
      guard let caller = spiffeID(context.peer) else {
        onDenied?("a caller without a SPIFFE ID calls \(context.method.path)")
        throw RPCError(
          .unauthenticated,
          "\(context.method.path) needs a client certificate with one spiffe:// URI name")
      }
      guard case .denied(let reason) = list.decision(method: context.method.path, caller: caller)
      else { return allowed.insert(context) }
      onDenied?(reason)
      throw RPCError(.permissionDenied, "this service may not call \(context.method.path)")
    })
  }

  private static func spiffeID(_ peer: Peer) -> SPIFFEID? {
    guard peer.names.count == 1, let name = peer.names.first else { return nil }
    do throws(SPIFFEIDError) { return try SPIFFEID(name) } catch { return nil }
  }
}

/// Which caller may call which method, as the list has said before: a list does not change.
private final class AllowedCallers: Sendable {
  /// Pairs that are kept.
  private static let maximum = 4_096

  private struct Pair: Hashable {
    let method: ObjectIdentifier
    let caller: String
  }

  private let pairs = RecentSet<Pair>(limit: maximum)

  func contains(_ context: CallContext) -> Bool {
    pair(context).map { pairs.contains($0) } ?? false
  }

  func insert(_ context: CallContext) {
    if let pair = pair(context) { pairs.insert(pair) }
  }

  private func pair(_ context: CallContext) -> Pair? {
    let names = context.peer.names
    guard names.count == 1, let caller = names.first else { return nil }
    return Pair(method: ObjectIdentifier(context.method), caller: caller)
  }
}
