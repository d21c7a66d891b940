import RPC
import TestCalls
import Testing
import Wire

extension TransportKind {
  /// What may be on its way, in bytes, while the reader reads nothing: the queue of one process,
  /// or HTTP/2's window of a stream and what waits for it.
  fileprivate var queuedBytes: Int {
    switch self {
    case .inProcess: 64 << 10
    case .http2: (1 << 20) + (64 << 10)
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct BackPressureTests {
  private let size = 10_000

  /// A message that begins with its number.
  private func message(_ number: Int) -> Text {
    let digits = "\(number) "
    return text(digits + String(repeating: "x", count: size - digits.utf8.count))
  }

  private func number(_ message: Text) -> Int? {
    message.value.split(separator: " ").first.flatMap { Int($0) }
  }

  /// The count once it stands still.
  private func settled(_ writes: Counter) async throws -> Int {
    var last = -1
    while last != writes.value || last == 0 {
      last = writes.value
      try await Task.sleep(for: .milliseconds(20))
    }
    return last
  }

  @Test(arguments: TransportKind.allCases)
  func aFastServerWaitsForItsClient(kind: TransportKind) async throws {
    let writes = Counter()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      for index in 0..<1000 {
        try await responses.write(message(index))
        writes.add()
      }
    }
    try await withEcho(kind, service) { echo in
      try await echo.watch(Text()) { responses in
        #expect(try await settled(writes) * size <= kind.queuedBytes + 2 * size)
        var count = 0
        for try await response in responses {
          #expect(number(response) == count)
          count += 1
        }
        #expect(count == 1000)
      }
    }
    #expect(writes.value == 1000)
  }

  @Test(arguments: TransportKind.allCases)
  func aFastClientWaitsForItsServer(kind: TransportKind) async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      var count = 0
      for try await request in requests {
        #expect(number(request) == count)
        count += 1
      }
      return text("\(count)")
    }
    let writes = Counter()
    try await withEcho(kind, service) { echo in
      let answer = try await echo.upload { requests in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            for index in 0..<1000 {
              try await requests.write(message(index))
              writes.add()
            }
          }
          #expect(try await settled(writes) * size <= kind.queuedBytes + 2 * size)
          go.open()
          try await group.waitForAll()
        }
      }
      #expect(answer == text("1000"))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func aSuspendedWriterIsWokenByTheEnd(kind: TransportKind) async throws {
    let error = Record<RPCError?>()
    let done = Latch()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      error.add(await rpcError { while true { try await responses.write(text("x")) } })
      done.open()
    }
    try await withEcho(kind, service) { echo in
      try await echo.watch(Text()) { responses in _ = try await responses.next() }
      await done.wait()
    }
    #expect(error.events.first??.code == .cancelled)
  }

  @Test(arguments: TransportKind.allCases)
  func aCancelledWriteIsNeverSent(kind: TransportKind) async throws {
    let go = Latch()
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      var odd: [String] = []
      for try await request in requests where number(request) == nil { odd.append(request.value) }
      return text(odd.joined(separator: " "))
    }
    let (writes, taken) = (Counter(), Counter())
    try await withEcho(kind, service) { echo in
      let answer = try await echo.upload { requests in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            for index in 0..<300 {
              try await requests.write(message(index))
              writes.add()
            }
          }
          // Nothing more is taken, so these wait until they are cancelled.
          _ = try await settled(writes)
          for pause in [Duration.zero, .milliseconds(5)] {
            var error: RPCError?
            while error == nil {
              let writer = Task { await rpcError { try await requests.write(text("taken")) } }
              try await Task.sleep(for: pause)
              writer.cancel()
              error = await writer.value
              // There was room yet: the task above was only slow.
              if error == nil { taken.add() }
            }
            #expect(error?.code == .cancelled)
          }
          go.open()
          try await group.waitForAll()
          try await requests.write(text("sent"))
        }
      }
      let expected = [String](repeating: "taken", count: taken.value) + ["sent"]
      #expect(answer == text(expected.joined(separator: " ")))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func waitingWritesAreBounded(kind: TransportKind) async throws {
    let go = Latch()
    let large = text(String(repeating: "x", count: 100_000))
    var service = Echo()
    service.onUpload = { requests, _ in
      await go.wait()
      var count = 0
      for try await _ in requests { count += 1 }
      return text("\(count)")
    }
    // The queue takes eleven at most and 64 wait; the others are refused at once.
    try await withEcho(kind, service) { echo in
      let refused = Record<RPCError>()
      let answer = try await echo.upload { requests in
        await withTaskGroup(of: RPCError?.self) { group in
          for _ in 0..<200 { group.addTask { await rpcError { try await requests.write(large) } } }
          while refused.events.count < 100, let next = await group.next() {
            if let next { refused.add(next) }
          }
          go.open()
          for await error in group { if let error { refused.add(error) } }
        }
      }
      #expect(refused.events.allSatisfy { $0.code == .resourceExhausted })
      #expect(answer == text("\(200 - refused.events.count)"))
    }
  }

  @Test(arguments: TransportKind.allCases)
  func waitingResponsesAreBounded(kind: TransportKind) async throws {
    let large = text(String(repeating: "x", count: 100_000))
    let refused = Counter()
    let others = Counter()
    var service = Echo()
    service.onWatch = { _, responses, _ in
      await withTaskGroup(of: RPCError?.self) { group in
        for _ in 0..<200 { group.addTask { await rpcError { try await responses.write(large) } } }
        for await error in group {
          if let error { (error.code == .resourceExhausted ? refused : others).add() }
        }
      }
    }
    try await withEcho(kind, service) { echo in
      try await echo.watch(Text()) { responses in
        #expect(await eventually { refused.value >= 100 })
        var count = 0
        for try await _ in responses { count += 1 }
        #expect(count == 200 - refused.value)
      }
    }
    #expect(others.value == 0)
  }

  @Test(arguments: TransportKind.allCases)
  func twoReadersAreAnError(kind: TransportKind) async throws {
    try await withEcho(kind) { echo in
      try await echo.chat { requests, responses in
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
}

extension RequestWriter {
  /// Writes; the test sees a failure at the reader.
  func writeAnyway(_ request: Request) async {
    do { try await write(request) } catch {}
  }
}
