internal import CLinux
import Glibc
internal import Locking
import Synchronization
internal import Threads

/// One thread that waits for descriptors, timers and work, and runs what has become ready.
///
/// It is a `TaskExecutor`: a task with it as preference runs on its thread, and never leaves it
/// while it does not suspend elsewhere. It is a `SerialExecutor` too, so an actor may live on it.
/// A round is: ready work, then one flush of each dirty object, then a wait for events, then the
/// handlers and timers that these call. Nothing that blocks may run here.
public final class EventLoop: TaskExecutor, SerialExecutor, @unchecked Sendable {
  // `shared`, `owner` and `isAsleep` guard themselves; every `var` is the loop's thread's alone.

  /// Work that one round runs at most, so that events and timers get their turn.
  public static let maximumWorkPerRound = 1_024
  /// Steps that tasks make in one round without giving the loop back, at most.
  public static let maximumStepsPerRound = 1_024
  /// Events that one round takes from the system at most.
  public static let maximumEventsPerRound = 256
  /// Timers that one round fires at most.
  public static let maximumTimersPerRound = 4_096
  /// Rounds in which a stopping loop still runs what its own work enqueues.
  public static let maximumRoundsWhenStopping = 1_000
  /// The stack of a thread that `start` makes; only the part in use costs memory.
  public static let stackBytes = 8 << 20

  /// What other threads have put in, and where the loop stands.
  struct Shared: Sendable {
    var work: [Work] = []
    var thread: SystemThread?
    var hasBegun = false
    var isStopping = false
    var hasEnded = false
    /// Work that was left at the end or came after it, and was not run.
    var late = 0
  }

  /// The loop's name, also of its thread.
  public let name: String
  let shared = Lock(Shared())
  /// The thread that runs the loop; 0 before and after.
  let owner = Atomic<UInt>(0)
  /// Whether the loop waits, or is about to, and must be woken for new work.
  let isAsleep = Atomic<Bool>(false)
  let epoll: Int32
  private let wakeCounter: Int32
  private static let wakeToken = UInt64.max

  // These call nobody while they change, so they need no check of exclusive access at run time.
  @exclusivity(unchecked) var ring = WorkRing()
  @exclusivity(unchecked) var clock = LoopClock()
  @exclusivity(unchecked) var wheel = TimerWheel()
  var registry = Registry()
  private var incoming: [Work] = []
  private var nextRound: [Work] = []
  private var steps = 0
  @exclusivity(unchecked) private(set) var isRunningJob = false
  @exclusivity(unchecked) private(set) var roundNumber: UInt64 = 0
  private var dirty: [any Flushable] = []
  private var flushing: [any Flushable] = []

  /// A loop that does not run yet. Fails when no descriptors are left.
  public init(name: String = "loop") throws(SystemError) {
    self.name = name
    epoll = try SystemError.check(clinux_epoll_create(), .createLoop, name)
    wakeCounter = clinux_counter_create()
    var result = wakeCounter
    if result >= 0 {
      result = clinux_epoll_add_counter(epoll, wakeCounter, Self.wakeToken)
    }
    try SystemError.check(result, .createLoop, name)
  }

  deinit {
    clinux_close(epoll)
    if wakeCounter >= 0 { clinux_close(wakeCounter) }
  }

  /// Runs the loop on the calling thread until `stop`. A loop runs once.
  public func run() {
    let hasBegun = shared.withLock { shared in
      defer { shared.hasBegun = true }
      return shared.hasBegun
    }
    precondition(!hasBegun, "the loop \(name) has run already")
    owner.store(UInt(pthread_self()), ordering: .relaxed)
    let events = UnsafeMutableBufferPointer<epoll_event>.allocate(
      capacity: Self.maximumEventsPerRound)
    defer { events.deallocate() }
    var roundsLeft = Self.maximumRoundsWhenStopping
    while true {
      steps = 0
      roundNumber &+= 1
      runReadyWork()
      flushDirty()
      let (mayWait, isStopping) = takeIncoming()
      if isStopping {
        roundsLeft -= 1
        if mayWait || roundsLeft == 0 { break }
      }
      wait(events, mayWait: mayWait)
      fireTimers()
    }
    end()
  }

  private func runReadyWork() {
    var left = Self.maximumWorkPerRound
    while left > 0, let work = ring.pop() {
      left -= 1
      run(work)
    }
    ring.shrink()
  }

