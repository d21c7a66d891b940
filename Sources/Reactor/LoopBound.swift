/// A value that lives on one loop and may be carried, not used, anywhere.
///
/// It lets state without locks be captured by tasks and closures that run on the loop.
public struct LoopBound<Value>: @unchecked Sendable {
  // The value is reached through `value` alone, which stops the process on any other thread.

  /// Where the value lives.
  public let loop: EventLoop
  @usableFromInline let bound: Value

  /// Binds a value of the loop's own, on its thread. The last owner should let go of the value
  /// there too, unless its deinit touches nothing of the loop.
  public init(_ value: Value, to loop: EventLoop) {
    precondition(loop.isCurrent, "a value is bound on the thread of its loop")
    self.loop = loop
    bound = value
  }

  /// Binds a value that nobody else holds, from any thread.
  public init(sending value: sending Value, to loop: EventLoop) {
    self.loop = loop
    bound = value
  }

  /// The value, on the loop's thread only.
  @inlinable
  public var value: Value {
    precondition(loop.isCurrent, "a value is used on the thread of its loop")
    return bound
  }
}
