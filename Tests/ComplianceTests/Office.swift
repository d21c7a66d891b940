import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import GenerationDomain
import Logging
import Messages
import PersonKeys
import RPC
import TestCalls
import Tokens
import Wire

@testable import ComplianceService

/// An office for tests: the service on real databases in a folder of its own.
struct Office {
  static let realm = "lanting"
  static let person = "0192f0c1-2345-7000-8000-0000000000a1"
  /// 2026-11-22 11:00 in Shanghai.
  static let now: Int64 = 1_795_316_400_000

  /// The packs are proved once; every office of the tests has the same.
  private static let library = Result { try PackLibrary(ComplianceConfig()) }

  let folder: String
  let database: Database
  let keyDatabase: Database
  let keys: PersonKeys
  let service: ComplianceService

  init(folder: String) throws {
    self.folder = folder
    database = try SQLite.open(folder: folder, schema: ComplianceService.schema, limits: .unhurried)
    keyDatabase = try SQLite.open(folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = MallClock(RealClock(reading: { Office.now }))
    keys = try PersonKeys(
      database: keyDatabase, folder: folder + "/kek", clock: { clock.nowMilliseconds })
    service = try ComplianceService(
      database: database, keys: keys, clock: clock, config: ComplianceConfig(),
      library: Self.library.get(), key: LedgerKey(folder: folder), log: Logger(label: "test"))
  }

  func close() async {
    await service.stop()
    await database.close()
    await keyDatabase.close()
  }

  static func with<Result: Sendable>(
    _ body: (Office) async throws -> Result
  ) async throws -> Result {
    let folder = NSTemporaryDirectory() + "atrium-compliance-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }  // best effort: a test's folder
    let office = try Office(folder: folder)
    do {
      let result = try await body(office)
      await office.close()
      return result
    } catch {
      await office.close()
      throw error
    }
  }

  func client<Result: Sendable>(
    _ kind: TransportKind = .inProcess, as actor: String = "service/gateway",
    realm: String = Office.realm,
    _ body: nonisolated(nonsending) (Client) async throws -> Result
  ) async throws -> Result {
    var router = Router()
    try service.register(with: &router)
    let verifier = ActorVerifier { token, _ throws(ActorRefusal) in
      let parts = token.split(separator: "/").map(String.init)
      do throws(TokenError) {
        return try ActorIdentity(
          realm: parts[0], kind: .init(rawValue: parts[1]) ?? .service, subject: parts[2])
      } catch { throw ActorRefusal("no actor") }
    }
    let policy = ServerInterceptor.policy(
      ComplianceService.methods, for: router, verifier: verifier)
    let naming = ClientInterceptor(prepare: { _, options throws(RPCError) in
      do throws(MetadataError) {
        try options.metadata.append(realm, for: CallMetadata.realm)
        try options.metadata.append(realm + "/" + actor, for: CallMetadata.actor)
      } catch { throw RPCError(.internal, "metadata") }
    })
    return try await withClient(kind, router, server: [policy], client: [naming], body)
  }

  // MARK: - What is reviewed

  static func touch(_ number: Int = 1) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  static func brief(_ number: Int = 1) -> Atrium_Generation_V1_Brief {
    .with { brief in
      brief.touchID = touch(number)
      brief.kind = .promotion
      brief.locale = "zh-CN"
      brief.purpose = .marketingInbox
      brief.personID = person
      brief.advertiserID = "hq"
      brief.category = "bags"
      brief.consentTextVersion = "inbox@3"
      brief.facts = [
        fact("shop.name", .text("禾器")), fact("item.name", .text("托特包")),
        fact(
          "price",
          .money(
            .with {
              $0.amountMinor = 59_900
              $0.currencyCode = "CNY"
            })),
      ]
    }
  }

  static func fact(
    _ id: String, _ value: Atrium_Generation_V1_Fact.Value
  ) -> Atrium_Generation_V1_Fact {
    .with {
      $0.factID = id
      $0.kind = id
      $0.value = value
      $0.source = "tenant/offer/bag-60@17"
    }
  }

  /// What the composer says about the brief.
  static func content(
    _ brief: Atrium_Generation_V1_Brief, text: String? = nil
  ) -> Atrium_Generation_V1_Content {
    .with { content in
      content.contentID = brief.touchID
      content.touchID = brief.touchID
      content.kind = brief.kind
      content.locale = "zh-CN"
      content.text = text ?? "不赶时间的话，「禾器」有托特包，599 元。广告·AI生成"
      if text == nil {
        content.claims = [
          claim(8, 10, "shop.name"), claim(12, 15, "item.name"), claim(16, 21, "price"),
        ]
      }
      content.buttons = ["claim", "less", "stop", "why"].map { action in
        .with { $0.action = action }
      }
      content.labels = .with {
        $0.advertisement = true
        $0.aiGenerated = true
        $0.producer = "atrium"
        $0.contentNumber = brief.touchID
        $0.advertiserID = "hq"
        $0.operatorID = realm
        $0.publisherID = realm
      }
      content.model = "embedded/1"
      content.composedTime = .init(unixMilliseconds: now)
    }
  }

  private static func claim(
    _ begin: UInt32, _ end: UInt32, _ id: String
  ) -> Atrium_Generation_V1_Claim {
    .with {
      $0.span = .with {
        $0.begin = begin
        $0.end = end
      }
      $0.factID = id
    }
  }
}
