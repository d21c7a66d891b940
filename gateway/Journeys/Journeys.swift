import Clocks
import Logging
import Messages
import PersonKeys
import RPC

/// Runs touches to their end, each as its stage tells it, one at a time per person.
struct Journeys: Sendable {
  let steps: TouchSteps
  let queue: PersonQueue
  let beginnings: Beginnings
  let log: Logger
  /// Where touches run: beside the connections whose calls they wait for, where there are some.
  var executor: (any TaskExecutor)?
  /// Takes note of an end: its journey and reason, empty when it was delivered.
  let count: @Sendable (_ journey: String, _ reason: String) -> Void

  /// Runs new touches; returns when each is on disk, begun or at its end.
  ///
  /// A touch that cannot have begun before runs before it is written. Should the process end in
  /// between, whoever reported its occasion has no answer and reports it again: the touch has the
  /// same name then, and every step the same answer.
  func begin(_ touches: [NewTouch]) async throws {
    let first = touches.filter(\.isFirst).map(Beginning.init)
    beginnings.hold(first)
    for beginning in first {
      Task(executorPreference: executor) { await runFirst(beginning) }
    }
    try await beginOthers(touches.filter { !$0.isFirst })
    // Its person's key is made while it runs, where there is none yet.
    for beginning in first { try await steps.store.prepare(beginning.touch.owner) }
    for beginning in first { _ = try await beginning.written() }
  }

  private func beginOthers(_ touches: [NewTouch]) async throws {
    if touches.isEmpty { return }
    let new = Set(try await steps.store.begin(touches))
    for touch in touches where new.contains(touch.id) {
      Task(executorPreference: executor) { await run(touch.owner, touch.id) }
    }
  }

  private func runFirst(_ beginning: Beginning) async {
    let touch = beginning.touch
    await inTurn(touch.owner, touch.id) {
      do {
        try await advance(touch.row, touch.input, beginning)
        beginning.left(nil)
      } catch {
        beginning.left(error)
        throw error
      }
    }
  }

  /// Runs a touch when it is its person's turn.
  func run(_ owner: PersonIn, _ id: String) async {
    await inTurn(owner, id) {
      guard let row = try await steps.store.touch(owner.realm, id), row.endedMilliseconds == nil,
        let input = try await input(row)
      else { return }
      try await advance(row, input, nil)
    }
  }

  private func inTurn(
    _ owner: PersonIn, _ id: String, _ work: @Sendable () async throws -> Void
  ) async {
    let ran: Void? = await queue.run(owner.queueKey) {
      do { try await work() } catch {
        // The row stays as it is; it is due again.
        log.error("a touch could not be run", metadata: ["touch": "\(id)", "error": "\(error)"])
      }
    }
    if ran == nil { log.warning("too many touches wait", metadata: ["touch": "\(id)"]) }
  }

  private func advance(
    _ row: TouchRow, _ input: Atrium_Gateway_Store_V1_TouchInput, _ beginning: Beginning?
  ) async throws {
    var touch = TouchProgress(
      row, input, isMarketing: row.journey != AfterTheVisit.name, beginning: beginning)
    do throws(TouchEnd) {
      switch row.journey {
      case InTheMall.name: try await InTheMall(steps: steps).promote(&touch)
      case BeforeTheVisit.name: try await BeforeTheVisit(steps: steps).invite(&touch)
      case AfterTheVisit.name: try await AfterTheVisit(steps: steps).thank(&touch)
      default: throw .withheld("journey.unknown")
      }
      count(row.journey, "")
    } catch {
      let end = await steps.settle(&touch, before: error)
      try await leave(touch, end)
    }
  }

  private func input(_ row: TouchRow) async throws -> Atrium_Gateway_Store_V1_TouchInput? {
    do { return try await steps.store.input(row) } catch PersonKeysError.noKey {
      // The person was erased; so are the rows, or they will be at once.
      return nil
    }
  }

  private func leave(_ touch: TouchProgress, _ end: TouchEnd) async throws {
    switch end {
    case .over: return
    case .withheld(let reason): try await withhold(touch, reason)
    case .queued(let time):
      try await postpone(touch, until: time, as: .queued, tries: touch.row.tries)
    case .failed(let step, let error):
      let choice = Fallbacks.choice(
        step, error, isMarketing: touch.isMarketing, tries: touch.row.tries)
      log.notice(
        "a step failed",
        metadata: [
          "touch": "\(touch.row.touch)", "step": "\(step.rawValue)", "code": "\(error.code.name)",
          "choice": "\(choice)",
        ])
      switch choice {
      case .withhold(let reason): try await withhold(touch, reason)
      case .tryAgain(let pause):
        let later = steps.clock.nowMilliseconds + Int64(pause / .milliseconds(1))
        try await postpone(touch, until: later, as: .running, tries: touch.row.tries + 1)
      }
    }
  }

  private func withhold(_ touch: TouchProgress, _ reason: String) async throws {
    let standing = try await touch.standing()
    if case .begunBefore = standing { return }
    count(touch.row.journey, reason)
    try await steps.store.withhold(
      touch.row, standing, reason: reason, result: touch.result(withheld: reason),
      outbox: steps.leaving(touch, reason), at: steps.clock.nowMilliseconds)
  }

  private func postpone(
    _ touch: TouchProgress, until due: Int64, as state: TouchState, tries: Int
  ) async throws {
    switch try await touch.standing() {
    case .written: break
    case .unwritten(let new): _ = try await steps.store.begin([new])
    case .begunBefore: return
    }
    try await steps.store.postpone(touch.row, until: due, as: state, tries: tries)
  }
}
