import Testing

@testable import Reactor

@Suite(.timeLimit(.minutes(2))) struct DescriptorTests {
  private static func send(_ count: Int, to socket: Socket) {
    let outcome = [UInt8](repeating: 7, count: count).withUnsafeBytes { socket.write($0) }
    #expect(outcome == .bytes(count))
  }

  /// Two handlers are ready in the same batch; whoever comes first removes the other, whose place
  /// is taken at once by a third.
  @Test func staleEventsReachNobody() async throws {
    try await withLoop { loop in
      let pairs = [try Socket.pair(), try Socket.pair(), try Socket.pair()]
      let done = Signal()
      try await running(on: loop) {
        var registrations: [Registration] = []
        var calls = 0
        let third = Watcher { _ in Issue.record("the event of another") }
        for at in 0..<2 {
          let watcher = Watcher { _ in
            calls += 1
            #expect(calls == 1)
            for registration in registrations { loop.unregister(registration) }
            pairs[1 - at].0.close()
            do {
              for _ in 0..<2 {
                let taken = try loop.register(
                  pairs[2].0.descriptor, interest: .readable, handler: third)
                loop.unregister(taken)
              }
              let taken = try loop.register(
                pairs[2].0.descriptor, interest: .readable, handler: third)
              #expect(registrations.map(\.index).contains(taken.index))
              #expect(!registrations.contains(taken))
            } catch { Issue.record("\(error)") }
            loop.arm(ActionTimer { done.fire() }, after: .milliseconds(10))
          }
          registrations.append(
            try loop.register(pairs[at].0.descriptor, interest: .readable, handler: watcher))
        }
        // Both are ready before the loop looks.
        Self.send(1, to: pairs[0].1)
        Self.send(1, to: pairs[1].1)
      }
      await done.wait()
      try await running(on: loop) { #expect(loop.registrationCount == 1) }
    }
  }

  @Test func whatIsLeftUnreadIsToldAgain() async throws {
    try await withLoop { loop in
      let (near, far) = try Socket.pair()
      let done = Signal()
      Self.send(10, to: far)
      try await running(on: loop) {
        var sizes: [Int] = []
        var watched: Registration?
        let watcher = Watcher { readiness in
          #expect(readiness == .readable)
          let outcome = withUnsafeTemporaryAllocation(byteCount: 3, alignment: 1) {
            near.read(into: $0)
          }
          if case .bytes(let count) = outcome { sizes.append(count) }
          if sizes.reduce(0, +) == 10 {
            #expect(sizes == [3, 3, 3, 1])
            if let watched { loop.unregister(watched) }
            done.fire()
          }
        }
        watched = try loop.register(near.descriptor, interest: .readable, handler: watcher)
      }
      await done.wait()
      far.close()
    }
  }

  @Test func interestDecidesWhatIsTold() async throws {
    try await withLoop { loop in
      let (near, far) = try Socket.pair()
      Self.send(1, to: far)
      try await running(on: loop) {
        var told: [Readiness] = []
        let watcher = Watcher { told.append($0) }
        let registration = try loop.register(near.descriptor, interest: [], handler: watcher)
        await pause(.milliseconds(1), on: loop)
        #expect(told.isEmpty)
        // A late timer fires before the next look at the descriptors: what must come is waited for.
        try loop.setInterest(.writable, of: registration)
        while told.isEmpty { await pause(.milliseconds(1), on: loop) }
        try loop.setInterest([], of: registration)
        #expect(Set(told) == [.writable])
        told = []
        try loop.setInterest([.readable, .writable], of: registration)
        while told.isEmpty { await pause(.milliseconds(1), on: loop) }
        try loop.setInterest([], of: registration)
        #expect(Set(told) == [[.readable, .writable]])
        told = []
        far.close()
        while told.isEmpty { await pause(.milliseconds(1), on: loop) }
        #expect(told.first == .closed)
        loop.unregister(registration)
        told = []
        try loop.setInterest(.readable, of: registration)
        loop.unregister(registration)
        await pause(.milliseconds(1), on: loop)
        #expect(told.isEmpty && loop.registrationCount == 0)
      }
    }
  }

  @Test func badDescriptorsAreNamed() async throws {
    try await withLoop { loop in
      try await running(on: loop) {
        let error = #expect(throws: SystemError.self) {
          _ = try loop.register(-1, interest: .readable, handler: Watcher { _ in })
        }
        #expect(
          error?.description == "register descriptor -1: Bad file descriptor (EBADF)")
        #expect(loop.registrationCount == 0)
      }
    }
  }

  @Test func anIdleLoopUsesNoTime() async throws {
    await #expect(processExitsWith: .success) {
      let pairs = try (0..<500).map { _ in try Socket.pair() }
      try await withLoop { loop in
        try await running(on: loop) {
          for (near, far) in pairs {
            let quiet = Watcher { _ in Issue.record("nobody wrote") }
            _ = try loop.register(near.descriptor, interest: .readable, handler: quiet)
            _ = try loop.register(far.descriptor, interest: .readable, handler: quiet)
          }
        }
        let before = processTime()
        try await Task.sleep(for: .milliseconds(500))
        #expect(processTime() - before < .milliseconds(50))
      }
    }
  }
}
