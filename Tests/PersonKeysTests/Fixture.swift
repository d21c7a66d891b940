import Crypto
import Database
import DatabaseSQLite
import Foundation
import Locking
import PersonKeys

/// A folder with a key database and its wrapping keys, which outlives what is opened in it.
final class Fixture: Sendable {
  let folder: String
  private let time = Lock(Int64(1_790_000_000_000))

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("person-keys-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(atPath: folder)
  }

  var now: Int64 { time.withLock { $0 } }

  var today: KeyDay { KeyDay(milliseconds: now) }

  func pass(days: Int64) { time.withLock { $0 += days * 86_400_000 } }

  func database(_ place: String = "data") throws -> Database {
    try SQLite.open(
      folder: "\(folder)/\(place)", name: "keys", schema: PersonKeysSchema.schema)
  }

  /// Opens, runs and closes.
  @discardableResult
  func with<Value>(
    _ place: String = "data", random: RandomSource = .system,
    _ body: (PersonKeys, Database) async throws -> Value
  ) async throws -> Value {
    let database = try database(place)
    do {
      let keys = try PersonKeys(
        database: database, folder: "\(folder)/kek", clock: { [self] in now }, random: random)
      let value = try await body(keys, database)
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }

  var encryptionKeyFiles: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: "\(folder)/kek").sorted() }
  }

  /// Whether the bytes stand in any file of the key database.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/data").contains { name in
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/data/\(name)"))
        .range(of: Data(bytes)) != nil
    }
  }
}

func person(_ number: Int, realm: String = "harbour") -> PersonKeyID {
  PersonKeyID(realm: realm, person: "person-\(number)")
}

func wrappedKeys(_ database: Database) async throws -> [[UInt8]] {
  try await database.read { connection in
    try connection.all("SELECT wrapped_key FROM person_keys") { try $0.blob(0) }
  }
}
