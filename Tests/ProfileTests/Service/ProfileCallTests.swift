import CallPolicy
import Messages
import RPC
import TestCalls
import Testing
import Tokens
import Wire

@testable import ProfileService

@Suite(.timeLimit(.minutes(3))) struct ProfileCallTests {
  /// Who reads the profile learns with it what a check would say.
  @Test func theProfileSaysWhetherItsPurposeIsAllowed() async throws {
    try await withProfile { (_, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let purposes: [Atrium_Types_V1_Purpose] = [
        .profiling, .location, .marketingInbox, .marketingWebhook, .service, .subjectRights,
      ]
      for purpose in purposes {
        let consent = try await clients.live(person, purpose).consent
        #expect(try await clients.check(person, purpose) == consent)
        #expect(consent?.allowed == [.profiling, .service, .subjectRights].contains(purpose))
      }
    }
  }

  @Test func purposesDecideWhatIsSeen() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling, .location])
      try await clients.ingest([
        try rig.signal(of: "m-1", zone: "l1", presence()), try rig.signal(of: "m-1", tryOn("coat")),
      ])
      #expect(try await clients.live(person).tags.count == 2)
      #expect(try await clients.live(person, .service).tags.isEmpty)
      #expect(try await clients.live(person, .location).zoneNow != nil)
      #expect(try await clients.live(person, .marketingInbox).tags.isEmpty)
      let unset = await rpcError { _ = try await clients.live(person, .unspecified) }
      #expect(unset?.code == .invalidArgument)
      #expect(try unset?.fields == ["purpose"])
      try await clients.withdraw(person, [.profiling])
      #expect(try await clients.live(person).tags.isEmpty)
      #expect(try await clients.live(person, .subjectRights).tags.isEmpty)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func tagsSleepWakeAndGo(kind: TransportKind) async throws {
    try await withProfile(kind) { (rig, service, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      let request = Atrium_Profile_V1_SetTagStateRequest.with {
        $0.personID = person
        $0.tag = "a:b"
        $0.asleep = true
      }
      let slept = try await clients.profiles.setTagState(request, options: by(key: "k")).tag
      #expect(slept?.sleepsUntil?.milliseconds == rig.nowMilliseconds + 30 * 86_400_000)
      #expect(try await clients.live(person).tags == [slept])
      rig.pass(.seconds(5))
      #expect(try await clients.profiles.setTagState(request, options: by(key: "k")).tag == slept)
      try await service.core.fold()
      var wake = request
      wake.asleep = false
      #expect(
        try await clients.profiles.setTagState(wake, options: by()).tag?.sleepsUntil == nil)
      _ = try await clients.profiles.deleteTag(
        .with {
          $0.personID = person
          $0.tag = "a:b"
        }, options: by())
      #expect(try await clients.live(person).tags.isEmpty)
      rig.pass(.seconds(1))
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      #expect(try await clients.live(person).tags.map(\.strengthPermille) == [444])
    }
  }

  @Test func threeRejectionsPutATagToSleep() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      for _ in 0..<3 {
        rig.pass(.seconds(60))
        try await clients.ingest([try rig.signal(of: "m-1", rejection(["a:b"]))])
      }
      let profile = try await clients.live(person)
      #expect(profile.rejectionsInARow == 3)
      #expect(
        profile.tags.first?.sleepsUntil?.milliseconds == rig.nowMilliseconds + 30 * 86_400_000)
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      #expect(try await clients.live(person).tags.first?.sleepsUntil == nil)
    }
  }

  @Test func personalisationOffLeavesService() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling, .marketingInbox])
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      let off = Atrium_Profile_V1_SetPersonalisationRequest.with { $0.personID = person }
      #expect(try await clients.profiles.setPersonalisation(off, options: by()).on == false)
      let profile = try await clients.live(person)
      #expect(profile.tags.isEmpty && profile.personalisationOn == false)
      for purpose in [Atrium_Types_V1_Purpose.profiling, .marketingInbox] {
        #expect(try await clients.check(person, purpose).reason == "personalisation.off")
      }
      #expect(try await clients.check(person, .service).allowed)
      // Nothing is learned meanwhile.
      let signal = try rig.signal(of: "m-1", favourite("c:d"))
      #expect(try await clients.ingest([signal]).first?.state == .counted)
      var on = off
      on.on = true
      _ = try await clients.profiles.setPersonalisation(on, options: by())
      #expect(try await clients.live(person).tags.map(\.tag) == ["a:b"])
    }
  }

  @Test func anExportHoldsAllThatIsKept() async throws {
    try await withProfile { (rig, service, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling, .location])
      _ = try await clients.live(person)
      try await clients.ingest([
        try rig.signal(of: "m-1", zone: "l1", receipt("till-77", items: ["coat"]))
      ])
      try await service.core.fold()
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      _ = try await clients.profiles.deleteTag(
        .with {
          $0.personID = person
          $0.tag = "c:d"
        }, options: by())
      let lines = try await clients.export(person).split(separator: "\n")
      let kinds = lines.compactMap { line in
        line.split(separator: "\"", maxSplits: 4).dropFirst(2).first.map(String.init)
      }
      #expect(lines.allSatisfy { $0.hasPrefix(#"{"kind":""#) && $0.hasSuffix("}") })
      #expect(
        Set(lines.map { $0.dropFirst(9).prefix { $0 != "\"" } }) == [
          "person", "consent", "age", "personalisation", "tag", "visit", "signal", "act", "reading",
        ], "\(kinds)")
      #expect(lines.contains { $0.contains("till-77") })
      #expect(lines.contains { $0.contains("GetLiveProfile") && $0.contains("gateway") })
      let purpose = await rpcError {
        _ = try await clients.parts(person, .profiling)
      }
      #expect(purpose?.code == .invalidArgument)
    }
  }

  @Test func largeExportsComeInParts() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      for _ in 0..<2 {
        try await clients.ingest(
          try (0..<400).map { try rig.signal(of: "m-1", favourite("tag:number-\($0)")) })
      }
      let parts = try await clients.parts(person)
      for part in parts {
        #expect(part.count <= 64 << 10)
        #expect(part.last == UInt8(ascii: "\n"))
      }
      #expect(parts.count > 1)
    }
  }

  @Test func shoppersSeeThemselvesOnly() async throws {
    try await withProfile { (_, _, clients) async throws in
      let own = try await clients.person("m-1", consenting: [.profiling])
      let other = try await clients.person("m-2", consenting: [.profiling])
      let request = { (person: String) in
        Atrium_Profile_V1_GetLiveProfileRequest.with {
          $0.personID = person
          $0.purpose = .subjectRights
        }
      }
      _ = try await clients.profiles.getLiveProfile(request(own), options: by(.shopper, own))
      let foreign = await rpcError {
        _ = try await clients.profiles.getLiveProfile(request(other), options: by(.shopper, own))
      }
      #expect(foreign?.code == .notFound)
      let closed = await rpcError {
        _ = try await clients.erasing.erasePerson(
          Atrium_Erasure_V1_ErasePersonRequest(), options: by(.shopper, own))
      }
      #expect(closed?.code == .permissionDenied)
      let realm = await rpcError {
        _ = try await clients.profiles.getLiveProfile(request(own), options: by(in: "other"))
      }
      #expect(realm?.code == .notFound)
    }
  }

  @Test func everyMethodHasARule() async throws {
    try await withProfile { (_, service, _) async throws in
      var router = Router()
      try service.register(with: &router)
      #expect(ProfileService.methods.missing(from: router).isEmpty)
      #expect(ProfileService.methods.unused(in: router).isEmpty)
    }
  }
}
