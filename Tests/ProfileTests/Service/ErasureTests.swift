import Database
import Locking
import Messages
import RPC
import RPCInProcess
import TestCalls
import Testing
import Wire

@testable import ProfileDomain
@testable import ProfileService

/// Another service of the suite, which answers as a test wants.
final class OtherService: Atrium_Erasure_V1_PersonErasureService {
  private let name: String
  private let rig: Rig
  private let state = Lock<(failures: Int, hold: String, asked: [String])>((0, "", []))

  init(_ name: String, _ rig: Rig, failures: Int = 0, hold: String = "") {
    self.name = name
    self.rig = rig
    state.withLock { ($0.failures, $0.hold) = (failures, hold) }
  }

  var asked: [String] { state.withLock { $0.asked } }

  func recover() { state.withLock { $0.failures = 0 } }

  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    let (fails, hold) = state.withLock { state in
      state.asked.append(request.personID)
      state.failures -= 1
      return (state.failures >= 0, state.hold)
    }
    if fails { throw RPCError(.unavailable, "not now") }
    return .with {
      $0.service = name
      $0.destroyedTime = Google_Protobuf_Timestamp(milliseconds: rig.nowMilliseconds)
      $0.erasedRows = 7
      $0.holdReason = hold
    }
  }

  func peer() throws -> ErasurePeer {
    var router = Router()
    try router.add(self)
    return ErasurePeer(
      service: name, client: Client(InProcessTransport(try Dispatcher(router))),
      metadata: { realm in try Metadata([("atrium-realm", realm)]) })
  }
}

private let names = ["tenant", "advisor", "generation", "compliance", "gateway"]

