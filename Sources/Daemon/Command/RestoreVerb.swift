internal import ArgumentParser

/// `restore`: a backup in the place of the store.
struct RestoreVerb<Definition: ServiceDefinition>: StoreVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "restore", abstract: "Put a backup in the place of the store.",
      discussion: """
        The process must not run. The backup is checked first; what was there stays beside it with \
        the time in its name, until you remove it. Everything that happened since the backup is \
        gone, so it needs --yes. Noted in the audit file.

        Example: \(program) restore /srv/backup/\(Definition.identity.name)-2026-11-22 --yes
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions
  @OptionGroup var consent: ConsentOptions

  @Argument(help: "The backup.")
  var backup: String

  func run() async throws {
    let path = absolute(backup)
    try require(consent.yes, "restore replaces the store by \(path)")
    guard !hasProcess else {
      throw VerbFailure("the process runs", mend: "stop it first; restore works on its files")
    }
    try await withFiles(mayMake: true) { store, audit in
      try await audit.around(AuditFile.ownUser, "restore", [path]) {
        try await store.restore(path)
      }
      let answer = StoreAnswer(result: "restored from \(path)")
      desk.answer.write(answer.shown) { answer.text }
    }
  }
}
