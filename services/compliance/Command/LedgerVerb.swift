internal import ArgumentParser
internal import ComplianceService
internal import Daemon
internal import Database
internal import DatabaseSQLite
internal import Wire

/// `ledger`: checks and proofs from the files, beside a running process or without one.
struct LedgerVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Check the ledger and prove entries, from the files alone.",
    discussion: "Reads one state of the files; a process that runs on them goes on meanwhile.",
    subcommands: [VerifyVerb.self, ProveVerb.self])

  struct Place: ParsableArguments {
    @Option(help: ArgumentHelp("The data folder of the process.", valueName: "folder"))
    var data = "/var/lib/atrium/compliance"

    /// Shows the files to the body; what cannot be read ends the verb with exit code 2.
    func withLedger<Result>(
      _ body: (LedgerInspection, ReadConnection) throws -> Result
    ) throws -> Result {
      do {
        try LedgerInspection.check(folder: data)
        let inspection = try LedgerInspection(folder: data)
        return try SQLite.read(folder: data) { try body(inspection, $0) }
      } catch {
        throw VerbFault("the ledger in \(data): \(error)", mend: "name another with --data")
      }
    }
  }

  struct VerifyVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Read every entry, build the trees anew and check every signed head.",
      discussion: """
        Exit codes: 0 all is well, 1 anything is wrong, 2 it cannot be read.

        Example: atrium-compliance ledger verify --output json
        """)

    @OptionGroup var place: Place
    @OptionGroup var output: VerbOutput

    func run() throws {
      let reports = try place.withLedger { try $0.verify($1) }
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

  struct ProveVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prove", abstract: "Prove that an entry is in the ledger.",
      discussion: """
        Exit codes: 0 the proof holds, 1 it does not, 2 it cannot be read.

        Example: atrium-compliance ledger prove --realm lanting --leaf 4
        """)

    @Option(help: "The realm of the ledger.") var realm: String
    @Option(help: "The entry, from 0.") var leaf: UInt64
    @Option(help: "The size of the tree; without it the newest signed head's.") var size: UInt64?
    @OptionGroup var place: Place
    @OptionGroup var output: VerbOutput

    func run() throws {
      let proof = try place.withLedger {
        try $0.prove(realm: realm, leaf: leaf, size: size, in: $1)
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
