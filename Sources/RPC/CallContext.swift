internal import Locking
import Synchronization
public import Wire

/// A process of the same machine, as the system knows it: it cannot be made up.
public struct LocalProcess: Sendable, Hashable {
  /// Its number when it connected.
  public let process: Int32
  /// Its effective user, by number.
  public let user: UInt32

  /// A process and its user.
  public init(process: Int32, user: UInt32) {
    self.process = process
    self.user = user
  }
}

/// Who is at the other end of a connection.
public struct Peer: Sendable, Hashable {
  /// Where the connection comes from, such as `127.0.0.1:50312`.
  public let address: String
  /// URI names of the verified client certificate; empty without one.
  public let names: [String]
  /// Which process it is; only of a Unix socket.
  public let local: LocalProcess?

  /// A peer as its transport knows it.
  public init(address: String, names: [String] = [], local: LocalProcess? = nil) {
    self.address = address
    self.names = names
    self.local = local
  }
}

/// One call as its handler sees it, whatever its kind: what came with it, and its cancellation.
public final class CallContext: Sendable {
  /// The method called.
  public var method: MethodInfo { route.method }
  /// What the client sent beside the messages.
  public let metadata: Metadata
  /// When the client stops waiting; nil when it never does.
  public let deadline: Deadline?
  /// Who calls.
  public let peer: Peer
  /// Sizes of this call's messages.
  public var limits: MessageLimits { route.limits }

  /// The method with its handler.
  public let route: Route
  private let cancelled = Atomic<Bool>(false)
  private let compressedRequest = Atomic<Bool>(false)
  private let noRetries = Atomic<Bool>(false)
  private let answer = Lock(AnswerMetadata())
  let values = Lock(CallValues())

  private struct AnswerMetadata {
    var headers = Metadata()
    var trailers = Metadata()
    var headersAreSent = false
    var compression: Compression?
    var endReason: RPCError?
    var ahead = Ahead.none
  }

  /// A response ahead of its status; one word, as most calls have none.
  private enum Ahead {
    case none
    /// Where it may go, while the handler runs.
    indirect case lent(any ServerCall)
    /// It is on its way.
    indirect case given([UInt8])
    /// The transport has it.
    case gone
  }

  /// Made by a transport when the call's headers have arrived.
  public init(
    route: Route, metadata: Metadata = Metadata(), deadline: Deadline? = nil, peer: Peer
  ) {
    self.route = route
    self.metadata = metadata
    self.deadline = deadline
    self.peer = peer
  }

  /// The call whose asynchronous handler runs in this task; nil outside handlers.
  ///
  /// A task-local rather than an argument: a handler that forgot to hand its deadline on would
  /// let work run that nobody waits for, and that shows only under load. So clients read it by
  /// themselves. `Task {}` inherits it, `Task.detached` does not; a synchronous handler cannot
  /// call on and has none.
  public static var current: CallContext? { bound }

  @TaskLocal static var bound: CallContext?
}

// MARK: - Cancellation

extension CallContext {
  /// Whether nobody waits for the answer any more: the client gave up or the deadline passed.
  public var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  /// Why the call ended before its handler; nil while it goes on.
  public var endReason: RPCError? { answer.withLock { $0.endReason } }

  /// Called by the transport when the call ends before its handler; the first reason stays.
  ///
  /// The transport also cancels the handler's task.
  public func cancel(_ reason: RPCError) {
    answer.withLock { state in
      if state.endReason == nil { state.endReason = reason }
    }
    cancelled.store(true, ordering: .releasing)
  }

  /// Why the handler must not start: nobody waits for it.
  var refusal: RPCError? {
    if isCancelled { return endReason }
    if let deadline, deadline.hasPassed { return .deadlineExceeded(started: false) }
    return nil
  }
}

// MARK: - Retries

extension CallContext {
  /// A call made in this one's handler was repeated as often as it may be, and has failed.
  func forbidRetries() { noRetries.store(true, ordering: .relaxed) }

  /// The error as the caller gets it: not to be repeated if that has been done further down, where
  /// three hops of three attempts each would be 27. Streams are not repeated by calls further up;
  /// who keeps one open, as a device does, comes again in its own time.
  func bounded(_ error: RPCError) -> RPCError {
    guard noRetries.load(ordering: .relaxed), method.kind == .unary,
      error.code == .unavailable || error.code == .resourceExhausted,
      error.metadata[RPCError.pushbackKey] == nil
    else { return error }
    var error = error
    error.metadata.appendWhatFits(.noRetries, room: Metadata.maximumBytes)
    return error
  }
}

// MARK: - How requests came

extension CallContext {
  /// Whether the request that was read last came compressed.
  public var requestIsCompressed: Bool { compressedRequest.load(ordering: .acquiring) }

