internal import Glibc
internal import Terminal

/// What the system tells a process.
enum ProcessSignal: Sendable {
  /// SIGTERM or SIGINT: end in good order.
  case stop
  /// SIGHUP: read files again.
  case reload
}

/// Waits for signals on the main thread, so that they are heard whatever the rest of the process
/// does.
///
/// The first SIGTERM or SIGINT asks the process to end; a second one, or 10 s without an end, ends
/// it at once.
struct SignalThread {
  /// From the request to end to the end.
  static let patienceSeconds = 10

  let program: String
  let events: AsyncStream<ProcessSignal>.Continuation

  /// To be called before any other thread is made: they inherit what is blocked.
  static func block() {
    var set = signals()
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Asks the own process to end, as the system would.
  static func requestStop() { kill(getpid(), SIGTERM) }

  func run() -> Never {
    var deadline: ContinuousClock.Instant?
    while true {
      switch wait(until: deadline) {
      case SIGHUP: events.yield(.reload)
      case SIGTERM, SIGINT:
        if deadline != nil { end("a second signal: ending at once") }
        deadline = .now + .seconds(Self.patienceSeconds)
        events.yield(.stop)
      default:
        if let deadline, deadline <= .now {
          end("not at its end \(Self.patienceSeconds) s after the signal: ending at once")
        }
      }
    }
  }

  private func wait(until deadline: ContinuousClock.Instant?) -> Int32 {
    var set = Self.signals()
    var information = siginfo_t()
    guard let deadline else { return sigwaitinfo(&set, &information) }
    let left = max(.zero, deadline - .now).components
    var time = timespec(
      tv_sec: Int(left.seconds), tv_nsec: Int(left.attoseconds / 1_000_000_000))
    return sigtimedwait(&set, &information, &time)
  }

  private func end(_ reason: String) -> Never {
    StandardStreams.writeError("\(program): \(reason)\n")
    _exit(ProcessExit.notWell)
  }

  private static func signals() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
    return set
  }
}
