import RPC
import Wire

/// Messages of one direction of a call that wait until there is space for them, in order.
///
/// A write that is cancelled or refused takes its message with it.
struct WaitingWrites {
  private struct Write {
    let message: WriterBox
    let gzip: Bool
    let waiter: Waiter<Void>
  }

  private var writes: [Write] = []

  /// One more is RESOURCE_EXHAUSTED.
  static let maximum = 64

  var isEmpty: Bool { writes.isEmpty }

  /// Hands the message over if there is space, or keeps it with its waiter.
  mutating func add(
    _ message: WriterBox, gzip: Bool, _ waiter: Waiter<Void>, to outgoing: inout OutgoingFrames
  ) {
    let write = Write(message: message, gzip: gzip, waiter: waiter)
    if writes.isEmpty, !outgoing.isFull { return Self.pass(write, to: &outgoing) }
    guard writes.count < Self.maximum else {
      return waiter.fail(
        RPCError(
          .resourceExhausted, "too many writes wait on one stream; await each before the next"))
    }
    writes.append(write)
  }

  /// Lets in as many as there is space for.
  mutating func pass(to outgoing: inout OutgoingFrames) {
    while !writes.isEmpty, !outgoing.isFull {
      Self.pass(writes.removeFirst(), to: &outgoing)
    }
  }

  private static func pass(_ write: Write, to outgoing: inout OutgoingFrames) {
    if let message = write.message.take() { outgoing.append(message, gzip: write.gzip) }
    write.waiter.succeed(())
  }

  mutating func cancel(_ mark: WaitMark) {
    guard let index = writes.firstIndex(where: { $0.waiter.mark === mark }) else { return }
    writes.remove(at: index).waiter.fail(.waitCancelled)
  }

  mutating func failAll(_ error: RPCError) {
    let waiting = writes
    writes = []
    for write in waiting { write.waiter.fail(error) }
  }
}
