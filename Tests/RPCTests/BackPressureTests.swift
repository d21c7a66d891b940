import RPC
import RPCInProcess
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct BackPressureTests {
  /// Whether the writer gets as far as `count` and no further.
  private func stops(_ writes: Counter, at count: Int) async -> Bool {
    guard await eventually({ writes.value >= count }) else { return false }
    do { try await Task.sleep(for: .milliseconds(10)) } catch { return false }
    return writes.value == count
  }

  @Test func aFastServerWaitsForItsClient() async throws {
    let writes = Counter()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      for index in 0..<1000 {
        try await responses.write(text("\(index)"))
        writes.add()
      }
    }
    let fixture = try Fixture(service, limits: InProcessLimits(queuedMessages: 8))
    try await fixture.echo.watch(Text()) { responses in
      #expect(await stops(writes, at: 8))
      for _ in 0..<5 { _ = try await responses.next() }
      #expect(await stops(writes, at: 13))
      var rest = 5
      for try await response in responses {
        #expect(response == text("\(rest)"))
        rest += 1
      }
      #expect(rest == 1000)
    }
    #expect(writes.value == 1000)
  }

  @Test func aFastClientWaitsForItsServer() async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      var count = 0
      for try await request in requests {
        #expect(request == text("\(count)"))
        count += 1
      }
      return text("\(count)")
    }
    let writes = Counter()
    let fixture = try Fixture(service, limits: InProcessLimits(queuedMessages: 8))
    let answer = try await fixture.echo.upload { requests in
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for index in 0..<1000 {
            try await requests.write(text("\(index)"))
            writes.add()
          }
        }
        #expect(await stops(writes, at: 8))
        go.open()
        try await group.waitForAll()
      }
    }
    #expect(answer == text("1000"))
  }

  @Test func bytesAreBoundedTooAndALargeMessagePassesAlone() async throws {
    let writes = Counter()
    let large = text(String(repeating: "x", count: 40_000))
    var service = Echo()
    service.onWatch = { _, responses, _ in
      for _ in 0..<10 {
        try await responses.write(large)
        writes.add()
      }
    }
    let fixture = try Fixture(service, limits: InProcessLimits(queuedBytes: 100_000))
    try await fixture.echo.watch(Text()) { responses in
      #expect(await stops(writes, at: 2))
      var count = 0
      for try await response in responses {
        #expect(response == large)
        count += 1
      }
      #expect(count == 10)
    }
    let narrow = try Fixture(limits: InProcessLimits(queuedBytes: 10))
    try await narrow.echo.chat { requests, responses in
      try await requests.write(large)
      #expect(try await responses.next() == large)
    }
  }

  @Test func aSuspendedWriterIsWokenByTheEnd() async throws {
    let error = Record<RPCError?>()
    let done = Latch()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      error.add(await rpcError { while true { try await responses.write(text("x")) } })
      done.open()
    }
    let writes = Counter()
    let fixture = try Fixture(service)
    try await fixture.echo.watch(Text()) { responses in
      _ = try await responses.next()
      writes.add()
    }
    await done.wait()
    #expect(error.events.first??.code == .cancelled)
  }

  @Test func aCancelledWriteIsNeverSent() async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      var all = ""
      for try await request in requests { all += request.value }
      return text(all)
    }
    let fixture = try Fixture(service, limits: InProcessLimits(queuedMessages: 1))
    let answer = try await fixture.echo.upload { requests in
      try await requests.write(text("a"))
      let writer = Task { await rpcError { try await requests.write(text("b")) } }
      writer.cancel()
      #expect(await writer.value?.code == .cancelled)
      go.open()
      try await requests.write(text("c"))
    }
    #expect(answer == text("ac"))
  }

  @Test func waitingWritesAreBounded() async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      for try await _ in requests {}
      return Text()
    }
    let limits = InProcessLimits(queuedMessages: 1, waitingWrites: 3)
    let fixture = try Fixture(service, limits: limits)
    _ = try await fixture.echo.upload { requests in
      let refused = await withTaskGroup(of: RPCError?.self) { group in
        for _ in 0..<10 { group.addTask { await rpcError { try await requests.write(text("x")) } } }
        // One is queued, three wait, six are refused at once.
        var refused: [RPCError] = []
        while refused.count < 6, let next = await group.next() {
          if let error = next { refused.append(error) }
        }
        go.open()
        return refused
      }
      #expect(refused.allSatisfy { $0.code == .resourceExhausted })
    }
  }

  @Test func twoReadersAreAnError() async throws {
    let fixture = try Fixture()
    try await fixture.echo.chat { requests, responses in
      let errors = await withTaskGroup(of: RPCError?.self) { group in
        for _ in 0..<2 { group.addTask { await rpcError { _ = try await responses.next() } } }
        let first = await group.next()
        await requests.writeAnyway(text("x"))
        let second = await group.next()
        return [first ?? nil, second ?? nil]
      }
      #expect(errors[0]?.code == .internal)
      #expect(errors[1] == nil)
    }
  }
}

extension RequestWriter {
  /// Writes; the test sees a failure at the reader.
  func writeAnyway(_ request: Request) async {
    do { try await write(request) } catch {}
  }
}
