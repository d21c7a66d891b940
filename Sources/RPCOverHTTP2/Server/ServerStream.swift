import HTTP2
import Overload
import RPC
import Reactor
import Wire

/// One call at the server's end.
final class ServerStream: HTTP2Stream, ServerCall, @unchecked Sendable {
  // Every var is the loop's: what is called from elsewhere hops there first.
  //
  // Queues of bytes and writes call nobody while they change, so these need no check of exclusive
  // access at run time, which each call would pay for a dozen times.

  let connection: ServerConnection
  /// The connection's, which it keeps as long as this.
  private let fields: Unmanaged<FieldList>
  private(set) var isRequestGzip = false
  private(set) var acceptsGzip = false
  var context: CallContext?
  var handler: RunningHandler?
  @exclusivity(unchecked) var frames = MessageFrames(.request, limit: 0)
  var requestHasEnded = false
  /// Bytes received of a stream of requests whose window is not given back yet.
  var heldBytes = 0
  var receiver: Waiter<[UInt8]?>?
  @exclusivity(unchecked) var outgoing = OutgoingFrames()
  @exclusivity(unchecked) var trailers: HTTP2Fields?
  var hasSentHeaders = false
  /// The answer is complete, or will never be.
  var isFinished = false
  var isClosed = false
  var usesGzip = false
  @exclusivity(unchecked) var writes = WaitingWrites()
  /// Held while the handler runs.
  var place: AdmissionControl.Place?
  /// The request of a call that waits for its turn.
  var waitingRequest: (message: [UInt8], isCompressed: Bool)?
  /// The client behind a proxy whose request this is, while it counts.
  private var client: String?
  /// The exchange of a request that is no gRPC call.
  var plain: PlainExchange?

  init(_ connection: ServerConnection) {
    self.connection = connection
    fields = .passUnretained(connection.fields)
  }

  var loop: EventLoop { connection.loop }
  private var session: HTTP2Session { connection.session }

