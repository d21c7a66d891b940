import AdvisorDomain
import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import Locking
import Messages
import PersonKeys
import RPC
import RPCServices
import TenantService
import TestCalls
import Testing
import Tokens
import Wire

@testable import AdvisorService

/// An advisor on real SQLite files, fed by hand or by a tenant service.
struct AdvisorFixture: Sendable {
  let folder: String
  let database: Database
  let keyDatabase: Database
  let service: AdvisorService
  let instant: StandingInstant

  init(folder: String? = nil) throws {
    let path =
      folder ?? FileManager.default.temporaryDirectory.path + "/atrium-advisor-\(UUID().uuidString)"
    self.folder = path
    database = try SQLite.open(folder: path, schema: AdvisorService.schema, limits: .unhurried)
    keyDatabase = try SQLite.open(folder: path, name: "keys", schema: PersonKeysSchema.schema)
    let keys = try PersonKeys(
      database: keyDatabase, folder: path + "/wrapping", clock: { noon })
    let instant = StandingInstant()
    self.instant = instant
    service = AdvisorService(
      database, keys: keys,
      secrets: RealmSecrets(key: try SymmetricKey([UInt8](repeating: 9, count: 32))),
      clock: MallClock(RealClock(reading: { noon })), real: RealClock(reading: { noon }),
      config: AdvisorConfig(realms: ["lanting"]), now: { instant.now })
  }

  /// Fills the read model without a feed.
  func feed(_ rows: [Atrium_Tenant_V1_Change.Row] = smallRows()) {
    service.model("lanting")?.take(rows, sequence: 7, head: 7)
  }

  func withClient<R: Sendable>(
    _ kind: TransportKind = .inProcess,
    _ body: nonisolated(nonsending) (Client) async throws -> R
  ) async throws -> R {
    var router = Router()
    try service.add(to: &router)
    let policy = ServerInterceptor.policy(
      AdvisorService.methods.joined(.ground), for: router, verifier: testVerifier)
    return try await TestCalls.withClient(kind, router, server: [policy], body)
  }

  static func run<R: Sendable>(
    _ body: nonisolated(nonsending) (AdvisorFixture) async throws -> R
  ) async throws -> R {
    let fixture = try AdvisorFixture()
    do {
      let value = try await body(fixture)
      await fixture.end()
      return value
    } catch {
      await fixture.end()
      throw error
    }
  }

  func close() async {
    await database.close()
    await keyDatabase.close()
  }

  func end() async {
    await close()
    try? FileManager.default.removeItem(atPath: folder)  // only room on the disk
  }
}

/// A monotonic clock that stands until it is moved.
final class StandingInstant: Sendable {
  private let instant = Lock(ContinuousClock.now)

  var now: ContinuousClock.Instant { instant.withLock { $0 } }

  func advance(_ duration: Duration) { instant.withLock { $0 += duration } }
}

/// Believes what the metadata say: realm, kind, name, roles.
let testVerifier = ActorVerifier { token, _ throws(ActorRefusal) in
  let parts = token.split(separator: "/").map(String.init)
  guard parts.count >= 3, let kind = ActorIdentity.Kind(rawValue: parts[1]) else {
    throw ActorRefusal("no token of a test")
  }
  do {
    return try ActorIdentity(
      realm: parts[0], kind: kind, subject: parts[2], tenant: kind == .tenant ? parts[2] : nil,
      roles: Array(parts.dropFirst(3)))
  } catch { throw ActorRefusal("\(error)") }
}

func acting(_ actor: String) throws -> CallOptions {
  CallOptions(
    metadata: try Metadata([("atrium-realm", "lanting"), ("atrium-actor", "lanting/\(actor)")]),
    timeout: .seconds(600))
}

func touch(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 32 - digits.count) + digits
}

func person(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return "019ab000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
}

/// Somebody who is not in the holdout of the test's key.
func personToTell(_ secrets: RealmSecrets) -> String {
  (1...100).map(person).first {
    secrets.chances("lanting", person: $0, touch: "", without: []).holdoutPPM > 50_000
  } ?? person(1)
}

func request(
  _ number: Int, _ person: String, occasion: Atrium_Advisor_V1_Occasion = .tryOn,
  without: [String] = [], tags: [String] = ["category:bags"]
) -> Atrium_Advisor_V1_DecideRequest {
  .with {
    $0.touchID = touch(number)
    $0.occasion = occasion
    $0.mallID = "m"
    $0.itemID = "coats-item"
    $0.withoutOfferIds = without
    $0.mallTime = Google_Protobuf_Timestamp(milliseconds: noon)
    $0.profile = .with { profile in
      profile.personID = person
      profile.personalisationOn = true
      profile.age = .with { ($0.basis, $0.adult) = (.declared, true) }
      profile.tags = tags.map { tag in
        .with {
          $0.tag = tag
          $0.strengthPermille = 900
          $0.source = "view"
          $0.observedTime = Google_Protobuf_Timestamp(milliseconds: noon - 86_400_000)
        }
      }
    }
  }
}

/// The rows of a small mall as the feed has them.
func smallRows() -> [Atrium_Tenant_V1_Change.Row] {
  var rows: [Atrium_Tenant_V1_Change.Row] = [
    .mall(
      .with {
        $0.mallID = "m"
        $0.timeZone = "Asia/Shanghai"
      }),
    .zone(
      .with {
        $0.zoneID = "z"
        $0.mallID = "m"
        $0.level = 2
      }),
  ]
  for id in ["coats", "bags", "books", "toys", "tea"] {
    rows.append(
      .shop(
        .with {
          $0.shopID = id
          $0.mallID = "m"
          $0.zoneID = "z"
          $0.category = id
          $0.opensMin = 600
          $0.closesMin = 1_320
        }))
    rows.append(
      .item(
        .with {
          $0.itemID = "\(id)-item"
          $0.shopID = id
          $0.category = id
          $0.name = ["zh-CN": "东西"]
          $0.stock = 5
          $0.goesWithItemIds = id == "coats" ? ["bags-item"] : []
        }))
    rows.append(.offer(smallOfferMessage(id)))
  }
  return rows
}

func smallOfferMessage(_ id: String) -> Atrium_Tenant_V1_Offer {
  .with {
    $0.offerID = "\(id)-offer"
    $0.shopID = id
    $0.mallID = "m"
    $0.itemID = "\(id)-item"
    $0.kind = .atPrice
    $0.beginsTime = Google_Protobuf_Timestamp(milliseconds: noon - 1_000)
    $0.endsTime = Google_Protobuf_Timestamp(milliseconds: noon + 86_400_000)
    $0.tags = ["category:\(id)"]
  }
}
