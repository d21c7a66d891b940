public import Database
internal import DatabaseSQLite
internal import Glibc

/// The kit's operations on one SQLite database in the data folder.
///
/// ```swift
/// static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
///   SQLiteStore(folder: folder, schema: ProfileMigrations.schema).offline
/// }
/// ```
public struct SQLiteStore: Sendable {
  private let folder: String
  private let name: String
  private let schema: Schema
  private let keys: KeyFiles?

  /// The database `name` in a data folder; `hasKeys` where the keys of persons lie beside it.
  public init(
    folder: String, name: String = "data", schema: Schema, hasKeys: Bool = false
  ) {
    self.folder = folder
    self.name = name
    self.schema = schema
    keys = hasKeys ? KeyFiles(folder: folder) : nil
  }

  /// For a running process: backup and verification of the open databases.
  public func online(_ database: Database, keys: Database? = nil) -> StoreOperations {
    StoreOperations(
      backUp: { path in
        try await database.backUp(to: path)
        // After the data: the key of a person is there before anything that it seals.
        try await keys?.backUp(to: path + KeyFiles.suffix)
      },
      verify: {
        let faults = try await database.verify()
        return faults + (try await keys?.verify() ?? [])
      },
      bytes: { [self] in bytes })
  }

  /// A readiness check, by its name in `status`: whether writes may succeed.
  public static func check(_ database: Database, _ name: String = "database") -> ReadinessCheck {
    ReadinessCheck(name) {
      // Nobody may send the write that would notice.
      if case .full = database.health { await database.probe() }
      return switch database.health {
      case .well: nil
      case .full(let error): "no room on the device: \(error)"
      case .sick(let error): "reads only until a restart: \(error)"
      case .closed: "closed"
      }
    }
  }

  /// What `status` shows of a database.
  public func figures(_ database: Database) -> [ServiceFigure] {
    let statistics = database.statistics
    return [
      ServiceFigure("database.bytes", Double(bytes), unit: "bytes"),
      ServiceFigure("database.log_bytes", Double(statistics.logBytes), unit: "bytes"),
      ServiceFigure("database.commits", Double(statistics.commits)),
      ServiceFigure("database.failed_commits", Double(statistics.failedCommits)),
      ServiceFigure("database.queued_writes", Double(statistics.queuedWrites)),
      ServiceFigure(
        "database.commit_p99",
        Double(statistics.commitMicroseconds.bound(ofShare: 0.99) ?? 0) / 1_000, unit: "ms"),
    ]
  }

  /// For verbs while no process runs.
  public var offline: OfflineStore {
    let (folder, name, schema, keys) = (folder, name, schema, keys)
    return OfflineStore(
      operations: StoreOperations(
        backUp: { path in
          try SQLite.backUp(folder: folder, name: name, to: path)
          try keys?.backUp(to: path + KeyFiles.suffix)
        },
        verify: {
          try SQLite.verify(folder: folder, name: name) + (try keys?.verify() ?? [])
        },
        bytes: { [self] in bytes }),
      restore: { [self] backup, erasures in
        try keys?.check(backup, erasures)
        try restore(backup)
        try await keys?.restore(backup, erasures)
      },
      pending: {
        try SQLite.pending(folder: folder, name: name, schema: schema)
          .map { PendingMigration(name: $0.name, contracts: $0.contracts) }
      },
      migrate: { await (try SQLite.open(folder: folder, name: name, schema: schema)).close() })
  }

  private var path: String { "\(folder)/\(name).sqlite" }

  private var bytes: Int64 { FileSize.of(path) }

  /// Moves what is there aside, and back when the backup cannot be taken.
  private func restore(_ backup: String) throws {
    let aside = "\(folder)/\(name)-before-\(SystemText.nowMilliseconds()).sqlite"
    let parts = ["-wal", ""].filter { access(path + $0, F_OK) == 0 }
    for part in parts {
      guard rename(path + part, aside + part) == 0 else {
        throw TextFile.failure("move aside", path + part)
      }
    }
    // Of no use without the log that it describes; made anew with the database.
    unlink(path + "-shm")
    do {
      try SQLite.restore(from: backup, folder: folder, name: name)
    } catch {
      unlink(path)
      for part in parts.reversed() { rename(aside + part, path + part) }
      throw error
    }
  }
}
