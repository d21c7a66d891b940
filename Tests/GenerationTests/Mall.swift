import CallPolicy
import Clocks
import Crypto
import Database
import DatabaseSQLite
import Foundation
import GenerationService
import Logging
import Messages
import PersonKeys
import RPC
import TestCalls
import Tokens
import Wire

/// A mall for tests: the service on real databases in a folder of its own.
struct Mall {
  static let realm = "lanting"
  static let person = "0192f0c1-2345-7000-8000-0000000000a1"
  static let touch = "00112233445566778899aabbccddeeff"

  let folder: String
  let database: Database
  let keyDatabase: Database
  let service: GenerationService

  init(folder: String) throws {
    self.folder = folder
    database = try SQLite.open(folder: folder, schema: GenerationService.schema, limits: .unhurried)
    keyDatabase = try SQLite.open(folder: folder, name: "keys", schema: PersonKeysSchema.schema)
    let clock = MallClock(RealClock(reading: { Facts.now }))
    let keys = try PersonKeys(
      database: keyDatabase, folder: folder + "/kek", clock: { clock.nowMilliseconds })
    service = try GenerationService(
      database: database, keys: keys, clock: clock, config: GenerationConfig(),
      log: Logger(label: "test"))
  }

  func close() async {
    await database.close()
    await keyDatabase.close()
  }

  /// Runs the body with a mall, and again with its files opened anew when it asks for that.
  static func with<Result: Sendable>(
    _ body: (Mall) async throws -> Result
  ) async throws -> Result {
    let folder = NSTemporaryDirectory() + "atrium-generation-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }  // best effort: a test's folder
    let mall = try Mall(folder: folder)
    do {
      let result = try await body(mall)
      await mall.close()
      return result
    } catch {
      await mall.close()
      throw error
    }
  }

  /// A client with the caller's metadata; tokens are `kind subject`.
  func client<Result: Sendable>(
    _ kind: TransportKind = .inProcess, as actor: String = "service gateway",
    realm: String = Mall.realm,
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
      GenerationService.methods, for: router, verifier: verifier)
    let token = realm + "/" + actor.replacing(" ", with: "/")
    let naming = ClientInterceptor(prepare: { _, options throws(RPCError) in
      do throws(MetadataError) {
        try options.metadata.append(realm, for: CallMetadata.realm)
        try options.metadata.append(token, for: CallMetadata.actor)
      } catch { throw RPCError(.internal, "metadata") }
    })
    return try await withClient(kind, router, server: [policy], client: [naming], body)
  }

  static func brief(
    _ change: (inout Atrium_Generation_V1_Brief) -> Void = { _ in }
  ) -> Atrium_Generation_V1_Brief {
    .with { brief in
      brief.touchID = touch
      brief.kind = .promotion
      brief.locale = "zh-CN"
      brief.purpose = .marketingInbox
      brief.personID = person
      brief.advertiserID = "hq"
      brief.category = "bags"
      brief.consentTextVersion = "inbox@3"
      brief.facts = [
        fact("shop.name", .text("禾器")), fact("shop.unit", .text("L2-06")),
        fact("item.name", .text("托特包")),
        fact(
          "price",
          .money(
            .with {
              $0.amountMinor = 59_900
              $0.currencyCode = "CNY"
            })),
        fact(
          "price.off",
          .money(
            .with {
              $0.amountMinor = 6_000
              $0.currencyCode = "CNY"
            })),
        fact("ends", .time(.init(unixMilliseconds: Facts.tonight))),
        fact("mall.name", .text("澜庭")),
      ]
      change(&brief)
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
}
