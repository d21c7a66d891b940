import Database
import Glibc
import Synchronization

/// Writes lines from several tasks at once and says which of them it was told are on the device.
///
///     ack ID         the write of that line returned
///     error ID CODE  it threw
///     sick           the database refuses writes; then every further attempt is `refused` or,
///                    which must not be, `acknowledged while sick`
struct Writing: Sendable {
  let folder: String
  let writers: Int
  let first: Int
  let count: Int
  /// Whether to open the database anew when it is sick, and go on; with a long log.
  let reopens: Bool

  func run() async throws {
    let next = Counter(first)
    var database = try Ledger.open(folder, isLogLong: reopens)
    while true {
      await write(to: database, next)
      guard case .sick = database.health else { break }
      say("sick")
      await tryAgain(database, next)
      await database.close()
      if !reopens { return }
      database = try Ledger.open(folder, isLogLong: reopens)
      say("reopened")
    }
    await database.close()
    say("end")
  }

  /// Until all lines are written or the database is sick.
  private func write(to database: Database, _ next: Counter) async {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<writers {
        group.addTask {
          while true {
            let id = next.take()
            guard id < first + count, await write(id, to: database) else { return }
          }
        }
      }
    }
  }

  /// False when there is no point in going on.
  private func write(_ id: Int, to database: Database) async -> Bool {
    do {
      if id % 97 == 0 && !reopens { try await database.emptyLog() }
      try await database.write { try Ledger.add(id, $0) }
      say("ack \(id)")
      return true
    } catch let error as DatabaseError {
      say("error \(id) \(error.code.name)")
      if case .sick = database.health { return false }
      return true
    } catch {
      say("error \(id) unknown")
      return false
    }
  }

  private func tryAgain(_ database: Database, _ next: Counter) async {
    for _ in 0..<20 {
      let id = next.take()
      do {
        try await database.write { try Ledger.add(id, $0) }
        say("acknowledged while sick \(id)")
      } catch {
        say("refused \(id)")
      }
    }
  }
}

final class Counter: Sendable {
  private let value: Atomic<Int>

  init(_ first: Int) {
    value = Atomic(first)
  }

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}

/// One line, in one piece and at once: what is said before a cut is known after it.
func say(_ line: String) {
  var bytes = Array((line + "\n").utf8)
  bytes.withUnsafeMutableBytes { bytes in _ = Glibc.write(1, bytes.baseAddress, bytes.count) }
}
