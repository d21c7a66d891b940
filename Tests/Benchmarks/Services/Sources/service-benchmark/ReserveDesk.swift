import CallPolicy
import Clocks
import Crypto
import Database
import Messages
import RPC
import RPCInProcess
import TenantService
import Tokens
import Wire

/// Calls of a tenant service in this process: everything but the network.
struct ReserveDesk: Sendable {
  private let client: Client
  private let options: CallOptions

  init(_ database: Database) throws {
    let service = TenantService(
      database, hashes: RealmHashes(key: try SymmetricKey.random()), clock: MallClock(RealClock()))
    var router = Router()
    try service.add(to: &router)
    let actor = try ActorIdentity(
      realm: "measure", kind: .operator, subject: "benchmark", roles: ["operator"])
    let journey = try ActorIdentity(realm: "measure", kind: .service, subject: "benchmark")
    let verifier = ActorVerifier { token, _ throws(ActorRefusal) in
      token == "operator" ? actor : journey
    }
    let policy = ServerInterceptor.policy(TenantService.methods, for: router, verifier: verifier)
    client = Client(InProcessTransport(try Dispatcher(router, interceptors: [policy])))
    options = try Self.options("service")
  }

  private static func options(_ actor: String) throws -> CallOptions {
    CallOptions(
      metadata: try Metadata([("atrium-realm", "measure"), ("atrium-actor", actor)]),
      timeout: .seconds(60))
  }

  /// One offer with so many coupons.
  func prepare(coupons: Int) async throws {
    let tables: [(Atrium_Tenant_V1_Table, String)] = [
      (
        .malls,
        "mall_id,name_en,currency_code,time_zone,primary_locale\nm,M,CNY,Asia/Shanghai,en\n"
      ),
      (.zones, "zone_id,mall_id,name_en,level,outdoor\nz,m,Z,1,false\n"),
      (.tenants, "tenant_id,name_en\nt,T\n"),
      (
        .shops,
        "shop_id,mall_id,tenant_id,zone_id,name_en,category,unit,opens,closes\n"
          + "s,m,t,z,S,bags,L1,10:00,22:00\n"
      ),
      (
        .offers,
        "offer_id,shop_id,title_en,kind,price_minor,amount_off_minor,begins,ends,coupons_total\n"
          + "o,s,O,amount_off,100,10,-1d,+1d,\(coupons)\n"
      ),
    ]
    let directory = Atrium_Tenant_V1_DirectoryClient(client)
    for (table, csv) in tables {
      let done = try await directory.importTable(
        .with {
          $0.table = table
          $0.csv = Array(csv.utf8)
        }, options: Self.options("operator"))
      precondition(done.errorCount == 0, "\(done.errors)")
    }
  }

  /// Reserves for the touch of a number; returns when it is on disk.
  func reserve(_ number: Int) async throws {
    let digits = String(number, radix: 16)
    _ = try await Atrium_Tenant_V1_CouponsClient(client).reserve(
      .with {
        $0.touchID = String(repeating: "0", count: 32 - digits.count) + digits
        $0.offerID = "o"
        $0.personID =
          "019ab000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
      }, options: options)
  }
}
