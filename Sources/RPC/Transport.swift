public import Wire

/// Carries calls from a client to a server: HTTP/2, or the same process.
///
/// Messages are bytes here. Every wait below ends with CANCELLED when the waiting task is
/// cancelled, and with the call's error when the call ends.
public protocol Transport: Sendable {
  /// Opens a call; fails when it cannot be sent, with UNAVAILABLE when a retry is safe.
  func open(_ head: CallHead) async throws(RPCError) -> any ClientCall

  /// A call of one request and one response, not opened yet; nil from transports that have no
  /// shorter way than `open`.
  func single(_ head: consuming CallHead) -> (any SingleCall)?
}

extension Transport {
  /// No shorter way.
  public func single(_ head: consuming CallHead) -> (any SingleCall)? { nil }
}

/// One call of one request and one response, which its owner waits for once.
///
/// Who calls suspends once, in its own function: each asynchronous function in between would cost
/// its frame and a look at the executor.
public protocol SingleCall: AnyObject, Sendable {
  /// Takes the request; first, and once.
  func prepare(_ request: consuming WireWriter)

  /// Opens the call, and resumes the continuation once there is an answer or an error; once, after
  /// `prepare`, while `cancel` may come.
  func start(_ continuation: UnsafeContinuation<Void, Never>)

  /// Ends the call at once, at both ends, which is its answer; after the end it does nothing.
  func cancel()

  /// What came of it; after the continuation was resumed, and once in all.
  func takeAnswer() throws(RPCError) -> SingleAnswer

  /// Calls the body with the response, or throws what the call ended with; instead of
  /// `takeAnswer`, for who wants nothing else and would copy it to read it.
  func readResponse(
    _ body: (UnsafeRawBufferPointer) throws(RPCError) -> Void
  ) throws(RPCError)
}

/// One open call at the client's end.
public protocol ClientCall: AnyObject, Sendable {
  /// Sends a request; suspends while the server is slow.
  ///
  /// Throws the call's error once the call has ended with one, `RPCError.endedByServer` after OK.
  ///
  /// `compressed: false` sends it as it is, whatever the head's compression.
  func send(_ request: consuming WireWriter, compressed: Bool) async throws(RPCError)

  /// Says that all requests are sent; a second time, or after the end, it does nothing.
  func finishSending()

  /// The server's headers, as soon as they have come; empty when the call ended without them.
  func headers() async throws(RPCError) -> Metadata

  /// The next response; nil after the last one of a call that ended with OK, else its error.
  ///
  /// A response above the head's limit ends the call with RESOURCE_EXHAUSTED.
  func receive() async throws(RPCError) -> [UInt8]?

  /// Whether the response that `receive` gave last came compressed.
  var responseIsCompressed: Bool { get }

  /// How the call ended, once `receive` or `send` has said so.
  var outcome: Outcome? { get }

  /// Ends the call at once, at both ends; after the end it does nothing.
  func cancel()
}

/// One call at the server's end, as a `Dispatcher` and its handlers use it.
///
/// The transport enforces the deadline: when it passes, or the client cancels, the transport
/// calls `CallContext.cancel`, cancels the handler's task and ends every wait with that error.
public protocol ServerCall: AnyObject, Sendable {
  /// The next request of a method that takes many; nil after the last one.
  func receive() async throws(RPCError) -> [UInt8]?

  /// Sends the headers; at most once, before the first response.
  func send(headers: Metadata)

  /// Sends a response; suspends while the client is slow.
  ///
  /// `compressed: false` sends it as it is, whatever `CallContext.compression` says.
  func send(_ response: consuming WireWriter, compressed: Bool) async throws(RPCError)

  /// Sends what `CallContext.takeAhead` gives, which may be nothing any more; called at most once,
  /// from any thread. It never waits, and does nothing once the call has ended.
  func sendAhead()

  /// Ends the call; called exactly once for each started call, and ignored if it has ended.
  ///
  /// `headers` are nil when they are sent already. `response` is the single one of a method that
  /// gives one. Requests not yet read are dropped.
  func finish(headers: Metadata?, response: consuming WireWriter?, outcome: Outcome)
}

/// What a call with a single response gave.
public struct SingleAnswer: Sendable {
  /// Sent before the response.
  public let headers: Metadata
  /// The encoded response.
  public let response: [UInt8]
  /// Whether the response came compressed.
  public let isCompressed: Bool
  /// Sent with the status.
  public let trailers: Metadata

  /// The answer of a call that ended with OK.
  public init(
    headers: Metadata, response: [UInt8], isCompressed: Bool = false, trailers: Metadata
  ) {
    self.headers = headers
    self.response = response
    self.isCompressed = isCompressed
    self.trailers = trailers
  }
}

extension ClientCall {
  /// The only request. A server that ended with OK before it came still has its say.
  func sendSingle(_ request: consuming WireWriter) async throws(RPCError) {
    do throws(RPCError) {
      try await send(request, compressed: true)
    } catch {
      guard error.isEndedByServer else {
        cancel()
        throw error
      }
    }
    finishSending()
  }

  /// Ends the call, if it has not ended, and hands its headers to who asked for them.
  func leave(_ options: CallOptions) async {
    cancel()
    guard let onHeaders = options.onHeaders else { return }
    // A call that ended before its headers has none, and its error is known already.
    do throws(RPCError) { onHeaders(try await headers()) } catch {}
  }

  /// The only response; none, or a second one, is an error.
  func receiveSingle() async throws(RPCError) -> SingleAnswer {
    do throws(RPCError) {
      guard let response = try await receive() else { throw .responseCount("none") }
      let isCompressed = responseIsCompressed
      guard try await receive() == nil else { throw .responseCount("more than one") }
      let headers = try await headers()
      return SingleAnswer(
        headers: headers, response: response, isCompressed: isCompressed,
        trailers: outcome?.trailers ?? Metadata())
    } catch {
      // After the call's own end this does nothing; a broken rule or a cancelled task ends it.
      cancel()
      throw error
    }
  }
}
