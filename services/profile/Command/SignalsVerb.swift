import ArgumentParser
import Daemon
import Messages
import Wire

/// `signals rejected`: signals that were not taken, and why.
struct SignalsVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signals", abstract: "Look at signals.", subcommands: [Rejected.self])

  struct Rejected: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List signals that were not taken, the newest first.",
      discussion: """
        Shows who sent them, the field at fault and the reason; never what was in them.

        Example: atrium-profile signals rejected --since 2026-11-22T08:00:00Z
        """)

    @Option(help: "Only those received from then on, such as 2026-11-22T08:00:00Z.")
    var since: String?

    @Option(help: "At most so many: 1 to 1000.")
    var limit: Int32 = 100

    @OptionGroup var options: LocalOptions

    func run() async throws {
      let time = try since.map(Instants.reading)
      try await options.ask(ProfileDefinition.self) { link in
        let kept = try await Atrium_Profile_V1_InspectionClient(link.client).listRejectedSignals(
          .with {
            $0.since = time
            $0.limit = limit
          }, options: link.options())
        let head = ["received", "kind", "source", "field", "reason"]
        try link.write(
          kept,
          table: [head]
            + kept.signals.map {
              [Instants.text($0.receivedTime), $0.kind, $0.source, $0.field, $0.reason]
            })
      }
    }
  }
}

/// Instants as operators read and write them.
enum Instants {
  static func text(_ time: Google_Protobuf_Timestamp?) -> String {
    guard let time else { return "-" }
    // The canonical JSON of an instant is its text in quotation marks.
    do { return String(try time.json().dropFirst().dropLast()) } catch { return "-" }
  }

  static func reading(_ text: String) throws -> Google_Protobuf_Timestamp {
    do { return try Google_Protobuf_Timestamp(json: "\"\(text)\"") } catch {
      throw ValidationError("--since \(text): write it as 2026-11-22T08:00:00Z")
    }
  }
}
