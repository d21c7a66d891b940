import RPC
import Reactor
import Synchronization

/// A task that waits for something a stream will have; resumed exactly once.
final class Waiter<Value: Sendable> {
  /// By which a cancelled wait is found.
  let mark: WaitMark?
  private var continuation: UnsafeContinuation<Result<Value, RPCError>, Never>?

  init(
    _ continuation: UnsafeContinuation<Result<Value, RPCError>, Never>, _ mark: WaitMark? = nil
  ) {
    self.continuation = continuation
    self.mark = mark
  }

  func succeed(_ value: Value) { resume(.success(value)) }
  func fail(_ error: RPCError) { resume(.failure(error)) }

  private func resume(_ result: Result<Value, RPCError>) {
    let waiting = continuation
    continuation = nil
    waiting?.resume(returning: result)
  }
}

/// Names one wait, and says from any thread that its task was cancelled.
final class WaitMark: Sendable {
  private let flag = Atomic<Bool>(false)

  var isCancelled: Bool { flag.load(ordering: .acquiring) }
  func cancel() { flag.store(true, ordering: .releasing) }
}

extension EventLoop {
  /// Waits for something that lives on the loop: `begin` keeps the waiter there; `cancel` ends the
  /// wait of that mark, if it still waits, and no other one.
  func wait<R: Sendable>(
    _ begin: @escaping @Sendable (Waiter<R>) -> Void,
    cancel: @escaping @Sendable (WaitMark) -> Void
  ) async throws(RPCError) -> R {
    let mark = WaitMark()
    let result: Result<R, RPCError> = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        run {
          begin(Waiter(continuation, mark))
          // Who cancelled before this point has found nobody.
          if mark.isCancelled { cancel(mark) }
        }
      }
    } onCancel: {
      mark.cancel()
      run { cancel(mark) }
    }
    return try result.get()
  }

  /// After a step that a task made without waiting: lets others have the loop when the round has
  /// seen many of them.
  func pauseAfterStep() async {
    if takeStep() { return }
    await withUnsafeContinuation { continuation in
      executeNextRound { continuation.resume() }
    }
  }

  /// Runs the work on the loop: at once where that is now.
  func run(_ work: @escaping @Sendable () -> Void) {
    if isCurrent { work() } else { execute(work) }
  }
}

extension RPCError {
  static let waitCancelled = RPCError(.cancelled, "the task that waited was cancelled")
  static let writeAfterFinish = RPCError(
    .internal, "a message was written after the stream was finished")
}
