package import Database
package import RPC
package import Wire

extension DatabaseLimits {
  /// A slow machine does not end a batch before all that wait have joined it.
  package static var unhurried: DatabaseLimits {
    var limits = DatabaseLimits()
    limits.batchTime = .seconds(600)
    return limits
  }
}

/// A call's answer, taken while a later write holds up the commit of what the call has written;
/// returns once its status has come, which must be after that commit. The database is `unhurried`.
package func answerAheadOfItsCommit<Answer: Message>(
  in database: Database, _ call: @escaping @Sendable () async throws -> AheadAnswer<Answer>
) async throws -> Answer {
  let (first, second) = (Meeting(), Meeting())
  // An answer that comes with its status would never let the second one go.
  let watch = Task {
    try await Task.sleep(for: .seconds(20))
    second.release()
  }
  defer { watch.cancel() }
  async let before: Void = database.write { _ in first.hold() }
  await first.arrived()
  async let called = call()
  _ = await eventually { database.statistics.queuedWrites == 1 }
  async let after: Void = database.write { _ in second.hold() }
  _ = await eventually { database.statistics.queuedWrites == 2 }
  first.release()
  let answer = try await called
  await second.arrived()
  let commits = database.statistics.commits
  second.release()
  try await answer.settle()
  guard database.statistics.commits > commits else { throw AnsweredLate() }
  _ = try await (before, after)
  return answer.response
}

/// The answer came with its status, and not ahead of it.
package struct AnsweredLate: Error {}
