import AdvisorService
import ArgumentParser
import Daemon
import Messages
import Wire

/// `decisions show TOUCH --person ID`: a decision as it was made. The look is put on record.
struct DecisionsVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions", abstract: "Look at decisions.", subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one decision and its reasons; that you looked is put on record.",
      discussion: """
        Only with the person's id: decisions are sealed under its key.

        Example: atrium-advisor decisions show 4f…e1 --person 019ab0… --locale en
        """)

    @Argument(help: "The touch, 32 hexadecimal characters.")
    var touch: String

    @Option(help: "Whose decision it is.")
    var person: String

    @Option(help: "zh-CN, zh-HK or en.")
    var locale = "zh-CN"

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(AdvisorDefinition.self) { link in
        let decision = try await Atrium_Advisor_V1_DecisionsClient(link.client).getDecision(
          .with {
            $0.touchID = touch
            $0.personID = person
            $0.purpose = .service
            $0.locale = locale
          }, options: link.options())
        try link.write(decision, table: rows(decision))
      }
    }

    private func rows(_ decision: Atrium_Advisor_V1_Decision) -> [[String]] {
      var rows = [["touch", decision.touchID], ["model", decision.model]]
      if decision.outcome == .send {
        rows += [
          ["offer", decision.offerID], ["for", decision.tags.joined(separator: ", ")],
          ["score", "\(decision.scoreMilli)"],
          ["chance", "\(decision.propensityPpm) of 1,000,000"],
          ["exploration", decision.exploration ? "yes" : "no"],
        ]
      } else {
        rows.append(["withheld", decision.withheldReason])
      }
      rows += [
        ["candidates", "\(decision.candidates)"], ["feed", "\(decision.feedSequence)"],
        ["not used", decision.notUsed.joined(separator: ", ")],
      ]
      return rows + decision.reasons.map { ["\($0.weightPermille)/1000 \($0.code)", $0.text] }
    }
  }
}

/// `read-model`: what is known of the mall, and how far it is behind.
struct ReadModelVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-model", abstract: "Show what is known of the mall and how far behind.",
    discussion: """
      Exit codes: 0 it is up to date, 1 it is more than 5 s behind, 2 it could not be asked.

      Example: atrium-advisor read-model --output json
      """)

  @OptionGroup var options: LocalOptions

  func run() async throws {
    try await options.ask(AdvisorDefinition.self) { link in
      let model = try await Atrium_Advisor_V1_DecisionsClient(link.client).getReadModel(
        .init(), options: link.options())
      try link.write(
        model,
        table: [
          ["sequence", "\(model.feedSequence) of \(model.headSequence)"],
          ["behind", "\(model.lagMs) ms"], ["shops", "\(model.shops)"],
          ["items", "\(model.items)"], ["offers", "\(model.offers)"],
        ])
      if model.lagMs > 5_000 { try link.endNotWell() }
    }
  }
}

/// `model`: by what decisions are made; needs no running process.
struct ModelVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Show by which rules decisions are made.",
    discussion: """
      The main parameters in the order of their weight, as a public page may list them.

      Example: atrium-advisor model --output json
      """)

  enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to answer: text for people, json for programs.")
  var output = Output.text

  func run() throws {
    let model = ModelDescription()
    print(output == .json ? model.json : model.text)
  }
}
