import HTTP2
internal import Locking
import RPC
import Reactor
import Synchronization
import Wire

/// One call at the client's end.
///
/// A request that the server refused, or that it says it has not seen (REFUSED_STREAM, or a GOAWAY
/// that names an earlier stream), is sent once more by itself: it has had no effect (RFC 9113
/// section 8.7, gRFC A6 "transparent retries").
final class ClientStream: HTTP2Stream, ClientCall, SingleCall, @unchecked Sendable {
  // Every var is the loop's, each let guards itself: what is called from elsewhere hops there.
  //
  // Queues of bytes and writes call nobody while they change, so these need no check of exclusive
  // access at run time, which each call would pay for a dozen times.

  let head: CallHead
  let loop: EventLoop
  /// Of a call of one request and one response until it starts.
  var core: LoopBound<ChannelCore>?
  /// Where the stream was opened last; one that takes no more calls lives by its streams alone.
  var connection: ClientConnection?
  let ended = Lock<Outcome?>(nil)
  /// Of the response that was handed over last.
  let compressedResponse = Atomic<Bool>(false)
  /// The connection's, which is kept as long as it.
  private var fields: Unmanaged<FieldList>?
  /// Of the response, once `hasHeaders`.
  private(set) var metadata = Metadata()
  private(set) var encoding = RequestHead.MessageEncoding.identity
  /// Whether a header block of the response has come, be it all of it.
  private(set) var hasAnswer = false
  var hasHeaders = false
  var isClosed = false
  @exclusivity(unchecked) var frames: MessageFrames
  var heldBytes = 0
  @exclusivity(unchecked) var outgoing = OutgoingFrames(kept: true)
  var hasFinishedSending = false
  /// The server has answered before the last request: no more is sent.
  private var hasStopped = false
  /// How the call ends; what was received before it is still to be read.
  var final: Outcome?
  /// Waits for the answer of a call of one request and one response.
  var single: UnsafeContinuation<Void, Never>?
  /// Before `single` is resumed: from then on who waited for it reads the response, its metadata
  /// and `final`, and the loop leaves them alone.
  let isAnswered = Atomic(false)
  var receiver: Waiter<[UInt8]?>?
  @exclusivity(unchecked) var headerWaiters: [Waiter<Metadata>] = []
  @exclusivity(unchecked) var writes = WaitingWrites()
  /// Waits for a connection.
  var opener: Waiter<Void>?
  private var refusals = 0
  private var timer: ActionTimer?

  /// Tasks that may wait for the headers of one call.
  static let maximumHeaderWaiters = 64
  /// Times that one call is sent after refusals.
  static let maximumRefusals = 5

  init(_ head: CallHead, _ loop: EventLoop) {
    self.head = head
    self.loop = loop
    frames = MessageFrames(.response, limit: head.limits.responseBytes)
  }

  /// A call of one request and one response.
  convenience init(_ head: consuming CallHead, _ core: LoopBound<ChannelCore>) {
    self.init(consume head, core.loop)
    self.core = core
    hasFinishedSending = true
  }

  var isOver: Bool { final != nil }

  // MARK: Opening

  /// Starts the clock; before there is a connection.
  func begin(_ opener: Waiter<Void>) {
    if let error = final?.error { return opener.fail(error) }
    self.opener = opener
    startClock()
  }

  func startClock() {
    guard let deadline = head.deadline else { return }
    let timer = ActionTimer { [unowned self] in end(.failed(.deadlineExceeded(started: true))) }
    self.timer = timer
    loop.arm(timer, at: deadline.instant)
  }

  /// False when the connection takes no more streams.
  func open(on connection: ClientConnection) -> Bool {
    self.connection = connection
    fields = .passUnretained(connection.fields)
    isClosed = false
    guard connection.session.request(self, connection.requestFields(head), hasBody: true) else {
      self.connection = nil
      isClosed = true
      return false
    }
    connection.markDirty()
    opener?.succeed(())
    opener = nil
    return true
  }

