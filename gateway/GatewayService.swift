public import Clocks
import Crypto
import Database
public import Logging
import Messages
import PersonKeys
public import RPC
public import Telemetry

/// The gateway, put together: the public face, the journeys and what they deliver.
public struct GatewayService: Sendable {
  let face: GatewayFace
  let arrivals: SignalArrivals
  let outbox: Outbox
  let settings: GatewaySettings
  let log: Logger
  let keys: APIKeys

  /// What it needs from outside.
  public struct Parts: Sendable {
    let peers: Peers
    let signing: CallSigning
    let store: GatewayDatabase
    let webhooks: WebhookSender
    let clock: MallClock
    let metrics: MetricsRegistry
    let log: Logger
    let keys: APIKeys
    /// Where touches run; the standard library's threads when it is nil.
    public var executor: (any TaskExecutor)?

    /// Everything that the process has made before.
    public init(
      peers: Peers, signing: CallSigning, store: GatewayDatabase, webhooks: WebhookSender,
      clock: MallClock, metrics: MetricsRegistry, log: Logger, keys: APIKeys
    ) {
      self.peers = peers
      self.signing = signing
      self.store = store
      self.webhooks = webhooks
      self.clock = clock
      self.metrics = metrics
      self.log = log
      self.keys = keys
    }
  }

  /// A gateway of these parts.
  public init(_ parts: Parts, settings: GatewaySettings) {
    let counts = GatewayCounts(parts.metrics)
    let webhookKey = parts.webhooks.publicKey
    let controls = Controls(realms: settings.realms, webhookKey: { webhookKey })
    let withdrawals = Withdrawals()
    let hub = InboxHub()
    let journey = JourneySettings(
      budget: StepBudget(whole: settings.inTheMall), contacts: settings.contacts,
      inboxQuietHours: settings.inboxQuietHours, webhookQuietHours: settings.webhookQuietHours,
      localMinute: settings.localMinute, hasWebhook: { controls.hasWebhook($0) },
      isStopped: { controls.isStopped($0, $1) },
      observe: { counts.observe($0, $1) })
    let malls = MallDirectory(parts.peers, parts.signing)
    let steps = TouchSteps(
      peers: parts.peers, signing: parts.signing, store: parts.store, malls: malls,
      withdrawals: withdrawals,
      contacts: RecentContacts(maximumEach: settings.contacts.maximum), clock: parts.clock,
      settings: journey,
      wake: { hub.wake($0.queueKey, with: $1) })
    let journeys = Journeys(
      steps: steps, queue: PersonQueue(),
      beginnings: Beginnings(parts.store, executor: parts.executor), log: parts.log,
      executor: parts.executor,
      count: { counts.ended($0, $1) })
    face = GatewayFace(
      peers: parts.peers, signing: parts.signing, store: parts.store, journeys: journeys,
      people: People(parts.peers, parts.signing), hub: hub, withdrawals: withdrawals,
      weather: settings.weather, controls: controls, clock: parts.clock)
    arrivals = SignalArrivals(face: face)
    outbox = Outbox(
      peers: parts.peers, signing: parts.signing, store: parts.store, webhooks: parts.webhooks,
      withdrawals: withdrawals, settings: journey, clock: parts.clock, log: parts.log,
      count: { counts.handedOver($0, $1) })
    self.settings = settings
    log = parts.log
    keys = parts.keys
  }

  /// Adds all its methods.
  public func register(with router: inout Router) throws(RouterError) {
    try router.add(DevicesHandlers(arrivals: arrivals))
    try router.add(BeforeTheVisitHandlers(face: face))
    try router.add(InTheMallHandlers(face: face, arrivals: arrivals))
    try router.add(AfterTheVisitHandlers(face: face))
    try router.add(InboxHandlers(face: face))
    try router.add(RightsHandlers(face: face))
    try router.add(
      ControlsHandlers(face: face, allowsLoopback: settings.allowsLoopbackWebhooks))
    try router.add(ErasureHandlers(face: face))
  }

  /// Ends the streams that watch inboxes, so that their readers go to whoever serves next.
  public func endStreams() { face.hub.close() }

  /// Reads what must be known before the first call.
  public func prepare() async throws {
    for realm in settings.realms { try await face.controls.refresh(realm, face.store) }
    try await refreshKeys()
  }

  /// Reads the API keys anew: those that were made or revoked by the command line.
  public func refreshKeys() async throws {
    var all: [(hash: Digest, caller: EdgeCaller)] = []
    for realm in settings.realms { all += try await face.store.apiKeys(realm) }
    keys.replace(all)
  }

  /// Goes on with what a stop has left, and with what waits for its time; until it is cancelled.
  public func keepTime() async throws {
    try await withTaskExecutorPreference(face.journeys.executor) { try await goOn() }
  }

  private func goOn() async throws {
    var rotated: KeyDay?
    while !Task.isCancelled {
      let today = KeyDay(milliseconds: face.clock.nowMilliseconds)
      if rotated != today {
        // Again in a moment when it fails: an older key that lives on opens what was erased.
        do {
          _ = try await face.store.keys.rotate(today)
          for realm in settings.realms {
            try await face.store.forgetAnswers(realm, at: face.clock.nowMilliseconds)
          }
          rotated = today
        } catch { log.error("keys were not rotated", metadata: ["error": "\(error)"]) }
      }
      for realm in settings.realms {
        do { try await goOn(realm) } catch {
          log.error("the gateway's timer failed", metadata: ["error": "\(error)"])
        }
      }
      try await Task.sleep(for: Self.pause)
    }
  }

  /// Pause between two looks at what is due.
  static let pause = Duration.milliseconds(250)
  /// A touch that runs here is not begun again before this time.
  static let stuckMilliseconds: Int64 = 5_000

  private func goOn(_ realm: String) async throws {
    let now = face.clock.nowMilliseconds
    for row in try await face.store.dueTouches(realm, until: now) {
      if row.state == .running, row.tries == 0, now - row.dueMilliseconds < Self.stuckMilliseconds {
        continue
      }
      Task(executorPreference: face.journeys.executor) {
        await face.journeys.run(row.owner, row.touch)
      }
    }
    while try await outbox.sendDue(realm) {}
    try await refreshKeys()
  }
}
