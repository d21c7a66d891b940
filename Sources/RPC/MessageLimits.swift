/// How large one message may be, in each direction.
public struct MessageLimits: Sendable, Hashable {
  /// Bytes of one encoded request.
  public var requestBytes: Int
  /// Bytes of one encoded response.
  public var responseBytes: Int

  /// 4 MiB, what gRPC implementations receive unless told otherwise.
  public static let usualBytes = 4 << 20

  /// The same limit each way unless told otherwise.
  public init(requestBytes: Int = usualBytes, responseBytes: Int = usualBytes) {
    self.requestBytes = requestBytes
    self.responseBytes = responseBytes
  }

  /// The limit of one direction.
  @inlinable
  public func bytes(of part: MessagePart) -> Int {
    part == .request ? requestBytes : responseBytes
  }
}
