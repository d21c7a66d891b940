import HTTP2
internal import Locking
import RPC
import Reactor
import Synchronization
import Wire

// What the owner of a call does, from any thread, and what it waits for.

extension ClientStream {
  func onLoop(_ work: @escaping @Sendable () -> Void) { loop.run(work) }

  var responseIsCompressed: Bool { compressedResponse.load(ordering: .acquiring) }

  var outcome: Outcome? { ended.withLock { $0 } }

  func receive() async throws(RPCError) -> [UInt8]? {
    // On the loop, what is here already needs no waiter.
    if loop.isCurrent, receiver == nil, frames.hasMessage {
      let message: [UInt8]?
      do throws(RPCError) {
        message = try frames.next(read)
        giveBackWindow()
      } catch {
        end(.failed(error))
        ended.withLock { $0 = .failed(error) }
        throw error
      }
      await loop.pauseAfterStep()
      return message
    }
    return try await loop.wait { waiter in
      guard self.receiver == nil else {
        return waiter.fail(RPCError(.internal, "two tasks read the responses of one call"))
      }
      self.receiver = waiter
      self.serve()
    } cancel: { mark in
      guard let waiter = self.receiver, waiter.mark === mark else { return }
      self.receiver = nil
      waiter.fail(.waitCancelled)
    }
  }

  func headers() async throws(RPCError) -> Metadata {
    try await loop.wait { waiter in
      guard self.headerWaiters.count < Self.maximumHeaderWaiters else {
        return waiter.fail(
          RPCError(.resourceExhausted, "too many tasks wait for the headers of one call"))
      }
      self.headerWaiters.append(waiter)
      self.resumeHeaderWaiters()
    } cancel: { mark in
      guard let index = self.headerWaiters.firstIndex(where: { $0.mark === mark }) else { return }
      self.headerWaiters.remove(at: index).fail(.waitCancelled)
    }
  }

  func send(_ request: consuming WireWriter, compressed: Bool) async throws(RPCError) {
    let gzip = compressed && head.compression == .gzip
    if loop.isCurrent, writes.isEmpty, !outgoing.isFull, !isOver, !hasFinishedSending {
      outgoing.append(request, gzip: gzip)
      resume()
      return await loop.pauseAfterStep()
    }
    let box = WriterBox(consume request)
    try await loop.wait {
      self.enqueue(box, gzip, $0)
    } cancel: {
      self.writes.cancel($0)
    }
  }

  private func enqueue(_ box: WriterBox, _ gzip: Bool, _ waiter: Waiter<Void>) {
    if hasFinishedSending { return waiter.fail(.writeAfterFinish) }
    if let final { return waiter.fail(final.error ?? .endedByServer) }
    writes.add(box, gzip: gzip, waiter, to: &outgoing)
    resume()
  }

  func finishSending() {
    onLoop {
      guard !self.hasFinishedSending else { return }
      self.hasFinishedSending = true
      self.writes.failAll(.writeAfterFinish)
      self.resume()
    }
  }

  /// There is something to send; without a connection it waits for the next one.
  private func resume() {
    guard let connection else { return }
    connection.session.resume(self)
    connection.markDirty()
  }

  func cancel() {
    onLoop {
      guard self.isOver else { return self.end(.failed(.cancelledByClient)) }
      if self.isAnswered.load(ordering: .relaxed) { return }
      // The server has ended it; what was not read yet is dropped.
      self.frames.free()
      self.final = .failed(.cancelledByClient)
      self.serve()
    }
  }

  // MARK: One request, one response

  /// Nobody else knows the call yet, so this may be off the loop.
  func prepare(_ request: consuming WireWriter) {
    outgoing.append(consume request, gzip: head.compression == .gzip)
  }

  func start(_ continuation: UnsafeContinuation<Void, Never>) {
    guard let core = core.take() else { return continuation.resume() }
    if core.loop.isCurrent { return begin(continuation, core.value) }
    core.loop.execute { self.begin(continuation, core.value) }
  }

  /// On the loop.
  private func begin(_ single: UnsafeContinuation<Void, Never>, _ core: ChannelCore) {
    guard final == nil else {
      isAnswered.store(true, ordering: .releasing)
      return single.resume()
    }
    self.single = single
    startClock()
    core.open(self)
  }

  /// From here on the loop leaves alone what the answer is read from.
  func serve(_ single: UnsafeContinuation<Void, Never>) {
    self.single = nil
    isAnswered.store(true, ordering: .releasing)
    single.resume()
  }

  func takeAnswer() throws(RPCError) -> SingleAnswer {
    let trailers = try trailersOfSuccess()
    let message = try frames.onlyResponse(read)
    return SingleAnswer(
      headers: metadata, response: message, isCompressed: responseIsCompressed, trailers: trailers)
  }

  func readResponse(
    _ body: (UnsafeRawBufferPointer) throws(RPCError) -> Void
  ) throws(RPCError) {
    _ = try trailersOfSuccess()
    try frames.onlyResponse { (message, isCompressed) throws(RPCError) in
      guard isCompressed else { return try body(message) }
      let plain = try decompress(message)
      let result = plain.withUnsafeBytes { (bytes) -> Result<Void, RPCError> in
        Result { () throws(RPCError) in try body(bytes) }
      }
      try result.get()
    }
  }

  private func trailersOfSuccess() throws(RPCError) -> Metadata {
    guard isAnswered.load(ordering: .acquiring) else { throw .responseCount("none") }
    switch final {
    case .failed(let error): throw error
    case .succeeded(let trailers): return trailers
    case nil: throw .responseCount("none")
    }
  }

  // MARK: Serving whoever waits, on the loop

  /// Hands the next response, or the call's end, to whoever waits for it.
  func serve() {
    if !headerWaiters.isEmpty { resumeHeaderWaiters() }
    if let single, final != nil { return serve(single) }
    guard let waiter = receiver else { return }
    do throws(RPCError) {
      let message = try frames.next(read)
      if let message {
        receiver = nil
        giveBackWindow()
        return waiter.succeed(message)
      }
      giveBackWindow()
    } catch {
      fail(error)
    }
    guard let final, receiver != nil else { return }
    receiver = nil
    let outcome =
      final.error == nil && !frames.isEmpty ? Outcome.failed(.truncated(.response)) : final
    ended.withLock { $0 = outcome }
    if let error = outcome.error { waiter.fail(error) } else { waiter.succeed(nil) }
  }

  private func read(
    _ message: UnsafeRawBufferPointer, _ isCompressed: Bool
  ) throws(RPCError) -> [UInt8] {
    compressedResponse.store(isCompressed, ordering: .releasing)
    return try isCompressed ? decompress(message) : [UInt8](message)
  }

  /// Whether a message can be read is known only when one is compressed (doc/compression.md).
  private func decompress(_ message: UnsafeRawBufferPointer) throws(RPCError) -> [UInt8] {
    switch encoding {
    case .gzip: break
    case .identity:
      throw RPCError(.internal, "a response is marked as compressed without grpc-encoding")
    case .unknown(let name):
      throw RPCError(
        .internal, "a response is compressed with '\(name)'; identity and gzip are supported")
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

  func resumeHeaderWaiters() {
    guard hasHeaders || final != nil, !headerWaiters.isEmpty else { return }
    let waiting = headerWaiters
    headerWaiters = []
    for waiter in waiting {
      if !hasHeaders, let error = final?.error, error.metadata.isEmpty, !hasAnswer {
        waiter.fail(error)
      } else {
        waiter.succeed(hasHeaders ? metadata : Metadata())
      }
    }
  }
}
