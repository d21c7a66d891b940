/// One request.
public struct HTTPRequest: Sendable {
  /// Longest URL.
  public static let maximumURLBytes = 8192

  /// `GET`, `POST` and so on.
  public var method: String
  /// An absolute URL of http or https, ASCII, without name and password.
  public var url: String
  /// Headers in their order; those that describe the connection or the length are the client's own.
  public var headers: [HTTPHeader]
  /// What is sent after the headers.
  public var body: [UInt8]
  /// When the answer must be complete; nil: after the configuration's timeout.
  public var deadline: ContinuousClock.Instant?
  /// Longest body of the answer.
  public var maximumResponseBytes = 16 << 20
  /// False: over a connection of its own, so that it is sent at most once. On a kept connection
  /// that the peer closes just then, it is sent again over a new one.
  public var reusesConnection = true

  /// A request with the usual limits.
  public init(
    _ method: String = "GET", _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.deadline = deadline
  }
}

/// One header of a request or of an answer.
public struct HTTPHeader: Sendable, Hashable {
  /// Its name; those of answers are in lower case.
  public var name: String
  /// Its value, without the space around it.
  public var value: String

  /// A header.
  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// Status and headers of an answer.
public struct HTTPResponseHead: Sendable, Hashable {
  /// 200 to 599; redirects are handed over as they are.
  public var status: Int
  /// Headers in their order.
  public var headers: [HTTPHeader]

  /// The value of the first header of the name, which is given in lower case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}

/// An answer that is complete.
public struct HTTPResponse: Sendable, Hashable {
  /// Status and headers.
  public var head: HTTPResponseHead
  /// Its body.
  public var body: [UInt8]

  /// The status of the head.
  public var status: Int { head.status }
}
