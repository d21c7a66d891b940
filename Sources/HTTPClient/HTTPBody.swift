/// The body of an answer, in pieces as they come; one task reads it, once.
///
/// The peer is slowed down while nobody reads. When the last reference goes before the end, the
/// transfer is cancelled.
public struct HTTPBody: AsyncSequence, Sendable {
  /// A piece of the body; never empty.
  public typealias Element = [UInt8]
  /// Why the body broke off.
  public typealias Failure = HTTPClientError

  private let reading: Reading

  init(_ exchange: Exchange) { reading = Reading(exchange) }

  /// Goes on where the body was read to.
  public func makeAsyncIterator() -> Iterator { Iterator(reading: reading) }

  /// Reads the body.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let reading: Reading

    public mutating func next() async throws(HTTPClientError) -> [UInt8]? {
      try await reading.exchange.next()
    }
  }

  var exchange: Exchange { reading.exchange }

  /// All of it; at most the request's `maximumResponseBytes`.
  public func bytes() async throws(HTTPClientError) -> [UInt8] {
    var all: [UInt8] = []
    while let piece = try await reading.exchange.next() { all += piece }
    return all
  }

  /// Cancels the transfer when nobody can read any more.
  fileprivate final class Reading: Sendable {
    let exchange: Exchange

    init(_ exchange: Exchange) { self.exchange = exchange }

    deinit { exchange.cancel() }
  }
}

/// An answer whose body is still coming.
public struct HTTPStreamedResponse: Sendable {
  /// Status and headers.
  public let head: HTTPResponseHead
  /// The body.
  public let body: HTTPBody

  /// The status of the head.
  public var status: Int { head.status }
}
