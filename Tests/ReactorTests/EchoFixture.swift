import Reactor

/// Reads and writes in pieces of a given size. The server sends back what comes; the client sends
/// its own bytes, ends its writing, and gathers what comes back.
final class EchoEnd: ReadinessHandler, Flushable {
  var isDirty = false
  private(set) var received: [UInt8] = []
  private let socket: Socket
  private let loop: EventLoop
  private let piece: Int
  private let isServer: Bool
  private let finished: ([UInt8], SystemError?) -> Void
  private var pending: [UInt8]
  private var hasEnded = false
  private var registration: Registration?

  init(
    _ socket: Socket, on loop: EventLoop, piece: Int, sending bytes: [UInt8]? = nil,
    finished: @escaping ([UInt8], SystemError?) -> Void = { _, _ in }
  ) {
    self.socket = socket
    self.loop = loop
    self.piece = piece
    self.isServer = bytes == nil
    self.finished = finished
    pending = bytes ?? []
  }

  func start() throws(SystemError) {
    registration = try loop.register(socket.descriptor, interest: .readable, handler: self)
    if !isServer { loop.markDirty(self) }
  }

  func ready(_ readiness: Readiness) {
    if readiness.contains(.readable) || readiness.contains(.closed) { read() }
    if readiness.contains(.writable) { loop.markDirty(self) }
  }

  func flush() {
    guard registration != nil else { return }
    while !pending.isEmpty {
      switch write(pending.prefix(piece)) {
      case .bytes(let count): pending.removeFirst(count)
      case .wouldBlock: return watch([.readable, .writable])
      case .closed: return finish(nil)
      case .failed(let error): return finish(error)
      }
    }
    watch(hasEnded ? [] : .readable)
    if isServer { return hasEnded ? finish(nil) : () }
    do throws(SystemError) { try socket.shutdown(.writing) } catch { finish(error) }
  }

  /// In one call, or in three pieces of one call.
  private func write(_ bytes: ArraySlice<UInt8>) -> IOOutcome {
    bytes.withUnsafeBytes { bytes in
      if bytes.count < 3 { return socket.write(bytes) }
      let third = bytes.count / 3
      return socket.write([
        UnsafeRawBufferPointer(rebasing: bytes[..<third]),
        UnsafeRawBufferPointer(rebasing: bytes[third..<third]),
        UnsafeRawBufferPointer(rebasing: bytes[third...]),
      ])
    }
  }

  private func read() {
    let (outcome, bytes) = withUnsafeTemporaryAllocation(byteCount: piece, alignment: 1) { room in
      let outcome = socket.read(into: room)
      if case .bytes(let count) = outcome { return (outcome, Array(room.prefix(count))) }
      return (outcome, [])
    }
    switch outcome {
    case .bytes:
      if isServer { pending += bytes } else { received += bytes }
    case .wouldBlock: return
    case .closed:
      hasEnded = true
      watch([])
      if !isServer { return finish(nil) }
    case .failed(let error): return finish(error)
    }
    if isServer { loop.markDirty(self) }
  }

  private func watch(_ interest: Interest) {
    guard let registration else { return }
    do throws(SystemError) {
      try loop.setInterest(hasEnded ? interest.subtracting(.readable) : interest, of: registration)
    } catch { finish(error) }
  }

  private func finish(_ error: SystemError?) {
    guard let registration else { return }
    loop.unregister(registration)
    self.registration = nil
    socket.close()
    finished(received, error)
  }
}

/// Listens on a loop and echoes, in pieces of `piece` bytes.
func startEcho(
  at address: SocketAddress, on loop: EventLoop, piece: Int = 4_096
) async throws -> LoopBound<Acceptor> {
  try await running(on: loop) {
    let acceptor = Acceptor(try Listener(at: address), on: loop) { socket in
      do throws(SystemError) {
        try EchoEnd(socket, on: loop, piece: piece).start()
      } catch { print("echo: \(error)") }
    } troubled: {
      print("echo: \($0)")
    }
    try acceptor.start()
    return LoopBound(acceptor, to: loop)
  }
}

/// Connects one socket.
func connect(
  to address: SocketAddress, on loop: EventLoop, timeout: Duration = .seconds(5)
) async throws -> Socket {
  try await withCheckedThrowingContinuation { waiter in
    loop.execute {
      Connector.connect(to: address, on: loop, timeout: timeout) { waiter.resume(with: $0) }
    }
  }
}

/// Sends bytes to an echo and gathers what comes back.
func exchange(
  _ bytes: [UInt8], with address: SocketAddress, on loop: EventLoop, piece: Int
) async throws -> [UInt8] {
  let socket = try await connect(to: address, on: loop)
  return try await withCheckedThrowingContinuation { waiter in
    loop.execute {
      let end = EchoEnd(socket, on: loop, piece: piece, sending: bytes) { received, error in
        waiter.resume(with: error.map { .failure($0) } ?? .success(received))
      }
      do throws(SystemError) { try end.start() } catch { waiter.resume(throwing: error) }
    }
  }
}
