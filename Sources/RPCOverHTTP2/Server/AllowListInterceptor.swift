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
    ServerInterceptor(admit: { context throws(RPCError) in
      guard let caller = spiffeID(context.peer) else {
        onDenied?("a caller without a SPIFFE ID calls \(context.method.path)")
        throw RPCError(
          .unauthenticated,
          "\(context.method.path) needs a client certificate with one spiffe:// URI name")
      }
      guard case .denied(let reason) = list.decision(method: context.method.path, caller: caller)
      else { return }
      onDenied?(reason)
      throw RPCError(.permissionDenied, "this service may not call \(context.method.path)")
    })
  }

  private static func spiffeID(_ peer: Peer) -> SPIFFEID? {
    guard peer.names.count == 1, let name = peer.names.first else { return nil }
    do throws(SPIFFEIDError) { return try SPIFFEID(name) } catch { return nil }
  }
}
