import Glibc
import Reactor
import Testing

@Suite(.timeLimit(.minutes(2))) struct LeakTests {
  @Test func nothingIsLeftOpen() async throws {
    await #expect(processExitsWith: .success) {
      func once() async throws {
        try await withLoop { loop in
          let acceptor = try await startEcho(at: .loopback(port: 0), on: loop)
          let address = try await running(on: loop) { acceptor.value.listener.address }
          let bytes = [UInt8](repeating: 1, count: 10_000)
          for _ in 0..<20 {
            _ = try await exchange(bytes, with: address, on: loop, piece: 999)
            _ = try Socket.pair()
            if case .inProgress(let socket) = Socket.connect(to: address) { socket.close() }
          }
          _ = try await Resolver(on: loop).addresses(
            of: "localhost", port: 1, by: .now + .seconds(10))
          try await running(on: loop) { acceptor.value.stop() }
        }
      }
      // The first round opens what the runtime keeps.
      try await once()
      let before = settled("/proc/self/fd")
      for _ in 0..<5 { try await once() }
      #expect(settled("/proc/self/fd") == before && before > 2)
    }
  }

  @Test func threadsEnd() async throws {
    await #expect(processExitsWith: .success) {
      let before = entries(of: "/proc/self/task")
      for _ in 0..<10 {
        let group = try LoopGroup(count: 4)
        try group.start()
        group.stop()
      }
      // The runtime's own threads may come in between, a loop's may not stay.
      #expect(entries(of: "/proc/self/task") < before + 10)
    }
  }
}

/// How many entries a folder has once their number rests: a resolver's thread holds its loop a
/// moment longer than the lookup takes.
private func settled(_ folder: String) -> Int {
  var count = entries(of: folder)
  var restsSince = ContinuousClock.now
  while ContinuousClock.now - restsSince < .milliseconds(200) {
    usleep(5_000)
    let next = entries(of: folder)
    if next != count { restsSince = .now }
    count = next
  }
  return count
}
