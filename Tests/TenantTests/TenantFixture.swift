import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import Locking
import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Tokens
import Wire

@testable import TenantService

/// A clock that stands until it is moved.
final class StandingClock: Sendable {
  private let now: Lock<Int64>

  /// 2026-11-22 at noon in Shanghai.
  init(_ milliseconds: Int64 = 1_795_320_000_000) { now = Lock(milliseconds) }

  var real: RealClock { RealClock(reading: { self.now.withLock { $0 } }) }
  var mall: MallClock { MallClock(real) }
  var milliseconds: Int64 { now.withLock { $0 } }

  func advance(_ milliseconds: Int64) { now.withLock { $0 += milliseconds } }
}

/// A tenant service on real SQLite files, with clients of it.
struct TenantFixture: Sendable {
  let folder: String
  let clock: StandingClock
  let database: Database
  let service: TenantService

  init(folder: String? = nil, clock: StandingClock = StandingClock()) throws {
    let path = folder ?? Self.newFolder()
    self.folder = path
    self.clock = clock
    database = try SQLite.open(folder: path, schema: TenantService.schema, limits: .unhurried)
    let key = try SymmetricKey([UInt8](repeating: 7, count: 32))
    service = TenantService(
      database, hashes: RealmHashes(key: key), clock: clock.mall)
  }

  static func newFolder() -> String {
    FileManager.default.temporaryDirectory.path + "/atrium-tenant-\(UUID().uuidString)"
  }

  /// Runs the body with a client; the actor's kind, name and roles are what the metadata say.
  func withClient<R: Sendable>(
    _ kind: TransportKind = .inProcess,
    _ body: nonisolated(nonsending) (Client) async throws -> R
  ) async throws -> R {
    var router = Router()
    try service.add(to: &router)
    let verifier = ActorVerifier { token, _ throws(ActorRefusal) in
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
    let policy = ServerInterceptor.policy(
      TenantService.methods.joined(.ground), for: router, verifier: verifier)
    return try await TestCalls.withClient(kind, router, server: [policy], body)
  }

  /// Runs the body, then closes the files and removes them.
  static func run<R: Sendable>(
    _ body: nonisolated(nonsending) (TenantFixture) async throws -> R
  ) async throws -> R {
    let fixture = try TenantFixture()
    do {
      let value = try await body(fixture)
      await fixture.end()
      return value
    } catch {
      await fixture.end()
      throw error
    }
  }

  func end() async {
    await database.close()
    try? FileManager.default.removeItem(atPath: folder)  // only room on the disk
  }
}

/// Options of a call by an actor.
func acting(_ actor: String, timeout: Duration = .seconds(600)) throws -> CallOptions {
  let realm = actor.split(separator: "/").first.map(String.init) ?? ""
  return CallOptions(
    metadata: try Metadata([("atrium-realm", realm), ("atrium-actor", actor)]), timeout: timeout)
}

let operatorOfLanting = "lanting/operator/duty/operator"
let journeyOfLanting = "lanting/service/gateway"

/// A touch id of a test.
func touch(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 32 - digits.count) + digits
}

/// A person id of a test: a UUIDv7.
func person(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return "019ab000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
}

/// The stable reason of a refusal.
func reason(_ error: RPCError?) -> String? { error?.reason }

extension Client {
  var directory: Atrium_Tenant_V1_DirectoryClient { Atrium_Tenant_V1_DirectoryClient(self) }
  var coupons: Atrium_Tenant_V1_CouponsClient { Atrium_Tenant_V1_CouponsClient(self) }
  var feed: Atrium_Tenant_V1_FeedClient { Atrium_Tenant_V1_FeedClient(self) }

  func importTable(
    _ table: Atrium_Tenant_V1_Table, _ csv: String, dryRun: Bool = false,
    as actor: String = operatorOfLanting
  ) async throws -> Atrium_Tenant_V1_ImportTableResponse {
    try await directory.importTable(
      .with {
        $0.table = table
        $0.csv = Array(csv.utf8)
        $0.dryRun = dryRun
      }, options: acting(actor))
  }

  /// A mall with two shops, two items, and offers of ten coupons and of none.
  func importSmallMall() async throws {
    for (table, csv) in smallMall {
      let done = try await importTable(table, csv)
      #expect(done.errorCount == 0, "\(done.errors)")
    }
  }

  func reserve(
    _ offer: String, touch number: Int, person of: Int = 1
  ) async throws -> Atrium_Tenant_V1_Reservation {
    try await coupons.reserve(
      .with {
        $0.touchID = touch(number)
        $0.offerID = offer
        $0.personID = person(of)
      }, options: acting(journeyOfLanting))
  }

  func offer(_ id: String) async throws -> Atrium_Tenant_V1_Offer {
    try await directory.getOffer(.with { $0.offerID = id }, options: acting(journeyOfLanting))
  }
}

let smallMall: [(Atrium_Tenant_V1_Table, String)] = [
  (
    .malls,
    "mall_id,name_zh_cn,currency_code,time_zone,primary_locale\nm1,澜庭,CNY,Asia/Shanghai,zh-CN\n"
  ),
  (.zones, "zone_id,mall_id,name_zh_cn,level,outdoor\nz1,m1,东街,2,false\nz2,m1,露台,5,true\n"),
  (.tenants, "tenant_id,name_zh_cn\nheqi,禾器\nbulv,步履\n"),
  (
    .shops,
    """
    shop_id,mall_id,tenant_id,zone_id,name_zh_cn,category,unit,opens,closes
    heqi,m1,heqi,z1,禾器,bags,L2-06,10:00,22:00
    bulv,m1,bulv,z2,步履,shoes,L1-09,10:00,26:00

    """
  ),
  (
    .items,
    """
    item_id,shop_id,name_zh_cn,category,colour_en,price_minor,stock,goes_with
    tote,heqi,托特包,bags,caramel,59900,9,boots
    boots,bulv,短靴,shoes,,48900,5,

    """
  ),
  (.offers, smallOffers),
]

let smallOffers = """
  offer_id,shop_id,title_zh_cn,kind,item_id,price_minor,amount_off_minor,begins,ends,\
  coupons_total,tags
  tote-60,heqi,减 60 元,amount_off,tote,59900,6000,-1d,+2d,10,category:bags;shop:heqi
  boots-40,bulv,减 40 元,amount_off,boots,48900,4000,+1d,+2d,5,category:shoes
  look,heqi,逛一逛,at_price,,0,,-1h,+1h,,category:bags

  """
