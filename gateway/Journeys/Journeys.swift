import Clocks
import Logging
import Messages
import PersonKeys
import RPC

/// Runs touches to their end, each as its stage tells it, one at a time per person.
struct Journeys: Sendable {
  let steps: TouchSteps
  let queue: PersonQueue
  let log: Logger
  /// Where touches run: beside the connections whose calls they wait for, where there are some.
  var executor: (any TaskExecutor)?
  /// Takes note of an end: its journey and reason, empty when it was delivered.
  let count: @Sendable (_ journey: String, _ reason: String) -> Void

  /// Writes touches down and runs the new ones; returns when they are on disk.
  ///
  /// A touch that cannot have begun before runs while it is written, and ends after that. Should
  /// the process end in between, whoever reported its occasion has no answer and reports it again:
  /// the touch has the same name then, and every step the same answer.
  func begin(_ touches: [NewTouch]) async throws {
    let beginning = Task(executorPreference: executor) { Set(try await steps.store.begin(touches)) }
    for touch in touches where touch.isFirst {
      Task(executorPreference: executor) {
        await inTurn(touch.owner, touch.id) { try await advance(touch.row, touch.input, beginning) }
      }
    }
    let new = try await beginning.value
    for touch in touches where !touch.isFirst && new.contains(touch.id) {
      Task(executorPreference: executor) { await run(touch.owner, touch.id) }
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
    _ row: TouchRow, _ input: Atrium_Gateway_Store_V1_TouchInput,
    _ beginning: Task<Set<String>, any Error>?
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
      try await leave(touch, error)
    }
  }

  private func input(_ row: TouchRow) async throws -> Atrium_Gateway_Store_V1_TouchInput? {
    do { return try await steps.store.input(row) } catch PersonKeysError.noKey {
      // The person was erased; so are the rows, or they will be at once.
      return nil
    }
  }

  private func leave(_ touch: TouchProgress, _ end: TouchEnd) async throws {
    guard try await touch.isWritten() else { return }
    switch end {
    case .over: return
    case .withheld(let reason): try await withhold(touch, reason)
    case .queued(let time):
      try await steps.store.postpone(
        touch.row, until: time, as: .queued, tries: touch.row.tries)
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
        try await steps.store.postpone(
          touch.row, until: later, as: .running, tries: touch.row.tries + 1)
      }
    }
  }

  private func withhold(_ touch: TouchProgress, _ reason: String) async throws {
    count(touch.row.journey, reason)
    try await steps.store.withhold(
      touch.row, reason: reason, result: touch.result(withheld: reason),
      outbox: steps.leaving(touch, reason), at: steps.clock.nowMilliseconds)
  }
}
