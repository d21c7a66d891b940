import HTTP2
import Reactor
import TLS

/// Memory that all links of one loop read into and write from; nothing stays in it between calls.
final class LoopScratch {
  static let inputBytes = 64 << 10
  static let outputBytes = 96 << 10

  let input = UnsafeMutableRawBufferPointer.allocate(byteCount: inputBytes, alignment: 64)
  /// Decrypted bytes, while the encrypted ones stand in `input`.
  let plaintext = UnsafeMutableRawBufferPointer.allocate(byteCount: inputBytes, alignment: 64)
  let output = UnsafeMutableRawBufferPointer.allocate(byteCount: outputBytes, alignment: 64)

  deinit {
    input.deallocate()
    plaintext.deallocate()
    output.deallocate()
  }
}

/// Why a connection ended.
enum LinkEnd {
  /// The peer closed it, or both sides are done.
  case closed
  case socket(SystemError)
  case tls(TLSFailure)
  case http2(HTTP2Failure)
  case handshakeTimeout
  case writeTimeout
}

/// What a link tells its owner.
protocol LinkOwner: AnyObject {
  /// The handshake is done, or there is none: bytes flow.
  func linkIsReady()
  /// The link is about to be over; its streams are told after this.
  func linkWillEnd(_ end: LinkEnd)
  /// The link is over and has let go of its socket; said once.
  func linkEnded(_ end: LinkEnd)
}

/// Moves bytes between a socket, TLS if there is any, and an HTTP/2 session; on one loop.
final class Link: ReadinessHandler, Flushable {
  let loop: EventLoop
  let socket: Socket
  let session: HTTP2Session
  let tls: TLSConnection?
  let scratch: LoopScratch
  /// It lives until it was told that the link has ended.
  unowned var owner: (any LinkOwner)?
  var registration: Registration?
  var interest: Interest = .readable
  /// Plaintext output that the socket had no room for.
  @exclusivity(unchecked) var backlog = ByteQueue()
  private(set) var isReady: Bool
  var stage = Stage.running
  var parting = Parting()
  private var timer: ActionTimer?
  /// Why the connection is ending, which counts more than that the last words found no reader.
  private(set) var cause: LinkEnd?
  /// What the peer had not taken yet when the write timeout began.
  private var waitingBytes = 0
  var isDirty = false
  /// Whether the loop knows it already. `isDirty` says the same, but a protocol's property is slow
  /// to read, and each call asks several times.
  private var isMarked = false

  /// Whether the session is gone; the socket may still be there for a while.
  var isOver: Bool {
    if case .running = stage { return false }
    return true
  }

  /// From the start to the end of the handshake, and to the first bytes of HTTP/2.
  static let handshakeTimeout = Duration.seconds(10)
  /// Output that waits, and of which the peer takes nothing for so long, ends the connection; what
  /// was on its way when the time began may double it.
  static let writeTimeout = Duration.seconds(30)

  init(
    _ loop: EventLoop, _ socket: Socket, _ session: HTTP2Session, _ tls: TLSConnection?,
    _ scratch: LoopScratch
  ) {
    self.loop = loop
    self.socket = socket
    self.session = session
    self.tls = tls
    self.scratch = scratch
    isReady = tls == nil
  }

  func start(_ owner: any LinkOwner) {
    self.owner = owner
    do throws(SystemError) {
      registration = try loop.register(socket.descriptor, interest: .readable, handler: self)
      try sendAtOnce()
    } catch { return end(.socket(error)) }
    arm(Self.handshakeTimeout, .handshakeTimeout)
    if isReady { owner.linkIsReady() }
    markDirty()
  }

  /// What is to be sent is gathered here. TCP would hold it back once more, until the peer has
  /// acknowledged what came before, and a peer may take 40 ms for that.
  private func sendAtOnce() throws(SystemError) {
    if case .unix = socket.peer { return }
    try socket.setNoDelay(true)
  }

  func arm(_ time: Duration, _ reason: LinkEnd) {
    disarm()
    let timer = ActionTimer { [unowned self] in expired(reason) }
    self.timer = timer
    loop.arm(timer, after: time)
  }

  private func armWriteTimeout() {
    waitingBytes = socket.unacknowledgedBytes
    arm(Self.writeTimeout, .writeTimeout)
  }

  /// The system may hold megabytes and says only when much of them is gone that it has room; a peer
  /// that reads slowly is not cut for that.
  private func expired(_ reason: LinkEnd) {
    if case .writeTimeout = reason, socket.unacknowledgedBytes < waitingBytes {
      return armWriteTimeout()
    }
    end(reason)
  }

  func disarm() {
    if let timer { loop.disarm(timer) }
    timer = nil
  }

  /// There is something to write.
  func markDirty() {
    if isMarked { return }
    isMarked = true
    loop.markDirty(self)
  }

  // MARK: Reading

  func ready(_ readiness: Readiness) {
    if case .parting = stage { return goOnParting() }
    if readiness.contains(.writable) { markDirty() }
    guard !readiness.isDisjoint(with: [.readable, .closed]) else { return }
    read()
    if isOver { return }
    // Handlers begin at once, so most answers are there, and their memory is soon free again. A
    // client's next calls are made once its tasks have run.
    if session.role == .server { flush() } else { markDirty() }
  }

