import ArgumentParser
import Daemon
import Messages
import Wire

/// `erasure list` and `erasure show ID`: how far erasures are. They name nobody.
struct ErasureVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erasure", abstract: "Look at erasures of persons.",
    subcommands: [List.self, Show.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List erasures, the newest first.",
      discussion: "Example: atrium-profile erasure list --output json")

    @Option(help: "At most so many: 1 to 1000.")
    var limit: Int32 = 100

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(ProfileDefinition.self) { link in
        let list = try await Atrium_Profile_V1_InspectionClient(link.client).listErasures(
          .with { $0.limit = limit }, options: link.options())
        let head = ["erasure", "state", "requested", "acknowledged"]
        try link.write(
          list,
          table: [head]
            + list.erasures.map {
              [
                $0.erasureID, ErasureVerb.word($0.state), Instants.text($0.requestedTime),
                $0.acknowledgements.map(\.service).joined(separator: " "),
              ]
            })
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one erasure with every acknowledgement.",
      discussion: """
        Exit codes: 0 it is complete, 1 it is not yet, 2 it could not be asked.

        Example: atrium-profile erasure show 019ab2c4-5d6e-7f80-8123-456789abcdef
        """)

    @Argument(help: "The erasure's id.")
    var id: String

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(ProfileDefinition.self) { link in
        let erasure = try await Atrium_Profile_V1_ErasuresClient(link.client).getErasure(
          .with { $0.erasureID = id }, options: link.options())
        var rows = [
          ["state", ErasureVerb.word(erasure.state), ""],
          ["requested", Instants.text(erasure.requestedTime), ""],
          ["effective", Instants.text(erasure.effectiveTime), ""],
          ["complete", Instants.text(erasure.completeTime), ""],
        ]
        rows += erasure.acknowledgements.map {
          [
            $0.service, Instants.text($0.destroyedTime),
            "\($0.erasedRows) rows" + ($0.holdReason.isEmpty ? "" : ", held: \($0.holdReason)"),
          ]
        }
        try link.write(erasure, table: rows)
        if erasure.state != .complete { try link.endNotWell() }
      }
    }
  }

  static func word(_ state: Atrium_Profile_V1_ErasureState) -> String {
    switch state {
    case .requested: "requested"
    case .effective: "effective"
    case .complete: "complete"
    default: "unknown"
    }
  }
}
