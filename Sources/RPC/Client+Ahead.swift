import Synchronization
public import Wire

// Unary calls whose response is of use before their status: the server answers first, and says
// with the status that what it has answered is on its disk (`CallContext.answer(ahead:)`).

extension Client {
  /// One request, one response, returned as soon as it is here. How the call ended is known once
  /// `AheadAnswer.settle` has returned, which every caller waits for before it builds on it.
  ///
  /// Until the response is here the call is repeated as any unary call is, afterwards it is not.
  public func unaryAhead<Q: Message, R: Message>(
    _ method: Method<Q, R>, _ request: Q, options: CallOptions = CallOptions()
  ) async throws(RPCError) -> AheadAnswer<R> {
    let options = try await prepare(method.info, options)
    let call: any ClientCall
    let bytes: [UInt8]
    do throws(RPCError) {
      (call, bytes) = try await begin(CallHead(method.info, options), request, options)
    } catch {
      report(method.info, options, .failed(error))
      throw error
    }
    return try AheadAnswer(call, bytes, options.limits) { report(method.info, options, $0) }
  }

  private func begin<Q: Message>(
    _ head: CallHead, _ request: Q, _ options: CallOptions
  ) async throws(RPCError) -> (any ClientCall, [UInt8]) {
    let coding = MessageCoding(.request, options.limits)
    guard let resilience else {
      return try await firstResponse(head, try coding.encode(request), options)
    }
    return try await resilient(resilience, head, options) { (head) throws(RPCError) in
      try await firstResponse(head, try coding.encode(request), options)
    }
  }

  private func firstResponse(
    _ head: CallHead, _ request: consuming WireWriter, _ options: CallOptions
  ) async throws(RPCError) -> (any ClientCall, [UInt8]) {
    let call = try await transport.open(head)
    do throws(RPCError) {
      try await call.sendSingle(request)
      guard let response = try await call.receive() else { throw .responseCount("none") }
      options.onCompression?(call.responseIsCompressed)
      if let onHeaders = options.onHeaders { onHeaders(try await call.headers()) }
      return (call, response)
    } catch {
      await call.leave(options)
      throw error
    }
  }
}

/// A response that came before the status of its call, which goes on. One that is let go of ends
/// the call, at both ends.
public final class AheadAnswer<Response: Message>: Sendable {
  /// What the server has answered.
  public let response: Response
  private let call: any ClientCall
  private let report: @Sendable (Outcome) -> Void
  private let isReported = Atomic(false)

  init(
    _ call: any ClientCall, _ bytes: [UInt8], _ limits: MessageLimits,
    _ report: @escaping @Sendable (Outcome) -> Void
  ) throws(RPCError) {
    self.call = call
    self.report = report
    do throws(RPCError) {
      response = try MessageCoding(.response, limits).decode(Response.self, bytes)
    } catch {
      call.cancel()
      report(.failed(error))
      throw error
    }
  }

  deinit {
    if isReported.load(ordering: .acquiring) { return }
    call.cancel()
    report(.failed(.cancelledByClient))
  }

  /// Returns when the call has ended with OK, and throws what else it ended with. A second time,
  /// after the first one is done, it says the same.
  public func settle() async throws(RPCError) {
    do throws(RPCError) {
      guard try await call.receive() == nil else { throw .responseCount("more than one") }
      tell(call.outcome ?? .succeeded(trailers: Metadata()))
    } catch {
      call.cancel()
      tell(.failed(error))
      throw error
    }
  }

  private func tell(_ outcome: Outcome) {
    if !isReported.exchange(true, ordering: .acquiringAndReleasing) { report(outcome) }
  }
}
