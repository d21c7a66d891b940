internal import ArgumentParser
internal import Database
internal import Messages
internal import Telemetry
internal import Terminal
internal import Wire

/// `verify`: whether the store is whole.
struct VerifyVerb<Definition: ServiceDefinition>: StoreVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "verify", abstract: "Read the whole store and say what is wrong with it.",
      discussion: """
        Every page, index and reference. It goes on while calls do, and costs reads of the disk.

        Exit codes: 0 all is well, 1 faults were found, 2 it could not be done.

        Example: \(program) verify
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() async throws {
    var faults = 0
    if hasProcess {
      try await ask { link in
        let last = try await link.client.verify(.init(), options: link.openEnded()) {
          try await follow($0)
        }
        faults = last.findings.count
        let answer = StoreAnswer(result: last.result, findings: last.findings)
        try desk.answer.write(last) { answer.text }
      }
    } else {
      try await withFiles { store, _ in
        let findings: [String]
        do { findings = try await store.operations.verify() } catch let error as DatabaseError
          where error.code == .corrupt
        { findings = ["\(error)"] }
        faults = findings.count
        let answer = StoreAnswer(
          result: findings.isEmpty ? "all is well" : "\(findings.count) faults", findings: findings)
        desk.answer.write(answer.shown) { answer.text }
      }
    }
    if faults > 0 {
      let mend = StoreDamage.mend(Definition.identity, desk.folder())
      StandardStreams.writeError("\(Definition.identity.program): stop it, then \(mend)\n")
      throw VerbEnd(code: ProcessExit.notWell)
    }
  }
}
