import RPC

/// A task that waits for something a stream will have; resumed exactly once.
final class Waiter<Value: Sendable> {
  private var continuation: UnsafeContinuation<Result<Value, RPCError>, Never>?

  init(_ continuation: UnsafeContinuation<Result<Value, RPCError>, Never>) {
    self.continuation = continuation
  }

  func succeed(_ value: Value) { resume(.success(value)) }
  func fail(_ error: RPCError) { resume(.failure(error)) }

  private func resume(_ result: Result<Value, RPCError>) {
    let waiting = continuation
    continuation = nil
    waiting?.resume(returning: result)
  }
}
