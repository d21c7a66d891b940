import ArgumentParser
import Glibc
import RPC
import Terminal

/// The command line: what SREs ask a gRPC server, whoever wrote it.
@main
struct RPCTool: AsyncParsableCommand {
  static let program = "atrium-rpc"

  static let configuration = CommandConfiguration(
    commandName: program, abstract: "Look at any gRPC server, call it and measure it.",
    discussion: """
      Methods and messages are known by server reflection (v1, then v1alpha), or by \
      --descriptor-set FILE, as `protoc --include_imports --descriptor_set_out=FILE` writes it. \
      Messages are JSON, as protobuf defines it.

      Exit codes: 0 all is well, 1 the server's answer is an error or "not well", 2 it could not \
      be asked.

      First steps:
        export ATRIUM_RPC_ADDRESS=localhost:7071
        \(program) list
        \(program) describe mall.v1.Catalog
        \(program) call mall.v1.Catalog/Find --json '{"id": "s1"}'
        \(program) health --address mall.example:443 --tls
      """,
    version: "\(program) 0.1.0",
    subcommands: [
      ListVerb.self, DescribeVerb.self, CallVerb.self, TraceVerb.self, HealthVerb.self,
      WatchVerb.self, BenchVerb.self, CompletionVerb.self,
    ])

  static func main() async {
    // A reader that has seen enough, such as `head`, is no reason to leave a word about it.
    signal(SIGPIPE, SIG_IGN)
    do {
      try await runParsed()
      ProcessExit.end(ProcessExit.fine)
    } catch let failure as RPCError {
      StandardStreams.writeError("\(program): \(failure.code.name): \(failure.message)\n")
      ProcessExit.end(ProcessExit.notWell)
    } catch {
      end(with: error, of: program)
    }
  }
}
