import HTTP2
import RPC
import Reactor

/// One request of the second handler and its response; on the connection's loop.
final class PlainExchange {
  private let session: HTTP2Session
  private let isHEAD: Bool
  private var expectsContinue: Bool
  private var input = ByteQueue()
  private var inputHasEnded = false
  private var reader: Waiter<[UInt8]?>?
  private var output = ByteQueue()
  private var outputHasEnded = false
  /// Whether the handler threw after it had begun to answer.
  private var hasFailed = false
  private var trailers: HTTP2Fields?
  private var writers: [Waiter<Void>] = []
  private var lingerTimer: ActionTimer?
  private(set) var hasBegun = false
  private var hasBody = true
  /// Whether the handler has returned or thrown.
  private var isHandled = false
  private var isOver = false
  var task: Task<Void, Never>?

  /// A write suspends while more than this waits.
  static let highWaterBytes = 64 << 10
  /// What is left of a request that is answered may still come for so long; then it is cut off.
  static let lingerTime = Duration.seconds(5)
  /// Writes of one response that may wait at the same time.
  static let maximumWaitingWrites = 64

  init(_ head: PlainHead, _ session: HTTP2Session, _ stream: HTTP2Stream) {
    self.session = session
    stream.endsWithItsResponse = false
    isHEAD = head.method == "HEAD"
    expectsContinue = head["expect"]?.lowercased() == "100-continue"
  }

  // MARK: Request

  func received(_ bytes: UnsafeRawBufferPointer, _ stream: ServerStream) {
    guard !isOver, !isHandled else { return session.consume(stream, bytes.count) }
    // Bounded by the stream's window, which is given back as the handler reads.
    input.append(bytes)
    serve(stream)
  }

  func receivedEnd(_ stream: ServerStream) {
    inputHasEnded = true
    serve(stream)
  }

  func read(_ waiter: Waiter<[UInt8]?>, _ stream: ServerStream) {
    if isOver { return waiter.fail(.cancelledByClient) }
    guard reader == nil else {
      return waiter.fail(RPCError(.internal, "two tasks read the body of one request"))
    }
    reader = waiter
    if expectsContinue, !hasBegun, !inputHasEnded {
      // The client waits for this before it sends the body (RFC 9110 section 10.1.1).
      session.inform(stream, HTTP2Fields([(":status", "100")]))
    }
    expectsContinue = false
    serve(stream)
  }

  private func serve(_ stream: ServerStream) {
    guard let waiter = reader else { return }
    if input.count > 0 {
      reader = nil
      let bytes = [UInt8](input.bytes)
      input.free()
      session.consume(stream, bytes.count)
      waiter.succeed(bytes)
    } else if inputHasEnded {
      reader = nil
      waiter.succeed(nil)
    }
  }

  func cancelReader(_ mark: WaitMark) {
    guard let waiter = reader, waiter.mark === mark else { return }
    reader = nil
    waiter.fail(.waitCancelled)
  }

  // MARK: Response

  func begin(_ status: Int, _ fields: HTTP2Fields, _ stream: ServerStream, _ waiter: Waiter<Void>) {
    if isOver { return waiter.fail(.cancelledByClient) }
    guard !hasBegun else {
      return waiter.fail(RPCError(.internal, "a response was begun twice"))
    }
    hasBegun = true
    hasBody = !isHEAD && status != 204 && status != 304
    if !hasBody { outputHasEnded = true }
    _ = session.respond(stream, fields, hasBody: hasBody)
    waiter.succeed(())
  }

  func write(_ bytes: [UInt8], _ stream: ServerStream, _ waiter: Waiter<Void>) {
    if isOver { return waiter.fail(.cancelledByClient) }
    guard hasBegun, !outputHasEnded || !hasBody else {
      return waiter.fail(
        RPCError(.internal, "a body was written \(hasBegun ? "after its end" : "before the head")"))
    }
    guard hasBody else { return waiter.succeed(()) }
    guard writers.count < Self.maximumWaitingWrites else {
      return waiter.fail(RPCError(.resourceExhausted, "too many writes of one response wait"))
    }
    bytes.withUnsafeBytes { output.append($0) }
    session.resume(stream)
    if output.count > Self.highWaterBytes { writers.append(waiter) } else { waiter.succeed(()) }
  }

