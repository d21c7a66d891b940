import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import TenantService

@Suite struct CouponCallTests {
  /// 64 at once want 10: exactly 10 get one, over the network and in process.
  @Test(arguments: TransportKind.allCases) func neverMoreThanThereAre(kind: TransportKind)
    async throws
  {
    try await TenantFixture.run { fixture in
      try await fixture.withClient(kind) { client in
        try await client.importSmallMall()
        let outcomes = await withTaskGroup(of: String.self) { group in
          for number in 1...64 {
            group.addTask {
              let error = await rpcError {
                _ = try await client.reserve("tote-60", touch: number, person: number)
              }
              return reason(error) ?? "reserved"
            }
          }
          return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == ["reserved": 10, "OFFER_EXHAUSTED": 54])
        #expect(try await client.offer("tote-60").couponsLeft == 0)
        let issued = await withTaskGroup(of: String?.self) { group in
          for number in 1...64 {
            group.addTask {
              try? await client.coupons.issue(  // those without a reservation are refused
                .with { $0.touchID = touch(number) }, options: acting(journeyOfLanting)
              ).couponCode
            }
          }
          return await group.reduce(into: Set<String>()) { if let code = $1 { $0.insert(code) } }
        }
        #expect(issued.count == 10)
        #expect(issued.allSatisfy { $0.count == 16 })
      }
    }
  }

