package import ArgumentParser
internal import Glibc

extension ParsableCommand {
  /// Runs the verb that the arguments of the process name.
  package static func runParsed() async throws {
    var command = try parseAsRoot()
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }

  /// Says what went wrong and ends; whatever the parser calls misuse is `ProcessExit.impossible`.
  package static func end(with error: any Error, of program: String) -> Never {
    switch error {
    case let ended as VerbEnd: ProcessExit.end(ended.code)
    case let code as ExitCode: ProcessExit.end(code.rawValue)
    case let failure as VerbFailure:
      StandardStreams.writeError("\(program): \(failure)\n")
      ProcessExit.end(failure.code)
    default:
      let text = fullMessage(for: error) + "\n"
      if exitCode(for: error) == .success {
        StandardStreams.write(text)
        ProcessExit.end(ProcessExit.fine)
      }
      StandardStreams.writeError(text)
      ProcessExit.end(ProcessExit.impossible)
    }
  }
}

extension ProcessExit {
  /// Ends the process. What was printed leaves it first, because `_exit` writes nothing; nothing
  /// that still runs is waited for.
  package static func end(_ code: Int32) -> Never {
    fflush(nil)
    _exit(code)
  }
}
