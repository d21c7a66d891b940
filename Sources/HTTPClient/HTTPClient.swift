/// Sends HTTP/1.1 requests with libcurl, on a thread of its own.
///
/// TLS is verified, redirects are handed over, and addresses are checked by the configuration's
/// guard. Connections are kept for later requests. Cookies, proxies and compressed answers do not
/// exist here.
public final class HTTPClient: Sendable {
  private let configuration: HTTPClientConfiguration
  private let mailbox: Mailbox

  /// Starts the client's thread.
  public init(_ configuration: HTTPClientConfiguration = .init()) throws(HTTPClientError) {
    self.configuration = configuration
    mailbox = try TransferLoop.start(configuration)
  }

  /// What is open fails with `closed`, and the thread ends.
  deinit { mailbox.close() }

  /// The whole answer. Ends early when the task is cancelled.
  public func send(_ request: HTTPRequest) async throws(HTTPClientError) -> HTTPResponse {
    let answer = try await stream(request)
    return HTTPResponse(head: answer.head, body: try await answer.body.bytes())
  }

  /// The answer as soon as its headers are there. Ends early when the task is cancelled.
  public func stream(
    _ request: HTTPRequest
  ) async throws(HTTPClientError) -> HTTPStreamedResponse {
    let prepared = try PreparedRequest(request, configuration)
    // A request that nobody wants any more is not sent: it would take effect at its server.
    if Task.isCancelled { throw HTTPClientError(.cancelled, origin: prepared.target.origin) }
    if prepared.deadline <= .now {
      throw HTTPClientError(.deadlineExceeded, origin: prepared.target.origin)
    }
    let started = mailbox.start(limit: configuration.maximumRequests) { [mailbox] id in
      Exchange(
        id: id, prepared,
        maximumBufferedBytes: max(16 << 10, configuration.maximumBufferedBytes), mailbox)
    }
    let exchange = try started.get()
    let body = HTTPBody(exchange)
    return HTTPStreamedResponse(head: try await exchange.head(), body: body)
  }

  /// Fails what is open with `closed`, and waits until the thread has ended.
  public func shutDown() async {
    mailbox.close()
    await mailbox.untilEnd()
  }
}
