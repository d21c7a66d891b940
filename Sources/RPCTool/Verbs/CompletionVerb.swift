import ArgumentParser
import Terminal

/// `completion`: what a shell needs to complete verbs and options.
struct CompletionVerb: AsyncParsableCommand {
  /// Shells that the parser knows.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish

    var kind: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print the completion script of a shell.",
    discussion: """
      Examples:
        \(RPCTool.program) completion bash > /etc/bash_completion.d/\(RPCTool.program)
        \(RPCTool.program) completion zsh > "${fpath[1]}/_\(RPCTool.program)"
        \(RPCTool.program) completion fish > ~/.config/fish/completions/\(RPCTool.program).fish
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    StandardStreams.write(RPCTool.completionScript(for: shell.kind) + "\n")
  }
}
