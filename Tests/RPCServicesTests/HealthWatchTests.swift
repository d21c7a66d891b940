import Messages
import RPC
import RPCServices
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct HealthWatchTests {
  @Test(arguments: TransportKind.allCases)
  func theStatusNowThenChangesOnly(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      try await client.watch(service("")) { responses async throws in
        #expect(try await responses.next()?.status == .serving)
        health.set("", .serving)
        health.set("another", .notServing)
        for (status, seen) in [
          (Health.Status.notServing, HealthStatus.notServing), (.serving, .serving),
        ] {
          health.set("", status)
          #expect(try await responses.next()?.status == seen)
        }
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func anUnknownServiceIsFollowedUntilItIsKnown(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      try await client.watch(service("later")) { responses async throws in
        #expect(try await responses.next()?.status == .serviceUnknown)
        health.set("later", .serving)
        #expect(try await responses.next()?.status == .serving)
      }
    }
  }

  @Test(arguments: TransportKind.allCases)
  func manyWatchersAllSeeTheChange(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      try await withThrowingTaskGroup(of: HealthStatus?.self) { group in
        for _ in 0..<50 {
          group.addTask {
            try await client.watch(service("")) { responses async throws in
              #expect(try await responses.next()?.status == .serving)
              return try await responses.next()?.status
            }
          }
        }
        #expect(await eventually { health.watcherCount == 50 })
        health.set("", .notServing)
        for try await status in group { #expect(status == .notServing) }
      }
    }
    #expect(await eventually { health.watcherCount == 0 })
  }

  @Test(arguments: TransportKind.allCases)
  func whoIsSlowSeesTheLatest(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      let seen = try await client.watch(service("")) { responses async throws in
        #expect(try await responses.next()?.status == .serving)
        for _ in 0..<10_000 {
          health.set("", .notServing)
          health.set("", .serving)
        }
        health.set("", .unknown)
        var seen: [HealthStatus] = []
        while seen.last != .unknown, let next = try await responses.next() {
          seen.append(next.status)
        }
        return seen
      }
      #expect(seen.last == .unknown)
      // Never the same twice in a row, however many changes were passed over.
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 != $1 })
    }
  }

  @Test func aWatchKeepsNoQueue() async throws {
    let health = Health()
    let call = SlowCall()
    let task = try #require(try call.watch("", of: health))
    #expect(await eventually { call.sent.count == 1 })
    for _ in 0..<1000 {
      health.set("", .notServing)
      health.set("", .serving)
    }
    health.set("", .notServing)
    call.open()
    #expect(await eventually { call.sent.count == 2 })
    #expect(call.sent == [.serving, .notServing])
    health.drain()
    await task.value
    #expect(call.sent == [.serving, .notServing])
    #expect(call.outcome?.code == .unavailable)
  }

  @Test(arguments: TransportKind.allCases)
  func watchersAreBounded(kind: TransportKind) async throws {
    let health = Health(maximumWatchers: 1)
    try await withHealth(kind, health) { client async throws in
      try await client.watch(service("")) { responses async throws in
        #expect(try await responses.next()?.status == .serving)
        let error = await rpcError {
          try await client.watch(service("")) { _ = try await $0.next() }
        }
        #expect(error?.code == .resourceExhausted)
        #expect(try await client.check(service("")).status == .serving)
      }
      #expect(await eventually { health.watcherCount == 0 })
      try await client.watch(service("")) { responses async throws in
        #expect(try await responses.next()?.status == .serving)
      }
      let long = service(String(repeating: "x", count: Health.maximumNameBytes + 1))
      let error = await rpcError { try await client.watch(long) { _ = try await $0.next() } }
      #expect(error?.code == .invalidArgument)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func whoIsGoneIsForgotten(kind: TransportKind) async throws {
    let health = Health()
    try await withHealth(kind, health) { client async throws in
      await withTaskGroup(of: RPCError?.self) { group in
        for index in 0..<20 {
          group.addTask {
            await rpcError {
              try await client.watch(service("\(index % 3)")) { for try await _ in $0 {} }
            }
          }
        }
        #expect(await eventually { health.watcherCount == 20 })
        group.cancelAll()
        for await error in group { #expect(error?.code == .cancelled) }
      }
      // Without a change of any status.
      #expect(await eventually { health.watcherCount == 0 })
    }
  }

  @Test(arguments: TransportKind.allCases)
  func drainEndsWatches(kind: TransportKind) async throws {
    let health = Health()
    health.set("known", .serving)
    let expected: [String: [HealthStatus]] = [
      "": [.serving, .notServing], "known": [.serving, .notServing], "unknown": [.serviceUnknown],
    ]
    try await withHealth(kind, health) { client async throws in
      await withTaskGroup(of: Void.self) { group in
        for (name, statuses) in expected {
          group.addTask {
            let (seen, error) = await follow(client, name)
            #expect(seen == statuses)
            #expect(error?.code == .unavailable)
          }
        }
        #expect(await eventually { health.watcherCount == 3 })
        health.drain()
      }
      #expect(health.watcherCount == 0)
      let (seen, error) = await follow(client, "known")
      #expect(seen == [.notServing])
      #expect(error?.code == .unavailable)
    }
  }

  /// What a watch says until it ends, and how it ends.
  private func follow(
    _ client: Grpc_Health_V1_HealthClient, _ name: String
  ) async -> ([HealthStatus], RPCError?) {
    let seen = Record<HealthStatus>()
    let error = await rpcError {
      try await client.watch(service(name)) { for try await part in $0 { seen.add(part.status) } }
    }
    return (seen.events, error)
  }
}
