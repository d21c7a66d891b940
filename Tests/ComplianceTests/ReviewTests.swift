import CallPolicy
import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@testable import ComplianceService

@Suite struct ReviewTests {
  private typealias Reviews = Atrium_Compliance_V1_ReviewsClient

  private func request(
    _ brief: Atrium_Generation_V1_Brief, _ content: Atrium_Generation_V1_Content
  ) -> Atrium_Compliance_V1_ReviewContentRequest {
    .with {
      $0.brief = brief
      $0.content = content
    }
  }

  private func code(_ body: () async throws -> Void) async -> (StatusCode, String?)? {
    do {
      try await body()
      return nil
    } catch let error as RPCError { return (error.code, error.reason) } catch { return nil }
  }

  @Test(arguments: TransportKind.allCases) func theReviewComesBeforeItsCommit(
    _ kind: TransportKind
  ) async throws {
    try await Office.with { office in
      try await office.client(kind) { client in
        let brief = Office.brief()
        _ = try await Reviews(client).reviewBrief(.with { $0.brief = brief })
        let ask = request(brief, Office.content(brief))
        let review = try await answerAheadOfItsCommit(in: office.database) {
          try await client.unaryAhead(Atrium_Compliance_V1_ReviewsMethods.reviewContent, ask)
        }
        #expect(review.verdict == .allow)
        #expect(review.ledger?.leafIndex == 1)
        #expect(try await Reviews(client).reviewContent(ask) == review)
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func reviewsOnce(_ kind: TransportKind) async throws {
    try await Office.with { office in
      try await office.client(kind) { client in
        let reviews = Reviews(client)
        let brief = Office.brief()
        let first = try await reviews.reviewBrief(.with { $0.brief = brief })
        #expect(first.verdict == .allow && first.findings.isEmpty)
        #expect(first.packs.contains("cn-advertising@2026.11"))
        #expect(try await reviews.reviewBrief(.with { $0.brief = brief }) == first)
        let content = Office.content(brief)
        let review = try await reviews.reviewContent(request(brief, content))
        #expect(review.findings.map(\.ruleID) == [])
        #expect(review.verdict == .allow)
        // The brief's review went along: it is the leaf before.
        #expect(review.ledger?.leafIndex == 1)
        #expect(try await reviews.reviewContent(request(brief, content)) == review)
        let kept = try await reviews.getReview(
          .with {
            $0.reviewID = first.reviewID
            $0.purpose = .service
          })
        #expect(kept.ledger?.leafIndex == 0)
        #expect(kept.findings == first.findings && kept.reviewID == first.reviewID)
        var other = content
        other.model = "other/2"
        let refused = await code { _ = try await reviews.reviewContent(request(brief, other)) }
        #expect(refused?.0 == .alreadyExists && refused?.1 == "IDEMPOTENCY_KEY_REUSED")
      }
    }
  }

  @Test func aBriefThatBreaksARuleIsWrittenAtOnce() async throws {
    try await Office.with { office in
      try await office.client { client in
        var brief = Office.brief()
        brief.consentTextVersion = ""
        let review = try await Reviews(client).reviewBrief(.with { $0.brief = brief })
        #expect(review.verdict == .block)
        #expect(review.findings.map(\.ruleID) == ["cn.ad.43.consent"])
        #expect(review.findings.first?.field == "consent_text_version")
        #expect(review.ledger?.leafIndex == 0)
      }
    }
  }

  @Test func theContentsReviewHasTheBriefsRulesToo() async throws {
    try await Office.with { office in
      try await office.client { client in
        var brief = Office.brief()
        brief.purpose = .service
        let review = try await Reviews(client).reviewContent(
          request(brief, Office.content(brief, text: "全城最低价！")))
        #expect(review.verdict == .block)
        let rules = Set(review.findings.map(\.ruleID))
        #expect(
          rules == [
            "cn.ad.9-3.price", "cn.ad.14.mark", "cn.ai.4.mark", "cn.pipl.6.purpose",
          ])
        #expect(review.findings.first?.span == .with { $0.end = 5 })
      }
    }
  }

  @Test func outcomesAreRecordedOnce() async throws {
    try await Office.with { office in
      try await office.client { client in
        let reviews = Reviews(client)
        let brief = Office.brief()
        let review = try await reviews.reviewContent(request(brief, Office.content(brief)))
        let outcome = Atrium_Compliance_V1_RecordOutcomeRequest.with {
          $0.touchID = brief.touchID
          $0.reviewID = review.reviewID
          $0.kind = .withheld
          $0.reason = "consent.withdrawn"
          $0.happenedTime = .init(unixMilliseconds: Office.now)
        }
        let leaf = try await reviews.recordOutcome(outcome)
        #expect(leaf.ledger?.leafIndex == 1)
        #expect(try await reviews.recordOutcome(outcome) == leaf)
        var other = outcome
        other.reason = "quiet.hours"
        let refused = await code { _ = try await reviews.recordOutcome(other) }
        #expect(refused?.0 == .alreadyExists)
        other.reason = "Ann Smith"
        let named = await code { _ = try await reviews.recordOutcome(other) }
        #expect(named?.0 == .invalidArgument)
        other.reason = ""
        other.touchID = Office.touch(99)
        let unknown = await code { _ = try await reviews.recordOutcome(other) }
        #expect(unknown?.0 == .notFound)
      }
    }
  }

  @Test func requestsAreChecked() async throws {
    try await Office.with { office in
      try await office.client { client in
        let reviews = Reviews(client)
        func fields(
          _ change: (inout Atrium_Compliance_V1_ReviewContentRequest) -> Void
        ) async -> [String] {
          let brief = Office.brief()
          var message = request(brief, Office.content(brief))
          change(&message)
          do {
            _ = try await reviews.reviewContent(message)
            return []
          } catch { return error.violations.map(\.field) }
        }
        #expect(await fields { $0.brief = nil } == ["brief"])
        #expect(await fields { $0.content = nil } == ["content"])
        #expect(await fields { $0.brief?.personID = "" } == ["brief.person_id"])
        #expect(await fields { $0.content?.touchID = "" } == ["content.touch_id"])
        #expect(await fields { $0.content?.kind = .greeting } == ["content.kind"])
        #expect(
          await fields { $0.brief?.facts.append(Office.fact("price", .number(1))) }
            == ["brief.facts"])
      }
      let shopper = try await office.client(as: "shopper/someone") { client in
        await code {
          _ = try await Reviews(client).reviewBrief(.with { $0.brief = Office.brief() })
        }
      }
      #expect(shopper?.0 == .notFound)
    }
  }

  @Test func packsAreListedByPages() async throws {
    try await Office.with { office in
      try await office.client(as: "operator/ann") { client in
        let packs = Atrium_Compliance_V1_PacksClient(client)
        let list = try await packs.listPacks(.init()).packs
        #expect(list.map(\.packID).contains("house"))
        #expect(list.allSatisfy { $0.examples > $0.rules && $0.effectiveTime != nil })
        var rules: [String] = []
        var token = ""
        repeat {
          let page = try await packs.listRules(
            .with {
              $0.packID = "cn-advertising"
              $0.pageSize = 7
              $0.pageToken = token
            })
          rules += page.rules.map(\.ruleID)
          token = page.nextPageToken
        } while !token.isEmpty
        #expect(rules.count == Int(list.first { $0.packID == "cn-advertising" }?.rules ?? 0))
        #expect(Set(rules).count == rules.count)
      }
    }
  }

  @Test func briefsWithoutContentAreWrittenInTheEnd() async throws {
    try await Office.with { office in
      let review = try await office.client { client in
        try await Reviews(client).reviewBrief(.with { $0.brief = Office.brief() })
      }
      await office.close()
      let again = try Office(folder: office.folder)
      let same = try await again.client { client in
        try await Reviews(client).reviewBrief(.with { $0.brief = Office.brief() })
      }
      await again.close()
      #expect(same.reviewID == review.reviewID)
      #expect(same.ledger?.leafIndex == 0)
    }
  }
}
