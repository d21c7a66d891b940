import ArgumentParser
import CallPolicy
import Daemon
import Database
import DatabaseSQLite
import Glibc
import RPC
import TestMessages
import TestServices
import Tokens

/// The smallest binary on the kit: one service that answers with what it was asked.
@main
struct TestDaemon {
  static func main() { ServiceCommand<EchoDefinition>.run() }
}

/// Everything that the kit does not know of this service.
enum EchoDefinition: ServiceDefinition {
  static let identity = ServiceIdentity(
    name: "echo", summary: "Answer with what was asked; for tests of the kit.", version: "0.1.0",
    port: 7_099)

  static let components = [EchoSettings.component]

  static let methods = MethodTable([
    "atrium.testing.v1.Echo/EchoNote": .anybody,
    "atrium.testing.v1.Echo/EchoAccount": .only([.service, .operator], roles: ["accounts"]),
  ])

  static let schema = Schema([
    Migration(
      1, "notes",
      [
        .create(
          Table(
            "note", [.text("realm_id"), .integer("number"), .text("text")],
            primaryKey: ["realm_id", "number"]))
      ])
  ])

  static var verbs: [any ParsableCommand.Type] { [SayVerb.self] }

  static func offlineStore(folder: String, _: ServiceConfiguration) -> OfflineStore? {
    SQLiteStore(folder: folder, schema: schema).offline
  }

  static func start(_ context: ServiceContext) async throws -> ServiceParts {
    let settings = EchoSettings(context.configuration)
    let store = SQLiteStore(folder: context.folder.path, schema: schema)
    let database = try SQLite.open(folder: context.folder.path, schema: schema)
    var router = Router()
    try router.add(Echo(settings: settings, logger: context.logger("atrium.echo")))
    let desk = try await LocalDesk(router, methods, in: context)
    var parts = ServiceParts(router: router)
    parts.checks = [SQLiteStore.check(database), settings.check]
    parts.store = store.online(database)
    parts.figures = { store.figures(database) }
    parts.background = [settings.task]
    parts.stop = {
      await desk.shutDown()
      await database.close()
    }
    return parts
  }
}
