internal import CallPolicy
internal import Messages
internal import RPC
internal import RPCServices
internal import Wire

/// The feed of changes for read models elsewhere.
struct FeedMethods: Atrium_Tenant_V1_FeedService {
  let database: TenantDatabase

  func watchChanges(
    _ request: Atrium_Tenant_V1_WatchChangesRequest,
    responses: ResponseWriter<Atrium_Tenant_V1_WatchChangesResponse>, context: CallContext
  ) async throws {
    let realm = try context.requireCaller().realm
    guard let rings = database.bell.listen() else {
      throw RPCError.busy(
        "TOO_MANY_READERS", "the feed has too many readers", retryAfter: .seconds(5))
    }
    var after = request.afterSequence
    // Listening began before this look at the disk, so that no change falls between the two.
    try await send(realm, &after, .beat, responses)
    for await ring in rings {
      try await send(realm, &after, ring, responses)
    }
    throw RPCError(.unavailable, "the service ends; read on from where you are")
  }

  /// Sends all that is new; on a beat something even when nothing is.
  private func send(
    _ realm: String, _ after: inout UInt64, _ ring: FeedBell.Ring,
    _ responses: ResponseWriter<Atrium_Tenant_V1_WatchChangesResponse>
  ) async throws {
    var mustSpeak = ring == .beat
    while true {
      let known = after
      let page = try await asCall { try await database.changes(realm, after: known) }
      if page.isRewound {
        throw RPCError.refused(
          .outOfRange, "FEED_REWOUND",
          "after_sequence is ahead of the feed: read it again from the beginning")
      }
      if page.changes.isEmpty && !mustSpeak { return }
      try await responses.write(
        .with {
          $0.changes = page.changes
          $0.headSequence = page.head
        })
      mustSpeak = false
      after = page.changes.last?.sequence ?? after
      if after >= page.head { return }
    }
  }
}
