internal import CallPolicy
internal import RPC

extension ServerInterceptor {
  /// Notes calls that change something, before and after; reading is not noted.
  ///
  /// The entry is on the device before the answer leaves, which holds up the loop for one sync.
  static func auditing(
    _ audit: AuditFile, who: @escaping @Sendable (CallContext) -> String
  ) -> ServerInterceptor {
    ServerInterceptor(
      wrap: { (context, handler) async throws(RPCError) in
        guard context.method.idempotency != .noSideEffects else { return try await handler() }
        let entry = AuditedCall(context, who: who(context))
        try entry.note("begun", in: audit)
        do throws(RPCError) { try await handler() } catch {
          try entry.note("failed: \(error.code.name)", in: audit)
          throw error
        }
        try entry.note("done", in: audit)
      })
  }
}

/// What an entry says of a call.
struct AuditedCall {
  private let who: String
  private let verb: String
  private let arguments: [String]

  /// Metadata with the words of the verb that calls.
  static let key = "atrium-verb"
  private static let maximumWords = 8
  private static let maximumWordBytes = 100

  init(_ context: CallContext, who: String) {
    self.who = who
    let words = context.metadata.texts(Self.key)
    let isUsable =
      words.count <= Self.maximumWords
      && words.allSatisfy { $0.utf8.count <= Self.maximumWordBytes }
    // A caller that does not say which verb it is has called a method all the same.
    verb = (isUsable ? words.first : nil) ?? String(context.method.path.dropFirst())
    let realm = (context.caller?.realm).map { ["--realm", $0] } ?? []
    arguments = (isUsable ? Array(words.dropFirst()) : []) + realm
  }

  func note(_ result: String, in audit: AuditFile) throws(RPCError) {
    do throws(FileFailure) { try audit.note(who, verb, arguments, result) } catch {
      throw RPCError(.unavailable, "the audit file cannot be written: \(error)")
    }
  }
}
