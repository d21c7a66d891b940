public import RPC

/// Answers the requests that are no gRPC calls: JSON, event streams, files, metrics.
///
/// It runs in a task on the connection's loop, so nothing in it may block. The task is cancelled
/// when the client goes away. A handler that throws `PlainError` or `RPCError` before it has begun
/// its response answers with that; any other error, and one that returns without a response,
/// answers 500. After the response has begun, an error resets the stream.
public struct PlainHandler: Sendable {
  /// Reads the request and writes the response, in any order and at the same time.
  public typealias Handle =
    @Sendable (_ request: PlainRequest, _ response: PlainResponse) async throws -> Void

  /// What answers; a handler of several parts calls theirs.
  public let handle: Handle

  /// A handler of every path; it answers 404 itself.
  public init(_ handle: @escaping Handle) {
    self.handle = handle
  }
}

/// A request of the second handler, with its body as a stream.
public struct PlainRequest: Sendable {
  /// Method, path and fields.
  public let head: PlainHead
  /// Who asks.
  public let peer: Peer
  let stream: ServerStream

  /// The body as it comes, in pieces of up to the stream's window; read it once.
  ///
  /// What is not read is not received: the client is held back. It fails with CANCELLED when the
  /// client goes away first.
  public var body: PlainBody { PlainBody(stream: stream) }

  /// The whole body; 413 when it is larger than `limit` bytes.
  public func body(upTo limit: Int) async throws -> [UInt8] {
    if let length = head["content-length"].flatMap({ Int($0) }), length > limit {
      throw PlainError.bodyTooLarge(limit)
    }
    var whole: [UInt8] = []
    for try await piece in body {
      guard whole.count + piece.count <= limit else { throw PlainError.bodyTooLarge(limit) }
      whole += piece
    }
    return whole
  }
}

/// The body of a request, piece by piece.
public struct PlainBody: AsyncSequence, Sendable {
  /// Some bytes, at least one.
  public typealias Element = [UInt8]
  /// Reading fails when the client has gone.
  public typealias Failure = RPCError

  let stream: ServerStream

  /// Reads where another iterator has stopped.
  public func makeAsyncIterator() -> Iterator { Iterator(stream: stream) }

  /// Reads the body.
  public struct Iterator: AsyncIteratorProtocol {
    let stream: ServerStream

    /// The next bytes; nil at the end of the body.
    public mutating func next() async throws(RPCError) -> [UInt8]? {
      try await stream.receivePlain()
    }

    /// The next bytes; nil at the end of the body.
    public mutating func next(
      isolation _: isolated (any Actor)?
    ) async throws(RPCError) -> [UInt8]? {
      try await stream.receivePlain()
    }
  }
}

/// The response to a plain request: all at once with `send`, or `begin`, any number of `write`,
/// `finish`.
///
/// Field names are lower case; a name or value that HTTP/2 forbids fails with INTERNAL that names
/// the field. Bodies of answers to HEAD, and of 204 and 304, are swallowed.
public struct PlainResponse: Sendable {
  let stream: ServerStream

  /// Sends a whole response with its `content-length`.
  public func send(
    _ status: Int, _ fields: [(name: String, value: String)] = [], body: [UInt8] = []
  ) async throws(RPCError) {
    var fields = fields
    if status != 204, status != 304, !fields.contains(where: { $0.name == "content-length" }) {
      fields.append(("content-length", String(body.count)))
    }
    try await begin(status, fields)
    if !body.isEmpty { try await write(body) }
    try await finish()
  }

  /// Sends the head; at most once.
  public func begin(
    _ status: Int, _ fields: [(name: String, value: String)] = []
  ) async throws(RPCError) {
    let block = try PlainFields.block(status, fields)
    try await stream.withPlain { $0.begin(status, block, $1, $2) }
  }

  /// Sends a part of the body; suspends while the client is slow.
  public func write(_ bytes: [UInt8]) async throws(RPCError) {
    try await stream.withPlain { $0.write(bytes, $1, $2) }
  }

  /// Ends the response; without it the end of the handler does.
  public func finish(
    trailers: [(name: String, value: String)] = []
  ) async throws(RPCError) {
    let block = trailers.isEmpty ? nil : try PlainFields.block(nil, trailers)
    try await stream.withPlain { $0.finish(block, $1, $2) }
  }
}

/// An answer that a handler of plain requests throws.
public struct PlainError: Error, Sendable, Hashable, CustomStringConvertible {
  /// 400 to 599.
  public let status: Int
  /// What the client may read, as text/plain.
  public let text: String

  /// An answer; a status outside 400 to 599 becomes 500.
  public init(_ status: Int, _ text: String) {
    self.status = (400...599).contains(status) ? status : 500
    self.text = text
  }

  public var description: String { "\(status): \(text)" }

  static func bodyTooLarge(_ limit: Int) -> PlainError {
    PlainError(413, "the body exceeds the limit of \(limit) bytes")
  }

  /// What the client sees of an error that a handler has thrown.
  init(thrownByHandler error: any Error) {
    switch error {
    case let error as PlainError: self = error
    case let error as RPCError: self.init(error.code.httpStatus, error.message)
    case let error as any RPCErrorConvertible:
      self.init(error.rpcError.code.httpStatus, error.rpcError.message)
    default: self.init(500, "the handler failed")
    }
  }
}
