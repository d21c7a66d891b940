import Crypto
import Messages
import RPC
import TestCalls
import Testing
import Tokens
import Wire

@testable import ProfileService

@Suite(.timeLimit(.minutes(3))) struct IngestTests {
  @Test(arguments: TransportKind.allCases)
  func eachSignalGetsItsResult(kind: TransportKind) async throws {
    try await withProfile(kind) { (rig, _, clients) async throws in
      let known = try await clients.person("m-1", consenting: [.profiling])
      let silent = try await clients.person("m-2")
      var future = try rig.signal(of: "m-1", favourite("a:b"))
      future.eventTime = Google_Protobuf_Timestamp(milliseconds: rig.nowMilliseconds + 301_000)
      let accepted = try rig.signal(of: "m-1", tryOn("coat"))
      var lines = try rig.signal(of: "m-1", receipt("r-1", items: ["coat", "bag"]))
      guard case .receipt(var bad)? = lines.observation else { return }
      bad.lines[1].quantity = 0
      lines.observation = .receipt(bad)
      let results = try await clients.ingest([
        accepted, accepted, future, try rig.signal(of: "m-2", tryOn("coat")),
        try rig.signal(of: "nobody", receipt("r-2", items: [])), lines,
        try rig.signal(of: "m-1", ago: .seconds(8 * 86_400), favourite("a:b")),
        try rig.signal(.personID(known), favourite("a:b")),
      ])
      #expect(
        results.map(\.state) == [
          .accepted, .duplicate, .rejected, .counted, .counted, .rejected, .rejected, .accepted,
        ])
      #expect(
        results.map(\.reason) == [
          "", "", "event_time.future", "", "", "receipt.lines.quantity.zero", "event_time.old", "",
        ])
      #expect(results[5].field == "receipt.lines[1].quantity")
      #expect(
        results.map(\.personID) == [known, known, known, silent, "", known, known, known])
    }
  }

  @Test func faultsNameTheirField() async throws {
    try await withProfile { (rig, service, clients) async throws in
      _ = try await clients.person("m-1", consenting: [.profiling])
      let good = try rig.signal(of: "m-1", favourite("a:b"))
      let changes: [(String, (inout Atrium_Profile_V1_Signal) -> Void)] = [
        ("id", { $0.id = "7" }), ("event_time", { $0.eventTime = nil }),
        ("mall_id", { $0.mallID = "Lan Ting" }), ("zone_id", { $0.zoneID = "A/B" }),
        ("subject", { $0.subject = nil }), ("member_id", { $0.subject = .memberID("") }),
        ("person_id", { $0.subject = .personID("1") }),
        ("observation", { $0.observation = nil }), ("zone_id", { $0.observation = presence() }),
        ("favourite.tag", { $0.observation = favourite("coats") }),
        ("view.subject", { $0.observation = .view(.with { $0.dwellMs = 1 }) }),
        ("feedback.touch_id", { $0.observation = .feedback(.with { $0.kind = .seen }) }),
        ("try_on.shop_id", { $0.observation = tryOn("coat", at: "") }),
        ("portal_login.device_id", { $0.observation = portalLogin("") }),
        ("receipt.receipt_number", { $0.observation = receipt("", items: []) }),
        (
          "receipt.lines",
          { $0.observation = receipt("r", items: (0...200).map { "item-\($0)" }) }
        ),
      ]
      for (field, change) in changes {
        var signal = good
        change(&signal)
        let result = try await clients.ingest([signal]).first
        #expect(result?.state == .rejected, "\(field)")
        #expect(result?.field == field)
      }
      let kept = try await service.core.database.rejected(realm, sinceMilliseconds: 0, limit: 100)
      #expect(kept.count == changes.count)
      #expect(Set(kept.map(\.signal.field)) == Set(changes.map(\.0)))
      #expect(kept.allSatisfy { $0.signal.source == "service:gateway" })
    }
  }

  @Test func ownWritesAreSeenAtOnceAndAfterFoldingAndAfterAStart() async throws {
    let rig = try Rig()
    let (person, before) = try await rig.running(folding: false) { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1", consenting: [.profiling, .location])
        try await clients.ingest([
          try rig.signal(of: "m-1", ago: .seconds(600), zone: "l1-atrium", presence()),
          try rig.signal(of: "m-1", ago: .seconds(60), zone: "l2-east", tryOn("coat")),
          try rig.signal(of: "m-1", favourite("category:coats")),
        ])
        let profile = try await clients.live(person)
        #expect(profile.tags.map(\.tag) == ["category:coats", "item:coat", "shop:heqi"])
        #expect(profile.zoneNow?.zoneID == "l2-east")
        #expect(profile.openVisit?.zoneIds == ["l1-atrium", "l2-east"])
        #expect(profile.openVisit?.triedOnItemIds == ["coat"])
        #expect(profile.revision == 3)
        #expect(profile.visits90D == 1)
        return (person, profile)
      }
    }
    for _ in 0..<2 {
      // The first start finds the log unfolded, the second folded.
      try await rig.running { (service) async throws in
        try await service.serving { (clients) async throws in
          #expect(try await clients.live(person) == before)
          try await service.core.fold()
          #expect(try await clients.live(person) == before)
          #expect(service.core.tail.count == 0)
        }
      }
    }
  }

  @Test func theSameBatchAgainChangesNothing() async throws {
    let rig = try Rig()
    let (person, batch, before) = try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let person = try await clients.person("m-1", consenting: [.profiling])
        let batch = try (0..<20).map { try rig.signal(of: "m-1", favourite("a:\($0)")) }
        try await clients.ingest(batch)
        return (person, batch, try await clients.live(person))
      }
    }
    try await rig.running { (service) async throws in
      try await service.serving { (clients) async throws in
        let results = try await clients.ingest(batch)
        #expect(results.allSatisfy { $0.state == .duplicate })
        #expect(try await clients.live(person) == before)
        rig.pass(.seconds(6 * 86_400))
        try await service.core.sweep()
        #expect(try await clients.ingest(batch).allSatisfy { $0.state == .duplicate })
      }
    }
  }

  @Test func presenceNeedsConsentToLocation() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let seen = try rig.signal(of: "m-1", zone: "l1-atrium", presence())
      #expect(try await clients.ingest([seen]).first?.state == .counted)
      try await clients.ingest([try rig.signal(of: "m-1", zone: "l1-atrium", tryOn("coat"))])
      #expect(try await clients.live(person).zoneNow == nil)
      #expect(try await clients.live(person).openVisit?.zoneIds == [])
      try await clients.grant(person, [.location])
      // What was not kept does not come back with a later consent.
      #expect(try await clients.live(person).openVisit?.zoneIds == [])
      try await clients.ingest([try rig.signal(of: "m-1", zone: "l1-atrium", presence())])
      #expect(try await clients.live(person).zoneNow?.zoneID == "l1-atrium")
    }
  }

  @Test func aPortalLoginJoinsADeviceWithItsOwner() async throws {
    try await withProfile { (rig, service, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.location])
      _ = try await clients.person("m-2", consenting: [.location])
      let seen = { try rig.signal(.deviceID("aa:bb"), zone: "l1-atrium", presence()) }
      #expect(try await clients.ingest([try seen()]).first?.state == .counted)
      let login = try rig.signal(of: "m-1", portalLogin("aa:bb"))
      #expect(try await clients.ingest([login]).first?.state == .accepted)
      let result = try await clients.ingest([try seen()]).first
      #expect(result?.state == .accepted && result?.personID == person)
      let taken = try await clients.ingest([try rig.signal(of: "m-2", portalLogin("aa:bb"))])
      #expect(taken.first?.reason == "portal_login.device_id.taken")
      try await service.core.fold()
      // With the consent goes every device, and what was known of places.
      try await clients.withdraw(person, [.location])
      #expect(try await clients.ingest([try seen()]).first?.state == .counted)
      #expect(service.core.identities.count == 2)
      try await clients.grant(person, [.location])
      #expect(try await clients.live(person, .location).zoneNow == nil)
      #expect(try await clients.ingest([try seen()]).first?.state == .counted)
      #expect(try rig.holds("aa:bb") == false)
    }
  }

  @Test func zonesAreCountedWithoutATrace() async throws {
    try await withProfile { (rig, service, clients) async throws in
      for device in 0..<12 {
        try await clients.ingest([
          try rig.signal(.deviceID("device-\(device)"), zone: "busy", presence()),
          try rig.signal(.deviceID("device-\(device % 2)"), zone: "quiet", presence()),
        ])
      }
      let counts = service.core.zones.counts(realm, nowMilliseconds: rig.nowMilliseconds)
      #expect(counts.map(\.zone.zoneID) == ["busy", "quiet"])
      #expect(counts.map(\.count) == [12, nil])
      rig.pass(.seconds(86_400))
      #expect(service.core.zones.counts(realm, nowMilliseconds: rig.nowMilliseconds).isEmpty)
      #expect(try rig.holds("device-1") == false)
    }
  }

  @Test func realmsAreApart() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let person = try await clients.person("m-1", consenting: [.profiling])
      let other = try await clients.person("m-1", in: "other")
      #expect(person != other)
      let foreign = try rig.signal(.personID(person), favourite("a:b"))
      let result = try await clients.ingest([foreign], options: by(in: "other")).first
      #expect(result?.reason == "person_id.unknown")
      #expect(try await clients.live(person).tags.isEmpty)
    }
  }

  @Test func shoppersSpeakOfThemselves() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let own = try await clients.person("m-1", consenting: [.profiling])
      _ = try await clients.person("m-2", consenting: [.profiling])
      let results = try await clients.ingest(
        [
          try rig.signal(.personID(own), favourite("a:b")),
          try rig.signal(of: "m-2", favourite("a:b")),
          try rig.signal(of: "nobody", favourite("a:b")),
        ], options: by(.shopper, own))
      #expect(results.map(\.state) == [.accepted, .rejected, .rejected])
      #expect(results.dropFirst().allSatisfy { $0.reason == "subject.foreign" })
      #expect(results.dropFirst().allSatisfy { $0.personID.isEmpty })
    }
  }

  @Test func batchesHaveALimit() async throws {
    try await withProfile { (rig, _, clients) async throws in
      let many = try (0...SignalIntake.maximumSignals).map { _ in
        try rig.signal(of: "nobody", favourite("a:b"))
      }
      let error = await rpcError { try await clients.ingest(many) }
      #expect(error?.code == .invalidArgument)
      #expect(try error?.fields == ["signals"])
      #expect(try await clients.ingest([]).isEmpty)
    }
  }

  @Test func aLogThatIsBehindPushesBack() async throws {
    var config = ProfileConfig()
    config.maximumUnfolded = 1_000
    try await withProfile(config: config) { (rig, service, clients) async throws in
      _ = try await clients.person("m-1", consenting: [.profiling])
      let batch = { try (0..<500).map { _ in try rig.signal(of: "m-1", favourite("a:b")) } }
      try await clients.ingest(try batch())
      try await clients.ingest(try batch())
      let refused = try batch()
      let error = await rpcError { try await clients.ingest(refused) }
      #expect(error?.code == .resourceExhausted)
      let retry = try error?.unpackedDetails().compactMap {
        try $0.unpack(Google_Rpc_RetryInfo.self)
      }
      #expect(retry?.first?.retryDelay?.seconds == 1)
      try await service.core.fold()
      #expect(try await clients.ingest(refused).allSatisfy { $0.state == .accepted })
    }
  }

  /// The same signals in any order and any batches give the same profile.
  @Test(arguments: 0..<3)
  func arrivalDoesNotMatter(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    try await withProfile { (rig, service, clients) async throws in
      let members = ["m-1", "m-2", "m-3"]
      var signals: [Atrium_Profile_V1_Signal] = []
      for number in 0..<60 {
        let ago = Duration.seconds(Int.random(in: 0..<300, using: &generator) * 900)
        let kinds = [
          favourite("a:\(number % 5)"), tryOn("i-\(number % 7)"), rejection(["a:\(number % 3)"]),
          receipt("r-\(number)", items: ["i-\(number % 7)"]), presence(),
        ]
        let kind = kinds.randomElement(using: &generator) ?? presence()
        signals.append(try rig.signal(of: "m", ago: ago, zone: "z-\(number % 4)", kind))
      }
      var profiles: [Atrium_Profile_V1_LiveProfile] = []
      for member in members {
        let person = try await clients.person(member, consenting: [.profiling, .location])
        var rest = signals.shuffled(using: &generator)[...]
        while !rest.isEmpty {
          let batch = rest.prefix(Int.random(in: 1...20, using: &generator))
          rest = rest.dropFirst(batch.count)
          try await clients.ingest(
            batch.map { signal in
              var own = signal
              own.id = Self.own(signal.id, member)
              own.subject = .memberID(member)
              return own
            })
          if Bool.random(using: &generator) { try await service.core.fold() }
        }
        var profile = try await clients.live(person)
        profile.personID = ""
        profiles.append(profile)
      }
      #expect(profiles[0] == profiles[1] && profiles[1] == profiles[2])
      #expect(!profiles[0].tags.isEmpty)
    }
  }

  /// The same order of ids for each member.
  private static func own(_ id: String, _ member: String) -> String {
    id.dropLast() + String(member.suffix(1))
  }
}
