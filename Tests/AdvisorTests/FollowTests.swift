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
import TenantService
import TestCalls
import Testing
import Wire

@testable import AdvisorService

@Suite struct FollowTests {
  /// The tenant's own feed, over the network: what is there, what comes, and on after a restart.
  @Test func theMallIsFollowedAcrossARestart() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/atrium-follow-\(UUID().uuidString)"
    let database = try SQLite.open(folder: folder, schema: TenantService.schema)
    let tenant = TenantService(
      database, hashes: RealmHashes(key: try SymmetricKey([UInt8](repeating: 1, count: 32))),
      clock: MallClock(RealClock(reading: { noon })))
    var router = Router()
    try tenant.add(to: &router)
    let policy = ServerInterceptor.policy(
      TenantService.methods, for: router, verifier: testVerifier)
    let first = try AdvisorFixture()
    try await withClient(.http2, router, server: [policy]) { client in
      let directory = Atrium_Tenant_V1_DirectoryClient(client)
      try await importRows(
        directory, .malls,
        "mall_id,name_en,currency_code,time_zone,primary_locale\nm,M,CNY,Asia/Shanghai,en\n")
      try await following(first, client) {
        #expect(await eventually { first.service.sequence == 1 })
        try await importRows(
          directory, .zones, "zone_id,mall_id,name_en,level,outdoor\nz,m,Z,1,false\n")
        #expect(await eventually { first.service.sequence == 2 })
      }
      await first.close()
      try await importRows(
        directory, .zones, "zone_id,mall_id,name_en,level,outdoor\ny,m,Y,1,false\n")
      let second = try AdvisorFixture(folder: first.folder)
      try await following(second, client) {
        #expect(await eventually { second.service.sequence == 3 })
        #expect(second.service.unreadiness == nil)
        #expect(second.service.zones == ["y", "z"])
        #expect(second.service.figures["lanting"]?.rereads == 0)
      }
      await second.end()
    }
    await database.close()
    try? FileManager.default.removeItem(atPath: folder)  // only room on the disk
  }

  /// A gap is read again from where it was; one that stays, from the beginning.
  @Test func gapsAreReadAgain() async throws {
    try await AdvisorFixture.run { fixture in
      let feed = ScriptedFeed()
      var router = Router()
      try router.add(feed)
      try await withClient(.inProcess, router) { client in
        try await following(fixture, client) {
          #expect(await eventually { fixture.service.sequence == 3 })
        }
      }
      // From 0 it gets 1 and then 3, twice; then all of it.
      #expect(feed.asked.events.prefix(4) == [0, 1, 0])
      let figures = fixture.service.figures["lanting"]
      #expect(figures?.gaps == 2)
      #expect(figures?.rereads == 1)
      #expect(fixture.service.zones == ["z1", "z2", "z3"])
    }
  }

  @Test func aFeedThatWasSetBackIsReadFromTheBeginning() async throws {
    try await AdvisorFixture.run { fixture in
      let feed = ScriptedFeed(rewound: true)
      var router = Router()
      try router.add(feed)
      try await fixture.service.storePosition(9)
      try await withClient(.inProcess, router) { client in
        try await following(fixture, client) {
          #expect(await eventually { fixture.service.sequence == 3 })
        }
      }
      #expect(feed.asked.events.first == 9)
      #expect(fixture.service.figures["lanting"]?.rereads == 1)
    }
  }

  private func importRows(
    _ directory: Atrium_Tenant_V1_DirectoryClient, _ table: Atrium_Tenant_V1_Table, _ csv: String
  ) async throws {
    let done = try await directory.importTable(
      .with {
        $0.table = table
        $0.csv = Array(csv.utf8)
      }, options: acting("operator/duty/operator"))
    #expect(done.errorCount == 0)
  }

  /// Follows the feed as long as the body runs.
  private func following(
    _ fixture: AdvisorFixture, _ client: Client,
    _ body: nonisolated(nonsending) () async throws -> Void
  ) async throws {
    let service = fixture.service
    let task = Task {
      try await service.follow(client, credentials: { _ in try acting("service/advisor").metadata })
    }
    do { try await body() } catch {
      task.cancel()
      throw error
    }
    task.cancel()
    _ = await task.result
  }
}

/// Says 1 and 3 to whoever begins, the first two times; else what is asked for.
private struct ScriptedFeed: Atrium_Tenant_V1_FeedService {
  let asked = Record<UInt64>()
  var rewound = false

  func watchChanges(
    _ request: Atrium_Tenant_V1_WatchChangesRequest,
    responses: ResponseWriter<Atrium_Tenant_V1_WatchChangesResponse>, context: CallContext
  ) async throws {
    asked.add(request.afterSequence)
    let calls = asked.events.count
    if rewound && calls == 1 { throw RPCError.refused(.outOfRange, "FEED_REWOUND", "set back") }
    if rewound || calls > 2 {
      try await responses.write(page((request.afterSequence + 1...3).map { $0 }))
    } else if request.afterSequence == 0 {
      try await responses.write(page([1]))
      try await responses.write(page([3]))
    } else {
      try await responses.write(page([3]))
    }
    try await waitForCancellation()
  }

  private func page(_ sequences: [UInt64]) -> Atrium_Tenant_V1_WatchChangesResponse {
    .with {
      $0.headSequence = 3
      $0.changes = sequences.map { sequence in
        .with {
          $0.sequence = sequence
          $0.row = .zone(
            .with {
              $0.zoneID = "z\(sequence)"
              $0.mallID = "m"
            })
        }
      }
    }
  }
}
