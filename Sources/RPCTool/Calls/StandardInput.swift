import Glibc
import Locking
import Terminal
import Threads

/// Standard input, read by a thread of its own when somebody asks: reading may block for ever.
final class StandardInput: Sendable {
  private struct State {
    var waiter: CheckedContinuation<[UInt8]?, Never>?
    /// What came when nobody waited any more.
    var piece: [UInt8]?
    var hasEnded = false
  }

  private let state = Lock(State())
  private let wanted = Semaphore()

  static let pieceBytes = 64 << 10
  private static let stackBytes = 256 << 10

  init() throws {
    do throws(ThreadError) {
      try SystemThread(name: "stdin", stackBytes: Self.stackBytes) { [self] in run() }.detach()
    } catch { throw VerbFailure("\(error)") }
  }

  /// The next bytes; nil at the end, and when the task is cancelled. One reader at a time.
  func read() async -> [UInt8]? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = Task.isCancelled
        let now: [UInt8]?? = state.withLock { state in
          if let piece = state.piece {
            state.piece = nil
            return .some(piece)
          }
          if state.hasEnded || isCancelled { return .some(nil) }
          state.waiter = continuation
          return nil
        }
        if let now { return continuation.resume(returning: now) }
        wanted.signal()
        // Whoever cancelled in between has seen no waiter.
        if Task.isCancelled { give(nil, isEnd: false) }
      }
    } onCancel: {
      give(nil, isEnd: false)
    }
  }

  private func run() {
    var buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
    while true {
      wanted.wait()
      let count = Glibc.read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR {
        wanted.signal()
        continue
      }
      guard count > 0 else { return give(nil, isEnd: true) }
      give(Array(buffer[..<count]), isEnd: false)
    }
  }

  private func give(_ piece: [UInt8]?, isEnd: Bool) {
    let waiter = state.withLock { state in
      if isEnd { state.hasEnded = true }
      let waiter = state.waiter
      state.waiter = nil
      if waiter == nil, let piece { state.piece = (state.piece ?? []) + piece }
      return waiter
    }
    waiter?.resume(returning: piece)
  }
}
