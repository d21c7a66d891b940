import HTTP2
import RPC
import Reactor
import Wire

// What the dispatcher and its handlers call, from any thread.

/// Carries a writer, which cannot be copied, to the loop.
final class WriterBox: @unchecked Sendable {
  // Written before it is sent to the loop, taken there once.
  private var writer: WireWriter?

  init(_ writer: consuming WireWriter?) { self.writer = consume writer }

  func take() -> WireWriter? { writer.take() }
}

extension ServerStream {
  func onLoop(_ work: @escaping @Sendable () -> Void) { loop.run(work) }

  // MARK: Requests

  func receive() async throws(RPCError) -> [UInt8]? {
    // On the loop, what is here already needs no waiter.
    if loop.isCurrent, isGoingOn, receiver == nil, frames.hasMessage {
      let message: [UInt8]?
      do throws(RPCError) { message = try take() } catch {
        end(error)
        throw error
      }
      await loop.pauseAfterStep()
      return message
    }
    return try await loop.wait {
      self.wait($0)
    } cancel: {
      self.cancelReceiver($0)
    }
  }

  private func wait(_ waiter: Waiter<[UInt8]?>) {
    if let reason = context?.endReason { return waiter.fail(reason) }
    if isFinished { return waiter.fail(RPCError(.cancelled, "the handler has ended the call")) }
    guard receiver == nil else {
      return waiter.fail(RPCError(.internal, "two tasks read the requests of one call"))
    }
    receiver = waiter
    serveReceiver()
  }

  private func cancelReceiver(_ mark: WaitMark) {
    guard let waiter = receiver, waiter.mark === mark else { return }
    receiver = nil
    waiter.fail(.waitCancelled)
  }

  /// Hands the next request, or the end of the requests, to whoever waits for it.
  func serveReceiver() {
    guard let waiter = receiver else { return }
    do throws(RPCError) {
      if let message = try take() {
        receiver = nil
        waiter.succeed(message)
      } else if requestHasEnded {
        receiver = nil
        frames.isEmpty ? waiter.succeed(nil) : waiter.fail(.truncated(.request))
      }
    } catch {
      receiver = nil
      waiter.fail(error)
      end(error)
    }
  }

  private var isGoingOn: Bool { !isFinished && context?.isCancelled == false }

  /// The next request, if it is here as a whole; if not, the rest of it needs window.
  private func take() throws(RPCError) -> [UInt8]? {
    let message = try frames.next { (message, isCompressed) throws(RPCError) in
      context?.received(compressed: isCompressed)
      return isCompressed ? try decompress(message) : [UInt8](message)
    }
    giveBackWindow()
    return message
  }

  private func giveBackWindow() {
    let free = heldBytes - (frames.hasMessage ? frames.bufferedBytes : 0)
    guard free > 0 else { return }
    heldBytes -= free
    connection.session.consume(self, free)
    connection.markDirty()
  }

  // MARK: Responses

  func send(headers: Metadata) {
    onLoop { self.sendHeaders(headers) }
  }

  private func sendHeaders(_ metadata: Metadata) {
    guard !isFinished, !hasSentHeaders else { return }
    hasSentHeaders = true
    usesGzip = acceptsGzip && wantsGzip
    let fields =
      metadata.isEmpty && !usesGzip && !isRequestGzip
      ? ResponseFields.ok
      : ResponseFields.headers(metadata, gzip: usesGzip, asked: isRequestGzip)
    _ = connection.session.respond(self, fields, hasBody: true)
    connection.markDirty()
  }

  /// What the handler said, else what the client does itself.
  private var wantsGzip: Bool {
    context?.compression.map { $0 == .gzip } ?? isRequestGzip
  }

  func send(_ response: consuming WireWriter, compressed: Bool) async throws(RPCError) {
    if loop.isCurrent, isGoingOn, writes.isEmpty, !outgoing.isFull {
      if !hasSentHeaders { sendHeaders(Metadata()) }
      outgoing.append(response, gzip: usesGzip && compressed)
      connection.session.resume(self)
      connection.markDirty()
      return await loop.pauseAfterStep()
    }
    let box = WriterBox(consume response)
    try await loop.wait {
      self.enqueue(box, compressed, $0)
    } cancel: {
      self.writes.cancel($0)
    }
  }

  private func enqueue(_ box: WriterBox, _ compressed: Bool, _ waiter: Waiter<Void>) {
    if let reason = context?.endReason { return waiter.fail(reason) }
    if isFinished { return waiter.fail(.writeAfterFinish) }
    if !hasSentHeaders { sendHeaders(Metadata()) }
    writes.add(box, gzip: usesGzip && compressed, waiter, to: &outgoing)
    connection.session.resume(self)
    connection.markDirty()
  }

  func sendAhead() {
    onLoop {
      guard self.isGoingOn, let (response, headers) = self.context?.takeAhead() else { return }
      if !self.hasSentHeaders { self.sendHeaders(headers ?? Metadata()) }
      self.outgoing.append(WireWriter(copying: response), gzip: self.usesGzip)
      self.connection.session.resume(self)
      self.connection.markDirty()
    }
  }

  func finish(headers: Metadata?, response: consuming WireWriter?, outcome: Outcome) {
    if loop.isCurrent {
      leavePlace()
      return complete(headers: headers, consume response, outcome)
    }
    let box = WriterBox(consume response)
    loop.execute {
      self.leavePlace()
      self.complete(headers: headers, box.take(), outcome)
    }
  }

  /// Answers, once; on the loop.
  func complete(headers: Metadata?, _ response: consuming WireWriter?, _ outcome: Outcome) {
    guard !isFinished else { return }
    let session = connection.session
    connection.markDirty()
    if !writes.isEmpty { writes.failAll(context?.endReason ?? .writeAfterFinish) }
    // The handler's headers go in a block of their own, or they would be trailers to the client.
    if !hasSentHeaders, case .failed = outcome, headers?.isEmpty ?? true {
      isFinished = true
      hasSentHeaders = true
      let fields = ResponseFields.trailersOnly(outcome, asked: isRequestGzip)
      _ = session.respond(self, fields, hasBody: false)
      return
    }
    // A body that was just announced is asked for by itself; one that had paused is not.
    if hasSentHeaders { session.resume(self) } else { sendHeaders(headers ?? Metadata()) }
    isFinished = true
    if let response = consume response { outgoing.append(consume response, gzip: usesGzip) }
    trailers = ResponseFields.trailers(outcome)
  }
}
