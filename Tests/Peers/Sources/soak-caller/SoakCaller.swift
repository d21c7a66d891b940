import CAllocator
import Foundation
import Reactor
import TLS

/// Calls servers of the catalog in every way there is, for as long as it is told to.
///
/// `soak-caller AUTHORITY CERTIFICATE KEY FACE=ADDRESS…`, with the faces that `catalog-peer` has
/// and `restarting`. Lines of its input: `go` begins, `rest` ends every call and channel, `figures`
/// and `trim` are as those of `catalog-peer`, `reload` reads the certificate again. Each is
/// answered by a line. The end of the input ends the process.
@main
struct SoakCaller {
  static func main() async throws {
    guard let places = Places(CommandLine.arguments.dropFirst()) else {
      FileHandle.standardError.write(Data("soak-caller: files and five faces are expected\n".utf8))
      exit(2)
    }
    let loops = try LoopGroup(count: 1, name: "calls")
    try loops.start()
    let (tally, tls) = (Tally(), try places.identity())
    var round: (load: Load, task: Task<Void, Never>)?
    say("ready")
    while let word = readLine() {
      switch word {
      case "go":
        let load = Load(places, tls, loops.next(), tally)
        // Away from the thread that waits for its input.
        round = (load, Task.detached { await load.run() })
        say("going")
      case "rest":
        round?.load.end()
        await round?.task.value
        round = nil
        say("resting")
      case "figures": say("figures " + (try tally.line(heapBytes: peers_heap_in_use())))
      case "trim":
        FreeMemory.giveBack()
        say("trimmed")
      case "reload":
        try tls.reload()
        say("reloaded \(tls.generation)")
      default: say("unknown \(word)")
      }
    }
    loops.stop()
  }

  /// At once, though it may be a pipe.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}

/// The servers and who calls them.
struct Places: Sendable {
  private let files: [String]
  /// One server with four faces, and another one that is restarted now and then.
  let plaintext, tls, open, openTLS, restarting: SocketAddress

  init?(_ words: some Collection<String>) {
    files = Array(words.prefix(3))
    var faces: [Substring: SocketAddress] = [:]
    for word in words.dropFirst(3) {
      let parts = word.split(separator: "=")
      guard parts.count == 2 else { return nil }
      faces[parts[0]] = SocketAddress(parsing: String(parts[1]))
    }
    guard let plaintext = faces["plaintext"], let tls = faces["tls"], let open = faces["public"],
      let openTLS = faces["public-tls"], let restarting = faces["restarting"]
    else { return nil }
    (self.plaintext, self.tls, self.open) = (plaintext, tls, open)
    (self.openTLS, self.restarting) = (openTLS, restarting)
  }

  func identity() throws -> TLSContextSource {
    var configuration = TLSConfiguration.client(trust: .authorities(.file(files[0])))
    configuration.identity = TLSIdentity(
      certificateChain: .file(files[1]), privateKey: .file(files[2]))
    return try TLSContextSource(configuration)
  }
}
