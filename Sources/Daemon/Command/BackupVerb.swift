internal import ArgumentParser
internal import Messages
internal import Terminal
internal import Wire

/// `backup`: a copy of the store.
struct BackupVerb<Definition: ServiceDefinition>: StoreVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "backup", abstract: "Copy the store to a new file, while calls go on.",
      discussion: """
        One consistent state, and beside it under the same name with `.keys` the wrapped keys of \
        persons where the service has any; keep those for days, not years. The file appears under \
        its name when it is whole and checked. Without a running process the files are copied \
        instead. Noted in the audit file.

        Example: \(program) backup /srv/backup/\(Definition.identity.name)-2026-11-22
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Argument(help: "A path that does not exist.")
  var path: String

  func run() async throws {
    let path = absolute(path)
    guard hasProcess else {
      return try await withFiles { store, audit in
        try await audit.around(AuditFile.ownUser, "backup", [path]) {
          try await store.operations.backUp(path)
        }
        let answer = StoreAnswer(result: "written to \(path)")
        desk.answer.write(answer.shown) { answer.text }
      }
    }
    try await ask { link in
      let request = Atrium_Operator_V1_BackupRequest.with { $0.path = path }
      let last = try await link.client.backup(request, options: link.openEnded()) {
        try await follow($0)
      }
      try desk.answer.write(last) { "\(last.result), \(Readable.bytes(last.done))\n" }
    }
  }
}
