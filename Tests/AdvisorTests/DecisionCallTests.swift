import AdvisorDomain
import Crypto
import Database
import Foundation
import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@testable import AdvisorService

@Suite struct DecisionCallTests {
  private let me: String

  init() throws {
    me = personToTell(RealmSecrets(key: try SymmetricKey([UInt8](repeating: 9, count: 32))))
  }

  @Test(arguments: TransportKind.allCases) func aTouchIsDecidedOnce(kind: TransportKind)
    async throws
  {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient(kind) { client in
        let first = try await client.decide(request(1, me))
        #expect(first.outcome == .send)
        #expect(first.candidates == 5)
        #expect(first.feedSequence == 7)
        #expect(first.model == "rules-2 (no evidence)")
        #expect(first.reasons.map(\.weightPermille).reduce(0, +) == 1_000)
        #expect(first.propensityPpm > 0)
        // Another profile, another state of the mall: the same touch is the same decision.
        fixture.feed([.offer(.with { $0.offerID = first.offerID })])
        #expect(try await client.decide(request(1, me, tags: ["category:toys"])) == first)
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func theDecisionComesBeforeItsCommit(
    kind: TransportKind
  ) async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient(kind) { client in
        let (ask, options) = (request(1, me), try acting("service/gateway"))
        let first = try await answerAheadOfItsCommit(in: fixture.database) {
          try await client.unaryAhead(
            Atrium_Advisor_V1_DecisionsMethods.decide, ask, options: options)
        }
        #expect(first.outcome == .send)
        #expect(try await client.decide(ask) == first)
      }
    }
  }