  /// Called by the transport with each request, just before it hands that over.
  public func received(compressed: Bool) {
    compressedRequest.store(compressed, ordering: .releasing)
  }
}

// MARK: - What the server sends beside its messages

extension CallContext {
  /// What goes out before the first response.
  public var headers: Metadata { answer.withLock { $0.headers } }

  /// What goes out with the status.
  public var trailers: Metadata { answer.withLock { $0.trailers } }

  /// Sets what goes out before the first response; an error once that has been sent.
  public func setHeaders(_ headers: Metadata) throws(RPCError) {
    let isLate = answer.withLock { state in
      if !state.headersAreSent { state.headers = headers }
      return state.headersAreSent
    }
    if isLate { throw RPCError(.internal, "response headers were set after they were sent") }
  }

  /// How responses are compressed: nil, as the client compresses its requests.
  ///
  /// Messages go uncompressed to a client that does not accept the compression.
  public var compression: Compression? { answer.withLock { $0.compression } }

  /// Sets how responses are compressed; an error once the headers, which name it, have been sent.
  ///
  /// A single message of a stream may still go as it is (`ResponseWriter.write`).
  public func setCompression(_ compression: Compression) throws(RPCError) {
    let isLate = answer.withLock { state in
      if !state.headersAreSent { state.compression = compression }
      return state.headersAreSent
    }
    if isLate { throw RPCError(.internal, "the compression was set after the headers were sent") }
  }

  /// Sets what goes out with the status.
  ///
  /// An error's own metadata goes first, then these as far as the limits allow.
  public func setTrailers(_ trailers: Metadata) {
    answer.withLock { $0.trailers = trailers }
  }

  /// The headers on the first call, nil afterwards.
  func takeHeaders() -> Metadata? {
    answer.withLock { state in
      if state.headersAreSent { return nil }
      state.headersAreSent = true
      return state.headers
    }
  }

  /// What goes out with the answer of a call that succeeds: headers unless they are sent already,
  /// and trailers.
  func takeAnswer() -> (headers: Metadata?, trailers: Metadata) {
    answer.withLock { state in
      let headers = state.headersAreSent ? nil : state.headers
      state.headersAreSent = true
      return (headers, state.trailers)
    }
  }

  /// Error and handler's trailers in one; message and details of the error have their room first.
  func completed(_ error: RPCError) -> RPCError {
    let trailers = trailers
    if error.metadata.isEmpty, trailers.isEmpty { return error }
    let room = Metadata.maximumBytes - error.statusBytes
    var metadata = Metadata()
    metadata.appendWhatFits(error.metadata, room: room)
    metadata.appendWhatFits(trailers, room: room)
    var error = error
    error.metadata = metadata
    return error
  }
}

// MARK: - Answers ahead of their status

extension CallContext {
  /// Sends the response of a unary call before its handler is done, where the router says that the
  /// method may (`Router.answerAhead`); elsewhere, and a second time, it does nothing.
  ///
  /// Any client sees the end of the call only with its status, which still follows from what the
  /// handler returns or throws. One that wants the response earlier asks for it
  /// (`Client.unaryAhead`), and builds nothing lasting on it before the status has come. So a
  /// handler may answer what it is about to write to a disk. From any thread; the handler returns
  /// the same response.
  public func answer<R: Message>(ahead response: R) {
    guard route.answersAhead else { return }
    let bytes: [UInt8]
    do throws(RPCError) {
      bytes = try MessageCoding(.response, limits).encode(response).bytes
    } catch {
      // What the handler returns is refused for the same reason, where it can be said.
      return
    }
    let call = answer.withLock { state -> (any ServerCall)? in
      guard case .lent(let call) = state.ahead else { return nil }
      state.ahead = .given(bytes)
      return call
    }
    call?.sendAhead()
  }

  /// The response that goes ahead now, and the headers unless they are sent; nil when it is too
  /// late, or too early.
  public func takeAhead() -> (response: [UInt8], headers: Metadata?)? {
    answer.withLock { state in
      guard case .given(let response) = state.ahead else { return nil }
      state.ahead = .gone
      defer { state.headersAreSent = true }
      return (response, state.headersAreSent ? nil : state.headers)
    }
  }

  /// Lets the handler that begins now answer ahead of its end.
  @usableFromInline
  func lend(_ call: any ServerCall) { answer.withLock { $0.ahead = .lent(call) } }

  /// The handler is done: whether its response is gone. One that was still on its way is not sent
  /// ahead any more, as the transport may get the status first.
  @usableFromInline
  func takeBack() -> Bool {
    answer.withLock { state in
      if case .gone = state.ahead { return true }
      state.ahead = .none
      return false
    }
  }
}
