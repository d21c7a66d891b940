import Glibc
import Locking
import Reactor

/// A loop on a thread of its own for the length of a test.
@discardableResult
func withLoop<Result: Sendable>(
  _ body: @Sendable (EventLoop) async throws -> Result
) async throws -> Result {
  let loop = try EventLoop(name: "test")
  try loop.start()
  do {
    let result = try await body(loop)
    loop.stop()
    return result
  } catch {
    loop.stop()
    throw error
  }
}

/// Runs a task that prefers the loop.
@discardableResult
func running<Result: Sendable>(
  on loop: EventLoop, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await Task(executorPreference: loop, operation: body).value
}

/// Waits by the loop's own timer: `Task.sleep` needs descriptors. Timers come after events, so
/// whatever was ready before has been told.
func pause(_ duration: Duration, on loop: EventLoop) async {
  let over = Signal()
  loop.execute { loop.arm(ActionTimer { over.fire() }, after: duration) }
  await over.wait()
}

/// Something that happens once and that a test waits for.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  func fire() { continuation.finish() }
  func wait() async { for await _ in stream {} }
}

/// A count that closures of the loop change.
final class Tally: Sendable {
  private let state = Lock(0)
  var value: Int { state.withLock { $0 } }
  func add() { state.withLock { $0 += 1 } }
}

/// The kernel's threads and descriptors of this process, counted. Only meaningful in a process of
/// the test's own.
func entries(of folder: String) -> Int {
  guard let opened = opendir(folder) else { return -1 }
  defer { closedir(opened) }
  var count = 0
  while readdir(opened) != nil { count += 1 }
  return count
}

/// CPU time that this process has used.
func processTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

func temporaryPath(_ name: String) -> String {
  "/tmp/reactor-\(getpid())-\(UInt32.random(in: 0...UInt32.max))-\(name)"
}

/// A handler of a closure.
final class Watcher: ReadinessHandler {
  var action: (Readiness) -> Void

  init(_ action: @escaping (Readiness) -> Void) { self.action = action }

  func ready(_ readiness: Readiness) { action(readiness) }
}
