internal import ArgumentParser
internal import ComplianceService

/// `packs`: what is in force, and whether a file is a pack.
struct PacksVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs", abstract: "Look at policy packs.",
    subcommands: [ListVerb.self, CheckVerb.self])

  struct ListVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the packs that the program brings, proved.",
      discussion: "Example: atrium-compliance packs list --output json")

    @OptionGroup var output: VerbOutput

    func run() throws {
      var config = ComplianceConfig()
      config.packs.append("hk")
      let packs = try PackLibrary(config).summaries
      let lines = packs.map {
        "\($0.name)  \($0.jurisdiction)  \($0.rules) rules  \($0.examples) examples"
      }
      try output.write(
        lines,
        Document.list(
          packs.map { pack in
            Document.object([
              ("pack", Document.text(pack.name)),
              ("jurisdiction", Document.text(pack.jurisdiction)),
              ("rules", Document.number(pack.rules)),
              ("examples", Document.number(pack.examples)),
            ])
          }))
    }
  }

  struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Read a pack and run every example of every rule.",
      discussion: """
        Exit code 1 when an example fails or the file is no pack.

        Example: atrium-compliance packs check house-rules.yaml
        """)

    @Argument(help: "The pack's file (YAML).") var file: String
    @OptionGroup var output: VerbOutput

    func run() throws {
      do {
        let pack = try PackLibrary.check(path: file)
        try output.write(
          ["\(pack.name): \(pack.rules) rules, \(pack.examples) examples, all as they should be"],
          Document.object([
            ("ok", Document.flag(true)), ("pack", Document.text(pack.name)),
            ("rules", Document.number(pack.rules)), ("examples", Document.number(pack.examples)),
          ]))
      } catch {
        try output.write(
          ["\(error)"],
          Document.object([("ok", Document.flag(false)), ("fault", Document.text("\(error)"))]))
        throw ExitCode(1)
      }
    }
  }
}
