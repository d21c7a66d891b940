import Messages
import Testing

@testable import ProfileDomain
@testable import ProfileService

@Suite(.timeLimit(.minutes(3))) struct SweepTests {
  @Test func whatIsTooOldGoes() async throws {
    try await withProfile { (rig, service, clients) async throws in
      let core = service.core
      let person = try await clients.person("m-1", consenting: [.profiling])
      var broken = try rig.signal(of: "m-1", favourite("a:b"))
      broken.mallID = ""
      let old = try rig.signal(of: "m-1", favourite("a:b"))
      try await clients.ingest([old, broken])
      _ = try await clients.export(person)
      try await core.fold()
      rig.pass(.seconds(8 * 86_400 + 1))
      let fresh = try rig.signal(of: "m-1", favourite("c:d"))
      try await clients.ingest([fresh])
      try await core.fold()
      try await core.sweep()
      #expect(try await core.database.rejected(realm, sinceMilliseconds: 0, limit: 10).isEmpty)
      #expect(try await core.database.segment(realm, 1) != nil)
      #expect(try await clients.ingest([fresh]).first?.state == .duplicate)
      // Its id is forgotten, and it is too old to be taken again.
      #expect(try await clients.ingest([old]).first?.reason == "event_time.old")
      rig.pass(.seconds(91 * 86_400))
      try await core.sweep()
      #expect(try await core.database.segment(realm, 1) == nil)
      #expect(try await clients.live(person).tags.count == 2)
      #expect(try await clients.export(person).contains(#""kind":"signal""#) == false)
      rig.pass(.seconds(1_100 * 86_400))
      try await core.sweep()
      guard let id = PersonID(person) else { return }
      #expect(try await core.database.readings(of: id, realm, after: 0).isEmpty)
    }
  }

  @Test func numbersOfTheLogGoOnAfterASweep() async throws {
    let rig = try Rig()
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        _ = try await clients.person("m-1", consenting: [.profiling])
        try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
      }
    }
    rig.pass(.seconds(100 * 86_400))
    try await rig.running { (service) async throws in
      try await service.core.sweep()
      try await service.serving { (clients) async throws in
        try await clients.ingest([try rig.signal(of: "m-1", favourite("a:b"))])
        let person = try await clients.person("m-1")
        #expect(try await clients.live(person).revision == 2)
        try await service.core.fold()
        #expect(try await clients.live(person).revision == 2)
        #expect(try await service.core.database.segment(realm, 2) != nil)
      }
    }
  }
}