  // MARK: Receiving

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    let number = fieldCount
    fields?._withUnsafeGuaranteedRef { $0.append(name, value, number: number) }
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    guard final == nil, kind != .informational, let fields else { return }
    let outcome = fields._withUnsafeGuaranteedRef { received($0, kind, endsStream) }
    if let outcome { receivedOutcome(outcome) }
  }

  /// How the call has ended, if this block says so.
  private func received(
    _ fields: FieldList, _ kind: HTTP2HeadersKind, _ endsStream: Bool
  ) -> Outcome? {
    if fieldCount == 0 { fields.removeAll() }
    if kind == .trailers {
      if fields.isOnly("grpc-status", "0") { return .succeeded(trailers: Metadata()) }
      return ResponseHead(fields).outcome ?? .noStatus
    }
    hasAnswer = true
    // The server has taken the call: it is not sent again.
    outgoing.letGo()
    if endsStream || !fields.isAsRemembered {
      let head = ResponseHead(fields)
      if let refusal = head.refusal(isWhole: endsStream) {
        end(.failed(refusal))
        return nil
      }
      if endsStream { return head.outcome ?? .noStatus }
      metadata = head.metadata
      encoding = head.encoding
      if head.isPlain { fields.remember() }
    }
    hasHeaders = true
    if !headerWaiters.isEmpty { resumeHeaderWaiters() }
    return nil
  }

  private func receivedOutcome(_ outcome: Outcome) {
    final = outcome
    stopSending()
    serve()
  }

  /// The server has answered: what it has not read yet is of no use.
  private func stopSending() {
    guard !isClosed, let connection, !hasFinishedSending || !outgoing.isEmpty else { return }
    if outgoing.isEmpty {
      hasStopped = true
      connection.session.resume(self)
    } else {
      // PROTOCOL-HTTP2.md, "Early Server Closure".
      connection.session.reset(self, .noError)
    }
    connection.markDirty()
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    guard let session = connection?.session else { return }
    guard final == nil else { return session.consume(self, bytes.count) }
    do throws(RPCError) { try frames.append(bytes) } catch {
      session.consume(self, bytes.count)
      return end(.failed(error))
    }
    if single != nil {
      // Bounded by the limit of one message: a second one ends the call.
      session.consume(self, bytes.count)
      if frames.hasMore { end(.failed(.responseCount("more than one"))) }
    } else {
      heldBytes += bytes.count
      serve()
    }
  }

  override func receivedEnd() {
    if final == nil { receivedOutcome(.noStatus) }
  }

  override func closed(_ code: HTTP2ErrorCode) {
    isClosed = true
    let last = connection
    if final == nil, code == .refusedStream, mayRetry, let last {
      refusals += 1
      connection = nil
      outgoing.rewind()
      last.refused(self)
    } else {
      // What it has ended with already may be read elsewhere by now.
      let outcome = final ?? .failed(last?.lostReason ?? reset(code))
      if final == nil { final = outcome }
      last?.called(outcome)
      finish()
    }
    last?.streamClosed()
  }

  /// The server may have looked at the clock first (PROTOCOL-HTTP2.md, "Client Cancellation").
  private func reset(_ code: HTTP2ErrorCode) -> RPCError {
    if code == .cancel, let deadline = head.deadline, deadline.hasPassed {
      return .deadlineExceeded(started: true)
    }
    return .reset(code)
  }

  private var mayRetry: Bool {
    outgoing.isKept && !hasHeaders && refusals < Self.maximumRefusals
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

  /// A response that cannot be read is how the call ends for its reader, whatever the server has
  /// said after it.
  func fail(_ error: RPCError) {
    if final == nil { return end(.failed(error)) }
    final = .failed(error)
    frames.free()
  }

  private func finish() {
    if let timer { loop.disarm(timer) }
    timer = nil
    outgoing.removeAll()
    serve()
    if let opener {
      self.opener = nil
      opener.fail(final?.error ?? .endedByServer)
    }
    if !writes.isEmpty { writes.failAll(final?.error ?? .endedByServer) }
  }

  // MARK: Sending

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    let count = outgoing.fill(buffer)
    if !writes.isEmpty { writes.pass(to: &outgoing) }
    guard outgoing.isEmpty else { return .bytes(count) }
    if hasFinishedSending || hasStopped { return .last(count) }
    return count > 0 ? .bytes(count) : .paused
  }
}

extension Outcome {
  fileprivate static var noStatus: Outcome {
    .failed(RPCError(.internal, "the response ended without grpc-status"))
  }
}
