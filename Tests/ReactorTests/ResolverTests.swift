import Glibc
import Locking
import Testing

@testable import Reactor

@Suite(.timeLimit(.minutes(2))) struct ResolverTests {
  private static func soon() -> ContinuousClock.Instant { .now + .seconds(30) }

  @Test func namesBecomeAddresses() async throws {
    try await withLoop { loop in
      let resolver = Resolver(on: loop)
      let found = try await resolver.addresses(of: "localhost", port: 80, by: Self.soon())
      #expect(found.contains(.loopback(port: 80)) || found.contains(.ipv6(1, port: 80)))
      #expect(Set(found).count == found.count)
      try await running(on: loop) {
        await Task.yield()
        #expect(loop.timerCount == 0)
      }
    }
  }

  @Test func literalsNeedNoThread() async throws {
    try await withLoop { loop in
      let resolver = Resolver(on: loop) { _ in
        Issue.record("a literal is not looked up")
        return .success([])
      }
      let found = try await resolver.addresses(of: "10.1.2.3", port: 9, by: Self.soon())
      #expect(found == [.ipv4(0x0a01_0203, port: 9)])
      #expect(
        try await resolver.addresses(of: "::1", port: 9, by: Self.soon()) == [.ipv6(1, port: 9)])
    }
  }

  /// Names that no name service is asked for: a label that is too long, and none.
  @Test(arguments: [String(repeating: "a", count: 64) + ".invalid", ""])
  func badNamesAreToldSo(host: String) async throws {
    try await withLoop { loop in
      let error = await #expect(throws: ResolverError.self) {
        try await Resolver(on: loop).addresses(of: host, port: 80, by: Self.soon())
      }
      #expect(error?.host == host)
      guard case .unknown = error?.reason else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(error?.description.hasPrefix("resolve \(host): ") == true)
    }
  }

  @Test func deadlinesAndCancellationEndTheWait() async throws {
    try await withLoop { loop in
      let slow = Slow()
      let resolver = Resolver(on: loop, ask: slow.ask)
      let late = await #expect(throws: ResolverError.self) {
        try await resolver.addresses(of: "late", port: 80, by: .now + .milliseconds(20))
      }
      #expect(late?.reason == .timedOut)
      let task = Task { try await resolver.addresses(of: "cancelled", port: 80, by: Self.soon()) }
      try await Task.sleep(for: .milliseconds(5))
      task.cancel()
      let cancelled = await #expect(throws: ResolverError.self) { try await task.value }
      #expect(cancelled?.reason == .cancelled)
      slow.release()
    }
  }

  @Test func threadsAndQueueHaveTheirBounds() async throws {
    try await withLoop { loop in
      let slow = Slow()
      let resolver = Resolver(on: loop, ask: slow.ask)
      let bound = Resolver.maximumThreads + Resolver.maximumWaiting
      let tasks = (0..<bound).map { number in
        Task { try await resolver.addresses(of: "host\(number)", port: 80, by: Self.soon()) }
      }
      while resolver.load.running + resolver.load.waiting < bound
        || resolver.load.waiting > Resolver.maximumWaiting
      {
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(resolver.load.running == Resolver.maximumThreads)
      let refused = await #expect(throws: ResolverError.self) {
        try await resolver.addresses(of: "one too many", port: 80, by: Self.soon())
      }
      #expect(refused?.reason == .tooManyWaiting)
      slow.release()
      for task in tasks { #expect(try await task.value == [.loopback(port: 80)]) }
      #expect(slow.largest <= Resolver.maximumThreads)
      for _ in 0..<1_000 where resolver.load.running > 0 {
        try await Task.sleep(for: .milliseconds(1))
      }
      #expect(resolver.load == (0, 0))
    }
  }
}

/// A name service that answers nobody until it is released.
private final class Slow: Sendable {
  private let state = Lock((isReleased: false, running: 0, largest: 0))

  var largest: Int { state.withLock { $0.largest } }

  func release() { state.withLock { $0.isReleased = true } }

  @Sendable func ask(_ host: String) -> Lookup.Outcome {
    state.withLock { state in
      state.running += 1
      state.largest = max(state.largest, state.running)
    }
    while !state.withLock({ $0.isReleased }) { usleep(1_000) }
    state.withLock { $0.running -= 1 }
    return .success([.loopback(port: 0)])
  }
}
