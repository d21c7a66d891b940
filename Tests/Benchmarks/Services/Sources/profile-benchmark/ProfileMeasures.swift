import CallPolicy
import Clocks
import Crypto
import Messages
import RPC
import Wire

/// One figure after the other, each over the same service.
struct ProfileMeasures: Sendable {
  let served: ServedProfile
  let time: Duration

  private static let batch = 500

  private func options() throws -> CallOptions {
    CallOptions(
      metadata: try Metadata([
        (CallMetadata.realm, "lanting"), (CallMetadata.actor, "benchmark"),
      ]))
  }

  /// Members who consent to everything.
  func people(_ count: Int) async throws -> [String] {
    let identities = Atrium_Profile_V1_IdentitiesClient(served.client)
    let consents = Atrium_Profile_V1_ConsentsClient(served.client)
    let options = try options()
    return try await withThrowingTaskGroup(of: [String].self) { group in
      for part in 0..<20 {
        group.addTask {
          var persons: [String] = []
          for number in stride(from: part, to: count, by: 20) {
            let person = try await identities.ensurePerson(
              .with { $0.identity = .with { $0.kind = .memberID("member-\(number)") } },
              options: options
            ).personID
            _ = try await consents.grantConsent(
              .with {
                $0.personID = person
                $0.purposes = [.profiling, .location, .marketingInbox]
                $0.textVersion = "2026-11"
                $0.source = "benchmark"
                $0.age = .with {
                  $0.basis = .declared
                  $0.adult = true
                }
              }, options: options)
            persons.append(person)
          }
          return persons
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// Batches of 500, four in flight, while folding goes on; ends when all is folded, too.
  func ingest(_ people: [String]) async throws {
    let signals = Atrium_Profile_V1_SignalsClient(served.client)
    let options = try options()
    let end = ContinuousClock.now + time
    let start = ContinuousClock.now
    let taken = try await withThrowingTaskGroup(of: Int.self) { group in
      for part in 0..<4 {
        group.addTask {
          var maker = UUIDv7Maker()
          var taken = 0
          while ContinuousClock.now < end {
            let batch = try (0..<Self.batch).map { number in
              try Self.signal(people[(taken + number * 4 + part) % people.count], number, &maker)
            }
            do {
              let answer = try await signals.ingest(.with { $0.signals = batch }, options: options)
              taken += answer.results.filter { $0.state == .accepted }.count
            } catch  where error.code == .resourceExhausted {
              try await Task.sleep(for: .milliseconds(50))
            }
          }
          return taken
        }
      }
      return try await group.reduce(0, +)
    }
    report("ingest, signals", taken, ContinuousClock.now - start)
    while served.service.figures.contains(where: { $0.name.contains("unfolded") && $0.value > 0 }) {
      try await Task.sleep(for: .milliseconds(20))
    }
    report("ingest and fold, signals", taken, ContinuousClock.now - start)
  }

  private static func signal(
    _ person: String, _ number: Int, _ maker: inout UUIDv7Maker
  ) throws -> Atrium_Profile_V1_Signal {
    let now = RealClock().nowMilliseconds
    let id = try maker.next(unixMilliseconds: now).description
    return .with {
      $0.id = id
      $0.eventTime = .with {
        $0.seconds = now / 1_000
        $0.nanos = Int32(now % 1_000) * 1_000_000
      }
      $0.mallID = "lanting-sh"
      $0.zoneID = "zone-\(number % 40)"
      $0.subject = .personID(person)
      $0.observation =
        number % 4 == 0
        ? .tryOn(
          .with {
            $0.itemID = "item-\(number % 60)"
            $0.shopID = "shop-\(number % 9)"
          })
        : .presence(.with { $0.sensorID = "beacon-\(number % 40)" })
    }
  }

  /// 32 calls in flight.
  func check(_ people: [String]) async throws {
    let consents = Atrium_Profile_V1_ConsentsClient(served.client)
    let options = try options()
    let start = ContinuousClock.now
    let end = start + time
    let calls = try await withThrowingTaskGroup(of: Int.self) { group in
      for part in 0..<32 {
        group.addTask {
          var calls = 0
          while ContinuousClock.now < end {
            let answer = try await consents.checkConsent(
              .with {
                $0.personID = people[(calls * 32 + part) % people.count]
                $0.purpose = .marketingInbox
              }, options: options)
            if answer.allowed { calls += 1 }
          }
          return calls
        }
      }
      return try await group.reduce(0, +)
    }
    report("CheckConsent, calls", calls, ContinuousClock.now - start)
    try await latencies("CheckConsent") { number in
      _ = try await consents.checkConsent(
        .with {
          $0.personID = people[number % people.count]
          $0.purpose = .marketingInbox
        }, options: options)
    }
  }

  /// One call after the other.
  func read(_ people: [String]) async throws {
    let profiles = Atrium_Profile_V1_ProfilesClient(served.client)
    let options = try options()
    try await latencies("GetLiveProfile") { number in
      _ = try await profiles.getLiveProfile(
        .with {
          $0.personID = people[number % people.count]
          $0.purpose = .profiling
        }, options: options)
    }
  }

  private func latencies(_ name: String, _ call: (Int) async throws -> Void) async throws {
    let end = ContinuousClock.now + time
    var times: [Duration] = []
    while ContinuousClock.now < end {
      let start = ContinuousClock.now
      try await call(times.count)
      times.append(ContinuousClock.now - start)
    }
    times.sort()
    let (half, most) = (times[times.count / 2], times[times.count * 99 / 100])
    print(
      "\(name), one at a time: p50 \(micro(half)) us, p99 \(micro(most)) us, \(times.count) calls")
  }

  private func report(_ name: String, _ count: Int, _ time: Duration) {
    print("\(name): \(Int(Double(count) / (time / .seconds(1)))) a second, \(count) in all")
  }

  private func micro(_ time: Duration) -> Int { Int(time / .microseconds(1)) }
}
