/// The maxima of an in-process transport.
public struct InProcessLimits: Sendable, Hashable {
  /// Messages of one direction of one call that wait for their reader.
  public var queuedMessages: Int
  /// Bytes of those messages; a single larger one waits alone.
  public var queuedBytes: Int
  /// Writes of one direction of one call that wait for space; one more is RESOURCE_EXHAUSTED.
  public var waitingWrites: Int
  /// Calls open at once; one more is RESOURCE_EXHAUSTED.
  public var openCalls: Int

  /// Limits; whatever is not named is usual.
  public init(
    queuedMessages: Int = 16, queuedBytes: Int = 64 << 10, waitingWrites: Int = 64,
    openCalls: Int = 65_536
  ) {
    self.queuedMessages = queuedMessages
    self.queuedBytes = queuedBytes
    self.waitingWrites = waitingWrites
    self.openCalls = openCalls
  }
}
