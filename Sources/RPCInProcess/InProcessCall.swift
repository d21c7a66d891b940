internal import Locking
import RPC

/// One call: what its two ends share.
final class InProcessCall: Sendable {
  let head: CallHead
  let route: Route
  let requests: Pipe
  let responses: Pipe
  let headers = HeadersBox()
  private let context: CallContext
  private let dispatcher: Dispatcher
  private let executor: (any TaskExecutor)?
  private let slot: Slot
  private let state = Lock(State())

  private struct State {
    var request = SingleRequest()
    var isSendingFinished = false
    var handler: Task<Void, Never>?
    var timer: Task<Void, Never>?
    var outcome: Outcome?
    /// Whether the call ended before its handler.
    var isEndedEarly = false
    /// A response is being sent ahead of the status, which waits for that.
    var isSendingAhead = false
    var finish: (@Sendable () -> Void)?
  }

  /// Held as long as anything holds the call, its handler included.
  private final class Slot: Sendable {
    private let slots: CallSlots

    init(_ slots: CallSlots) throws(RPCError) {
      try slots.take()
      self.slots = slots
    }

    deinit { slots.release() }
  }

  init(
    _ head: CallHead, _ route: Route, _ dispatcher: Dispatcher, _ executor: (any TaskExecutor)?,
    _ limits: InProcessLimits, _ slots: CallSlots
  ) throws(RPCError) {
    slot = try Slot(slots)
    self.head = head
    self.route = route
    self.dispatcher = dispatcher
    self.executor = executor
    requests = Pipe(limits)
    responses = Pipe(limits)
    context = CallContext(
      route: route, metadata: head.metadata, deadline: head.deadline,
      peer: InProcessTransport.peer)
  }

  /// How the call ended; nil while it goes on.
  var outcome: Outcome? { state.withLock { $0.outcome } }
}

// MARK: - Start and deadline

extension InProcessCall {
  /// Starts the clock, and the handler if it takes many requests.
  func open() {
    if let deadline = head.deadline { startTimer(deadline) }
    if !route.method.kind.takesOneRequest {
      keep(dispatcher.start(context, InProcessServerCall(self), on: executor))
    }
  }

  private func startTimer(_ deadline: Deadline) {
    let timer = Task.detached {
      do {
        try await Task.sleep(until: deadline.instant, clock: .continuous)
      } catch {
        // Cancelled: the call ended in time.
        return
      }
      self.end(.deadlineExceeded(started: true))
    }
    let isOver = state.withLock { state in
      if state.outcome == nil { state.timer = timer }
      return state.outcome != nil
    }
    if isOver { timer.cancel() }
  }

  private func start(with request: [UInt8]) {
    let task = request.withUnsafeBytes { bytes in
      dispatcher.start(
        context, InProcessServerCall(self), request: bytes, on: executor)
    }
    keep(task)
  }

  /// Keeps the handler's task to cancel it; the call may have ended meanwhile.
  private func keep(_ task: Task<Void, Never>?) {
    let isTooLate = state.withLock { state in
      if state.outcome == nil { state.handler = task }
      return state.isEndedEarly
    }
    if isTooLate { task?.cancel() }
  }
}

// MARK: - The client's side

extension InProcessCall {
  /// A request of a method that takes one.
  func addSingle(_ request: [UInt8]) throws(RPCError) {
    enum Step {
      case added
      case refused(RPCError)
      case over(RPCError)
    }
    let step = state.withLock { state -> Step in
      if let outcome = state.outcome { return .over(outcome.error ?? .endedByServer) }
      if state.isSendingFinished { return .over(.writeAfterFinish) }
      do throws(RPCError) { try state.request.add(request) } catch { return .refused(error) }
      return .added
    }
    switch step {
    case .added: return
    case .over(let error): throw error
    case .refused(let error):
      end(error)
      throw error
    }
  }

  /// The client has sent all.
  func finishSending() {
    requests.finish(writing: .writeAfterFinish)
    guard route.method.kind.takesOneRequest else { return }
    let result = state.withLock { state -> Result<[UInt8], RPCError>? in
      if state.isSendingFinished || state.outcome != nil { return nil }
      state.isSendingFinished = true
      do throws(RPCError) { return .success(try state.request.finish()) } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let request): start(with: request)
    case .failure(let error): end(error)
    case nil: return
    }
  }
}

// MARK: - Ends

extension InProcessCall {
  /// Ends the call before its handler does, at both ends: cancelled, too late, or a broken rule.
  func end(_ error: RPCError) {
    let taken = state.withLock { state -> (handler: Task<Void, Never>?, isFirst: Bool) in
      guard state.outcome == nil else { return (nil, false) }
      state.outcome = .failed(error)
      state.isEndedEarly = true
      state.timer?.cancel()
      state.timer = nil
      defer { state.handler = nil }
      return (state.handler, true)
    }
    // Responses that the client has not read are dropped even when the server had ended.
    responses.abort(reading: error, writing: error)
    guard taken.isFirst else { return }
    context.cancel(error)
    taken.handler?.cancel()
    requests.abort(reading: error, writing: error)
    headers.set(.failure(error))
  }

  /// A response ahead of the handler's end.
  func sendAhead() {
    let isGoingOn = state.withLock { state in
      state.isSendingAhead = state.outcome == nil
      return state.isSendingAhead
    }
    guard isGoingOn else { return }
    if let (response, headers) = context.takeAhead() {
      if let headers { self.headers.set(.success(headers)) }
      responses.writeLast(response)
    }
    let finish = state.withLock { state in
      state.isSendingAhead = false
      return state.finish.take()
    }
    finish?()
  }

  /// The handler's end; ignored when the call has ended before.
  func finish(headers: Metadata?, response: [UInt8]?, outcome: Outcome) {
    let isFirst = state.withLock { state in
      if state.isSendingAhead {
        state.finish = { self.finish(headers: headers, response: response, outcome: outcome) }
        return false
      }
      guard state.outcome == nil else { return false }
      state.outcome = outcome
      state.timer?.cancel()
      state.timer = nil
      state.handler = nil
      return true
    }
    guard isFirst else { return }
    if let headers { self.headers.set(.success(headers)) }
    if let response { responses.writeLast(response) }
    responses.finish(reading: outcome.error, writing: .writeAfterFinish)
    requests.abort(reading: .readAfterFinish, writing: outcome.error ?? .endedByServer)
  }
}

extension RPCError {
  fileprivate static let writeAfterFinish = RPCError(
    .internal, "a message was written after the stream was finished")
  fileprivate static let readAfterFinish = RPCError(
    .cancelled, "the handler has ended the call")
}
