import Database
import DatabaseSQLite
import Synchronization

/// The same rows through `Database`.
enum Ours {
  private static let schema = Schema([
    Migration(
      1, "lines",
      [
        .create(
          Table(
            "lines", [.integer("realm_id"), .integer("line_id"), .text("words")],
            primaryKey: ["realm_id", "line_id"]))
      ])
  ])

  private static func open(_ folder: String, _ name: String) throws -> Database {
    try SQLite.open(folder: folder, name: name, schema: schema)
  }

  private static func insert(_ id: Int, _ connection: WriteConnection) throws {
    try connection.execute(
      "INSERT INTO lines (realm_id, line_id, words) VALUES (:realm_id, :line_id, :words)",
      ["realm_id": 1, "line_id": id, "words": words])
  }

  static func commits(
    _ folder: String, writers: Int, round: Int, seconds: Double
  ) async throws -> Commits {
    let letter = ["one", "sixteen", "many"][writers == 1 ? 0 : writers == 16 ? 1 : 2]
    let database = try open(folder, letter)
    let next = Next(round * 10_000_000 + 1)
    let start = now()
    let end = start + UInt64(seconds * 1e9)
    let times = try await withThrowingTaskGroup(of: Times.self) { group in
      for _ in 0..<writers {
        group.addTask {
          var times = Times()
          while now() < end {
            let begin = now()
            let id = next.take()
            try await database.write { try insert(id, $0) }
            times.add(now() - begin)
          }
          return times
        }
      }
      return try await group.reduce(Times()) { $0 + $1 }
    }
    let passed = Double(now() - start) / 1e9
    let commits = database.statistics.commits
    await database.close()
    return Commits(times: times, commits: commits, seconds: passed)
  }

  /// Alone, from 16 tasks, and while 16 others write.
  static func reads(_ folder: String, seconds: Double) async throws -> [String] {
    let database = try open(folder, "reads")
    let rows = 20_000
    for start in stride(from: 0, to: rows, by: 1_000) {
      try await database.write { connection in
        for id in start..<start + 1_000 { try insert(id, connection) }
      }
    }
    var lines: [String] = []
    lines.append("point read, one task: \(try await read(database, 1, rows, seconds).text)")
    let many = try await read(database, 16, rows, seconds)
    lines.append("point read, 16 tasks: \(Int(Double(many.count) / seconds)) /s, \(many.text)")
    let next = Next(rows)
    let end = now() + UInt64(seconds * 1e9)
    async let written: Void = withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          while now() < end {
            let id = next.take()
            try await database.write { try insert(id, $0) }
          }
        }
      }
      try await group.waitForAll()
    }
    let beside = try await read(database, 1, rows, seconds)
    try await written
    lines.append("point read, one task beside 16 writers: \(beside.text)")
    await database.close()
    return lines
  }

  private static func read(
    _ database: Database, _ tasks: Int, _ rows: Int, _ seconds: Double
  ) async throws -> Times {
    let end = now() + UInt64(seconds * 1e9)
    return try await withThrowingTaskGroup(of: Times.self) { group in
      for task in 0..<tasks {
        group.addTask {
          var times = Times()
          var id = task
          while now() < end {
            let begin = now()
            id = (id + 7_919) % rows
            let wanted = id
            let found = try await database.read { connection in
              try connection.first(
                "SELECT words FROM lines WHERE realm_id = :realm_id AND line_id = :line_id",
                ["realm_id": 1, "line_id": wanted]
              ) { try $0.text("words") }
            }
            guard found != nil else { throw Failure(what: "a row is absent") }
            times.add(now() - begin)
          }
          return times
        }
      }
      return try await group.reduce(Times()) { $0 + $1 }
    }
  }
}

final class Next: Sendable {
  private let value: Atomic<Int>

  init(_ first: Int = 1) {
    value = Atomic(first)
  }

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
