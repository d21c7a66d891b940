import Glibc
import HTTP2
import Reactor
import Testing

@testable import RPCOverHTTP2

@Suite(.timeLimit(.minutes(1))) struct LinkTests {
  /// Frames are not held back until the peer has acknowledged those before them.
  @Test func smallWritesLeaveAtOnce() async throws {
    let listener = try Listener(at: .loopback(port: 0), ListenOptions())
    defer { listener.close() }
    let loops = try LoopGroup(count: 1)
    try loops.start()
    defer { loops.stop() }
    guard let port = listener.address.port,
      case .inProgress(let socket) = Socket.connect(
        to: .loopback(port: port))
    else {
      Issue.record("no connection")
      return
    }
    let loop = loops.next()
    let isSet = try await withCheckedThrowingContinuation { continuation in
      loop.execute {
        continuation.resume(with: Result { try Self.noDelay(of: socket, on: loop) })
      }
    }
    #expect(isSet == 1)
  }

  private static func noDelay(of socket: Socket, on loop: EventLoop) throws -> Int32 {
    let owner = Owner()
    let session = try HTTP2Session(role: .client, limits: .internal, events: owner)
    let link = Link(loop, socket, session, nil, LoopScratch())
    link.start(owner)
    var (value, size): (Int32, socklen_t) = (0, 4)
    getsockopt(socket.descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &value, &size)
    link.end(.closed)
    return value
  }
}

private final class Owner: LinkOwner, HTTP2ConnectionEvents {
  func linkIsReady() {}
  func linkWillEnd(_ end: LinkEnd) {}
  func linkEnded(_ end: LinkEnd) {}
  func makeStream() -> HTTP2Stream? { nil }
  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {}
  func receivedPingAcknowledgement(_ payload: UInt64) {}
  func receivedSettings(maximumConcurrentStreams: UInt32) {}
  func limitBreached(_ breach: HTTP2Breach) {}
}
