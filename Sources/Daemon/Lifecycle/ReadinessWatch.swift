internal import Locking
internal import Logging
internal import Messages

/// Looks at every readiness check each second and tells the process's state and its callers.
struct ReadinessWatch {
  let checks: [ReadinessCheck]
  let state: ProcessState
  let port: ServicePort
  let logger: Logger

  /// Between two looks.
  static let interval = Duration.seconds(1)
  /// A check without an answer by then has not passed.
  static let patience = Duration.seconds(2)

  /// Looks until it is cancelled.
  func run() async {
    var told: Bool?
    while !Task.isCancelled {
      await look()
      if state.now.stage != .stopping, state.isServing != told {
        told = state.isServing
        port.tell(isServing: state.isServing)
        logger.notice(
          state.isServing ? "ready" : "not ready",
          metadata: ["failing": "\(state.now.failing.map(\.name).joined(separator: ", "))"])
      }
      do { try await Task.sleep(for: Self.interval) } catch { return }
    }
  }

  /// Looks once, at all of them together.
  func look() async {
    let reasons = await withTaskGroup(of: (Int, String?).self) { group in
      for (index, check) in checks.enumerated() {
        group.addTask { (index, await Self.reason(of: check)) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    let failing = checks.indices.compactMap { index in
      reasons[index].map { (name: checks[index].name, reason: $0) }
    }
    state.checked(checks.map(\.name), failing: failing)
  }

  /// The check's own answer, or that there is none yet. A check that never answers keeps its task.
  static func reason(of check: ReadinessCheck) async -> String? {
    let answer = FirstAnswer()
    let work = Task.detached { answer.give(await check.reason()) }
    let limit = Task.detached {
      try await Task.sleep(for: patience)
      answer.give("no answer within \(patience.components.seconds) s")
    }
    let reason = await answer.value()
    work.cancel()
    limit.cancel()
    return reason
  }
}

/// Keeps the first of several answers for one who waits.
private final class FirstAnswer: Sendable {
  private let stream: AsyncStream<String?>
  private let continuation: AsyncStream<String?>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1))
  }

  func give(_ answer: String?) {
    continuation.yield(answer)
    continuation.finish()
  }

  func value() async -> String? {
    for await answer in stream { return answer }
    return "cancelled"
  }
}