@Suite(.timeLimit(.minutes(3))) struct ErasureTests {
  private func request(_ clients: Clients, _ person: String) async throws
    -> Atrium_Profile_V1_Erasure
  {
    try await clients.erasures.requestErasure(
      .with { $0.personID = person }, options: by())
  }

  private func found(_ clients: Clients, _ id: String) async throws
    -> Atrium_Profile_V1_Erasure
  {
    try await clients.erasures.getErasure(.with { $0.erasureID = id }, options: by())
  }

  @Test func useStopsBeforeTheAnswer() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling, .location])
      try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      let erasure = try await request(clients, person)
      #expect(erasure.state == .requested)
      #expect(erasure.acknowledgements.map(\.service) == ["profile"])
      #expect(try await clients.check(person, .profiling).reason == "person.erased")
      let read = await rpcError { _ = try await clients.live(person) }
      #expect(read?.code == .notFound)
      let late = try rig.signal(.personID(person), favourite("a:b"))
      let result = try await clients.ingest([late]).first
      #expect(result?.state == .counted && result?.personID == "")
      let found = await rpcError {
        _ = try await clients.identities.findPerson(
          .with { $0.identity = .with { $0.kind = .memberID("m-1") } }, options: by())
      }
      #expect(found?.code == .notFound)
      #expect(try await request(clients, person).erasureID == erasure.erasureID)
      // The same member number is somebody new.
      #expect(try await clients.person("m-1") != person)
    }
  }

  @Test func allSixAcknowledgeWhateverFailsAndStopsBetween() async throws {
    let rig = try Rig()
    let others = names.map { OtherService($0, rig, failures: $0 == "advisor" ? 2 : 0) }
    let peers = try others.map { try $0.peer() }
    let (person, id) = try await rig.running(peers: peers) { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1", consenting: [.profiling])
        let id = try await request(clients, person).erasureID
        let began = ContinuousClock.now
        try await service.flow.advanceAll()
        #expect(try await found(clients, id).state == .requested)
        #expect(try await found(clients, id).acknowledgements.count == 5)
        // It waits before it asks again: a second, which a busy machine may take for itself.
        try await service.flow.advanceAll()
        #expect(others[1].asked.count == 1 || ContinuousClock.now - began >= .seconds(1))
        return (person, id)
      }
    }
    others[1].recover()
    try await rig.running(peers: peers) { (service) async throws in
      try await service.serving { (clients) async throws in
        try await service.flow.advanceAll()
        let effective = try await found(clients, id)
        #expect(effective.state == .effective)
        #expect(effective.effectiveTime != nil && effective.completeTime == nil)
        #expect(Set(effective.acknowledgements.map(\.service)) == Set(names + ["profile"]))
        #expect(others.allSatisfy { Set($0.asked) == [person] })
        #expect(others[0].asked.count == 1)
        try await service.rotation.rotateWhenDue()
        try await service.flow.advanceAll()
        #expect(try await found(clients, id).state == .effective)
        rig.pass(.seconds(2 * 86_400))
        try await service.rotation.rotateWhenDue()
        try await service.flow.advanceAll()
        let complete = try await found(clients, id)
        #expect(complete.state == .complete)
        #expect(complete.completeTime?.milliseconds == rig.nowMilliseconds)
        #expect(try complete.json().contains(person) == false)
        #expect(try await service.core.database.openErasures().isEmpty)
      }
    }
  }

  @Test func aHoldIsToldAndKeepsItFromBeingComplete() async throws {
    let rig = try Rig()
    let holder = OtherService("compliance", rig, hold: "case 7 is open")
    var config = ProfileConfig()
    config.erasingServices = ["compliance"]
    try await rig.running(peers: [try holder.peer()], config: config) { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1")
        let id = try await request(clients, person).erasureID
        try await service.flow.advanceAll()
        rig.pass(.seconds(5 * 86_400))
        try await service.rotation.rotateWhenDue()
        try await service.flow.advanceAll()
        let erasure = try await found(clients, id)
        #expect(erasure.state == .effective)
        #expect(erasure.acknowledgements.last?.holdReason == "case 7 is open")
      }
    }
  }

  /// The process ended after its commit and before its key was destroyed.
  @Test func whatAStopLeftHalfDoneIsDone() async throws {
    let rig = try Rig()
    let person = try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1", consenting: [.profiling])
        let id = PersonID(try service.core.newID())
        guard let known = PersonID(person) else { return "" }
        _ = try await service.core.database.beginErasure(
          realm, known, id: id, nowMilliseconds: rig.nowMilliseconds)
        return person
      }
    }
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        #expect(try await clients.check(person, .profiling).reason == "person.erased")
        guard let known = PersonID(person) else { return }
        #expect(try await service.core.vault.key(realm, known) != nil)
        try await service.flow.advanceAll()
        #expect(try await service.core.vault.key(realm, known) == nil)
        #expect(try await request(clients, person).acknowledgements.map(\.service) == ["profile"])
      }
    }
  }

  @Test func asOneOfTheSixItAnswersTheSameAgain() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let erasure = try freshID(rig.nowMilliseconds)
      let request = Atrium_Erasure_V1_ErasePersonRequest.with {
        $0.erasureID = erasure
        $0.personID = person
      }
      let first = try await clients.erasing.erasePerson(request, options: by())
      #expect(first.service == "profile" && first.erasedRows == 2)
      rig.pass(.seconds(60))
      #expect(try await clients.erasing.erasePerson(request, options: by()) == first)
      #expect(try await clients.check(person, .profiling).reason == "person.erased")
    }
  }

  /// The profile is in no memory either, also where it is folded while it is erased.
  @Test func nothingOfThePersonStaysInMemory() async throws {
    try await withProfile { (rig, service, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let other = try await clients.person("m-2", consenting: [.profiling])
      for member in ["m-1", "m-2"] {
        try await clients.ingest([try rig.signal(of: member, favourite("a:b"))])
      }
      try await service.core.fold()
      #expect(service.core.states.count == 2)
      for member in ["m-1", "m-2"] {
        try await clients.ingest([try rig.signal(of: member, favourite("a:c"))])
      }
      async let folding: Void = service.core.fold()
      _ = try await request(clients, person)
      try await folding
      try await service.core.fold()
      #expect(service.core.states.count == 1 && service.core.tail.count == 0)
      #expect(try await clients.live(other).tags.map(\.tag) == ["a:b", "a:c"])
    }
  }

  /// An id of another realm, say: there is nothing to erase, and nobody comes to be by asking.
  @Test func whoIsNotKnownIsNotMadeKnown() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try freshID(rig.nowMilliseconds)
      let erasure = try freshID(rig.nowMilliseconds)
      let answer = try await clients.erasing.erasePerson(
        .with {
          $0.erasureID = erasure
          $0.personID = person
        }, options: by())
      #expect(answer.erasedRows == 0)
      let asked = await rpcError { _ = try await request(clients, person) }
      #expect(asked?.code == .notFound)
    }
  }

  /// Strings that nobody else could have written are in no file: not before, because everything is
  /// sealed, and not after.
  @Test func nothingPersonalIsInAnyFile() async throws {
    let rig = try Rig()
    let planted = [
      "planted-member-4711", "planted-device-aabb", "planted-zone", "planted-item",
      "planted-tag", "planted-receipt", "planted-version", "planted-source", "planted-sensor",
    ]
    let person = try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("planted-member-4711")
        _ = try await clients.consents.grantConsent(
          .with {
            $0.personID = person
            $0.purposes = [.profiling, .location]
            $0.textVersion = "planted-version"
            $0.source = "planted-source"
          }, options: by(key: "call-1"))
        let member = "planted-member-4711"
        var broken = try rig.signal(of: member, tryOn("planted-item"))
        broken.zoneID = "Planted Zone"
        try await clients.ingest([
          try rig.signal(of: member, zone: "planted-zone", presence("planted-sensor")),
          try rig.signal(of: member, zone: "planted-zone", tryOn("planted-item")),
          try rig.signal(of: member, portalLogin("planted-device-aabb")),
          try rig.signal(of: member, favourite("kind:planted-tag")),
          try rig.signal(of: member, receipt("planted-receipt", items: ["planted-item"])),
          broken,
        ])
        try await service.core.fold()
        #expect(try await clients.export(person).contains("planted-receipt"))
        #expect(try await clients.live(person).tags.contains { $0.tag == "kind:planted-tag" })
        for text in planted { #expect(try rig.holds(text) == false, "\(text) before") }
        // What is searched for can be found: the realm lies there in the clear.
        #expect(try rig.holds(realm))
        _ = try await request(clients, person)
        try await service.core.database.database.emptyLog()
        for text in planted { #expect(try rig.holds(text) == false, "\(text) after") }
        guard let known = PersonID(person) else { return person }
        #expect(try await service.core.vault.key(realm, known) == nil)
        return person
      }
    }
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let read = await rpcError { _ = try await clients.export(person) }
        #expect(read?.code == .notFound)
        for text in planted { #expect(try rig.holds(text) == false) }
      }
    }
  }

  @Test func unknownErasuresAndPersonsAreNotFound() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let id = try freshID(rig.nowMilliseconds)
      let absent = await rpcError { _ = try await found(clients, id) }
      #expect(absent?.code == .notFound)
      let nobody = await rpcError { _ = try await request(clients, id) }
      #expect(nobody?.code == .notFound)
    }
  }
}