  @Test func theSameTouchIsTheSameReservation() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let first = try await client.reserve("tote-60", touch: 1)
        #expect(first.offer?.couponsLeft == 9)
        #expect(first.item?.itemID == "tote")
        #expect(first.zone?.zoneID == "z1")
        #expect(try await client.reserve("tote-60", touch: 1) == first)
        for (offer, of) in [("look", 1), ("tote-60", 2)] {
          let error = await rpcError { _ = try await client.reserve(offer, touch: 1, person: of) }
          #expect(error?.code == .alreadyExists)
        }
        #expect(try await client.offer("tote-60").couponsLeft == 9)
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func theReservationComesBeforeItsCommit(
    kind: TransportKind
  ) async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient(kind) { client in
        try await client.importSmallMall()
        let options = try acting(journeyOfLanting)
        let request = Atrium_Tenant_V1_ReserveRequest.with {
          $0.touchID = touch(1)
          $0.offerID = "tote-60"
          $0.personID = person(1)
        }
        let first = try await answerAheadOfItsCommit(in: fixture.database) {
          try await client.unaryAhead(
            Atrium_Tenant_V1_CouponsMethods.reserve, request, options: options)
        }
        #expect(first.offer?.couponsLeft == 9)
        #expect(try await client.coupons.reserve(request, options: options) == first)
      }
    }
  }

  /// What is reserved is what may be said, whatever the tenant changes meanwhile.
  @Test func factsAreThoseOfTheReservation() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1)
        let dearer = smallOffers.replacing("tote,59900,6000", with: "tote,69900,6000")
        #expect(try await client.importTable(.offers, dearer).updated == 1)
        #expect(try await client.reserve("tote-60", touch: 1).offer?.price?.amountMinor == 59_900)
        #expect(try await client.reserve("tote-60", touch: 2).offer?.price?.amountMinor == 69_900)
      }
    }
  }

  /// Imports and reservations at a time: a reservation says what one of the imports has left, and
  /// after the last one what that one has left.
  @Test func reservationsBesideImportsSayWhatStands() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        for round in 1...5 {
          let price = Int64(60_000 + round)
          let table = smallOffers.replacing("tote,59900,6000", with: "tote,\(price),6000")
          async let imported = client.importTable(.offers, table)
          async let reserved = client.reserve("tote-60", touch: 2 * round - 1)
          #expect(try await imported.updated == 1)
          let price1 = try await reserved.offer?.price?.amountMinor
          #expect([price, price - 1, round == 1 ? 59_900 : price].contains(price1))
          let after = try await client.reserve("tote-60", touch: 2 * round)
          #expect(after.offer?.price?.amountMinor == price)
          #expect(after.offer?.couponsLeft == UInt32(10 - 2 * round))
        }
        // A table that is not taken changes nothing.
        let broken = smallOffers.replacing("tote,59900,6000", with: "tote,1,x")
        #expect(try await client.importTable(.offers, broken).errorCount > 0)
        #expect(try await client.release(1))
        #expect(
          try await client.reserve("tote-60", touch: 11).offer?.price?.amountMinor == 60_005)
      }
    }
  }

  @Test func aReservationEndsByTheMallsClock() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        for number in 1...10 { _ = try await client.reserve("tote-60", touch: number) }
        let more = await rpcError { _ = try await client.reserve("tote-60", touch: 11) }
        #expect(more?.code == .resourceExhausted)
        fixture.clock.advance(600_000)
        let late = await rpcError { _ = try await client.issue(1) }
        #expect(reason(late) == "RESERVATION_ENDED")
        // Nothing has swept: who needs a coupon finds those that ended.
        _ = try await client.reserve("tote-60", touch: 11)
        #expect(try await client.offer("tote-60").couponsLeft == 9)
        fixture.clock.advance(600_000)
        try await fixture.service.sweepOnce()
        #expect(try await client.offer("tote-60").couponsLeft == 10)
        #expect(try await !client.release(11))
      }
    }
  }

  @Test func aReleasedTouchMayTakeAnotherOffer() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1)
        #expect(try await client.release(1))
        #expect(try await !client.release(1))
        #expect(try await client.offer("tote-60").couponsLeft == 10)
        let other = try await client.reserve("look", touch: 1)
        #expect(other.offer?.offerID == "look")
        #expect(
          reason(await rpcError { _ = try await client.issue(1) }) == "OFFER_WITHOUT_COUPON")
        #expect(try await !client.release(99))
      }
    }
  }

  @Test func offersThatAreNotOpenAreRefused() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        let early = await rpcError { _ = try await client.reserve("boots-40", touch: 1) }
        #expect(reason(early) == "OFFER_NOT_OPEN")
        #expect(
          await rpcError { _ = try await client.reserve("nothing", touch: 1) }?.code == .notFound)
        _ = try await client.reserve("tote-60", touch: 2)
        let header = smallOffers.replacing("coupons_total,tags", with: "coupons_total,tags,paused")
        let paused = header.replacing("shop:heqi", with: "shop:heqi,true")
          .replacing("category:shoes\n", with: "category:shoes,\n")
          .replacing(",,category:bags\n", with: ",,category:bags,\n")
        #expect(try await client.importTable(.offers, paused).errorCount == 0)
        #expect(reason(await rpcError { _ = try await client.issue(2) }) == "OFFER_NOT_OPEN")
        #expect(
          await rpcError { _ = try await client.reserve("Tote", touch: 3) }?.code
            == .invalidArgument)
      }
    }
  }

  @Test func aTillTakesACouponOnce() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1)
        let coupon = try await client.issue(1)
        #expect(coupon.state == .issued)
        #expect(try await client.issue(1) == coupon)
        let wrong = await rpcError { _ = try await client.redeem(coupon.couponCode, "bulv", "R1") }
        #expect(reason(wrong) == "COUPON_OF_OTHER_SHOP")
        let taken = try await client.redeem(coupon.couponCode.lowercased(), "heqi", "R1")
        #expect(taken.state == .redeemed)
        #expect(try await client.redeem(coupon.couponCode, "heqi", "R1") == taken)
        let second = await rpcError { _ = try await client.redeem(coupon.couponCode, "heqi", "R2") }
        #expect(reason(second) == "COUPON_REDEEMED")
        let stranger = await rpcError {
          _ = try await client.redeem(coupon.couponCode, "heqi", "R1", at: "tenant/bulv")
        }
        #expect(stranger?.code == .notFound)
        let own = try await client.redeem(coupon.couponCode, "heqi", "R1", at: "tenant/heqi")
        #expect(own == taken)
        let none = await rpcError { _ = try await client.redeem("0000000000000000", "heqi", "R1") }
        #expect(none?.code == .notFound)
        #expect(
          await rpcError { _ = try await client.redeem("x", "heqi", "R1") }?.code
            == .invalidArgument)
        let shown = try await client.coupons.getCoupon(
          .with { $0.couponCode = coupon.couponCode }, options: acting(journeyOfLanting))
        #expect(shown == taken)
        for actor in ["tenant/bulv", "shopper/\(person(2))"] {
          let other = await rpcError {
            _ = try await client.coupons.getCoupon(
              .with { $0.couponCode = coupon.couponCode }, options: acting("lanting/\(actor)"))
          }
          #expect(other?.code == .notFound)
        }
        // Not even that the code is one.
        let foreign = await rpcError {
          _ = try await client.redeem(coupon.couponCode, "bulv", "R1", at: "tenant/bulv")
        }
        #expect(foreign?.code == .notFound)
      }
    }
  }

  @Test func couponsEndWithTheirOffer() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1)
        let coupon = try await client.issue(1)
        fixture.clock.advance(2 * 86_400_000)
        #expect(
          reason(await rpcError { _ = try await client.redeem(coupon.couponCode, "heqi", "R") })
            == "COUPON_EXPIRED")
      }
    }
  }

  @Test func anErasedPersonIsCutOff() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1)
        _ = try await client.reserve("tote-60", touch: 2)
        let coupon = try await client.issue(2)
        _ = try await client.reserve("tote-60", touch: 3, person: 2)
        let erasures = Atrium_Erasure_V1_PersonErasureClient(client)
        let ask = Atrium_Erasure_V1_ErasePersonRequest.with {
          $0.erasureID = person(900)
          $0.personID = person(1)
        }
        let done = try await erasures.erasePerson(ask, options: acting("lanting/service/profile"))
        #expect(done.service == "tenant")
        #expect(done.erasedRows == 2)
        fixture.clock.advance(5_000)
        #expect(
          try await erasures.erasePerson(ask, options: acting("lanting/service/profile")) == done)
        // The reserved one went back, the issued one is still worth what it says.
        #expect(try await client.offer("tote-60").couponsLeft == 8)
        #expect(try await client.redeem(coupon.couponCode, "heqi", "R1").state == .redeemed)
        let later = await rpcError { _ = try await client.reserve("tote-60", touch: 4) }
        #expect(reason(later) == "PERSON_ERASED")
        _ = try await client.reserve("tote-60", touch: 5, person: 2)
      }
    }
  }

  /// No id of a person is on disk, and no receipt number.
  @Test func theFilesNameNobody() async throws {
    try await TenantFixture.run { fixture in
      try await fixture.withClient { client in
        try await client.importSmallMall()
        _ = try await client.reserve("tote-60", touch: 1, person: 77)
        let coupon = try await client.issue(1)
        _ = try await client.redeem(coupon.couponCode, "heqi", "RECEIPT-4711")
      }
      let bytes = try fixture.files()
      #expect(bytes.contains(Array("tote-60".utf8)))
      #expect(!bytes.contains(Array(person(77).utf8)))
      #expect(!bytes.contains(Array("RECEIPT-4711".utf8)))
    }
  }
}

extension Client {
  func issue(_ number: Int) async throws -> Atrium_Tenant_V1_Coupon {
    try await coupons.issue(.with { $0.touchID = touch(number) }, options: acting(journeyOfLanting))
  }

  func release(_ number: Int) async throws -> Bool {
    try await coupons.release(
      .with { $0.touchID = touch(number) }, options: acting(journeyOfLanting)
    ).released
  }

  func redeem(
    _ code: String, _ shop: String, _ receipt: String, at till: String = "service/gateway"
  ) async throws -> Atrium_Tenant_V1_Coupon {
    try await coupons.redeem(
      .with {
        $0.couponCode = code
        $0.shopID = shop
        $0.receiptNumber = receipt
      }, options: acting("lanting/\(till)"))
  }
}
