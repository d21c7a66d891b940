internal import Locking
import RPC
import Synchronization

/// One direction of a call: writes suspend while its queue is full, reads while it is empty.
///
/// A wait whose task is cancelled ends with CANCELLED; the pipe goes on.
final class Pipe: Sendable {
  private typealias Reader = CheckedContinuation<Result<[UInt8]?, RPCError>, Never>
  private typealias Writer = CheckedContinuation<RPCError?, Never>

  private let state: Lock<PipeState<Reader, Writer>>
  private let waits = Atomic<UInt64>(0)

  init(_ limits: InProcessLimits) {
    state = Lock(PipeState(limits))
  }

  /// The next message; nil after an orderly end.
  func read() async throws(RPCError) -> [UInt8]? {
    switch state.withLock({ $0.read() }) {
    case .message(let message, let woken):
      for writer in woken { writer.resume(returning: nil) }
      return message
    case .end(let error):
      if let error { throw error }
      return nil
    case .busy: throw .twoReaders
    case .mustWait: return try await waitForMessage().get()
    }
  }

  private func waitForMessage() async -> Result<[UInt8]?, RPCError> {
    let id = newWait()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { (reader: Reader) in
        switch state.withLock({ $0.read(id: id, waking: reader) }) {
        case .message(let message, let woken):
          for writer in woken { writer.resume(returning: nil) }
          reader.resume(returning: .success(message))
        case .end(let error):
          reader.resume(returning: error.map { .failure($0) } ?? .success(nil))
        case .busy: reader.resume(returning: .failure(.twoReaders))
        case .mustWait:
          // A cancellation before this point found nobody to wake.
          if Task.isCancelled { cancelRead(id) }
        }
      }
    } onCancel: {
      cancelRead(id)
    }
  }

  private func cancelRead(_ id: UInt64) {
    state.withLock { $0.removeReader(id) }?.resume(returning: .failure(.waitCancelled))
  }

  /// Hands a message over; returns when it is in the queue or with the reader.
  func write(_ message: [UInt8]) async throws(RPCError) {
    switch state.withLock({ $0.write(message) }) {
    case .accepted: return
    case .handedTo(let reader): reader.resume(returning: .success(message))
    case .refused(let error): throw error
    case .mustWait:
      if let error = await waitForSpace(message) { throw error }
    }
  }

  private func waitForSpace(_ message: [UInt8]) async -> RPCError? {
    let id = newWait()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { (writer: Writer) in
        switch state.withLock({ $0.write(message, id: id, waking: writer) }) {
        case .accepted: writer.resume(returning: nil)
        case .handedTo(let reader):
          reader.resume(returning: .success(message))
          writer.resume(returning: nil)
        case .refused(let error): writer.resume(returning: error)
        case .mustWait:
          // A cancellation before this point found nobody to wake.
          if Task.isCancelled { cancelWrite(id) }
        }
      }
    } onCancel: {
      cancelWrite(id)
    }
  }

  private func cancelWrite(_ id: UInt64) {
    state.withLock { $0.removeWriter(id) }?.resume(returning: .waitCancelled)
  }

  /// Hands over the message that is last; it never waits.
  func writeLast(_ message: [UInt8]) {
    if case .handedTo(let reader) = state.withLock({ $0.write(message, last: true) }) {
      reader.resume(returning: .success(message))
    }
  }

  /// An orderly end: what is queued is still read; then comes nil, or an error.
  func finish(reading: RPCError? = nil, writing: RPCError) {
    close(.init(reading: reading, writing: writing, discards: false))
  }

  /// An end at once: what is queued is dropped.
  func abort(reading: RPCError, writing: RPCError) {
    close(.init(reading: reading, writing: writing, discards: true))
  }

  private func close(_ closing: PipeState<Reader, Writer>.Closing) {
    let woken = state.withLock { $0.close(closing) }
    woken.reader?.resume(returning: closing.reading.map { .failure($0) } ?? .success(nil))
    for writer in woken.writers { writer.resume(returning: closing.writing) }
  }

  private func newWait() -> UInt64 { waits.add(1, ordering: .relaxed).newValue }
}

extension RPCError {
  static let waitCancelled = RPCError(.cancelled, "the task that waited was cancelled")
  fileprivate static let twoReaders = RPCError(
    .internal, "two tasks read one stream; only one may read at a time")
}
