internal import ArgumentParser
internal import ComplianceService
internal import Database
internal import DatabaseSQLite
internal import Wire

/// `ledger`: checks and proofs from the files, while no process runs on them.
struct LedgerVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Checks the ledger and proves entries, from the files alone.",
    subcommands: [VerifyVerb.self, ProveVerb.self])

  struct Place: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder.", valueName: "folder"))
    var data = "/var/lib/atrium/compliance"

    /// Opens the files for the body, and closes them after it.
    func withLedger<Result: Sendable>(
      _ body: (LedgerInspection) async throws -> Result
    ) async throws -> Result {
      try LedgerInspection.check(folder: data)
      let database = try SQLite.open(folder: data, schema: ComplianceService.schema)
      do {
        let result = try await body(try LedgerInspection(database: database, folder: data))
        await database.close()
        return result
      } catch {
        await database.close()
        throw error
      }
    }
  }

  struct VerifyVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Reads every entry, builds the trees anew and checks every signed head.",
      discussion: "Exit code 1 when anything is wrong.")

    @OptionGroup var place: Place
    @OptionGroup var output: VerbOutput

    func run() async throws {
      let reports = try await place.withLedger { try await $0.verify() }
      let lines = reports.flatMap { report in
        [
          "\(report.realm): \(report.entries) entries, \(report.heads) signed heads, root "
            + report.root
        ] + report.faults.map { "  " + $0 }
      }
      try output.write(
        reports.isEmpty ? ["no ledger yet"] : lines, Document.list(reports.map(Self.document)))
      if reports.contains(where: { !$0.faults.isEmpty }) { throw ExitCode(1) }
    }

    private static func document(_ report: LedgerInspection.Report) -> Google_Protobuf_Value {
      Document.object([
        ("realm", Document.text(report.realm)),
        ("entries", Document.number(Int(clamping: report.entries))),
        ("heads", Document.number(report.heads)), ("root", Document.text(report.root)),
        ("faults", Document.list(report.faults.map(Document.text))),
      ])
    }
  }

  struct ProveVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prove", abstract: "Proves that an entry is in the ledger.",
      discussion: "Exit code 1 when the proof does not hold.")

    @Option(help: "The realm.") var realm: String
    @Option(help: "The entry, from 0.") var leaf: UInt64
    @Option(help: "The size of the tree; without it the newest signed head's.") var size: UInt64?
    @OptionGroup var place: Place
    @OptionGroup var output: VerbOutput

    func run() async throws {
      let proof = try await place.withLedger {
        try await $0.prove(realm: realm, leaf: leaf, size: size)
      }
      try output.write(
        [
          "head   \(proof.headJSON)", "proof  \(proof.proofJSON)", "entry  \(proof.entry)",
          "root   \(proof.root)", proof.holds ? "the proof holds" : "the proof does not hold",
        ],
        Document.object([
          ("head", try Google_Protobuf_Value(json: proof.headJSON)),
          ("proof", try Google_Protobuf_Value(json: proof.proofJSON)),
          ("entry", Document.text(proof.entry)), ("root", Document.text(proof.root)),
          ("holds", Document.flag(proof.holds)),
        ]))
      if !proof.holds { throw ExitCode(1) }
    }
  }
}
