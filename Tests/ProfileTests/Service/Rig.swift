import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import Locking
import Logging
import Messages
import PersonKeys
import RPC
import Telemetry
import TestCalls
import Tokens

@testable import ProfileService

let realm = "lanting"

/// A folder with the service's files, a clock that tests move, and the peers of erasures. Services
/// are opened on it one after the other, like starts of a process.
final class Rig: Sendable {
  let folder: String
  private let now = Lock<Int64>(1_795_521_600_000)

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("profile-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(atPath: folder)
  }

  var nowMilliseconds: Int64 { now.withLock { $0 } }

  func pass(_ time: Duration) { now.withLock { $0 += time.components.seconds * 1_000 } }

  /// A start and an end of the service, without background tasks: tests fold and ask themselves.
  nonisolated(nonsending) func running<Value: Sendable>(
    peers: [ErasurePeer] = [], config: ProfileConfig = ProfileConfig(),
    folding: Bool = true, _ body: nonisolated(nonsending) (ProfileService) async throws -> Value
  ) async throws -> Value {
    let database = try SQLite.open(folder: folder, schema: ProfileService.schema)
    let keyDatabase = try SQLite.open(
      folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let result: Result<Value, any Error>
    do {
      let real = RealClock(reading: { [self] in nowMilliseconds })
      let keys = try PersonKeys(
        database: keyDatabase, folder: "\(folder)/wrapping", clock: { [self] in nowMilliseconds })
      let service = try await ProfileService(
        database: database, keys: keys, peers: peers, clock: MallClock(real), config: config,
        metrics: MetricsRegistry(), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      let value = try await body(service)
      if folding { await service.stop() }
      result = .success(value)
    } catch { result = .failure(error) }
    await database.close()
    await keyDatabase.close()
    return try result.get()
  }

  /// Every byte of every file in the folder, as one text for searching.
  func holds(_ text: String) throws -> Bool {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.contains { file in
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(file)"
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return false }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return data.range(of: Data(text.utf8)) != nil
    }
  }
}

/// Believes any token that says `kind|subject`.
let credulous = ActorVerifier { token, _ throws(ActorRefusal) in
  let parts = token.split(separator: "|", maxSplits: 2).map(String.init)
  guard parts.count == 3, let kind = ActorIdentity.Kind(rawValue: parts[0]) else {
    throw ActorRefusal("not a test's token")
  }
  do {
    return try ActorIdentity(
      realm: parts[2], kind: kind, subject: parts[1], tenant: kind == .tenant ? "heqi" : nil)
  } catch { throw ActorRefusal("\(error)") }
}

/// Options of a call in somebody's name.
func by(
  _ kind: ActorIdentity.Kind = .service, _ subject: String = "gateway", in name: String = realm,
  key: String? = nil
) throws -> CallOptions {
  var metadata = try Metadata([
    (CallMetadata.realm, name), (CallMetadata.actor, "\(kind.rawValue)|\(subject)|\(name)"),
  ])
  if let key { try metadata.append(key, for: CallMetadata.idempotencyKey) }
  return CallOptions(metadata: metadata)
}

/// The clients of a service that runs.
struct Clients: Sendable {
  let signals: Atrium_Profile_V1_SignalsClient
  let identities: Atrium_Profile_V1_IdentitiesClient
  let consents: Atrium_Profile_V1_ConsentsClient
  let profiles: Atrium_Profile_V1_ProfilesClient
  let erasures: Atrium_Profile_V1_ErasuresClient
  let erasing: Atrium_Erasure_V1_PersonErasureClient

  init(_ client: Client) {
    signals = Atrium_Profile_V1_SignalsClient(client)
    identities = Atrium_Profile_V1_IdentitiesClient(client)
    consents = Atrium_Profile_V1_ConsentsClient(client)
    profiles = Atrium_Profile_V1_ProfilesClient(client)
    erasures = Atrium_Profile_V1_ErasuresClient(client)
    erasing = Atrium_Erasure_V1_PersonErasureClient(client)
  }
}

extension ProfileService {
  /// Serves with the rules of who may call what, over either transport.
  nonisolated(nonsending) func serving<Value: Sendable>(
    _ kind: TransportKind = .inProcess,
    _ body: nonisolated(nonsending) (Clients) async throws -> Value
  ) async throws -> Value {
    var router = Router()
    try register(with: &router)
    let policy = ServerInterceptor.policy(Self.methods, for: router, verifier: credulous)
    return try await withClient(kind, router, server: [policy]) { client in
      try await body(Clients(client))
    }
  }
}

/// A started service and its clients.
nonisolated(nonsending) func withProfile<Value: Sendable>(
  _ kind: TransportKind = .inProcess, config: ProfileConfig = ProfileConfig(),
  _ body: nonisolated(nonsending) (Rig, ProfileService, Clients) async throws -> Value
) async throws -> Value {
  let rig = try Rig()
  return try await rig.running(config: config) { (service) async throws in
    try await service.serving(kind) { (clients) async throws in
      try await body(rig, service, clients)
    }
  }
}
