internal import Locking

/// The tasks in which the handlers of one loop run, one call after another in each of them.
///
/// To make a task, bind the call to it and end it takes longer than most handlers run, so a task
/// whose handler is done waits for the next call; a cancelled one ends, as no task can be
/// uncancelled.
public final class HandlerTasks: Sendable {
  /// Tasks that wait for a call at most; further ones end. Each holds about 1.5 KiB, and what its
  /// deepest handler had on its stack.
  public static let maximumIdle = 64

  private struct State {
    var idle: [HandlerTask] = []
    var isClosed = false
  }

  let executor: any TaskExecutor
  private let runAtOnce: @Sendable (() -> Void) -> Void
  private let state = Lock(State())

  /// `runAtOnce` lets its argument make a job ready on the executor, and may run that before it
  /// returns.
  public init(
    on executor: any TaskExecutor,
    runAtOnce: @escaping @Sendable (_ resume: () -> Void) -> Void
  ) {
    self.executor = executor
    self.runAtOnce = runAtOnce
  }

  /// Ends the tasks that wait, and those that run as soon as their handlers are done.
  public func close() {
    let ending = state.withLock { state in
      state.isClosed = true
      defer { state.idle = [] }
      return state.idle
    }
    for task in ending { task.end() }
  }

  /// How many tasks wait for a call.
  public var idleCount: Int { state.withLock { $0.idle.count } }

  func run(_ call: consuming HandlerCall) -> RunningHandler {
    guard let task = state.withLock({ $0.idle.popLast() }) else {
      return HandlerTask(self).start(call)
    }
    let (handler, continuation) = task.take(call)
    runAtOnce { continuation?.resume() }
    return handler
  }

  /// Whether it may wait for the next call.
  func keep(_ task: HandlerTask) -> Bool {
    state.withLock { state in
      guard !state.isClosed, state.idle.count < Self.maximumIdle else { return false }
      state.idle.append(task)
      return true
    }
  }
}

/// A call with what is to be done for it.
struct HandlerCall: Sendable {
  let work: Route.Work
  let context: CallContext
  let call: any ServerCall
  let dispatcher: Dispatcher

  /// Runs the handler with the call as `current`; nothing follows what is awaited in here, as each
  /// such place would ask once more which thread it must be on.
  @inline(__always)
  func run() async {
    guard dispatcher.mayRun(context, call) else { return }
    if dispatcher.wraps.isEmpty {
      await CallContext.$bound.withValue(context) { await work(context, call, dispatcher) }
    } else {
      await CallContext.$bound.withValue(context) {
        await dispatcher.runWrapped(work, context, call)
      }
    }
  }
}

/// The handler of one call, which may be over and its task with another call already.
public struct RunningHandler: Sendable {
  let task: HandlerTask
  let number: Int

  /// Cancels the handler's task if it still runs this call.
  public func cancel() { task.cancel(number) }
}

/// One task of `HandlerTasks`.
final class HandlerTask: Sendable {
  private struct State {
    var next: HandlerCall?
    /// Of the call that it runs, or will run next.
    var number = 0
    var waiting: UnsafeContinuation<Void, Never>?
    var task: Task<Void, Never>?
    var isCancelled = false
  }

  private let group: HandlerTasks
  private let state = Lock(State())

  init(_ group: HandlerTasks) { self.group = group }

  /// Begins with its first call, whose handler may run at once up to its first suspension.
  func start(_ call: consuming HandlerCall) -> RunningHandler {
    var next: HandlerCall? = consume call
    state.withLock { $0.next = next.take() }
    // A task that runs now is another call's, of which a new one must inherit nothing.
    let task =
      if withUnsafeCurrentTask(body: { $0 == nil }) {
        Task.immediate(executorPreference: group.executor) { await self.run() }
      } else {
        Task.detached(executorPreference: group.executor) { await self.run() }
      }
    let isCancelled = state.withLock { state in
      state.task = task
      return state.isCancelled
    }
    if isCancelled { task.cancel() }
    return RunningHandler(task: self, number: 0)
  }

  /// A further call for a task that waits, which begins with the continuation.
  func take(
    _ call: consuming HandlerCall
  ) -> (RunningHandler, UnsafeContinuation<Void, Never>?) {
    var next: HandlerCall? = consume call
    return state.withLock { state in
      state.next = next.take()
      return (RunningHandler(task: self, number: state.number), state.waiting.take())
    }
  }

  /// Lets a task that waits go on to its end.
  func end() { state.withLock { $0.waiting.take() }?.resume() }

  func cancel(_ number: Int) {
    let task: Task<Void, Never>? = state.withLock { state in
      guard number == state.number else { return nil }
      state.isCancelled = true
      return state.task
    }
    task?.cancel()
  }

  private func run() async {
    var call = state.withLock { $0.next.take() }
    while call != nil {
      await call?.run()
      // Nothing of a call is held while this waits for the next one.
      call = nil
      await withUnsafeContinuation { wait($0) }
      call = state.withLock { $0.next.take() }
    }
  }

  /// Its call is over.
  private func wait(_ continuation: UnsafeContinuation<Void, Never>) {
    let mayWait = state.withLock { state in
      state.number &+= 1
      if !state.isCancelled { state.waiting = continuation }
      return !state.isCancelled
    }
    if !mayWait { return continuation.resume() }
    if !group.keep(self) { end() }
  }
}
