import Database
import Foundation
import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import TenantService

@Suite struct ImportTests {
  @Test(arguments: TransportKind.allCases) func aMallComesInAndIsRead(kind: TransportKind)
    async throws
  {
    try await TenantFixture.run { fixture in
      try await fixture.withClient(kind) { client in
        try await client.importSmallMall()
        let gateway = try acting(journeyOfLanting)
        let mall = try await client.directory.getMall(.with { $0.mallID = "m1" }, options: gateway)
        #expect(mall.name == ["zh-CN": "澜庭"])
        let shop = try await client.directory.getShop(
          .with { $0.shopID = "bulv" }, options: gateway)
        #expect(shop.closesMin == 1_560)
        let offer = try await client.offer("tote-60")
        #expect(offer.tenantID == "heqi")
        #expect(offer.mallID == "m1")
        #expect(offer.price == .with { ($0.amountMinor, $0.currencyCode) = (59_900, "CNY") })
        #expect(offer.couponsLeft == 10)
        #expect(offer.beginsTime?.seconds == fixture.clock.milliseconds / 1_000 - 86_400)
        let open = try await client.directory.listOffers(
          .with {
            $0.mallID = "m1"
            $0.openOnly = true
          }, options: gateway)
        #expect(open.offers.map(\.offerID) == ["look", "tote-60"])
      }
    }
  }

  @Test func theSameTableAgainChangesNothing() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let head = try await fixture.head()
        #expect(head == 10)
        fixture.clock.advance(3_600_000)
        for (table, csv) in smallMall {
          let again = try await client.importTable(table, csv)
          // `look` has ended, so that its distances count anew.
          #expect(again.updated == (table == .offers ? 1 : 0))
          #expect(again.inserted == 0)
        }
        #expect(try await fixture.head() == head + 1)
      }
    }
  }

  @Test func aDryRunLeavesNoTrace() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        let (table, csv) = smallMall[0]
        let dry = try await client.importTable(table, csv, dryRun: true)
        #expect(dry.inserted == 1)
        #expect(try await fixture.head() == 0)
        let real = try await client.importTable(table, csv)
        #expect(real.inserted == 1)
      }
    }
  }

  @Test func oneWrongLineStopsTheWholeTable() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let head = try await fixture.head()
        let done = try await client.importTable(
          .items,
          """
          item_id,shop_id,name_en,category,price_minor,stock,goes_with
          new,heqi,New,bags,100,1,tote
          other,nowhere,Other,bags,100,1,strange
          """)
        #expect(done.errorCount == 2)
        #expect(done.errors.map(\.line) == [3, 3])
        #expect(done.errors.map(\.column) == ["shop_id", "goes_with"])
        #expect(done.inserted == 0)
        #expect(try await fixture.head() == head)
      }
    }
  }

  @Test func fewerCouponsThanAreGivenIsAnError() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        for number in 1...3 { _ = try await client.reserve("tote-60", touch: number) }
        let less = smallOffers.replacing("+2d,10,category:bags", with: "+2d,2,category:bags")
        let refused = try await client.importTable(.offers, less)
        #expect(refused.errors.map(\.column) == ["coupons_total"])
        #expect(refused.errors.first?.text.contains("at least 3") == true)
        let enough = smallOffers.replacing("+2d,10,category:bags", with: "+2d,4,category:bags")
        #expect(try await client.importTable(.offers, enough).updated == 1)
        #expect(try await client.offer("tote-60").couponsLeft == 1)
      }
    }
  }

  @Test func pagesHoldTogether() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let rows = (0..<130).map { "i\($0),heqi,Item \($0),bags,100,1" }.joined(separator: "\n")
        _ = try await client.importTable(
          .items, "item_id,shop_id,name_en,category,price_minor,stock\n" + rows)
        var ids: [String] = []
        var token = ""
        repeat {
          let page = try await client.directory.listItems(
            .with {
              $0.shopID = "heqi"
              $0.pageSize = 40
              $0.pageToken = token
            }, options: acting(journeyOfLanting))
          ids += page.items.map(\.itemID)
          token = page.nextPageToken
        } while !token.isEmpty && ids.count < 1_000
        #expect(ids.count == 131)
        #expect(ids == ids.sorted())
        let first = try await client.directory.listItems(
          .with {
            $0.shopID = "heqi"
            $0.pageSize = 1
          }, options: acting(journeyOfLanting))
        let elsewhere = await rpcError {
          _ = try await client.directory.listItems(
            .with {
              $0.shopID = "bulv"
              $0.pageToken = first.nextPageToken
            }, options: acting(journeyOfLanting))
        }
        #expect(elsewhere?.code == .invalidArgument)
      }
    }
  }

  @Test func anotherRealmSeesNothing() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let found = await rpcError {
          _ = try await client.directory.getOffer(
            .with { $0.offerID = "tote-60" }, options: acting("other/service/gateway"))
        }
        #expect(found?.code == .notFound)
        let shopper = await rpcError {
          _ = try await client.importTable(.malls, "x", as: "lanting/shopper/me")
        }
        #expect(shopper?.code == .permissionDenied)
      }
    }
  }

  /// The tables that are shipped come in without an error, and are what they promise.
  @Test func theDemonstrationMallIsWhole() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        var counts: [String: UInt32] = [:]
        for (name, table) in demonstrationTables {
          let text = try demonstrationText(name)
          let done = try await client.importTable(table, text)
          #expect(done.errorCount == 0, "\(name): \(done.errors.prefix(3))")
          counts[name] = done.inserted
          let again = try await client.importTable(table, text)
          #expect(again.unchanged == done.inserted)
        }
        #expect(
          counts == [
            "malls": 1, "zones": 20, "tenants": 60, "shops": 60, "items": 240, "offers": 40,
          ])
      }
    }
  }
}

private let demonstrationTables: [(String, Atrium_Tenant_V1_Table)] = [
  ("malls", .malls), ("zones", .zones), ("tenants", .tenants), ("shops", .shops),
  ("items", .items), ("offers", .offers),
]

private func demonstrationText(_ name: String) throws -> String {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(
    contentsOf: root.appendingPathComponent("infra/demo/\(name).csv"), encoding: .utf8)
}

extension TenantFixture {
  func head() async throws -> Int64 {
    try await database.read { connection in try TenantDatabase.head(connection, "lanting") }
  }
}
