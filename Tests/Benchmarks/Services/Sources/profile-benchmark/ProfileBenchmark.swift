import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import Logging
import Messages
import PersonKeys
import ProfileService
import RPC
import RPCOverHTTP2
import Reactor
import Telemetry
import Tokens
import Wire

/// What the profile service takes and gives: `profile-benchmark FOLDER [SECONDS]`.
///
/// Server and client are one process with a loop each, so both are in the figures. The folder
/// should be on the device that is meant.
@main
struct ProfileBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: profile-benchmark FOLDER [SECONDS]")
      exit(2)
    }
    let seconds = arguments.count > 2 ? Double(arguments[2]) ?? 5 : 5
    let folder = "\(arguments[1])/profile-benchmark-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
      // What stays behind is only room.
      try? FileManager.default.removeItem(atPath: folder)
    }
    try await ServedProfile.run(folder) { served in
      let measures = ProfileMeasures(served: served, time: .seconds(seconds))
      let people = try await measures.people(2_000)
      try await measures.ingest(people)
      try await measures.check(people)
      try await measures.read(people)
    }
  }
}

/// The service on a free port of the loopback address, with its background work, and a client.
struct ServedProfile: Sendable {
  let client: Client
  let service: ProfileService

  static func run(
    _ folder: String, _ body: @Sendable (ServedProfile) async throws -> Void
  ) async throws {
    let database = try SQLite.open(folder: folder, schema: ProfileService.schema)
    let keyDatabase = try SQLite.open(folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = MallClock(RealClock())
    let keys = try PersonKeys(
      database: keyDatabase, folder: "\(folder)/wrapping", clock: { clock.nowMilliseconds })
    let service = try await ProfileService(
      database: database, keys: keys, peers: [], clock: clock, config: ProfileConfig(),
      metrics: MetricsRegistry(), log: Logger(label: "benchmark"))
    var router = Router()
    try service.register(with: &router)
    let policy = ServerInterceptor.policy(
      ProfileService.methods, for: router,
      verifier: ActorVerifier { _, _ throws(ActorRefusal) in
        do {
          return try ActorIdentity(realm: "lanting", kind: .service, subject: "benchmark")
        } catch { throw ActorRefusal("\(error)") }
      })
    let serving = try LoopGroup(count: 1, name: "server")
    let calling = try LoopGroup(count: 1, name: "client")
    try serving.start()
    try calling.start()
    let server = Server(try Dispatcher(router, interceptors: [policy]), on: serving)
    let address = try await server.listen(ListenerOptions(.loopback(port: 0)))
    let channel = Channel(to: .addresses([address]), on: calling.next())
    let background = service.background.map { work in Task { try await work.run() } }
    try await body(ServedProfile(client: Client(channel), service: service))
    for task in background { task.cancel() }
    await channel.close()
    await server.shutDown()
    await service.stop()
    await database.close()
    await keyDatabase.close()
    serving.stop()
    calling.stop()
  }
}
