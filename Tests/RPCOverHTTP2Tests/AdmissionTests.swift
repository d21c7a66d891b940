import Overload
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// A server with a few places, and its client.
private struct Busy: Sendable {
  let client: CatalogClient
  let counts: AdmissionCounts
  let catalog: Catalog

  /// So many calls that last until they are cancelled; all of them run.
  func hold(_ count: Int) async throws -> [Task<Void, Never>] {
    let before = catalog.begun.value
    let client = client
    let tasks = (0..<count).map { _ in
      Task { _ = await failure { try await client.find(.with { $0.b = "wait" }) } }
    }
    try await eventually { catalog.begun.value == before + count }
    return tasks
  }

  /// A call that waits for its turn.
  func wait(_ admissionClass: AdmissionClass, _ text: String) async throws -> Task<
    String, any Error
  > {
    let before = counts.figures(admissionClass).waited
    let client = client
    let task = Task { try await client.find(.with { $0.b = text }).fString }
    try await eventually { counts.figures(admissionClass).waited == before + 1 }
    return task
  }
}

/// Calls under overload over a real connection: who starts, who waits, who is refused.
@Suite(.serialized, .timeLimit(.minutes(1))) struct AdmissionTests {
  private static let find = Atrium_Testing_V1_CatalogMethods.find.info

  private func serving<R: Sendable>(
    _ admissionClass: AdmissionClass, limit: Int = 2, _ catalog: Catalog = Catalog(),
    _ change: (inout AdmissionSettings) -> Void = { _ in },
    _ body: (Busy) async throws -> R
  ) async throws -> R {
    var settings = AdmissionSettings()
    settings.initialLimit = limit
    settings.maximumLimit = limit
    settings.readAllowance = .seconds(20)
    settings.writeAllowance = .seconds(20)
    change(&settings)
    let admission = ServerAdmission(settings)
    let running = try await RunningServer.start(
      catalog: catalog, admission: admission, classes: [(Self.find, admissionClass)])
    return try await withLoops { loops in
      let channel = Channel(to: .addresses([running.address]), on: loops.next())
      do {
        let result = try await withChannel(channel) {
          try await body(Busy(client: $0, counts: admission.counts, catalog: catalog))
        }
        await running.stop()
        return result
      } catch {
        await running.stop()
        throw error
      }
    }
  }

  @Test func whoIsTooManyWaitsOrIsRefused() async throws {
    try await serving(.read) { busy in
      let (client, counts) = (busy.client, busy.counts)
      let held = try await busy.hold(2)
      let waiting = try await busy.wait(.read, "waited")
      let error = await failure { try await client.find(.with { $0.b = "x" }) }
      #expect(error?.code == .resourceExhausted)
      #expect(counts.figures(.read).refused == 1)
      for task in held { task.cancel() }
      let text = try await waiting.value
      #expect(text == "waited")
    }
  }

  @Test func aRefusalSaysWhenToComeAgain() async throws {
    try await serving(.background) { busy in
      let held = try await busy.hold(2)
      let seen = await failure { try await busy.client.find(.with { $0.b = "x" }) }
      #expect(seen?.code == .resourceExhausted)
      #expect(seen?.metadata[RPCError.pushbackKey] == "100")
      #expect(seen?.message.contains("come again in 100 ms") == true)
      let details = try #require(try seen?.unpackedDetails().first)
      #expect(details.typeURL.hasSuffix("/google.rpc.RetryInfo"))
      for task in held { task.cancel() }
    }
  }

  @Test func whoWaitsHasItsTurn() async throws {
    try await serving(.write, limit: 4) { busy in
      let (client, counts) = (busy.client, busy.counts)
      // Six at once: four run, two wait.
      try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<6 {
          group.addTask {
            try await client.find(
              .with {
                $0.a = 30
                $0.b = "nap"
                _ = number
              }
            ).fString
          }
        }
        for try await text in group { #expect(text == "nap") }
      }
      #expect(counts.figures(.write).waited == 2)
      #expect(counts.figures(.write).refused == 0)
    }
  }

  /// Its request is kept as it came.
  @Test func aCompressedCallWaitsToo() async throws {
    try await serving(.write) { busy in
      let (client, counts) = (busy.client, busy.counts)
      let text = String(repeating: "价格", count: 2_000)
      let held = try await busy.hold(2)
      let waiting = Task {
        try await client.find(
          .with { $0.b = text }, options: CallOptions(compression: .gzip))
      }
      try await eventually { counts.figures(.write).waited == 1 }
      for task in held { task.cancel() }
      let answer = try await waiting.value
      #expect(answer.fString == text)
    }
  }

  @Test func whatHasExpiredNeverStarts() async throws {
    try await serving(.write) { busy in
      let (client, counts) = (busy.client, busy.counts)
      let held = try await busy.hold(2)
      let gone = try await busy.wait(.write, "wait")
      gone.cancel()
      _ = await gone.result
      let error = await failure {
        try await client.find(
          .with { $0.b = "wait" }, options: CallOptions(timeout: .milliseconds(60)))
      }
      // One that was given up may still be in the queue, which is then full.
      #expect(error?.code == .deadlineExceeded || error?.code == .resourceExhausted)
      for task in held { task.cancel() }
      for task in held { await task.value }
      try await eventually { counts.figures(.write).expired >= 1 }
      try await eventually {
        await failure { try await client.find(.with { $0.b = "now" }) } == nil
      }
      // Only those two have run; the ones that waited have not.
      #expect(busy.catalog.begun.value == 2)
    }
  }

  @Test func impatientCallsAreRefusedAtOnce() async throws {
    try await serving(.write) { busy in
      // The server learns that calls take long.
      for _ in 0..<5 {
        _ = try await busy.client.find(
          .with {
            $0.a = 100
            $0.b = "nap"
          })
      }
      let held = try await busy.hold(2)
      let error = await failure {
        try await busy.client.find(
          .with { $0.b = "wait" }, options: CallOptions(timeout: .milliseconds(50)))
      }
      #expect(error?.code == .resourceExhausted)
      #expect(busy.counts.figures(.write).waited == 0)
      for task in held { task.cancel() }
    }
  }

  @Test func whoWaitsTooLongIsRefused() async throws {
    try await serving(
      .write, Catalog(),
      { settings in settings.writeAllowance = .milliseconds(30) },
      { busy in
        let held = try await busy.hold(2)
        let waiting = try await busy.wait(.write, "x")
        let error = await failure { try await waiting.value }
        #expect(error?.code == .resourceExhausted)
        for task in held { task.cancel() }
      })
  }

  @Test func whatIsCriticalAlwaysStarts() async throws {
    try await serving(.critical) { busy in
      let held = try await busy.hold(20)
      for _ in 0..<20 {
        let answer = try await busy.client.find(.with { $0.b = "now" })
        #expect(answer.fString == "now")
      }
      #expect(busy.counts.figures(.critical).refused == 0)
      for task in held { task.cancel() }
    }
  }

  @Test func streamsAreBoundedInNumber() async throws {
    try await serving(
      .read, Catalog(), { settings in settings.maximumOpen = 2 },
      { busy in
        let client = busy.client
        try await client.chat { requests, responses in
          try await requests.write(.with { $0.b = "first" })
          for try await _ in responses { break }
          try await client.chat { requests, responses in
            try await requests.write(.with { $0.b = "second" })
            for try await _ in responses { break }
            let error = await failure {
              try await client.chat { _, responses in for try await _ in responses {} }
            }
            #expect(error?.code == .resourceExhausted)
          }
        }
        #expect(busy.counts.figures(.open).refused == 1)
      })
  }

  /// Every way in which a call can end gives its place back.
  @Test func noPlaceIsLost() async throws {
    try await serving(.write, limit: 3) { busy in
      let (client, counts) = (busy.client, busy.counts)
      for round in 0..<300 {
        switch round % 4 {
        case 0:
          let task = Task { _ = await failure { try await client.find(.with { $0.b = "wait" }) } }
          if round % 8 == 0 { await Task.yield() }
          task.cancel()
          await task.value
        case 1:
          _ = await failure {
            try await client.find(
              .with { $0.b = "wait" }, options: CallOptions(timeout: .milliseconds(2)))
          }
        case 2: _ = await failure { try await client.find(.with { $0.b = "fail" }) }
        default: _ = await failure { try await client.find(.with { $0.b = "now" }) }
        }
      }
      try await eventually {
        await failure { try await client.find(.with { $0.b = "now" }) } == nil
      }
      let before = counts.figures(.write)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<3 {
          group.addTask {
            _ = try await client.find(
              .with {
                $0.a = 20
                $0.b = "nap"
              })
          }
        }
        try await group.waitForAll()
      }
      #expect(counts.figures(.write) == before)
    }
  }
}