  private func read() {
    while !isOver {
      switch socket.read(into: scratch.input) {
      case .bytes(let count):
        take(UnsafeRawBufferPointer(rebasing: scratch.input[..<count]))
        // A short read has emptied the socket; another one would only say so.
        if count < scratch.input.count { return }
      case .wouldBlock: return
      case .closed: return endInput()
      case .failed(let error): return end(.socket(error))
      }
    }
  }

  private func endInput() {
    if let tls, case .failed(let failure) = tls.endInput(), !isReady {
      return end(.tls(failure))
    }
    end(.closed)
  }

  private func take(_ bytes: UnsafeRawBufferPointer) {
    guard let tls else { return receive(bytes) }
    var encrypted = bytes
    while !isOver {
      switch tls.read(&encrypted, into: scratch.plaintext) {
      case .plaintext(let count):
        receive(UnsafeRawBufferPointer(rebasing: scratch.plaintext[..<count]))
      case .established:
        isReady = true
        owner?.linkIsReady()
      case .needsInput: return
      case .closedByPeer:
        flush()
        return part(.closed)
      // An alert waits that tells the peer why.
      case .failed(let failure): return part(.tls(failure))
      }
    }
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) {
    if case .failed(let failure) = session.receive(bytes, now_ms: LoopTime.ms(loop.now)) {
      cause = .http2(failure)
      flush()
      return part(.http2(failure))
    }
    // The peer has read our first frames and answered: it speaks HTTP/2.
    if timer != nil, !isOver, backlog.count == 0, session.areSettingsAcknowledged { disarm() }
  }

  // MARK: Writing

  func flush() {
    isMarked = false
    guard !isOver else { return }
    if let tls, !isReady { return finishFlush(isBlocked: !sendEncrypted(tls)) }
    while !isOver {
      if backlog.count > 0 || tls != nil, !sendBacklog() { return finishFlush(isBlocked: true) }
      let count = session.write(into: scratch.output)
      guard count > 0 else { break }
      send(UnsafeRawBufferPointer(rebasing: scratch.output[..<count]))
    }
    if isOver { return }
    finishFlush(isBlocked: backlog.count > 0)
    if backlog.count == 0, session.isFinished {
      part(session.failure.map { .http2($0) } ?? .closed)
    }
  }

  private func finishFlush(isBlocked: Bool) {
    guard !isOver, let registration else { return }
    let wanted: Interest = isBlocked ? [.readable, .writable] : .readable
    guard wanted != interest else { return }
    interest = wanted
    if isBlocked { armWriteTimeout() } else { rearmHandshake() }
    do throws(SystemError) { try loop.setInterest(wanted, of: registration) } catch {
      end(.socket(error))
    }
  }

  private func rearmHandshake() {
    if session.areSettingsAcknowledged { return disarm() }
    arm(Self.handshakeTimeout, .handshakeTimeout)
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard let tls else { return sendPlain(bytes) }
    switch tls.write(bytes) {
    case .accepted(let count):
      backlog.append(UnsafeRawBufferPointer(rebasing: bytes[count...]))
      _ = sendEncrypted(tls)
    case .outputFull, .handshaking: backlog.append(bytes)
    case .closed: end(.closed)
    case .failed(let failure): end(.tls(failure))
    }
  }

  private func sendPlain(_ bytes: UnsafeRawBufferPointer) {
    switch socket.write(bytes) {
    case .bytes(let count): backlog.append(UnsafeRawBufferPointer(rebasing: bytes[count...]))
    case .wouldBlock: backlog.append(bytes)
    case .closed: end(.closed)
    case .failed(let error): end(.socket(error))
    }
  }

  /// False when something still waits.
  func sendBacklog() -> Bool {
    if let tls {
      guard sendEncrypted(tls) else { return false }
      while backlog.count > 0 {
        guard case .accepted(let count) = tls.write(backlog.bytes), count > 0 else { return false }
        backlog.removeFirst(count)
        guard sendEncrypted(tls) else { return false }
      }
      return true
    }
    while backlog.count > 0 {
      guard let count = written(backlog.bytes) else { return false }
      backlog.removeFirst(count)
    }
    backlog.free()
    return true
  }

  /// False when something still waits.
  func sendEncrypted(_ tls: TLSConnection) -> Bool {
    while !tls.output.isEmpty {
      guard let count = written(tls.output) else { return false }
      tls.removeOutput(count)
    }
    return true
  }

  /// How much the socket took; nil when it takes nothing now, or is broken, which ends the link.
  private func written(_ bytes: UnsafeRawBufferPointer) -> Int? {
    switch socket.write(bytes) {
    case .bytes(let count):
      // Output waited, and makes progress.
      if isReady, !isOver, interest.contains(.writable) { armWriteTimeout() }
      return count
    case .wouldBlock: return nil
    case .closed: end(.closed)
    case .failed(let error): end(.socket(error))
    }
    return nil
  }
}

/// Times in milliseconds for the session's rate limits.
enum LoopTime {
  private static let origin = ContinuousClock.now

  static func ms(_ now: ContinuousClock.Instant) -> UInt64 {
    let (seconds, attoseconds) = origin.duration(to: now).components
    // The clock may have been read before the origin was.
    return UInt64(max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
  }
}
