internal import ArgumentParser
internal import Terminal

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

        Keys of persons that are in the folder stay: a key that was destroyed since the backup is \
        not in them. Into a new folder the copy of the keys beside the backup is taken, and \
        --erasures must say who was erased since: the key database of the old folder, or its \
        newest copy. What wraps the keys is in no backup: bring it as you keep it, before the start.

        Example: \(program) restore /srv/backup/\(Definition.identity.name)-2026-11-22 --yes
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions
  @OptionGroup var consent: ConsentOptions

  @Option(help: "A key database, or a copy of one: who was erased there is erased again.")
  var erasures: String?

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
        try await store.restore(path, erasures.map(absolute))
      }
      let answer = StoreAnswer(result: "restored from \(path)")
      desk.answer.write(answer.shown) { answer.text }
    }
  }
}
