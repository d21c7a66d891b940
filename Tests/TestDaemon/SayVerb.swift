import ArgumentParser
import CallPolicy
import Daemon
import Logging
import Messages
import RPC
import TestMessages
import TestServices
import Wire

/// `say`: a verb of the service's own, over the local socket or on the files.
struct SayVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Say something to the process.",
    discussion: "Example: atrium-echo say hello")

  @Argument(help: "What to say.")
  var text: String

  @Flag(help: "Ask for what only accounts may ask.")
  var account = false

  @Flag(help: "Answer without a process too.")
  var offline = false

  @OptionGroup var options: LocalOptions

  func run() async throws {
    let desk: ((String) async throws -> OfflineDesk)? = offline ? { try Self.desk($0) } : nil
    try await options.ask(EchoDefinition.self, offline: desk) { link in
      if account {
        _ = try await Atrium_Testing_V1_EchoClient(link.client).echoAccount(
          .init(), options: link.options(noting: "say", text))
      }
      let note = try await Atrium_Testing_V1_EchoClient(link.client).echoNote(
        .with { $0.text = text }, options: link.options(noting: "say", text))
      try link.write(note) { note.text + "\n" }
    }
  }

  private static func desk(_ folder: String) throws -> OfflineDesk {
    var router = Router()
    let settings = EchoSettings(greeting: "offline: ")
    try router.add(Echo(settings: settings, logger: Logger(label: "atrium.echo")))
    return OfflineDesk(router, EchoDefinition.methods) {}
  }
}