  @Test func whatCouldNotBeHadIsDecidedAgain() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in
        let first = try await client.decide(request(1, me))
        let second = try await client.decide(request(1, me, without: [first.offerID]))
        #expect(second.outcome == .send)
        #expect(second.offerID != first.offerID)
        #expect(second.candidates == 4)
        #expect(try await client.decide(request(1, me, without: [first.offerID])) == second)
        #expect(try await client.read(1, me) == second)
      }
    }
  }

  @Test func decisionsAreTheirPersonsOnly() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in
        let made = try await client.decide(request(1, me))
        let stranger = person(500)
        #expect(await rpcError { _ = try await client.read(1, stranger) }?.code == .notFound)
        #expect(
          await rpcError { _ = try await client.decide(request(1, stranger)) }?.reason
            == "IDEMPOTENCY_KEY_REUSED")
        #expect(try await client.read(1, me, as: "shopper/\(me)") == made)
        #expect(
          await rpcError { _ = try await client.read(1, me, as: "shopper/\(stranger)") }?.code
            == .notFound)
        #expect(
          await rpcError { _ = try await client.read(1, me, as: "tenant/heqi") }?.code
            == .permissionDenied)
        #expect(
          await rpcError { _ = try await client.read(1, me, for: .unspecified) }?.violations.map(
            \.field) == ["purpose"])
        #expect(
          await rpcError { _ = try await client.read(1, me, for: .marketingInbox) }?.code
            == .invalidArgument)
        let english = try await client.read(1, me, locale: "en")
        #expect(english.reasons.map(\.code) == made.reasons.map(\.code))
        #expect(english.reasons.first?.text != made.reasons.first?.text)
      }
    }
  }

  @Test func decisionsComeInPagesNewestFirst() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in
        for number in 1...7 {
          var ask = request(number, me)
          ask.mallTime = Google_Protobuf_Timestamp(milliseconds: noon + Int64(number / 2) * 1_000)
          _ = try await client.decide(ask)
        }
        var seen: [String] = []
        var token = ""
        repeat {
          let page = try await client.decisions.listDecisions(
            .with {
              $0.personID = me
              $0.purpose = .subjectRights
              $0.pageSize = 3
              $0.pageToken = token
            }, options: acting("service/gateway"))
          seen += page.decisions.map(\.touchID)
          token = page.nextPageToken
        } while !token.isEmpty && seen.count < 100
        #expect(seen == [6, 7, 4, 5, 2, 3, 1].map(touch))
      }
    }
  }

  @Test func operatorsReadsAreOnRecord() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in
        _ = try await client.decide(request(1, me))
        _ = try await client.read(1, me)
        _ = try await client.read(1, me, as: "operator/duty/operator")
        // Also one that finds nothing.
        _ = await rpcError { _ = try await client.read(2, me, as: "operator/duty/operator") }
        let readers = try await fixture.database.read { connection in
          try connection.all("SELECT reader, purpose FROM reads WHERE realm_id = 'lanting'") {
            row in
            "\(try row.text("reader")) \(try row.text("purpose"))"
          }
        }
        #expect(readers == ["duty service", "duty service"])
      }
    }
  }

  @Test func anErasedPersonHasNoDecisions() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in
        _ = try await client.decide(request(1, me))
        _ = try await client.decide(request(2, me))
        let erasures = Atrium_Erasure_V1_PersonErasureClient(client)
        let ask = Atrium_Erasure_V1_ErasePersonRequest.with {
          $0.erasureID = person(900)
          $0.personID = me
        }
        let done = try await erasures.erasePerson(ask, options: acting("service/profile"))
        #expect(done.service == "advisor")
        #expect(done.erasedRows == 2)
        #expect(try await erasures.erasePerson(ask, options: acting("service/profile")) == done)
        #expect(await rpcError { _ = try await client.read(1, me) }?.code == .notFound)
        #expect(
          await rpcError { _ = try await client.decide(request(3, me)) }?.reason == "PERSON_ERASED")
      }
    }
  }

  @Test func theFilesSayNothing() async throws {
    try await AdvisorFixture.run { fixture in
      fixture.feed()
      try await fixture.withClient { client in _ = try await client.decide(request(1, me)) }
      var bytes: [UInt8] = []
      for name in try FileManager.default.contentsOfDirectory(atPath: fixture.folder) {
        bytes += Array(FileManager.default.contents(atPath: fixture.folder + "/" + name) ?? Data())
      }
      #expect(bytes.contains(Array(touch(1).utf8)))
      for word in [me, "bags-offer", "rules-2"] { #expect(!bytes.contains(Array(word.utf8))) }
    }
  }

  @Test func aModelThatIsBehindDecidesNothing() async throws {
    try await AdvisorFixture.run { fixture in
      try await fixture.withClient { client in
        let early = try await client.decide(request(1, me))
        #expect(early.withheldReason == "model.behind")
        fixture.feed()
        #expect(fixture.service.unreadiness == nil)
        #expect(try await client.decide(request(2, me)).outcome == .send)
        fixture.instant.advance(.milliseconds(5_001))
        #expect(fixture.service.unreadiness?.contains("5001 ms") == true)
        #expect(try await client.decide(request(3, me)).withheldReason == "model.behind")
        let model = try await client.decisions.getReadModel(.init(), options: acting("service/x"))
        #expect(model.lagMs == 5_001)
        #expect(model.offers == 5)
        #expect(fixture.service.figures["lanting"]?.decisionsBehind == 2)
      }
    }
  }

  @Test func requestsThatCannotWorkNameTheField() async throws {
    try await AdvisorFixture.run { fixture in
      try await fixture.withClient { client in
        let cases: [(String, (inout Atrium_Advisor_V1_DecideRequest) -> Void)] = [
          ("touch_id", { $0.touchID = "X" }), ("occasion", { $0.occasion = .unspecified }),
          ("mall_id", { $0.mallID = "A" }), ("mall_time", { $0.mallTime = nil }),
          ("profile", { $0.profile = nil }), ("profile.person_id", { $0.profile?.personID = "me" }),
          ("zone_id", { $0.zoneID = "!" }),
          ("without_offer_ids", { $0.withoutOfferIds = (0...20).map { "o\($0)" } }),
          ("profile.tags", { $0.profile?.tags = .init(repeating: .init(), count: 51) }),
        ]
        for (field, spoil) in cases {
          var ask = request(1, me)
          spoil(&ask)
          let error = await rpcError { _ = try await client.decide(ask) }
          #expect(error?.violations.map(\.field) == [field])
        }
      }
    }
  }

  @Test func aTwentiethOfPeopleIsHeldOutForGood() throws {
    let secrets = RealmSecrets(key: try SymmetricKey([UInt8](repeating: 9, count: 32)))
    let held = (0..<20_000).filter { number in
      let one = secrets.chances("lanting", person: person(number), touch: touch(1), without: [])
      let other = secrets.chances("lanting", person: person(number), touch: touch(2), without: [])
      #expect(one.holdoutPPM == other.holdoutPPM)
      return one.holdoutPPM < 50_000
    }
    #expect((900...1_100).contains(held.count))
    let here = secrets.chances("lanting", person: person(1), touch: touch(1), without: [])
    #expect(here != secrets.chances("other", person: person(1), touch: touch(1), without: []))
    #expect(
      here.choice
        != secrets.chances("lanting", person: person(1), touch: touch(1), without: ["a"]).choice)
  }
}

extension Client {
  var decisions: Atrium_Advisor_V1_DecisionsClient { Atrium_Advisor_V1_DecisionsClient(self) }

  func decide(
    _ request: Atrium_Advisor_V1_DecideRequest
  ) async throws -> Atrium_Advisor_V1_Decision {
    try await decisions.decide(request, options: acting("service/gateway"))
  }

  func read(
    _ number: Int, _ person: String, as actor: String = "service/gateway",
    for purpose: Atrium_Types_V1_Purpose = .service, locale: String = ""
  ) async throws -> Atrium_Advisor_V1_Decision {
    try await decisions.getDecision(
      .with {
        $0.touchID = touch(number)
        $0.personID = person
        $0.purpose = purpose
        $0.locale = locale
      }, options: acting(actor))
  }
}
