import Locking

/// What the task that asks and the thread that transfers share about one request.
final class Exchange: Sendable {
  typealias Waiter<Value> = UnsafeContinuation<Result<Value, HTTPClientError>, Never>

  /// What is to happen with bytes that came.
  enum Reception {
    case taken, paused, tooLarge, ended
  }

  private struct State {
    var head: HTTPResponseHead?
    var headWaiter: Waiter<HTTPResponseHead>?
    var chunks: [[UInt8]] = []
    var bufferedBytes = 0
    var receivedBytes = 0
    var isPaused = false
    var chunkWaiter: Waiter<[UInt8]?>?
    /// How it ended; what is buffered then is still read.
    var end: Result<Void, HTTPClientError>?
  }

  /// Names the exchange among those of its client.
  let id: UInt64
  let request: PreparedRequest
  private let maximumBufferedBytes: Int
  private let mailbox: Mailbox
  private let state = Lock(State())

  /// `maximumBufferedBytes` is how much may wait for its reader.
  init(id: UInt64, _ request: PreparedRequest, maximumBufferedBytes: Int, _ mailbox: Mailbox) {
    self.id = id
    self.request = request
    self.maximumBufferedBytes = maximumBufferedBytes
    self.mailbox = mailbox
  }

  func failure(_ reason: HTTPClientError.Reason, _ detail: String = "") -> HTTPClientError {
    HTTPClientError(reason, origin: request.target.origin, detail: detail)
  }

  var isPaused: Bool { state.withLock { $0.isPaused } }
  var hasEnded: Bool { state.withLock { $0.end != nil } }
  var bufferedBytes: Int { state.withLock { $0.bufferedBytes } }

  // MARK: The reader's side

  func head() async throws(HTTPClientError) -> HTTPResponseHead {
    let result = await withTaskCancellationHandler {
      await withUnsafeContinuation { (waiter: Waiter<HTTPResponseHead>) in
        let known: Result<HTTPResponseHead, HTTPClientError>? = state.withLock { state in
          if let head = state.head { return .success(head) }
          if let end = state.end { return end.flatMap { .failure(failure(.malformedResponse)) } }
          state.headWaiter = waiter
          return nil
        }
        if let known { waiter.resume(returning: known) }
      }
    } onCancel: {
      cancel()
    }
    return try result.get()
  }

  /// The next bytes of the body; nil after the last.
  func next() async throws(HTTPClientError) -> [UInt8]? {
    let result = await withTaskCancellationHandler {
      await withUnsafeContinuation { (waiter: Waiter<[UInt8]?>) in
        if let known = chunk(orWait: waiter) { waiter.resume(returning: known) }
      }
    } onCancel: {
      cancel()
    }
    return try result.get()
  }

  private func chunk(orWait waiter: Waiter<[UInt8]?>) -> Result<[UInt8]?, HTTPClientError>? {
    let (known, goesOn): (Result<[UInt8]?, HTTPClientError>?, Bool) = state.withLock { state in
      // A cancelled reader gets no more, whatever is buffered.
      if case .failure(let error)? = state.end { return (.failure(error), false) }
      if !state.chunks.isEmpty {
        let chunk = state.chunks.removeFirst()
        state.bufferedBytes -= chunk.count
        let goesOn = state.isPaused && state.bufferedBytes <= maximumBufferedBytes / 2
        if goesOn { state.isPaused = false }
        return (.success(chunk), goesOn)
      }
      if state.end != nil { return (.success(nil), false) }
      if state.chunkWaiter != nil { return (.failure(failure(.bodyReadTwice)), false) }
      state.chunkWaiter = waiter
      return (nil, false)
    }
    if goesOn { mailbox.post(.resume(id)) }
    return known
  }

  /// Ends it for its reader at once, and tells the thread; after its end nothing happens.
  func cancel() {
    if finish(.failure(failure(.cancelled))) { mailbox.post(.cancel(id)) }
  }

  // MARK: The thread's side

  func begin(_ head: HTTPResponseHead) {
    let waiter = state.withLock { state in
      state.head = head
      defer { state.headWaiter = nil }
      return state.headWaiter
    }
    waiter?.resume(returning: .success(head))
  }

  /// Takes bytes of the body, or asks for a pause, after which the same bytes come again.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Reception {
    // libcurl may tell an empty body so.
    if bytes.isEmpty { return .taken }
    let (reception, waiter): (Reception, Waiter<[UInt8]?>?) = state.withLock { state in
      if state.end != nil { return (.ended, nil) }
      if bytes.count > request.maximumResponseBytes - state.receivedBytes {
        return (.tooLarge, nil)
      }
      if let waiter = state.chunkWaiter {
        state.receivedBytes += bytes.count
        state.chunkWaiter = nil
        return (.taken, waiter)
      }
      if state.bufferedBytes > 0, state.bufferedBytes + bytes.count > maximumBufferedBytes {
        state.isPaused = true
        return (.paused, nil)
      }
      state.receivedBytes += bytes.count
      state.bufferedBytes += bytes.count
      state.chunks.append(Array(bytes))
      return (.taken, nil)
    }
    waiter?.resume(returning: .success(Array(bytes)))
    return reception
  }

  /// True when it had not ended before.
  @discardableResult
  func finish(_ end: Result<Void, HTTPClientError>) -> Bool {
    let (isFirst, head, chunk) = state.withLock { state in
      if state.end != nil {
        return (false, nil as Waiter<HTTPResponseHead>?, nil as Waiter<[UInt8]?>?)
      }
      state.end = end
      if case .failure = end { (state.chunks, state.bufferedBytes) = ([], 0) }
      defer { (state.headWaiter, state.chunkWaiter) = (nil, nil) }
      return (true, state.headWaiter, state.chunkWaiter)
    }
    head?.resume(returning: end.flatMap { .failure(failure(.malformedResponse)) })
    chunk?.resume(returning: end.map { nil })
    return isFirst
  }
}
