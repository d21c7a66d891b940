import ArgumentParser
import Clocks
import Daemon
import DatabaseSQLite
import Foundation
import GatewayService

/// `atrium-gateway keys make|list|revoke`.
struct KeysVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Make, list and revoke keys of channel apps and operators.",
    discussion: """
      A key is shown once, when it is made; the gateway keeps its hash only. Stop the gateway \
      first: its database is one process's.

      Example: atrium-gateway keys make --data DIR --realm lanting --name app --kind channel
      """,
    subcommands: [Make.self, List.self, Revoke.self])

  struct Place: ParsableArguments {
    @Option(help: "The gateway's data folder.")
    var data = "/var/lib/atrium/gateway"
    @Option(help: "The realm of the key.")
    var realm: String

    func store() throws -> GatewayStore {
      try GatewayStore(data) { RealClock().nowMilliseconds }
    }
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a key and print it once.")
    @OptionGroup var place: Place
    @Option(help: "Name of the channel app or operator.")
    var name: String
    @Option(help: "channel or operator.")
    var kind = "channel"

    func run() async throws {
      guard let kind = EdgeCaller.Kind(rawValue: kind), kind == .channel || kind == .operator else {
        throw ValidationError("--kind \(kind): expected channel or operator")
      }
      let store = try place.store()
      let key = try await GatewayDatabase(store.database, keys: store.keys).makeKey(
        place.realm, name: name, kind: kind, at: RealClock().nowMilliseconds)
      await store.close()
      print(key)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List keys, without what they are.")
    @OptionGroup var place: Place

    func run() async throws {
      let store = try place.store()
      let rows = try await GatewayDatabase(store.database, keys: store.keys).listKeys(place.realm)
      await store.close()
      for row in rows {
        let state = row.revokedMilliseconds == nil ? "good" : "revoked"
        print("\(row.name)\t\(row.kind.rawValue)\t\(state)")
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Revoke all keys of a name.")
    @OptionGroup var place: Place
    @Option(help: "Name of the channel app or operator.")
    var name: String
    @Flag(help: "Do it.")
    var yes = false

    func run() async throws {
      guard yes else { throw ValidationError("say --yes to revoke the keys of \(name)") }
      let store = try place.store()
      let count = try await GatewayDatabase(store.database, keys: store.keys).revokeKeys(
        place.realm, name: name, at: RealClock().nowMilliseconds)
      await store.close()
      print("\(count) revoked")
      if count == 0 { throw ExitCode(1) }
    }
  }
}
