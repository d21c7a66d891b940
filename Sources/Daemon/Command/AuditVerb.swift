internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `audit`: who did what.
struct AuditVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "audit", abstract: "Show who did what to this process and its data.",
      discussion: """
        The newest first, from audit.jsonl in the data folder; it works while no process runs too.

        Example: \(program) audit --limit 20
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Option(help: "How many entries, 1 to 1000.")
  var limit: Int32 = 50

  func run() async throws {
    guard (1...1_000).contains(limit) else {
      throw VerbFailure("--limit \(limit)", mend: "1 to 1000")
    }
    if reach.address == nil {
      let entries = AuditFile(folder: desk.folder()).entries(Int(limit))
      return try write(.with { $0.entries = entries })
    }
    try await ask { link in
      let request = Atrium_Operator_V1_AuditEntriesRequest.with { $0.limit = limit }
      try write(try await link.client.auditEntries(request, options: link.options))
    }
  }

  private func write(_ answer: Atrium_Operator_V1_AuditEntriesResponse) throws {
    try desk.answer.write(answer) {
      var table = TextTable(["WHEN", "WHO", "WHAT", "RESULT"])
      for entry in answer.entries {
        let what = ([entry.verb] + entry.arguments).joined(separator: " ")
        table.add([entry.at, entry.who, what, entry.result])
      }
      return answer.entries.isEmpty ? "no entries\n" : table.text
    }
  }
}
