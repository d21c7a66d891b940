import Database
import DatabaseSQLite
import Foundation
import Testing

/// A folder of its own for one test, and the shop database in it.
final class Place: Sendable {
  let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("database-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit {
    // A folder that stays behind harms no other test.
    try? FileManager.default.removeItem(atPath: folder)
  }

  func open(
    _ schema: Schema = shops, limits: DatabaseLimits = DatabaseLimits(),
    settings: SQLiteSettings = SQLiteSettings()
  ) throws(DatabaseError) -> Database {
    try SQLite.open(folder: folder, schema: schema, limits: limits, settings: settings)
  }
}

/// Runs the test with an open database, and closes it.
func withDatabase<Value>(
  _ schema: Schema = shops, limits: DatabaseLimits = DatabaseLimits(),
  settings: SQLiteSettings = SQLiteSettings(), _ body: (Database) async throws -> Value
) async throws -> Value {
  let place = try Place()
  let database = try place.open(schema, limits: limits, settings: settings)
  do {
    let value = try await body(database)
    await database.close()
    return value
  } catch {
    await database.close()
    throw error
  }
}

let shops = Schema([
  Migration(
    1, "shops",
    [
      .create(
        Table(
          "shops",
          [
            .integer("realm_id"), .text("shop_id"), .text("name"), .integer("open_minutes"),
            .real("area_m2", optional: true), .blob("plan", optional: true),
            .integer("is_open", initially: 1),
          ], primaryKey: ["realm_id", "shop_id"], unique: [["realm_id", "name"]],
          checks: ["open_minutes >= 0"])),
      .create(
        Table(
          "offers", [.integer("realm_id"), .integer("offer_id"), .text("shop_id")],
          primaryKey: ["realm_id", "offer_id"],
          references: [.init(["realm_id", "shop_id"], to: "shops", ["realm_id", "shop_id"])])),
    ])
])

extension WriteConnection {
  func addShop(_ id: String, name: String? = nil, minutes: Int = 600) throws {
    try execute(
      """
      INSERT INTO shops (realm_id, shop_id, name, open_minutes)
      VALUES (:realm_id, :shop_id, :name, :open_minutes)
      """,
      ["realm_id": 1, "shop_id": id, "name": name ?? "shop \(id)", "open_minutes": minutes])
  }
}

extension ReadConnection {
  func shopIDs() throws -> [String] {
    try all(
      "SELECT shop_id FROM shops WHERE realm_id = :realm_id ORDER BY shop_id", ["realm_id": 1]
    ) { try $0.text("shop_id") }
  }
}
