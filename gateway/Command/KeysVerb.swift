import ArgumentParser
import Clocks
import Daemon
import GatewayService
import Messages
import RPC
import Wire

/// `atrium-gateway keys make|list|revoke`.
struct KeysVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Make, list and revoke keys of channel apps and operators.",
    discussion: """
      A key is shown once, when it is made; the gateway keeps its hash only. Works beside a \
      running gateway, which knows of the change at once, and on the files of one that is stopped.

      Example: atrium-gateway keys make --realm lanting --name app --kind channel
      """,
    subcommands: [Make.self, List.self, Revoke.self])

  /// Whose callers a key is for.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case channel, `operator`

    var message: Atrium_Gateway_V1_KeyKind { self == .channel ? .channel : .operator }
  }

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a key and print it once.",
      discussion: """
        Noted in the audit file, without the key.

        Example: atrium-gateway keys make --name desk --kind operator >desk.apikey
        """)

    @Option(help: "The name of the channel app or operator, 1 to 64 bytes.")
    var name: String

    @Option(help: "What the holder is: channel or operator.")
    var kind = Kind.channel

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(GatewayDefinition.self, offline: KeysVerb.offline) { link in
        let made = try await Atrium_Gateway_V1_KeysClient(link.client).makeKey(
          .with {
            $0.name = name
            $0.kind = kind.message
          }, options: link.options(noting: "keys", "make", name))
        try link.write(made) { made.key + "\n" }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List keys, without what they are.",
      discussion: "Example: atrium-gateway keys list --output json")

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(GatewayDefinition.self, offline: KeysVerb.offline) { link in
        let list = try await Atrium_Gateway_V1_KeysClient(link.client).listKeys(
          .init(), options: link.options())
        try link.write(
          list,
          table: [["name", "kind", "state"]]
            + list.keys.map {
              [
                $0.name, $0.kind == .operator ? "operator" : "channel",
                $0.revokedTime == nil ? "good" : "revoked",
              ]
            })
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revoke all keys of a name.",
      discussion: """
        From the next call on none of them is let in, so it needs --yes. Noted in the audit file.

        Exit codes: 0 revoked, 1 there was no good key of that name, 2 it could not be done.

        Example: atrium-gateway keys revoke --name app --yes
        """)

    @Option(help: "The name of the channel app or operator.")
    var name: String

    @Flag(help: "Do it; without this it is refused, with what it would do.")
    var yes = false

    @OptionGroup var options: LocalOptions

    func run() async throws {
      guard yes else {
        throw ValidationError(
          "revoke locks out all holders of keys of \(name); say --yes if that is what you want")
      }
      try await options.ask(GatewayDefinition.self, offline: KeysVerb.offline) { link in
        let done = try await Atrium_Gateway_V1_KeysClient(link.client).revokeKeys(
          .with { $0.name = name }, options: link.options(noting: "keys", "revoke", name))
        try link.write(done) { "\(done.revoked) revoked\n" }
        if done.revoked == 0 { try link.endNotWell() }
      }
    }
  }

  /// The same methods on the files.
  static func offline(_ folder: String) async throws -> OfflineDesk {
    let clock = RealClock()
    let store = try GatewayStore(folder) { clock.nowMilliseconds }
    var router = Router()
    try router.add(
      KeysHandlers(
        GatewayDatabase(store.database, keys: store.keys),
        milliseconds: { clock.nowMilliseconds }))
    return OfflineDesk(router, KeysHandlers.methods) { await store.close() }
  }
}