  func finish(_ trailers: HTTP2Fields?, _ stream: ServerStream, _ waiter: Waiter<Void>?) {
    if isOver { return waiter?.fail(.cancelledByClient) ?? () }
    guard hasBegun else {
      return waiter?.fail(RPCError(.internal, "a response was finished before its head")) ?? ()
    }
    if !outputHasEnded {
      outputHasEnded = true
      self.trailers = trailers
      session.resume(stream)
    }
    waiter?.succeed(())
  }

  func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    let count = min(output.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: output.bytes[..<count]))
    output.removeFirst(count)
    if output.count == 0 { output.free() }
    if output.count <= Self.highWaterBytes { releaseWriters() }
    if count == 0, hasFailed { return .reset(.internalError) }
    guard output.count == 0, outputHasEnded else { return count > 0 ? .bytes(count) : .paused }
    if let trailers { return .lastBeforeTrailers(count, trailers) }
    return .last(count)
  }

  /// What it wrote is on its way already.
  func cancelWriter(_ mark: WaitMark) {
    guard let index = writers.firstIndex(where: { $0.mark === mark }) else { return }
    writers.remove(at: index).fail(.waitCancelled)
  }

  private func releaseWriters() {
    let waiting = writers
    writers = []
    for writer in waiting { writer.succeed(()) }
  }

  // MARK: Ending

  /// The handler has returned or thrown.
  func handled(_ error: (any Error)?, _ stream: ServerStream) {
    guard !isOver else { return }
    isHandled = true
    defer {
      drop(stream)
      linger(stream)
    }
    if hasBegun {
      if error == nil { return finish(nil, stream, nil) }
      if !outputHasEnded {
        // By way of the body, so that the reset does not overtake what was written.
        hasFailed = true
        session.resume(stream)
      }
      return
    }
    answer(error.map(PlainError.init(thrownByHandler:)) ?? PlainError(500, "no response"), stream)
  }

  /// Says that the server answers no such request.
  func refuse(_ answer: PlainError, _ stream: ServerStream) {
    isHandled = true
    self.answer(answer, stream)
    linger(stream)
  }

  /// Many clients send their body to the end before they look at the answer.
  private func linger(_ stream: ServerStream) {
    guard !inputHasEnded, lingerTimer == nil else { return }
    let timer = ActionTimer { [unowned self, unowned stream] in
      lingerTimer = nil
      if output.count > 0 { return linger(stream) }
      session.reset(stream, .noError)
      stream.connection.markDirty()
    }
    lingerTimer = timer
    stream.loop.arm(timer, after: Self.lingerTime)
  }

  private func answer(_ answer: PlainError, _ stream: ServerStream) {
    hasBegun = true
    outputHasEnded = true
    let text = Array((answer.text + "\n").utf8)
    var fields = HTTP2Fields()
    fields.append(":status", String(answer.status))
    fields.append("content-type", "text/plain; charset=utf-8")
    if answer.status == 415 {
      fields.append("accept-post", "application/grpc, application/grpc+proto")
    }
    fields.append("content-length", String(text.count))
    if !isHEAD { text.withUnsafeBytes { output.append($0) } }
    _ = session.respond(stream, fields, hasBody: !isHEAD)
  }

  /// Nobody reads the rest of the request: its window is given back, so that it can end.
  private func drop(_ stream: ServerStream) {
    session.consume(stream, input.count)
    input.free()
  }

  func closed(on loop: EventLoop) {
    isOver = true
    if let lingerTimer { loop.disarm(lingerTimer) }
    lingerTimer = nil
    task?.cancel()
    task = nil
    reader?.fail(.cancelledByClient)
    reader = nil
    let waiting = writers
    writers = []
    for writer in waiting { writer.fail(.cancelledByClient) }
    input.free()
    output.free()
  }
}
