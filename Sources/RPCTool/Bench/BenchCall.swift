import RPC

/// One call that is measured, of any kind, without a look into its responses.
struct BenchCall: Sendable {
  let begin: ContinuousClock.Instant
  private(set) var end: ContinuousClock.Instant
  private(set) var error: RPCError?
  private(set) var requestBytes = 0
  private(set) var responseBytes = 0
  private(set) var responses = 0

  /// Makes the call and waits for its end.
  init(
    _ method: MethodInfo, _ options: CallOptions, over transport: any Transport,
    _ requests: ArraySlice<[UInt8]>
  ) async {
    begin = .now
    end = begin
    do throws(RPCError) {
      let head = try CallHead(method, options)
      if method.kind == .unary, let request = requests.first,
        let call = transport.single(head)
      {
        requestBytes = request.count
        responseBytes = try await Self.answer(call, request)
        responses = 1
      } else {
        try await stream(try await transport.open(head), requests)
      }
    } catch { self.error = error }
    end = .now
  }

  private static func answer(_ call: any SingleCall, _ request: [UInt8]) async throws(RPCError)
    -> Int
  {
    call.prepare(Exchange.writer(request))
    await withTaskCancellationHandler {
      await withUnsafeContinuation { call.start($0) }
    } onCancel: {
      call.cancel()
    }
    var count = 0
    try call.readResponse { (bytes) throws(RPCError) in count = bytes.count }
    return count
  }

  private mutating func stream(
    _ call: any ClientCall, _ requests: ArraySlice<[UInt8]>
  ) async throws(RPCError) {
    defer { call.cancel() }
    for request in requests {
      do throws(RPCError) {
        try await call.send(Exchange.writer(request), compressed: true)
      } catch {
        // Enough requests for the server; its answer says how the call ended.
        break
      }
      requestBytes += request.count
    }
    call.finishSending()
    while let response = try await call.receive() {
      responseBytes += response.count
      responses += 1
    }
  }
}
