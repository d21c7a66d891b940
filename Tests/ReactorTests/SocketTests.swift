import Glibc
import Reactor
import Testing

@Suite(.timeLimit(.minutes(2))) struct SocketTests {
  private static func pattern(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

  @Test(arguments: [(1, 3_000), (7, 20_000), (4_093, 1_000_003), (65_537, 3_000_000)])
  func bytesComeBack(piece: Int, count: Int) async throws {
    let path = temporaryPath("echo")
    try await withLoop { loop in
      let bytes = Self.pattern(count)
      for address in [.loopback(port: 0), .ipv6(1, port: 0), .unix(path: path)] as [SocketAddress] {
        let acceptor = try await startEcho(at: address, on: loop, piece: piece)
        let bound = try await running(on: loop) { acceptor.value.listener.address }
        #expect(bound.port != 0)
        #expect(try await exchange(bytes, with: bound, on: loop, piece: piece + 2) == bytes)
        try await running(on: loop) { acceptor.value.stop() }
      }
      #expect(access(path, F_OK) != 0)
    }
  }

  @Test func twoLoopsTalk() async throws {
    try await withLoop { loop in
      let acceptor = try await startEcho(at: .loopback(port: 0), on: loop, piece: 777)
      let address = try await running(on: loop) { acceptor.value.listener.address }
      try await withLoop { other in
        try await withThrowingTaskGroup(of: Bool.self) { group in
          for count in 0..<50 {
            group.addTask {
              let bytes = Self.pattern(count * 997)
              return try await exchange(bytes, with: address, on: other, piece: 1_001) == bytes
            }
          }
          for try await isSame in group { #expect(isSame) }
        }
      }
    }
  }

  @Test func refusedConnectionsSayWho() async throws {
    try await withLoop { loop in
      // An address of its own: on 127.0.0.1 another test may take the port.
      let free = try Listener(at: .ipv4(0x7f00_0105, port: 0))
      free.close()
      let path = temporaryPath("nobody")
      let error = await #expect(throws: SystemError.self) {
        _ = try await connect(to: free.address, on: loop)
      }
      #expect(
        error?.description == "connect to \(free.address): Connection refused (ECONNREFUSED)")
      let absent = await #expect(throws: SystemError.self) {
        _ = try await connect(to: .unix(path: path), on: loop)
      }
      #expect(
        absent?.description == "connect to unix:\(path): No such file or directory (ENOENT)")
      let long = await #expect(throws: SystemError.self) {
        _ = try await connect(
          to: .unix(path: String(repeating: "a", count: 108)), on: loop)
      }
      #expect(long?.name == "ENAMETOOLONG")
    }
  }

  @Test func connectsEndInTime() async throws {
    try await withLoop { loop in
      // A full backlog does not answer.
      var options = ListenOptions()
      options.backlog = 1
      let listener = try Listener(at: .loopback(port: 0), options)
      let held = (0..<8).map { _ in Socket.connect(to: listener.address) }
      let error = await #expect(throws: SystemError.self) {
        _ = try await connect(to: listener.address, on: loop, timeout: .milliseconds(50))
      }
      #expect(error?.name == "ETIMEDOUT")
      try await running(on: loop) {
        let cancelled = Connector.connect(
          to: listener.address, on: loop, timeout: .milliseconds(1)
        ) { _ in Issue.record("cancelled") }
        cancelled.cancel()
        await pause(.milliseconds(3), on: loop)
        #expect(loop.registrationCount == 0 && loop.timerCount == 0)
      }
      #expect(held.count == 8)
    }
  }

  @Test func optionsAndAddresses() async throws {
    try await withLoop { loop in
      let listener = try Listener(at: .loopback(port: 0))
      let near = try await connect(to: listener.address, on: loop)
      guard case .accepted(let far) = listener.accept() else {
        Issue.record("nobody waits")
        return
      }
      try near.setNoDelay(true)
      try near.setKeepalive(idle: .seconds(30), interval: .seconds(5), count: 3)
      try near.setUserTimeout(.milliseconds(1_500))
      try near.setBuffers(sendBytes: 65_536, receiveBytes: 65_536)
      #expect(try far.peer == near.localAddress())
      #expect(near.peer == listener.address)
      #expect(try near.peerAddress() == listener.address)
      #expect(try far.localAddress() == listener.address)
      let error = #expect(throws: SystemError.self) { try near.peerCredentials() }
      #expect(error?.name == "EOPNOTSUPP")
      let (left, _) = try Socket.pair()
      let unsuited = #expect(throws: SystemError.self) { try left.setNoDelay(true) }
      #expect(unsuited?.description.hasPrefix("set TCP_NODELAY: ") == true)
    }
  }

  @Test func whatThePeerTakesIsNoLongerWaiting() async throws {
    try await withLoop { loop in
      let listener = try Listener(at: .loopback(port: 0))
      let near = try await connect(to: listener.address, on: loop)
      guard case .accepted(let far) = listener.accept() else {
        Issue.record("nobody waits")
        return
      }
      var bytes = [UInt8](repeating: 7, count: 1 << 16)
      bytes.withUnsafeBytes { while case .bytes = near.write($0) {} }
      let before = near.unacknowledgedBytes
      #expect(before > 0)
      while near.unacknowledgedBytes >= before {
        _ = bytes.withUnsafeMutableBytes { far.read(into: $0) }
      }
      near.close()
      #expect(near.unacknowledgedBytes == 0)
    }
  }

  @Test func peersOfUnixSocketsAreKnown() throws {
    let path = temporaryPath("peer")
    let listener = try Listener(at: .unix(path: path))
    guard case .connected(let near) = Socket.connect(to: listener.address),
      case .accepted(let far) = listener.accept()
    else {
      Issue.record("a Unix socket connects at once")
      return
    }
    let seen = try far.peerCredentials()
    #expect(seen.process == getpid() && seen.user == getuid() && seen.group == getgid())
    #expect(try near.peerAddress() == .unix(path: path))
    #expect(far.peer == .unix(path: ""))
  }

  @Test func closedSocketsStayClosed() throws {
    let (near, far) = try Socket.pair()
    near.close()
    near.close()
    #expect(near.descriptor < 0)
    var byte: UInt8 = 0
    withUnsafeMutableBytes(of: &byte) { byte in
      #expect(far.read(into: byte) == .closed)
      #expect(far.write(UnsafeRawBufferPointer(byte)) == .closed)
      guard case .failed(let error) = near.read(into: byte) else {
        Issue.record("a closed socket reads")
        return
      }
      #expect(error.name == "EBADF")
      #expect(far.read(into: .init(start: nil, count: 0)) == .bytes(0))
    }
    #expect(throws: SystemError.self) { try near.shutdown(.both) }
  }
}
