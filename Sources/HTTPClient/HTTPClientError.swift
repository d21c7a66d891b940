/// Why a request failed; it names the origin of the URL, never its path, its query or a value.
public struct HTTPClientError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The URL is none, is of another scheme than http and https, or holds a name or password.
    case invalidURL
    /// The method is not one word of capital letters.
    case invalidMethod
    /// A header has a name or a value that HTTP forbids, or is the client's own to set.
    case invalidHeader
    /// The body, or all headers together, are larger than the configuration allows.
    case requestTooLarge
    /// More requests are open than the configuration allows.
    case tooManyRequests
    /// The client has been shut down.
    case closed
    /// The task that waited was cancelled, or the body was dropped.
    case cancelled
    /// The deadline passed before the answer was complete.
    case deadlineExceeded
    /// The name of the host has no address.
    case nameNotFound
    /// The host has only addresses that the guard refuses.
    case addressRefused
    /// No connection to the host.
    case cannotConnect
    /// TLS failed: the certificate is not to be trusted, or there is no common version.
    case tls
    /// The connection broke before the answer was complete.
    case connectionLost
    /// The answer is no HTTP.
    case malformedResponse
    /// The answer is larger than the request allows.
    case responseTooLarge
    /// Two tasks read one body.
    case bodyReadTwice
    /// libcurl failed in another way.
    case library
  }

  /// What went wrong.
  public let reason: Reason
  /// Scheme, host and port, such as `https://shop.example:443`; nil when the URL has none.
  public let origin: String?
  /// What is known beyond the reason, for the operator; may be empty.
  public let detail: String

  /// An error with its place.
  public init(_ reason: Reason, origin: String? = nil, detail: String = "") {
    self.reason = reason
    self.origin = origin
    self.detail = detail
  }

  public var description: String {
    let place = origin.map { "request to \($0): " } ?? "request: "
    return place + reason.text + (detail.isEmpty ? "" : " (\(detail))")
  }
}

extension HTTPClientError.Reason {
  fileprivate var text: String {
    switch self {
    case .invalidURL: "not a URL of http or https without name and password"
    case .invalidMethod: "not a method"
    case .invalidHeader: "a header that is not allowed"
    case .requestTooLarge: "the request is too large"
    case .tooManyRequests: "too many requests are open"
    case .closed: "the client is shut down"
    case .cancelled: "cancelled"
    case .deadlineExceeded: "the deadline has passed"
    case .nameNotFound: "the host's name has no address"
    case .addressRefused: "the host's address is not a public one"
    case .cannotConnect: "no connection"
    case .tls: "TLS failed"
    case .connectionLost: "the connection broke"
    case .malformedResponse: "the answer is no HTTP"
    case .responseTooLarge: "the answer is too large"
    case .bodyReadTwice: "two tasks read one body"
    case .library: "libcurl failed"
    }
  }
}
