internal import ArgumentParser
internal import Glibc
internal import Messages
internal import RPC
internal import Terminal
internal import Wire

/// `debug`: everything for somebody who was not there.
struct DebugVerb<Definition: ServiceDefinition>: AskingVerb {
  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "debug", abstract: "Write a bundle of what is needed to find a fault.",
      discussion: """
        Status, configuration without secrets, metrics, the last log lines and sampled spans, \
        threads, memory and audit entries, each as a file in a new folder. Nothing in it is \
        personal, as far as nobody wrote personal values into a log.

        Example: \(program) debug --into /tmp/\(Definition.identity.name)-bundle
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Option(help: ArgumentHelp("A folder that does not exist; it is made.", valueName: "folder"))
  var into: String

  func run() async throws {
    try await ask { link in
      guard mkdir(into, 0o700) == 0 else {
        throw VerbFailure(
          "cannot make the folder \(into): \(SystemText.last())", mend: "name a new one")
      }
      var names: [String] = []
      try await link.client.debug(.init(), options: link.openEnded()) { responses in
        for try await part in responses {
          guard isName(part.name) else { throw VerbFailure("the process sent a strange file name") }
          if !names.contains(part.name) { names.append(part.name) }
          try append(part)
        }
      }
      let list = names
      desk.answer.write(
        .object([("folder", .text(into)), ("files", .list(list.map { .text($0) }))])
      ) { "wrote \(list.count) files to \(into): \(list.joined(separator: ", "))\n" }
    }
  }

  /// One plain name: what a process sends must not leave the folder.
  private func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count < 100 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D }
  }

  private func append(_ part: Atrium_Operator_V1_DebugPart) throws {
    let path = into + "/" + part.name
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw VerbFailure("cannot write \(path): \(SystemText.last())") }
    defer { close(file) }
    let count = part.bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count == part.bytes.count else {
      throw VerbFailure("cannot write \(path): \(SystemText.last())", mend: "free some space")
    }
  }
}
