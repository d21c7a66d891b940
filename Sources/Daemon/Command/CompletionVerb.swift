internal import ArgumentParser
internal import Terminal

/// `completion`: what a shell needs to complete verbs and options.
struct CompletionVerb<Definition: ServiceDefinition>: AsyncParsableCommand {
  /// Shells that the parser knows.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "completion", abstract: "Print the completion script of a shell.",
      discussion: """
        Examples:
          \(program) completion bash > /etc/bash_completion.d/\(program)
          \(program) completion zsh > "${fpath[1]}/_\(program)"
          \(program) completion fish > ~/.config/fish/completions/\(program).fish
        """)
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    StandardStreams.write(ServiceCommand<Definition>.completionScript(for: kind) + "\n")
  }
}
