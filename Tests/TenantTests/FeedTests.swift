import Database
import Foundation
import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import TenantService

@Suite struct FeedTests {
  @Test(arguments: TransportKind.allCases) func whatWasAndWhatComes(kind: TransportKind)
    async throws
  {
    try await TenantFixture.run { fixture in
      try await fixture.withClient(kind) { client in
        try await client.importSmallMall()
        try await client.watch(after: 4) { responses in
          let first = try await responses.next()
          #expect(first?.headSequence == 10)
          #expect(first?.changes.map(\.sequence) == [5, 6, 7, 8, 9, 10])
          _ = try await client.importTable(
            .zones, "zone_id,mall_id,name_en,level,outdoor\nz3,m1,New,3,false\n")
          let next = try await responses.next()
          #expect(next?.changes.map(\.sequence) == [11])
          guard case .zone(let zone)? = next?.changes.first?.row else {
            Issue.record("a zone was expected")
            return
          }
          #expect(zone.zoneID == "z3")
          #expect(next?.changes.first?.committedTime != nil)
        }
      }
      #expect(await eventually { fixture.service.feedReaders == 0 })
    }
  }

  @Test func silenceIsBroken() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        try await client.watch(after: 10) { responses in
          #expect(try await responses.next()?.changes.isEmpty == true)
          fixture.service.ringBeat()
          let beat = try await responses.next()
          #expect(beat?.changes.isEmpty == true)
          #expect(beat?.headSequence == 10)
        }
      }
    }
  }

  /// A rush on one offer is one change, with the count of its end.
  @Test func countsAreGathered() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        for number in 1...7 { _ = try await client.reserve("tote-60", touch: number) }
        #expect(try await fixture.head() == 10)
        try await fixture.service.sweepOnce()
        try await fixture.service.sweepOnce()
        #expect(try await fixture.head() == 11)
        try await client.watch(after: 10) { responses in
          guard case .offer(let offer)? = try await responses.next()?.changes.first?.row else {
            Issue.record("an offer was expected")
            return
          }
          #expect(offer.couponsLeft == 3)
        }
      }
    }
  }

  /// Writers at once and a reader that is slow: every number once, in order.
  @Test func theSequenceHasNoGap() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient(.http2) { client in
        try await client.importSmallMall()
        try await withThrowingTaskGroup(of: Void.self) { group in
          for writer in 0..<8 {
            group.addTask {
              for round in 0..<20 {
                _ = try await client.importTable(
                  .zones, "zone_id,mall_id,name_en,level,outdoor\nw\(writer),m1,N\(round),3,false\n"
                )
              }
            }
          }
          var seen: [UInt64] = []
          try await client.watch(after: 0) { responses in
            while seen.count < 170, let page = try await responses.next() {
              seen += page.changes.map(\.sequence)
              try await Task.sleep(for: .milliseconds(2))
            }
          }
          try await group.waitForAll()
          #expect(seen == Array(1...170))
        }
      }
    }
  }

  @Test func aReaderAheadOfTheFeedIsTold() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        let error = await rpcError {
          try await client.watch(after: 1) { responses in _ = try await responses.next() }
        }
        #expect(error?.code == .outOfRange)
        #expect(reason(error) == "FEED_REWOUND")
      }
    }
  }

  /// A process that starts again goes on where it was: numbers, counts and reservations.
  @Test func nothingIsLostByARestart() async throws {
    let clock = StandingClock()
    let first = try TenantFixture(clock: clock)
    try await first.withClient { client in
      try await client.importSmallMall()
      _ = try await client.reserve("tote-60", touch: 1)
    }
    await first.database.close()
    let second = try TenantFixture(folder: first.folder, clock: clock)
    try await second.withClient { client in
      #expect(try await client.offer("tote-60").couponsLeft == 9)
      try await second.service.sweepOnce()
      #expect(try await second.head() == 11)
      #expect(try await client.issue(1).state == .issued)
    }
    await second.end()
  }

  /// A drain waits for calls, and a feed would never end by itself.
  @Test func whenTheServiceEndsItsReadersGoElsewhere() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        try await client.watch(after: 0) { responses in
          _ = try await responses.next()
          fixture.service.endFeeds()
          await #expect(throws: RPCError.self) { while try await responses.next() != nil {} }
        }
        // Who comes after that is not kept either.
        await #expect(throws: RPCError.self) {
          try await client.watch(after: 0) { while try await $0.next() != nil {} }
        }
        #expect(fixture.service.feedReaders == 0)
      }
    }
  }

  @Test func readersHaveAMaximum() throws {
    let bell = FeedBell()
    let streams = (0..<FeedBell.maximumReaders).map { _ in bell.listen() }
    #expect(!streams.contains { $0 == nil })
    #expect(bell.listen() == nil)
    #expect(bell.count == FeedBell.maximumReaders)
  }
}

extension Client {
  nonisolated(nonsending) func watch(
    after sequence: UInt64,
    _ body:
      nonisolated(nonsending) (ResponseStream<Atrium_Tenant_V1_WatchChangesResponse>)
      async throws -> Void
  ) async throws {
    try await feed.watchChanges(
      .with { $0.afterSequence = sequence }, options: acting("lanting/service/advisor"), body)
  }
}

extension TenantFixture {
  /// Everything that lies in the folder, as one run of bytes.
  func files() throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try names.flatMap { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
  }
}
