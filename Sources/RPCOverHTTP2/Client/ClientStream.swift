import HTTP2
internal import Locking
import RPC
import Reactor
import Wire

/// One call at the client's end.
final class ClientStream: HTTP2Stream, ClientCall, @unchecked Sendable {
  // Every var is the loop's, `ended` guards itself: what is called from elsewhere hops there.

  let head: CallHead
  let loop: EventLoop
  private(set) var connection: ClientConnection?
  private let ended = Lock<Outcome?>(nil)
  private var response = ResponseHead()
  private var trailing = ResponseHead()
  private var hasHeaders = false
  private var isEnd = false
  private var isClosed = false
  private var frames: MessageFrames
  private var heldBytes = 0
  private var outgoing = OutgoingFrames()
  private var hasFinishedSending = false
  private var final: Outcome?
  private var receiver: Waiter<[UInt8]?>?
  private var headerWaiters: [Waiter<Metadata>] = []
  private var writers: [Waiter<Void>] = []
  private var timer: ActionTimer?
  /// Waits for a connection.
  var opener: Waiter<Void>?

  init(_ head: CallHead, _ loop: EventLoop) {
    self.head = head
    self.loop = loop
    frames = MessageFrames(.response, limit: head.limits.responseBytes)
  }

  // MARK: Opening, on the loop

  /// Starts the clock; before there is a connection.
  func begin() {
    guard let deadline = head.deadline else { return }
    let timer = ActionTimer { [unowned self] in end(.failed(.deadlineExceeded(started: true))) }
    self.timer = timer
    loop.arm(timer, at: deadline.instant)
  }

  /// False when the connection takes no more streams.
  func open(on connection: ClientConnection) -> Bool {
    self.connection = connection
    guard connection.session.request(self, connection.requestFields(head), hasBody: true) else {
      self.connection = nil
      return false
    }
    connection.markDirty()
    opener?.succeed(())
    opener = nil
    return true
  }

  var isOver: Bool { final != nil }

