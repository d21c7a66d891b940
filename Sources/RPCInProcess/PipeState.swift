import RPC

/// One direction of a call as a state machine: a bounded queue, who waits at its two ends, and
/// how it ended. It returns whom to wake; waking is done by `Pipe`.
struct PipeState<Reader, Writer> {
  private let limits: InProcessLimits
  private var queue: [[UInt8]] = []
  private var queuedBytes = 0
  private var reader: (id: UInt64, wake: Reader)?
  private var writers: [Waiting] = []
  private var closing: Closing?

  private struct Waiting {
    let id: UInt64
    let message: [UInt8]
    let wake: Writer
  }

  /// How the pipe ended, seen from either end.
  struct Closing {
    /// nil is an orderly end.
    let reading: RPCError?
    let writing: RPCError
    /// Drops what was not yet read.
    let discards: Bool
  }

  enum Write {
    case accepted
    case handedTo(Reader)
    case mustWait
    case refused(RPCError)
  }

  enum Read {
    case message([UInt8], woken: [Writer])
    case end(RPCError?)
    case mustWait
    case busy
  }

  init(_ limits: InProcessLimits) { self.limits = limits }

  /// Takes a message if there is space; `last` is a final response, which never waits.
  mutating func write(_ message: [UInt8], last: Bool = false) -> Write {
    if let closing { return .refused(closing.writing) }
    if let reader {
      self.reader = nil
      return .handedTo(reader.wake)
    }
    guard last || (writers.isEmpty && hasSpace(for: message)) else {
      return writers.count < limits.waitingWrites ? .mustWait : .refused(.tooManyWrites)
    }
    push(message)
    return .accepted
  }

  /// Writes, or keeps the writer until there is space.
  mutating func write(_ message: [UInt8], id: UInt64, waking wake: Writer) -> Write {
    let step = write(message)
    if case .mustWait = step { writers.append(Waiting(id: id, message: message, wake: wake)) }
    return step
  }

  /// Takes the next message, and lets in those who waited for its space.
  mutating func read() -> Read {
    if reader != nil { return .busy }
    guard !queue.isEmpty else {
      if let closing { return .end(closing.reading) }
      return .mustWait
    }
    let message = queue.removeFirst()
    queuedBytes -= message.count
    var woken: [Writer] = []
    while let next = writers.first, hasSpace(for: next.message) {
      push(next.message)
      woken.append(next.wake)
      writers.removeFirst()
    }
    return .message(message, woken: woken)
  }

  /// Reads, or keeps the reader until there is a message or the end.
  mutating func read(id: UInt64, waking wake: Reader) -> Read {
    let step = read()
    if case .mustWait = step { reader = (id, wake) }
    return step
  }

  /// Forgets a reader whose task was cancelled; nil when it has been woken already.
  mutating func removeReader(_ id: UInt64) -> Reader? {
    guard let reader, reader.id == id else { return nil }
    self.reader = nil
    return reader.wake
  }

  /// Forgets a writer whose task was cancelled, with its message.
  mutating func removeWriter(_ id: UInt64) -> Writer? {
    guard let index = writers.firstIndex(where: { $0.id == id }) else { return nil }
    return writers.remove(at: index).wake
  }

  /// Ends the pipe: the first end stays, except that a discarding one overrides an orderly one.
  mutating func close(_ end: Closing) -> (reader: Reader?, writers: [Writer]) {
    if let closing, closing.discards || !end.discards { return (nil, []) }
    closing = end
    if end.discards {
      queue = []
      queuedBytes = 0
    }
    let woken = (reader: reader?.wake, writers: writers.map(\.wake))
    reader = nil
    writers = []
    return woken
  }

  private func hasSpace(for message: [UInt8]) -> Bool {
    queue.isEmpty
      || (queue.count < limits.queuedMessages
        && queuedBytes + message.count <= limits.queuedBytes)
  }

  private mutating func push(_ message: [UInt8]) {
    queue.append(message)
    queuedBytes += message.count
  }
}

extension RPCError {
  fileprivate static let tooManyWrites = RPCError(
    .resourceExhausted, "too many writes wait on one stream; await each before the next")
}
