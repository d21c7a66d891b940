import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import GatewayService
import HTTPClient
import Logging
import Messages
import PersonKeys
import RPC
import RPCInProcess
import Telemetry
import Testing
import Tokens
import Wire

@testable import GatewayService

/// A gateway on real SQLite, with the five services as stubs behind their generated protocols.
final class Bench: Sendable {
  let folder: String
  let time: MutableTime
  let stubs = Stubs()
  let store: GatewayDatabase
  let service: GatewayService
  let dispatcher: Dispatcher
  private let databases: [Database]
  static let realm = "lanting"

  init(at milliseconds: Int64 = 1_764_000_000_000, quiet: QuietHours = .none) throws {
    folder = NSTemporaryDirectory() + "atrium-gateway-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let time = MutableTime(milliseconds)
    self.time = time
    let database = try SQLite.open(folder: folder, schema: GatewaySchema.schema)
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    databases = [database, keyDatabase]
    let keys = try PersonKeys(database: keyDatabase, folder: folder, clock: { time.now })
    store = GatewayDatabase(database, keys: keys)
    let clock = MallClock(RealClock(reading: { time.now }))
    var services = Router()
    try stubs.register(with: &services)
    let client = Client(InProcessTransport(try Dispatcher(services)))
    let seconds: @Sendable () -> Int64 = { time.now / 1_000 }
    let signer = try ActorTokenSigner(
      key: try Ed25519.PrivateKey.random(), keyIdentifier: "gateway")
    var settings = GatewaySettings(realms: [Self.realm]) { _, milliseconds in
      Int(milliseconds / 60_000 % 1_440)
    }
    settings.inTheMall = .seconds(30)
    settings.inboxQuietHours = quiet
    service = GatewayService(
      GatewayService.Parts(
        peers: Peers(
          profile: client, tenant: client, advisor: client, generation: client,
          compliance: client),
        signing: CallSigning(signer, seconds: seconds), store: store,
        webhooks: WebhookSender(
          client: try HTTPClient(), key: try Ed25519.PrivateKey.random(), seconds: seconds),
        clock: clock, metrics: MetricsRegistry(), log: Logger(label: "test"), keys: APIKeys()),
      settings: settings)
    var router = Router()
    try service.register(with: &router)
    // The caller stands in metadata here; how callers are found out has tests of its own.
    let caller = ServerInterceptor(admit: { context throws(RPCError) in
      let name = context.metadata["x-name"] ?? "M1001"
      let kind = EdgeCaller.Kind(rawValue: context.metadata["x-kind"] ?? "shopper")
      context.edgeCaller = EdgeCaller(realm: Bench.realm, kind: kind ?? .shopper, name: name)
    })
    dispatcher = try Dispatcher(router, interceptors: [caller])
  }

  var client: Client { Client(InProcessTransport(dispatcher)) }
  var inbox: Atrium_Gateway_V1_InboxClient { Atrium_Gateway_V1_InboxClient(client) }
  var rights: Atrium_Gateway_V1_RightsClient { Atrium_Gateway_V1_RightsClient(client) }
  var mall: Atrium_Gateway_V1_InTheMallClient { Atrium_Gateway_V1_InTheMallClient(client) }

  /// Somebody takes a coat to the fitting room; the person that it was.
  func tryOn(
    _ id: String, member: String = "M1001", at eventMilliseconds: Int64? = nil
  ) async throws {
    _ = try await mall.reportSignals(
      .with {
        $0.signals = [
          .with {
            $0.id = id
            $0.eventTime = eventMilliseconds.map { .init(unixMilliseconds: $0) }
            $0.mallID = "lanting-sh"
            $0.zoneID = "l2-east"
            $0.subject = .memberID(member)
            $0.observation = .tryOn(.with { $0.itemID = "coat" })
          }
        ]
      }, options: CallOptions(metadata: try Metadata([("x-name", member)])))
  }

  /// Messages of a member, after waiting for the first one.
  func messages(_ member: String = "M1001") async throws -> [Atrium_Gateway_V1_Message] {
    try await inbox.listMessages(
      .with { $0.waitMs = 20_000 },
      options: CallOptions(metadata: try Metadata([("x-name", member)]))
    ).messages
  }

  /// The only touch of a try-on once it has ended.
  func ended(_ signal: String) async throws -> TouchRow {
    let id = TouchID.make(
      realm: Self.realm, journey: InTheMall.name,
      step: "\(Atrium_Advisor_V1_Occasion.tryOn.rawValue)",
      occurrence: signal)
    while true {
      if let row = try await store.touch(Self.realm, id), row.endedMilliseconds != nil {
        return row
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// A touch once it has ended; what is due meanwhile is run, as time passes.
  func ended(touch id: String, _ pass: () -> Void) async throws -> TouchRow {
    while true {
      if let row = try await store.touch(Self.realm, id), row.endedMilliseconds != nil {
        return row
      }
      try await Task.sleep(for: .milliseconds(5))
      pass()
      for due in try await store.dueTouches(Self.realm, until: time.now) {
        await service.face.journeys.run(due.owner, due.touch)
      }
    }
  }

  func close() async throws {
    // What a stub does during a call may hold the client, which holds the stubs.
    stubs.set { $0.during.removeAll() }
    for database in databases { await database.close() }
    try FileManager.default.removeItem(atPath: folder)
  }
}
