package import Database
import Glibc
package import RPC
import Synchronization
package import Wire

/// Holds the thread on which a write runs until a test lets it go on; not for ever.
private final class Hold: Sendable {
  private let begun = Latch()
  private let isReleased = Atomic(false)

  func run() {
    begun.open()
    let end = ContinuousClock.now + .seconds(20)
    while !isReleased.load(ordering: .acquiring), ContinuousClock.now < end { usleep(500) }
  }

  func hasBegun() async { await begun.wait() }

  func release() { isReleased.store(true, ordering: .releasing) }
}

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
  let (first, second) = (Hold(), Hold())
  async let before: Void = database.write { _ in first.run() }
  await first.hasBegun()
  async let called = call()
  _ = await eventually { database.statistics.queuedWrites == 1 }
  async let after: Void = database.write { _ in second.run() }
  _ = await eventually { database.statistics.queuedWrites == 2 }
  first.release()
  let answer = try await called
  await second.hasBegun()
  let commits = database.statistics.commits
  second.release()
  try await answer.settle()
  guard database.statistics.commits > commits else { throw AnsweredLate() }
  _ = try await (before, after)
  return answer.response
}

/// The answer came with its status, and not ahead of it.
package struct AnsweredLate: Error {}
