import Clocks
import Logging
import Messages
import RPC
import Wire

/// Sends what follows a touch's end until it is done: after a kill it goes on where it stopped.
struct Outbox: Sendable {
  let peers: Peers
  let signing: CallSigning
  let store: GatewayDatabase
  let webhooks: WebhookSender
  let withdrawals: Withdrawals
  let settings: JourneySettings
  let clock: MallClock
  let log: Logger
  /// Takes note of an entry's end: its kind, and how it ended.
  let count: @Sendable (_ kind: OutboxKind, _ end: String) -> Void

  /// What is not done in a day is given up, and counted.
  static let keepsMilliseconds: Int64 = 86_400_000
  /// Longest pause between two tries.
  static let maximumPauseMilliseconds: Int64 = 300_000
  static let time = Duration.seconds(2)
  /// Entries that are sent at the same time.
  static let width = 16

  /// Sends everything of a realm whose time has come; whether there may be more.
  func sendDue(_ realm: String) async throws -> Bool {
    let entries = try await store.dueEntries(realm, until: clock.nowMilliseconds)
    await withTaskGroup(of: Void.self) { group in
      for (index, entry) in entries.enumerated() {
        if index >= Self.width { await group.next() }
        group.addTask { await send(entry) }
      }
    }
    return entries.count == Int(GatewayDatabase.page)
  }

  private func send(_ entry: OutboxEntry) async {
    do {
      guard entry.expiresMilliseconds > clock.nowMilliseconds else {
        try await end(entry, "expired")
        return
      }
      var refusal: RPCError?
      do throws(RPCError) { try await hand(entry) } catch { refusal = error }
      guard let refusal else { return try await end(entry, "done") }
      guard Fallbacks.isPassing(refusal.code) || refusal.code == .internal else {
        log.warning(
          "an entry of the outbox was refused",
          metadata: ["kind": "\(entry.kind)", "code": "\(refusal.code.name)"])
        return try await end(entry, "refused")
      }
      let pause = min(Self.maximumPauseMilliseconds, 200 << Int64(min(entry.tries, 12)))
      try await store.postpone(entry, until: clock.nowMilliseconds + pause)
    } catch {
      // The entry stays; it is due again.
      log.error("the outbox could not be written", metadata: ["error": "\(error)"])
    }
  }

  private func end(_ entry: OutboxEntry, _ how: String) async throws {
    try await store.remove(entry)
    count(entry.kind, how)
  }

  private func hand(_ entry: OutboxEntry) async throws(RPCError) {
    let options = try options(entry.owner.realm)
    switch entry.kind {
    case .issue:
      _ = try await peers.coupons.issue(try read(entry), options: options)
    case .release:
      _ = try await peers.coupons.release(try read(entry), options: options)
    case .outcome:
      _ = try await peers.reviews.recordOutcome(try read(entry), options: options)
    case .feedback:
      _ = try await peers.signals.ingest(try read(entry), options: options)
    case .webhook: try await post(entry, options)
    }
  }

  /// The last step before each attempt is the consent, never an older answer.
  private func post(_ entry: OutboxEntry, _ options: CallOptions) async throws(RPCError) {
    let message: Atrium_Gateway_V1_Message = try read(entry)
    let isMarketing = message.kind != .greeting
    if isMarketing {
      let now = clock.nowMilliseconds
      let minute = settings.localMinute("", now)
      if settings.webhookQuietHours.minutesLeft(atMinute: minute) != nil {
        throw RPCError(.unavailable, "quiet hours")
      }
    }
    let seen = withdrawals.count(entry.owner)
    let consent = try await peers.consents.checkConsent(
      .with {
        $0.personID = entry.owner.person
        $0.purpose = isMarketing ? .marketingWebhook : .service
      }, options: options)
    guard consent.allowed else { throw RPCError(.failedPrecondition, "no consent") }
    do {
      for webhook in try await store.webhooks(entry.owner.realm) {
        // Withdrawn since the answer: a later try asks again.
        guard withdrawals.count(entry.owner) == seen else {
          throw RPCError(.aborted, "a consent was withdrawn meanwhile")
        }
        try await webhooks.post(message, to: webhook)
      }
    } catch let error as RPCError { throw error } catch {
      throw RPCError(.unavailable, "the store failed", cause: error)
    }
  }

  private func options(_ realm: String) throws(RPCError) -> CallOptions {
    do { return try signing.asGateway(realm, within: Self.time) } catch {
      throw RPCError(.internal, "the gateway cannot sign its calls", cause: error)
    }
  }

  private func read<M: Message>(_ entry: OutboxEntry) throws(RPCError) -> M {
    do throws(WireError) { return try M(serialized: entry.payload) } catch {
      throw RPCError(.dataLoss, "an entry of the outbox cannot be read", cause: error)
    }
  }
}
