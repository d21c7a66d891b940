internal import ArgumentParser
internal import Terminal

/// `migrate`: the store's schema up to this version.
struct MigrateVerb<Definition: ServiceDefinition>: StoreVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "migrate", abstract: "Bring the store's schema up to this version.",
      discussion: """
        The process must not run. Steps that only add are done at once, as `serve` would do them. \
        Steps that take something away (contraction) keep older versions from starting, so they \
        need --yes. --plan only shows. Noted in the audit file.

        Example: \(program) migrate --plan
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions
  @OptionGroup var consent: ConsentOptions

  @Flag(help: "Show what would be done.")
  var plan = false

  func run() async throws {
    guard !hasProcess else {
      throw VerbFailure("the process runs", mend: "stop it first; migrate works on its files")
    }
    try await withFiles { store, audit in
      let pending = try await store.pending()
      if plan || pending.isEmpty { return write(pending, isDone: false) }
      let contraction = pending.filter(\.contracts).map(\.name)
      if !contraction.isEmpty {
        try require(
          consent.yes, "these steps take something away: \(contraction.joined(separator: ", "))")
      }
      try await audit.around(AuditFile.ownUser, "migrate", pending.map(\.name)) {
        try await store.migrate()
      }
      write(pending, isDone: true)
    }
  }

  private func write(_ steps: [PendingMigration], isDone: Bool) {
    desk.answer.write(
      .object([
        ("isDone", .flag(isDone)),
        (
          "steps",
          .list(
            steps.map {
              .object([("name", .text($0.name)), ("contracts", .flag($0.contracts))])
            })
        ),
      ])
    ) {
      if steps.isEmpty { return "the schema is up to date\n" }
      return steps.map { step in
        let note = step.contracts ? " (takes something away)" : ""
        return "\(isDone ? "done" : "to do"): \(step.name)\(note)\n"
      }.joined()
    }
  }
}
