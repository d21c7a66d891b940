public import RPC

extension ClientInterceptor {
  /// Hands realm and token of the call in whose handler it runs on to the calls made there, unless
  /// they are set.
  ///
  /// The called service verifies the token itself. The idempotency key is not handed on: it names
  /// one call, and each further call has its own.
  public static let forwardingCaller = ClientInterceptor(
    prepare: { (_, options) async throws(RPCError) in
      guard options.inheritance != .nothing, let parent = CallContext.current else { return }
      for key in [CallMetadata.realm, CallMetadata.actor] where options.metadata[key] == nil {
        guard let text = parent.metadata[key] else { continue }
        do throws(MetadataError) { try options.metadata.append(text, for: key) } catch {
          throw error.rpcError
        }
      }
    })
}
