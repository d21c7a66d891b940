internal import Glibc
internal import Locking

/// Where log lines go: a descriptor, written by a thread of its own, and a ring of the last ones.
///
/// Whoever logs never waits for the reader of the log: when more than `maximumPendingBytes` wait
/// to be written, lines are dropped, and the next line that is written says how many.
public final class LogOutput: Sendable {
  /// Bytes that may wait to be written.
  public static let maximumPendingBytes = 1 << 20
  /// Lines that are kept for a debug bundle.
  public static let keptLines = 1_000
  /// Bytes of all kept lines together.
  public static let keptBytes = 1 << 20

  fileprivate struct State {
    var pending: [UInt8] = []
    var isWriting = false
    /// Bytes are with the thread, on their way out.
    var isBusy = false
    var isClosed = false
    var dropped = 0
    var droppedInAll = 0
    var lines: [[UInt8]] = []
    var firstLine = 0
    var lineBytes = 0
  }

  private let state = Lock(State())
  private let signal: WakeSignal
  private let descriptor: Int32
  private let copy: (@Sendable ([UInt8]) -> Void)?
  private let format: LogFormat

  /// Writes to a descriptor that stays open, such as 2; `copy` is given the same bytes, on the
  /// writing thread. The format is that of its own notices.
  public init(
    descriptor: Int32 = 2, format: LogFormat = .json,
    copy: (@Sendable ([UInt8]) -> Void)? = nil
  ) {
    self.descriptor = descriptor
    self.format = format
    self.copy = copy
    signal = WakeSignal()
  }

  /// Starts the writing thread; before it, and when it cannot be started, lines are written by
  /// whoever logs.
  public func start() {
    let isStarted = startThread { self.writeUntilClosed() }
    state.withLock { $0.isWriting = isStarted }
  }

  /// Takes a line, with its end.
  func write(_ line: [UInt8]) {
    let mustWrite = state.withLock { state in
      state.keep(line)
      if state.isClosed || !state.isWriting { return true }
      if state.pending.count + line.count > Self.maximumPendingBytes {
        state.dropped += 1
        state.droppedInAll += 1
      } else {
        if state.dropped > 0 {
          state.pending += notice(state.dropped)
          state.dropped = 0
        }
        state.pending += line
      }
      return false
    }
    if mustWrite { writeOut(line) } else { signal.wake() }
  }

  /// The last lines, the oldest first, each with its end.
  public func lastLines(_ count: Int = LogOutput.keptLines) -> [String] {
    state.withLock { state in
      let all = state.lines[state.firstLine...] + state.lines[..<state.firstLine]
      return all.filter { !$0.isEmpty }.suffix(max(0, count)).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// Lines that were dropped since the start because nobody read the log fast enough.
  public var droppedLines: Int { state.withLock { $0.droppedInAll } }

  /// Waits until everything is written, at most `milliseconds`; for the end of the process.
  public func flush(milliseconds: Int = 1_000) {
    for _ in 0..<max(1, milliseconds) {
      let isDone = state.withLock { $0.pending.isEmpty && !$0.isBusy || !$0.isWriting }
      if isDone { return }
      var pause = timespec(tv_sec: 0, tv_nsec: 1_000_000)
      nanosleep(&pause, nil)
    }
  }

  /// Ends the thread after what waits; later lines are written by whoever logs.
  public func close() {
    flush()
    state.withLock { $0.isClosed = true }
    signal.wake()
  }

  private func writeUntilClosed() {
    while true {
      signal.wait()
      while true {
        let (bytes, isClosed) = state.withLock { state in
          let bytes = state.pending
          state.pending = []
          state.isBusy = !bytes.isEmpty
          return (bytes, state.isClosed)
        }
        if bytes.isEmpty {
          if isClosed { return }
          break
        }
        writeOut(bytes)
        state.withLock { $0.isBusy = false }
      }
    }
  }

  private func writeOut(_ bytes: [UInt8]) {
    copy?(bytes)
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Glibc.write(descriptor, start, rest.count)
        if count > 0 { rest = rest.dropFirst(count) }
        // A log that nobody takes any more is no reason to stop.
        if count < 0, errno != EINTR { return }
      }
    }
  }

  private func notice(_ count: Int) -> [UInt8] {
    var line = LogLine(format, Redaction())
    line.add("level", own: "warning")
    line.add("label", own: "log")
    line.add("message", own: "\(count) lines dropped")
    return line.finished()
  }
}

extension LogOutput.State {
  fileprivate mutating func keep(_ line: [UInt8]) {
    lineBytes += line.count
    if lines.count < LogOutput.keptLines {
      lines.append(line)
    } else {
      lineBytes -= lines[firstLine].count
      lines[firstLine] = line
      firstLine = (firstLine + 1) % lines.count
    }
    // Long lines push out more than one.
    var oldest = firstLine
    while lineBytes > LogOutput.keptBytes, lineBytes > line.count {
      lineBytes -= lines[oldest].count
      lines[oldest] = []
      oldest = (oldest + 1) % lines.count
    }
  }
}
