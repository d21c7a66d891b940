import CallPolicy
import Database
import GenerationService
import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@Suite struct ServiceTests {
  private typealias Composer = Atrium_Generation_V1_ComposerClient

  private func request(
    seed: UInt32 = 5, _ change: (inout Atrium_Generation_V1_Brief) -> Void = { _ in }
  ) -> Atrium_Generation_V1_ComposeRequest {
    .with {
      $0.brief = Mall.brief(change)
      $0.seed = seed
    }
  }

  private func code(_ body: () async throws -> Void) async -> (StatusCode, String?)? {
    do {
      try await body()
      return nil
    } catch let error as RPCError { return (error.code, error.reason) } catch { return nil }
  }

  @Test(arguments: TransportKind.allCases) func composesOnce(_ kind: TransportKind) async throws {
    try await Mall.with { mall in
      try await mall.client(kind) { client in
        let composer = Composer(client)
        let content = try await composer.compose(request())
        #expect(content.text.hasSuffix("广告·AI生成"))
        #expect(content.locale == "zh-CN")
        #expect(content.labels?.advertisement == true)
        #expect(content.labels?.aiGenerated == true)
        #expect(content.labels?.contentNumber == content.contentID)
        #expect(content.labels?.advertiserID == "hq")
        #expect(content.labels?.publisherID == Mall.realm)
        #expect(content.model == "embedded/1")
        // The seed is no part of what names it: the same touch and brief, the same content.
        #expect(try await composer.compose(request(seed: 99)) == content)
        let other = await code { _ = try await composer.compose(request { $0.category = "coats" }) }
        #expect(other?.0 == .alreadyExists && other?.1 == "IDEMPOTENCY_KEY_REUSED")
        let kept = try await composer.getContent(
          .with {
            $0.contentID = content.contentID
            $0.purpose = .service
          })
        #expect(kept == content)
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func theWordsComeBeforeTheirCommit(
    _ kind: TransportKind
  ) async throws {
    try await Mall.with { mall in
      try await mall.client(kind) { client in
        let ask = request()
        let content = try await answerAheadOfItsCommit(in: mall.database) {
          try await client.unaryAhead(Atrium_Generation_V1_ComposerMethods.compose, ask)
        }
        #expect(try await Composer(client).compose(ask) == content)
      }
    }
  }

  @Test func whatWasNotKeptIsComposedAgainAsItWas() async throws {
    let day: Int64 = 86_400_000
    func composed(_ time: Int64?) async throws -> Atrium_Generation_V1_Content {
      try await Mall.with { mall in
        try await mall.client { client in
          var ask = request()
          ask.mallTime = time.map { .init(unixMilliseconds: $0) }
          return try await Composer(client).compose(ask)
        }
      }
    }
    // Services that know nothing of each other compose the same for the same time.
    let content = try await composed(Facts.now - day)
    #expect(try await composed(Facts.now - day) == content)
    #expect(content.composedTime?.unixMilliseconds == Facts.now - day)
    let today = try await composed(nil)
    #expect(today.composedTime?.unixMilliseconds == Facts.now)
    #expect(today.text != content.text)
    await #expect(throws: RPCError.self) { _ = try await composed(-1) }
  }

  @Test func localesThatAreNotWrittenFallBack() async throws {
    try await Mall.with { mall in
      try await mall.client { client in
        let content = try await Composer(client).compose(request { $0.locale = "fr-FR" })
        #expect(content.locale == "zh-CN")
        let other = try await Composer(client).compose(
          request {
            $0.locale = "zh-HK"
            $0.touchID = String(repeating: "a", count: 32)
          })
        #expect(other.locale == "zh-HK")
        #expect(other.text.hasSuffix("廣告·AI生成"))
      }
    }
  }

  @Test func whatIsWrongIsNamed() async throws {
    try await Mall.with { mall in
      try await mall.client { client in
        let composer = Composer(client)
        func fields(_ change: (inout Atrium_Generation_V1_Brief) -> Void) async -> [String] {
          do {
            _ = try await composer.compose(request(change))
            return []
          } catch {
            #expect(error.code == .invalidArgument)
            return error.violations.map(\.field)
          }
        }
        #expect(await fields { $0.touchID = "x" } == ["brief.touch_id"])
        #expect(await fields { $0.purpose = .unspecified } == ["brief.purpose"])
        #expect(await fields { $0.personID = "me" } == ["brief.person_id"])
        #expect(
          await fields { $0.facts[0].value = .text("<禾器>") } == ["brief.facts[0].text"])
        #expect(await fields { $0.facts[1].factID = "shop.name" } == ["brief.facts[1].fact_id"])
        #expect(await fields { $0.facts[2].value = nil } == ["brief.facts[2]"])
        #expect(
          await fields { $0.facts[3].value = .money(.with { $0.currencyCode = "XYZ" }) }
            == ["brief.facts[3].money"])
        #expect(
          await fields { $0.moment = .with { $0.zoneFactID = "zone" } }
            == ["brief.moment.zone_fact_id"])
        let missing = await code { _ = try await composer.compose(request { $0.facts = [] }) }
        #expect(missing?.0 == .failedPrecondition && missing?.1 == "FACT_MISSING")
        let unread = await code { _ = try await composer.getContent(.init()) }
        #expect(unread?.0 == .invalidArgument)
      }
    }
  }

  @Test func contentBelongsToItsPersonAndRealm() async throws {
    try await Mall.with { mall in
      let content = try await mall.client { try await Composer($0).compose(request()) }
      let get = Atrium_Generation_V1_GetContentRequest.with {
        $0.contentID = content.contentID
        $0.purpose = .service
      }
      let own = try await mall.client(as: "shopper " + Mall.person) {
        try await Composer($0).getContent(get)
      }
      #expect(own == content)
      for (actor, realm) in [("shopper someone", Mall.realm), ("service gateway", "other")] {
        let refused = try await mall.client(as: actor, realm: realm) { client in
          await code { _ = try await Composer(client).getContent(get) }
        }
        #expect(refused?.0 == .notFound)
      }
      let tenant = try await mall.client(as: "operator x") { client in
        await code {
          _ = try await Atrium_Erasure_V1_PersonErasureClient(client).erasePerson(.init())
        }
      }
      #expect(tenant?.0 == .permissionDenied)
    }
  }

  @Test func erasureLeavesNothingToRead() async throws {
    try await Mall.with { mall in
      try await mall.client { client in
        let content = try await Composer(client).compose(request())
        let erase = Atrium_Erasure_V1_ErasePersonRequest.with {
          $0.erasureID = "0192f0c1-2345-7000-8000-0000000000e1"
          $0.personID = Mall.person
        }
        let erasure = Atrium_Erasure_V1_PersonErasureClient(client)
        let first = try await erasure.erasePerson(erase)
        #expect(first.service == "generation")
        #expect(first.erasedRows == 1)
        #expect(try await erasure.erasePerson(erase) == first)
        let gone = await code {
          _ = try await Composer(client).getContent(
            .with {
              $0.contentID = content.contentID
              $0.purpose = .service
            })
        }
        #expect(gone?.0 == .notFound)
        let late = await code { _ = try await Composer(client).compose(request()) }
        #expect(late?.0 == .failedPrecondition && late?.1 == "PERSON_ERASED")
      }
    }
  }

  @Test func contentSurvivesARestart() async throws {
    try await Mall.with { mall in
      let content = try await mall.client { try await Composer($0).compose(request()) }
      await mall.close()
      let again = try Mall(folder: mall.folder)
      let same = try await again.client { try await Composer($0).compose(request(seed: 1)) }
      await again.close()
      #expect(same == content)
    }
  }

  @Test func everyMethodHasItsRule() throws {
    var router = Router()
    try router.add(Unserved())
    #expect(GenerationService.methods.missing(from: router).isEmpty)
  }

  private struct Unserved: Atrium_Generation_V1_ComposerService {
    func compose(
      _ request: Atrium_Generation_V1_ComposeRequest, context: CallContext
    ) async throws -> Atrium_Generation_V1_Content { .init() }

    func getContent(
      _ request: Atrium_Generation_V1_GetContentRequest, context: CallContext
    ) async throws -> Atrium_Generation_V1_Content { .init() }
  }
}
