import Messages
import RPC
import TestCalls
import Testing
import Wire

@testable import ProfileService

@Suite(.timeLimit(.minutes(3))) struct ConsentCallTests {
  @Test(arguments: TransportKind.allCases)
  func consentIsGivenCheckedAndTakenBack(kind: TransportKind) async throws {
    try await withProfile(kind) { (_, _, clients) async throws in
      let person = try await clients.person("m-1")
      #expect(try await clients.check(person, .profiling).reason == "consent.none")
      #expect(try await clients.check(person, .service).allowed)
      try await clients.grant(person, [.profiling, .marketingInbox])
      let verdict = try await clients.check(person, .marketingInbox)
      #expect(verdict.allowed && verdict.textVersion == "2026-11" && verdict.revision == 1)
      try await clients.withdraw(person, [.marketingInbox])
      let after = try await clients.check(person, .marketingInbox)
      #expect(!after.allowed && after.reason == "consent.withdrawn" && after.revision == 2)
      let list = try await clients.consents.listConsents(
        .with {
          $0.personID = person
          $0.purpose = .subjectRights
        }, options: by())
      #expect(list.consents.map(\.purpose) == [.profiling, .marketingInbox])
      #expect(list.consents.map(\.granted) == [true, false])
      #expect(list.age?.adult == true)
    }
  }

  @Test func consentsOutliveAStart() async throws {
    let rig = try Rig()
    let person = try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1", consenting: [.profiling, .location])
        try await clients.withdraw(person, [.location])
        return person
      }
    }
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        #expect(try await clients.check(person, .profiling).allowed)
        #expect(try await clients.check(person, .location).reason == "consent.withdrawn")
        #expect(try await clients.person("m-1") == person)
      }
    }
  }

  @Test func marketingIsForAdults() async throws {
    try await withProfile { (_, _, clients) async throws in
      let person = try await clients.person("m-1")
      let unknown = await rpcError {
        try await clients.grant(person, [.marketingInbox], adult: nil)
      }
      #expect(unknown?.code == .failedPrecondition)
      #expect(try unknown?.info?.reason == "AGE_UNKNOWN")
      let minor = await rpcError {
        try await clients.grant(person, [.marketingInbox], adult: false)
      }
      #expect(try minor?.info?.reason == "AGE_MINOR")
      #expect(try await clients.check(person, .marketingInbox).reason == "consent.none")
    }
  }

  @Test func requestsAreChecked() async throws {
    try await withProfile { (_, _, clients) async throws in
      let person = try await clients.person("m-1")
      let cases: [(String, [Atrium_Types_V1_Purpose], String, String)] = [
        ("purposes", [], "v", "app"), ("purposes[1]", [.profiling, .unspecified], "v", "app"),
        ("purposes[0]", [.service], "v", "app"), ("text_version", [.profiling], "", "app"),
        ("source", [.profiling], "v", String(repeating: "s", count: 65)),
      ]
      for (field, purposes, version, source) in cases {
        let error = await rpcError {
          _ = try await clients.consents.grantConsent(
            .with {
              $0.personID = person
              $0.purposes = purposes
              $0.textVersion = version
              $0.source = source
            }, options: by())
        }
        #expect(error?.code == .invalidArgument)
        #expect(try error?.fields == [field])
      }
      let unset = await rpcError { _ = try await clients.check(person, .unspecified) }
      #expect(unset?.code == .invalidArgument)
      let nobody = try freshID(0)
      let absent = await rpcError { _ = try await clients.check(nobody, .profiling) }
      #expect(absent?.code == .notFound)
    }
  }

  @Test func aKeyGivesTheSameAnswerAgain() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let request = Atrium_Profile_V1_WithdrawConsentRequest.with {
        $0.personID = person
        $0.purposes = [.profiling]
        $0.source = "app"
      }
      let first = try await clients.consents.withdrawConsent(request, options: by(key: "k-1"))
      rig.pass(.seconds(60))
      try await clients.grant(person, [.profiling])
      let again = try await clients.consents.withdrawConsent(request, options: by(key: "k-1"))
      #expect(again == first)
      #expect(try await clients.check(person, .profiling).allowed)
      var other = request
      other.source = "phone"
      let reused = await rpcError {
        _ = try await clients.consents.withdrawConsent(other, options: by(key: "k-1"))
      }
      #expect(reused?.code == .alreadyExists)
      #expect(try reused?.info?.reason == "IDEMPOTENCY_KEY_REUSED")
    }
  }

  @Test func theSameCallManyTimesAtOnceIsDoneOnce() async throws {
    try await withProfile { (_, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let request = Atrium_Profile_V1_SetPersonalisationRequest.with { $0.personID = person }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let answer = try await clients.profiles.setPersonalisation(
              request, options: by(key: "off"))
            #expect(answer.on == false)
          }
        }
        try await group.waitForAll()
      }
      #expect(try await clients.check(person, .profiling).revision == 2)
      #expect(try await clients.check(person, .profiling).reason == "personalisation.off")
    }
  }

  /// While others ask without a pause, no check that begins after an acknowledged withdrawal is
  /// allowed, and none that begins after an acknowledged grant is refused.
  @Test func noCheckIsStaleAfterAnAcknowledgement() async throws {
    try await withProfile { (_, service, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let ended = Counter()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask {
            while ended.value == 0 {
              _ = try await clients.check(person, .profiling)
              // In process a check never waits, and the others need a turn.
              await Task.yield()
            }
          }
        }
        for round in 0..<40 {
          try await clients.withdraw(person, [.profiling])
          #expect(try await clients.check(person, .profiling).allowed == false, "\(round)")
          try await clients.grant(person, [.profiling])
          #expect(try await clients.check(person, .profiling).allowed, "\(round)")
        }
        ended.add()
        try await group.waitForAll()
      }
      #expect(try await clients.check(person, .profiling).revision == 81)
    }
  }

  @Test func changesOfOnePersonAtOnceAllHold() async throws {
    try await withProfile { (_, _, clients) async throws in
      let person = try await clients.person("m-1")
      let purposes: [Atrium_Types_V1_Purpose] = [
        .profiling, .location, .marketingInbox, .marketingWebhook,
      ]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for purpose in purposes {
          group.addTask { try await clients.grant(person, [purpose]) }
        }
        try await group.waitForAll()
      }
      for purpose in purposes { #expect(try await clients.check(person, purpose).allowed) }
    }
  }
}
