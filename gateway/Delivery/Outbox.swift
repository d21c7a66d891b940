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
  /// Entries whose attempts are written down together; the longest wait for that is a slow one's.
  static let maximumTogether = 64

  /// Sends everything of a realm whose time has come; whether there may be more.
  ///
  /// Nobody waits for these: what a round has done is written down together.
  func sendDue(_ realm: String) async throws -> Bool {
    let entries = try await store.dueEntries(realm, until: clock.nowMilliseconds)
    if entries.isEmpty { return false }
    try await withThrowingTaskGroup(of: Sent.self) { group in
      var done: [Sent] = []
      for (index, entry) in entries.enumerated() {
        if index >= Self.width, let sent = try await group.next() { done.append(sent) }
        if done.count >= Self.maximumTogether { try await note(&done) }
        group.addTask { await send(entry) }
      }
      for try await sent in group { done.append(sent) }
      try await note(&done)
    }
    return entries.count == Int(GatewayDatabase.page)
  }

  /// How an attempt went.
  private struct Sent: Sendable {
    let kind: OutboxKind
    let step: OutboxStep
    /// How it ended; nil when it is tried again.
    var end: String?
  }

  private func note(_ done: inout [Sent]) async throws {
    try await store.take(done.map(\.step))
    for sent in done { if let end = sent.end { count(sent.kind, end) } }
    done.removeAll()
  }

  private func send(_ entry: OutboxEntry) async -> Sent {
    guard entry.expiresMilliseconds > clock.nowMilliseconds else {
      return Sent(kind: entry.kind, step: .over(entry), end: "expired")
    }
    do throws(RPCError) {
      try await hand(entry)
      return Sent(kind: entry.kind, step: .over(entry), end: "done")
    } catch {
      guard Fallbacks.isPassing(error.code) || error.code == .internal else {
        log.warning(
          "an entry of the outbox was refused",
          metadata: ["kind": "\(entry.kind)", "code": "\(error.code.name)"])
        return Sent(kind: entry.kind, step: .over(entry), end: "refused")
      }
      let pause = min(Self.maximumPauseMilliseconds, 200 << Int64(min(entry.tries, 12)))
      return Sent(
        kind: entry.kind, step: .postponed(entry, until: clock.nowMilliseconds + pause))
    }
  }

  private func hand(_ entry: OutboxEntry) async throws(RPCError) {
    let options = try signing.asGateway(entry.owner.realm, within: Self.time)
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

  private func read<M: Message>(_ entry: OutboxEntry) throws(RPCError) -> M {
    do throws(WireError) { return try M(serialized: entry.payload) } catch {
      throw RPCError(.dataLoss, "an entry of the outbox cannot be read", cause: error)
    }
  }
}