  func run(_ work: Work) {
    switch work {
    case .job(let job):
      isRunningJob = true
      job.runSynchronously(on: asUnownedTaskExecutor())
      isRunningJob = false
    case .action(let action): action()
    }
  }

  private func flushDirty() {
    if dirty.isEmpty { return }
    swap(&dirty, &flushing)
    for object in flushing {
      object.isDirty = false
      object.flush()
    }
    flushing.removeAll(keepingCapacity: flushing.capacity <= WorkRing.keptCapacity)
  }

  /// Moves what other threads enqueued into the ring. With nothing to do, the loop is marked as
  /// asleep under the lock, so that whoever enqueues next wakes it.
  private func takeIncoming() -> (mayWait: Bool, isStopping: Bool) {
    for work in nextRound { ring.push(work) }
    nextRound.removeAll(keepingCapacity: nextRound.capacity <= WorkRing.keptCapacity)
    let isIdle = ring.isEmpty && dirty.isEmpty
    let result = shared.withLock { shared in
      swap(&shared.work, &incoming)
      let mayWait = isIdle && incoming.isEmpty
      if mayWait { isAsleep.store(true, ordering: .relaxed) }
      return (mayWait, shared.isStopping)
    }
    if incoming.isEmpty { return result }
    for work in incoming { ring.push(work) }
    incoming.removeAll(keepingCapacity: incoming.capacity <= WorkRing.keptCapacity)
    return result
  }

  private func wait(_ events: UnsafeMutableBufferPointer<epoll_event>, mayWait: Bool) {
    var timeout: Int32 = 0
    if mayWait {
      timeout = -1
      if let tick = wheel.nextTick {
        clock.read()
        timeout = clock.milliseconds(until: tick)
      }
    }
    let count = clinux_epoll_wait(epoll, events.baseAddress, Int32(events.count), timeout)
    assert(count >= 0, "epoll_wait: \(SystemError(.createLoop, code: -count))")
    if mayWait { isAsleep.store(false, ordering: .relaxed) }
    clock.read()
    for event in events.prefix(Int(max(0, count))) where event.data.u64 != Self.wakeToken {
      registry.handler(token: event.data.u64)?.ready(Readiness(events: event.events))
    }
  }

  private func fireTimers() {
    wheel.advance(to: clock.tick)
    var left = Self.maximumTimersPerRound
    while left > 0, let node = wheel.popDue() {
      left -= 1
      node.timerFired()
    }
  }

  /// Puts the object on the list of those that are flushed once before the loop waits again.
  public func markDirty(_ object: any Flushable) {
    assert(isCurrent)
    if object.isDirty { return }
    object.isDirty = true
    dirty.append(object)
  }

  /// Whether a task may take one more step at once, such as a write that has space. With false it
  /// suspends until the next round (`executeNextRound`): a task that never has to wait would keep
  /// everybody else from the loop. On the loop's thread.
  public func takeStep() -> Bool {
    steps += 1
    return steps < Self.maximumStepsPerRound
  }

  /// Runs `action` in the next round, after events have had their turn. On the loop's thread.
  public func executeNextRound(_ action: @escaping @Sendable () -> Void) {
    assert(isCurrent)
    nextRound.append(.action(action))
  }

  /// Enqueues work from any thread; wakes the loop only if it sleeps.
  func submit(_ work: Work) {
    if isCurrent { return ring.push(work) }
    shared.withLock { shared in
      if shared.hasEnded { shared.late += 1 } else { shared.work.append(work) }
    }
    wake()
  }

  func wake() {
    if isAsleep.exchange(false, ordering: .relaxed) { _ = clinux_counter_add(wakeCounter) }
  }

  /// Lets go of everything, still on the loop's thread: timers, handlers, and work left over.
  private func end() {
    while wheel.popAny() != nil {}
    for object in dirty { object.isDirty = false }
    dirty.removeAll()
    let entries = registry.removeAll()
    for entry in entries { _ = clinux_epoll_remove(epoll, entry.descriptor) }
    var left = nextRound.count
    nextRound.removeAll()
    while ring.pop() != nil { left += 1 }
    let remaining = shared.withLock { shared in
      shared.hasEnded = true
      shared.late += left + shared.work.count
      let remaining = shared.work
      shared.work = []
      return remaining
    }
    owner.store(0, ordering: .relaxed)
    // Freed out of the lock: what the work holds may enqueue as it goes.
    _ = consume remaining
  }
}