  // MARK: Receiving

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    guard context == nil, plain == nil, !isFinished else { return }
    fields._withUnsafeGuaranteedRef { $0.append(name, value, number: fieldCount) }
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    guard kind == .initial else { return }
    let dispatcher = connection.server.dispatcher
    let head = RequestHead(connection.fields, dispatcher)
    let isCall = head.content == .grpc && head.isPOST
    if connection.isProxy, let refusal = refusalOfClient() {
      return isCall ? refuse(refusal) : refusePlain(PlainError(429, refusal.message))
    }
    guard isCall else { return startPlain(head) }
    if let fault = head.fault { return refuse(fault) }
    guard let route = head.route else { return }
    if let refusal = connection.server.desk?.refusal(of: route) { return refuse(refusal) }
    if case .unknown(let name) = head.encoding {
      return refuse(
        RPCError(.unimplemented, "grpc-encoding '\(name)' is not supported; identity and gzip are"))
    }
    isRequestGzip = head.encoding == .gzip
    acceptsGzip = head.acceptsGzip
    frames = MessageFrames(.request, limit: route.limits.requestBytes)
    let deadline = head.timeout.map(Deadline.after(nanoseconds:))
    let context = CallContext(
      route: route, metadata: head.metadata, deadline: deadline, peer: connection.peer)
    self.context = context
    if let deadline { connection.mind(deadline) }
    if !route.method.kind.takesOneRequest, isAdmitted(context, nil, isCompressed: false) {
      handler = dispatcher.start(context, self, in: connection.server.handlers)
    }
  }

  /// Counts the request for the client that the proxy names; an error where that has too many.
  private func refusalOfClient() -> RPCError? {
    guard let name = ForwardedFor.client(connection.fields) else { return nil }
    switch connection.server.opened(name) {
    case nil:
      client = name
      return nil
    case .open:
      return RPCError(
        .resourceExhausted,
        "more than \(ForwardedClients.maximumOpen) requests at once from one address")
    case .resets:
      return RPCError(.resourceExhausted, "too many requests from one address were given up")
    }
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    if let plain { return plain.received(bytes, self) }
    guard let context, !isFinished else { return session.consume(self, bytes.count) }
    do throws(RPCError) { try frames.append(bytes) } catch {
      session.consume(self, bytes.count)
      if error.code == .resourceExhausted { connection.reached(.requestBytes) }
      return end(error)
    }
    if context.method.kind.takesOneRequest {
      // Bounded by the limit of one message, and nobody reads it before it is complete.
      session.consume(self, bytes.count)
    } else {
      heldBytes += bytes.count
      serveReceiver()
    }
  }

  override func receivedEnd() {
    requestHasEnded = true
    if let plain { return plain.receivedEnd(self) }
    guard let context, !isFinished else { return }
    guard context.method.kind.takesOneRequest else { return serveReceiver() }
    // The handler begins to run here, and may end the stream: nothing of it is borrowed meanwhile.
    var whole = MessageFrames(.request, limit: 0)
    swap(&whole, &frames)
    do throws(RPCError) {
      handler = try whole.single { (message, isCompressed) throws(RPCError) in
        try start(context, message, isCompressed)
      }
    } catch { end(error) }
  }

  private func start(
    _ context: CallContext, _ message: UnsafeRawBufferPointer, _ isCompressed: Bool
  ) throws(RPCError) -> RunningHandler? {
    guard isAdmitted(context, message, isCompressed: isCompressed) else { return nil }
    return try run(context, message, isCompressed)
  }

  /// Runs a call of one request that has its place.
  private func run(
    _ context: CallContext, _ message: UnsafeRawBufferPointer, _ isCompressed: Bool
  ) throws(RPCError) -> RunningHandler? {
    let dispatcher = connection.server.dispatcher
    context.received(compressed: isCompressed)
    guard isCompressed else {
      return dispatcher.start(context, self, request: message, in: connection.server.handlers)
    }
    let bytes: [UInt8]
    do throws(RPCError) { bytes = try decompress(message) } catch {
      leavePlace()
      throw error
    }
    return bytes.withUnsafeBytes {
      dispatcher.start(context, self, request: $0, in: connection.server.handlers)
    }
  }

  func decompress(_ message: UnsafeRawBufferPointer) throws(RPCError) -> [UInt8] {
    guard isRequestGzip else {
      throw RPCError(.internal, "a request is marked as compressed without grpc-encoding")
    }
    let limit = context?.limits.requestBytes ?? 0
    return try Gzip.decompress(message, .request, limit: limit)
  }

  // MARK: Admission

  /// Whether the handler starts now; a call that waits keeps its request, a refused one is
  /// answered.
  private func isAdmitted(
    _ context: CallContext, _ message: UnsafeRawBufferPointer?, isCompressed: Bool
  ) -> Bool {
    guard let desk = connection.server.desk else { return true }
    switch desk.arrive(self, context, bytes: message?.count ?? 0) {
    case .start(let place):
      self.place = place
      return true
    case .wait:
      waitingRequest = (message.map { [UInt8]($0) } ?? [], isCompressed)
      return false
    case .refuse(let fields):
      refuse(fields)
      return false
    }
  }

  /// Answers with a block that stands ready.
  func refuse(_ fields: HTTP2Fields) {
    guard !isFinished else { return }
    isFinished = true
    hasSentHeaders = true
    _ = session.respond(self, fields, hasBody: false)
    connection.markDirty()
  }

  /// It has waited, and its turn has come.
  func goOn(_ place: AdmissionControl.Place) {
    self.place = place
    guard let context, let request = waitingRequest else { return leavePlace() }
    waitingRequest = nil
    connection.markDirty()
    guard context.method.kind.takesOneRequest else {
      handler = connection.server.dispatcher.start(context, self, in: connection.server.handlers)
      return
    }
    var failure: RPCError?
    request.message.withUnsafeBytes { bytes in
      do throws(RPCError) { handler = try run(context, bytes, request.isCompressed) } catch {
        failure = error
      }
    }
    if let failure { end(failure) }
  }

  /// The handler is over, or has never begun.
  func leavePlace() {
    guard let place else { return }
    self.place = nil
    connection.server.desk?.leave(place)
  }

  // MARK: Ending

  /// Answers an error of the call itself, before or instead of its handler's answer.
  func end(_ error: RPCError) {
    guard !isFinished else { return }
    context?.cancel(error)
    handler?.cancel()
    complete(headers: hasSentHeaders ? nil : Metadata(), nil, .failed(error))
    failWaiters(error)
  }

  func refuse(_ error: RPCError) {
    complete(headers: Metadata(), nil, .failed(error))
  }

  override func closed(_ code: HTTP2ErrorCode) {
    isClosed = true
    if let client { connection.server.closed(client, wasGivenUp: code != .noError) }
    client = nil
    plain?.closed(on: loop)
    plain = nil
    if !isFinished {
      isFinished = true
      context?.cancel(.cancelledByClient)
      handler?.cancel()
    }
    if receiver != nil || !writes.isEmpty { failWaiters(.cancelledByClient) }
    handler = nil
    waitingRequest = nil
    outgoing.removeAll()
    frames.free()
    connection.streamClosed()
  }

  private func failWaiters(_ error: RPCError) {
    receiver?.fail(error)
    receiver = nil
    writes.failAll(error)
  }

  // MARK: Sending

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    if let plain { return plain.fillBody(buffer) }
    let count = outgoing.fill(buffer)
    if !writes.isEmpty { writes.pass(to: &outgoing) }
    guard outgoing.isEmpty else { return .bytes(count) }
    if let trailers { return .lastBeforeTrailers(count, trailers) }
    return count > 0 ? .bytes(count) : .paused
  }
}
