import Locking
import Messages
import RPC
import Testing
import Wire

@testable import GatewayService

@Suite("One touch through the pipeline")
struct PipelineTests {
  @Test("a try-on becomes one message, with every step in its order")
  func wholeWay() async throws {
    let bench = try Bench()
    try await bench.tryOn("s1")
    let messages = try await bench.messages()
    #expect(messages.count == 1)
    #expect(messages.first?.couponCode.isEmpty == false)
    #expect(
      bench.stubs.calls == [
        "ingest", "profile", "decide", "reserve", "brief", "compose", "review", "consent.3",
      ])
    // The same signal again, and a replay of the touch: still one message.
    try await bench.tryOn("s1")
    let row = try await bench.ended("s1")
    await bench.service.face.journeys.run(row.owner, row.touch)
    #expect(try await bench.messages().count == 1)
    while try await bench.service.outbox.sendDue(Bench.realm) {}
    #expect(bench.stubs.calls.filter { $0 == "issue" }.count == 1)
    #expect(bench.stubs.calls.filter { $0 == "outcome.1" }.count == 1)
    try await bench.close()
  }

  @Test("why, in the shopper's language; less puts the touch's tags to sleep")
  func whyAndLess() async throws {
    let bench = try Bench()
    try await bench.tryOn("s1")
    let message = try #require(try await bench.messages().first)
    let why = try await bench.rights.getWhy(
      .with {
        $0.touchID = message.touchID
        $0.locale = "en"
      })
    #expect(why.text.hasPrefix("Because: ① you tried on a coat (about 100%). Not used: mood."))
    #expect(why.steps.map(\.step).contains("review"))
    _ = try await bench.rights.lessOfThis(.with { $0.touchID = message.touchID })
    #expect(bench.stubs.calls.contains("sleep.category:bags"))
    let other = CallOptions(metadata: try Metadata([("x-name", "M2")]))
    let refusal = await failure {
      try await bench.rights.getWhy(.with { $0.touchID = message.touchID }, options: other)
    }
    #expect(refusal?.code == .notFound)
    try await bench.close()
  }

  @Test("a call under a key is made once; the key is the caller's, and for one request only")
  func onceUnderAKey() async throws {
    let bench = try Bench()
    try await bench.tryOn("s1")
    let message = try #require(try await bench.messages().first)
    func less(_ name: String = "M1001") async throws -> Atrium_Gateway_V1_LessOfThisResponse {
      try await bench.rights.lessOfThis(
        .with { $0.touchID = message.touchID },
        options: CallOptions(
          metadata: try Metadata([("atrium-idempotency-key", "k1"), ("x-name", name)])))
    }
    let first = try await less()
    #expect(try await less() == first)
    #expect(bench.stubs.calls.filter { $0 == "sleep.category:bags" }.count == 1)
    let options = CallOptions(metadata: try Metadata([("atrium-idempotency-key", "k1")]))
    let other = await failure {
      try await bench.rights.setPersonalisation(.with { $0.on = true }, options: options)
    }
    #expect(other?.code == .alreadyExists)
    // Another's key of the same name is another key.
    let stranger = await failure { try await less("M2") }
    #expect(stranger?.code == .notFound)
    let owner = try await bench.ended("s1").owner
    _ = try await bench.store.erase(owner)
    let erased = await failure { try await less() }
    #expect(erased != nil)
    try await bench.close()
  }

  @Test("without consent to profiling nothing is decided", arguments: [false, true])
  func withoutConsent(profileSaysConsent: Bool) async throws {
    let bench = try Bench()
    bench.stubs.set { state in
      state.profileSaysConsent = profileSaysConsent
      state.refusedPurposes = [Atrium_Types_V1_Purpose.profiling.rawValue]
    }
    try await bench.tryOn("s1")
    #expect(try await bench.ended("s1").withheldReason == "consent.withdrawn")
    let asked = profileSaysConsent ? [] : ["consent.1"]
    #expect(bench.stubs.calls == ["ingest", "profile"] + asked)
    try await bench.close()
  }

  @Test("who is erased meanwhile is told by the check")
  func erasedBeforeTheProfile() async throws {
    let bench = try Bench()
    bench.stubs.set { state in
      state.failing["profile"] = RPCError(.notFound, "gone")
      state.refusedPurposes = [Atrium_Types_V1_Purpose.profiling.rawValue]
    }
    try await bench.tryOn("s1")
    #expect(try await bench.ended("s1").withheldReason == "consent.withdrawn")
    try await bench.close()
  }

  @Test(
    "what is not sent says why, and gives back what was reserved",
    arguments: [
      ("advisor", "holdout", false), ("block", "review.block", true),
      ("hold", "review.hold", true), ("consent", "consent.withdrawn", true),
      ("late", "generation.late", true),
    ])
  func withheld(_ what: String, _ reason: String, _ releases: Bool) async throws {
    let bench = try Bench()
    bench.stubs.set { state in
      switch what {
      case "advisor": state.withheld = "holdout"
      case "block": state.verdict = .block
      case "hold": state.verdict = .hold
      case "late": state.failing["compose"] = RPCError(.deadlineExceeded, "late")
      default: state.refusedPurposes = [Atrium_Types_V1_Purpose.marketingInbox.rawValue]
      }
    }
    try await bench.tryOn("s1")
    let row = try await bench.ended("s1")
    #expect(row.state == .withheld)
    #expect(row.withheldReason == reason)
    while try await bench.service.outbox.sendDue(Bench.realm) {}
    #expect(bench.stubs.calls.contains("release") == releases)
    #expect(!bench.stubs.calls.contains("issue"))
    try await bench.close()
  }

  @Test(
    "a withdrawal while the touch is on its way stops the delivery",
    arguments: [
      ("consent.3", Atrium_Types_V1_Purpose.marketingInbox), ("consent.3", .profiling),
      ("compose", .profiling), ("decide", .location),
    ])
  func withdrawnInFlight(_ call: String, _ purpose: Atrium_Types_V1_Purpose) async throws {
    let bench = try Bench()
    let rights = bench.rights
    // It is acknowledged before the delivery writes, and the last look at consent may be over, or
    // may be for another purpose.
    bench.stubs.set { state in
      state.during[call] = {
        do {
          _ = try await rights.withdrawConsent(.with { $0.purposes = [purpose] })
        } catch { Issue.record("\(error)") }
      }
    }
    try await bench.tryOn("s1")
    let row = try await bench.ended("s1")
    #expect(row.withheldReason == "consent.withdrawn")
    try await bench.close()
  }

  @Test("a touch that was told yes while the withdrawal was on its way is stopped too")
  func toldYesMeanwhile() async throws {
    let bench = try Bench()
    let isAnswered = Lock(false)
    bench.stubs.set { state in
      // The profile service answers the touch first, and the withdrawal after it.
      state.during["withdraw"] = {
        do { try await bench.tryOn("s1") } catch { Issue.record("\(error)") }
        await eventually { bench.stubs.calls.contains("compose") }
      }
      state.during["compose"] = { await eventually { isAnswered.withLock { $0 } } }
    }
    _ = try await bench.rights.withdrawConsent(.with { $0.purposes = [.profiling] })
    isAnswered.withLock { $0 = true }
    let row = try await bench.ended("s1")
    #expect(row.withheldReason == "consent.withdrawn")
    try await bench.close()
  }

  @Test("the budget of contacts holds over touches, and comes back with time")
  func budget() async throws {
    let bench = try Bench()
    for number in 1...3 {
      try await bench.tryOn("s\(number)")
      #expect(try await bench.ended("s\(number)").state == .delivered)
      bench.time.pass(.seconds(1_900))
    }
    try await bench.tryOn("s4")
    #expect(try await bench.ended("s4").withheldReason == "budget.contacts")
    bench.time.pass(.seconds(86_400))
    try await bench.tryOn("s5")
    #expect(try await bench.ended("s5").state == .delivered)
    try await bench.tryOn("s6")
    #expect(try await bench.ended("s6").withheldReason == "budget.pause")
    try await bench.close()
  }

  @Test("a switch stops the next touch, whatever it names", arguments: [1, 2, 3, 4, 5] as [Int64])
  func switches(_ kind: Int64) async throws {
    let bench = try Bench()
    let targets: [Int64: String] = [1: "", 2: "inbox", 3: "heqi", 4: "tote-60", 5: "untrained/1"]
    try await bench.store.set(
      SwitchRow(
        key: SwitchKey(kind: kind, target: targets[kind] ?? ""), isStopped: true, note: "",
        changedMilliseconds: 1), Bench.realm)
    try await bench.tryOn("s1")
    #expect(try await bench.ended("s1").withheldReason == "switch.stopped")
    try await bench.close()
  }

  @Test("a touch that a stop has left goes on, and is delivered once")
  func goesOn() async throws {
    let bench = try Bench()
    bench.stubs.set { $0.failing["review"] = RPCError(.unavailable, "away") }
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    let touch = NewTouch(
      id: TouchID.make(realm: Bench.realm, journey: AfterTheVisit.name, step: "t", occurrence: "1"),
      owner: owner, journey: AfterTheVisit.name, milliseconds: bench.time.now,
      input: .with { $0.mallID = "lanting-sh" })
    try await bench.service.face.journeys.begin([touch])
    while !bench.stubs.calls.contains("review") { try await Task.sleep(for: .milliseconds(5)) }
    bench.stubs.set { $0.failing = [:] }
    let row = try await bench.ended(touch: touch.id) { bench.time.pass(.seconds(1)) }
    #expect(row.state == .delivered)
    #expect(try await bench.messages().count == 1)
    try await bench.close()
  }

  @Test("whose token it is, is looked up anew after a while", arguments: [true, false])
  func looksUpPersons(_ isKept: Bool) async throws {
    let bench = try Bench()
    let face = bench.service.face
    let people = People(
      face.peers, face.signing, keeps: isKept ? People.keeps : .zero, time: .seconds(60))
    let caller = EdgeCaller(realm: Bench.realm, kind: .shopper, name: "M1001")
    for _ in 0..<3 { #expect(try await people.person(caller).person == Stubs.person("M1001")) }
    #expect(bench.stubs.state.withLock { $0.ensured } == (isKept ? 1 : 3))
    // While the profile service is away, whoever was known stays so.
    bench.stubs.set { $0.failing["ensure"] = RPCError(.unavailable, "away") }
    #expect(try await people.person(caller).person == Stubs.person("M1001"))
    let other = EdgeCaller(realm: Bench.realm, kind: .shopper, name: "M1002")
    #expect(await failure { _ = try await people.person(other) }?.code == .unavailable)
    people.forget(PersonIn(realm: Bench.realm, person: Stubs.person("M1001")))
    #expect(await failure { _ = try await people.person(caller) }?.code == .unavailable)
    try await bench.close()
  }

  @Test("after an erasure nothing can be read, and nothing is delivered")
  func erased() async throws {
    let bench = try Bench()
    try await bench.tryOn("s1")
    #expect(try await bench.messages().count == 1)
    let owner = PersonIn(realm: Bench.realm, person: Stubs.person("M1001"))
    let (rows, _) = try await bench.store.erase(owner)
    #expect(rows >= 3)
    #expect(try await bench.store.messages(owner, after: 0, at: 0, limit: 10).isEmpty)
    let again = await failure { try await bench.tryOn("s2") }
    #expect(again != nil)
    try await bench.close()
  }
}

/// Returns when the condition holds.
func eventually(_ condition: @Sendable () -> Bool) async {
  while !condition() { try? await Task.sleep(for: .milliseconds(2)) }
}

/// The call error that the work ends with; nil when it succeeds.
func failure<Value>(_ work: () async throws -> Value) async -> RPCError? {
  do {
    _ = try await work()
    return nil
  } catch let error as RPCError { return error } catch {
    Issue.record("\(error)")
    return nil
  }
}
