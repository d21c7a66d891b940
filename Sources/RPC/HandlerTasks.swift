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

  /// A task that waits, which its next call is given to.
  typealias Waiting = UnsafeContinuation<HandlerCall?, Never>

  private struct State {
    var idle: [(handler: RunningHandler, waiting: Waiting)] = []
    var isClosed = false
  }

  let executor: any TaskExecutor
  private let runAtOnce: @Sendable ((Bool) -> Void) -> Void
  private let state = Lock(State())

  /// `runAtOnce` lets its argument make a job ready on the executor, and may run that before it
  /// returns, which it says beforehand.
  public init(
    on executor: any TaskExecutor,
    runAtOnce: @escaping @Sendable (_ resume: (_ isAtOnce: Bool) -> Void) -> Void
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
    for (_, waiting) in ending { waiting.resume(returning: nil) }
  }

  /// How many tasks wait for a call.
  public var idleCount: Int { state.withLock { $0.idle.count } }

  func run(_ call: consuming HandlerCall) -> RunningHandler {
    guard let (handler, waiting) = state.withLock({ $0.idle.popLast() }) else {
      return HandlerTask(self).start(call)
    }
    var next: HandlerCall? = consume call
    runAtOnce { isAtOnce in
      if isAtOnce { next?.isFresh = true }
      waiting.resume(returning: next.take())
    }
    return handler
  }

  /// Whether the task may wait for its next call, which will be known as `handler`.
  func keep(_ handler: RunningHandler, _ waiting: Waiting) -> Bool {
    state.withLock { state in
      guard !state.isClosed, state.idle.count < Self.maximumIdle else { return false }
      state.idle.append((handler, waiting))
      return true
    }
  }
}

/// A call with what is to be done for it.
struct HandlerCall: Sendable {
  let work: Route.Work
  let reply: HandlerReply
  /// Whether it runs at once, so that nothing can have ended it since it was admitted.
  var isFresh = false

  /// Runs the handler with the call as `current`; nothing follows what is awaited in here, as each
  /// such place would ask once more which thread it must be on. So would one whose isolation is not
  /// seen to be the caller's, which is why it is an argument.
  @inline(__always)
  func run(isolation: isolated (any Actor)? = #isolation) async {
    let context = reply.context
    // The task may have waited long for its turn.
    if !isFresh, let refusal = context.refusal { return reply(throwing: refusal) }
    if context.route.answersAhead { context.lend(reply.call) }
    await CallContext.$bound.withValue(context) { await work(reply) }
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
    /// Its first call until it begins: what a task is made with, it holds as long as it lives.
    var first: HandlerCall?
    /// Of the call that it runs, or will run next.
    var number = 0
    var task: Task<Void, Never>?
    var isCancelled = false
  }

  private let group: HandlerTasks
  private let state = Lock(State())

  init(_ group: HandlerTasks) { self.group = group }

  /// Begins with its first call, whose handler may run at once up to its first suspension.
  func start(_ call: consuming HandlerCall) -> RunningHandler {
    var first: HandlerCall? = consume call
    state.withLock { $0.first = first.take() }
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

  func cancel(_ number: Int) {
    let task: Task<Void, Never>? = state.withLock { state in
      guard number == state.number else { return nil }
      state.isCancelled = true
      return state.task
    }
    task?.cancel()
  }

  private func run(isolation: isolated (any Actor)? = #isolation) async {
    var call = state.withLock { $0.first.take() }
    while call != nil {
      await call?.run()
      // Nothing of a call is held while this waits for the next one.
      call = nil
      call = await withUnsafeContinuation { wait($0) }
    }
  }

  /// Its call is over.
  private func wait(_ waiting: HandlerTasks.Waiting) {
    let next: Int? = state.withLock { state in
      state.number &+= 1
      return state.isCancelled ? nil : state.number
    }
    guard let next, group.keep(RunningHandler(task: self, number: next), waiting) else {
      return waiting.resume(returning: nil)
    }
  }
}