  // MARK: Receiving

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    if hasHeaders { trailing.receive(name, value) } else { response.receive(name, value) }
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    switch kind {
    case .informational: response = ResponseHead()
    case .trailers: receivedOutcome(trailing.outcome)
    case .initial:
      if let refusal = response.refusal { return end(.failed(refusal)) }
      if endsStream { return receivedOutcome(response.outcome) }
      if case .unknown(let name) = response.encoding {
        return end(.failed(RPCError(.internal, "the server uses the unknown encoding '\(name)'")))
      }
      hasHeaders = true
      resumeHeaderWaiters()
    }
  }

  private func receivedOutcome(_ outcome: Outcome?) {
    isEnd = true
    final =
      outcome ?? .failed(RPCError(.internal, "the response ended without grpc-status"))
    serve()
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    guard let session = connection?.session else { return }
    guard final == nil else { return session.consume(self, bytes.count) }
    do throws(RPCError) { try frames.append(bytes) } catch {
      session.consume(self, bytes.count)
      return end(.failed(error))
    }
    heldBytes += bytes.count
    serve()
  }

  override func receivedEnd() {
    if final == nil { receivedOutcome(nil) }
  }

  override func closed(_ code: HTTP2ErrorCode) {
    isClosed = true
    if final == nil {
      final = .failed(connection?.lostReason ?? .reset(code))
    }
    connection?.streamClosed()
    finish()
  }

  // MARK: Ending

  /// Ends the call from this side, or by a broken rule of the other.
  func end(_ outcome: Outcome) {
    guard final == nil else { return }
    final = outcome
    frames.free()
    if !isClosed, id != 0, let connection {
      connection.session.reset(self, .cancel)
      connection.markDirty()
    }
    finish()
  }

  private func finish() {
    if let timer { loop.disarm(timer) }
    timer = nil
    outgoing.removeAll()
    serve()
    let error = final?.error ?? .endedByServer
    opener?.fail(error)
    opener = nil
    let waiting = writers
    writers = []
    for writer in waiting { writer.fail(error) }
  }

  // MARK: Waiting

  private func serve() {
    resumeHeaderWaiters()
    guard let waiter = receiver else { return }
    do throws(RPCError) {
      let message = try frames.next { (message, isCompressed) throws(RPCError) in
        try isCompressed ? decompress(message) : [UInt8](message)
      }
      if let message {
        receiver = nil
        giveBackWindow()
        return waiter.succeed(message)
      }
      giveBackWindow()
    } catch {
      end(.failed(error))
    }
    guard let final else { return }
    receiver = nil
    let outcome =
      final.error == nil && !frames.isEmpty ? Outcome.failed(.truncated(.response)) : final
    ended.withLock { $0 = outcome }
    if let error = outcome.error { waiter.fail(error) } else { waiter.succeed(nil) }
  }

  private func decompress(_ message: UnsafeRawBufferPointer) throws(RPCError) -> [UInt8] {
    guard response.encoding == .gzip else {
      throw RPCError(.internal, "a response is marked as compressed without grpc-encoding")
    }
    return try Gzip.decompress(message, .response, limit: head.limits.responseBytes)
  }

  private func giveBackWindow() {
    let free = heldBytes - (frames.hasMessage ? frames.bufferedBytes : 0)
    guard free > 0, !isClosed, let connection else { return }
    heldBytes -= free
    connection.session.consume(self, free)
    connection.markDirty()
  }

  private func resumeHeaderWaiters() {
    guard hasHeaders || final != nil, !headerWaiters.isEmpty else { return }
    let waiting = headerWaiters
    headerWaiters = []
    for waiter in waiting {
      if !hasHeaders, let error = final?.error, error.metadata.isEmpty, response.httpStatus == 0 {
        waiter.fail(error)
      } else {
        waiter.succeed(hasHeaders ? response.metadata : Metadata())
      }
    }
  }

  // MARK: What the call's owner calls, from any thread

  private func onLoop(_ work: @escaping @Sendable () -> Void) {
    if loop.isCurrent { work() } else { loop.execute(work) }
  }

  private func wait<R: Sendable>(
    _ begin: @escaping @Sendable (Waiter<R>) -> Void
  ) async throws(RPCError) -> R {
    let result: Result<R, RPCError> = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        let waiter = UnsafeTransfer(Waiter(continuation))
        self.onLoop { begin(waiter.value) }
      }
    } onCancel: {
      self.onLoop { self.end(.failed(.cancelledByClient)) }
    }
    return try result.get()
  }

  var outcome: Outcome? { ended.withLock { $0 } }

  func receive() async throws(RPCError) -> [UInt8]? {
    try await wait { waiter in
      guard self.receiver == nil else {
        return waiter.fail(RPCError(.internal, "two tasks read the responses of one call"))
      }
      self.receiver = waiter
      self.serve()
    }
  }

  func headers() async throws(RPCError) -> Metadata {
    try await wait { waiter in
      self.headerWaiters.append(waiter)
      self.resumeHeaderWaiters()
    }
  }

  func send(_ request: consuming WireWriter) async throws(RPCError) {
    let box = WriterBox(consume request)
    try await wait { waiter in self.enqueue(box, waiter) }
  }

  private func enqueue(_ box: WriterBox, _ waiter: Waiter<Void>) {
    if let final { return waiter.fail(final.error ?? .endedByServer) }
    guard let message = box.take(), !hasFinishedSending, let connection else {
      return waiter.fail(RPCError(.internal, "a request was sent after the last one"))
    }
    outgoing.append(consume message, gzip: false)
    connection.session.resume(self)
    connection.markDirty()
    if outgoing.isFull { writers.append(waiter) } else { waiter.succeed(()) }
  }

  func finishSending() {
    onLoop {
      guard !self.hasFinishedSending, let connection = self.connection else { return }
      self.hasFinishedSending = true
      connection.session.resume(self)
      connection.markDirty()
    }
  }

  func cancel() {
    onLoop { self.end(.failed(.cancelledByClient)) }
  }

  // MARK: Sending

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    let count = outgoing.fill(buffer)
    if !writers.isEmpty, !outgoing.isFull {
      let waiting = writers
      writers = []
      for writer in waiting { writer.succeed(()) }
    }
    guard outgoing.isEmpty else { return .bytes(count) }
    if hasFinishedSending { return .last(count) }
    return count > 0 ? .bytes(count) : .paused
  }
}

/// A value that one thread makes and the loop uses.
struct UnsafeTransfer<Value>: @unchecked Sendable {
  // Handed over once: who made it does not touch it again.
  let value: Value
  init(_ value: Value) { self.value = value }
}
