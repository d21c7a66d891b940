import Glibc
internal import Locking
import Synchronization
internal import Threads

extension EventLoop {
  /// Whether the caller runs on the loop's thread.
  public var isCurrent: Bool { owner.load(ordering: .relaxed) == pthread_self() }

  /// Starts a thread that runs the loop.
  public func start() throws(SystemError) {
    try shared.withLock { (shared) throws(SystemError) in
      precondition(!shared.hasBegun && shared.thread == nil, "the loop \(name) has begun already")
      shared.thread = try SystemThread.start(name: name, stackBytes: Self.stackBytes) { self.run() }
    }
  }

  /// Ends the loop after the work that was enqueued before, and what that enqueues in turn within
  /// `maximumRoundsWhenStopping` rounds. Then handlers and timers are let go of, uncalled.
  ///
  /// Waits for the thread that `start` made, unless called on it; a second call returns at once.
  /// What comes later is not run.
  public func stop() {
    let thread = shared.withLock { shared in
      shared.isStopping = true
      defer { shared.thread = nil }
      return shared.thread
    }
    wake()
    if isCurrent { thread?.detach() } else { thread?.join() }
  }

  /// How many jobs and actions were left when the loop ended or came after it: not run, and a
  /// task among them never finishes. Zero in a service that drains before it stops.
  public var lateWork: Int { shared.withLock { $0.late } }

  /// Runs `action` on the loop's thread, never before this returns; from any thread, in order.
  public func execute(_ action: @escaping @Sendable () -> Void) {
    submit(.action(action))
  }

  /// Lets `resume` make one job ready and runs it before what waits already, and before this
  /// returns; inside another job, after what waits, as `resume` is told. On the loop's thread.
  public func runAtOnce(_ resume: (_ isAtOnce: Bool) -> Void) {
    assert(isCurrent)
    let waiting = ring.count
    resume(!isRunningJob)
    if !isRunningJob, ring.count > waiting, let work = ring.popLast() { run(work) }
  }

  /// Runs a job of the Swift runtime on the loop's thread.
  public func enqueue(_ job: consuming ExecutorJob) {
    submit(.job(UnownedJob(job)))
  }

  /// Stops the process when an actor that lives here is entered from elsewhere.
  public func checkIsolated() {
    precondition(isCurrent, "not on the thread of the loop \(name)")
  }

  /// Whether the caller may touch the actors that live here.
  public func isIsolatingCurrentContext() -> Bool? { isCurrent }
}
