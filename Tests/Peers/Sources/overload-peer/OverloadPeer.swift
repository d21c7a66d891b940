import Foundation
import Overload
import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Wire

/// A server whose calls cost something, and a client that offers it more than it can do.
///
/// `overload-peer serve on|off` prints its port and serves until its input ends;
/// `overload-peer load PORT RATE CRITICAL-RATE SECONDS CONNECTIONS loop|workers MICROSECONDS
/// spares|hits` prints what came of the calls as JSON.
@main
struct OverloadPeer {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "serve": try await serve(admits: words.dropFirst().first == "on")
    case "load": try await load(Array(words.dropFirst()))
    default:
      FileHandle.standardError.write(Data("overload-peer serve|load\n".utf8))
      exit(2)
    }
  }

  private static func serve(admits: Bool) async throws {
    let loops = try LoopGroup(count: 1, name: "server")
    try loops.start()
    var router = Router()
    try router.add(BusyCatalog())
    router.admit(BusyCatalog.usual.info, as: .read)
    router.admit(BusyCatalog.critical.info, as: .critical)
    let admission = admits ? ServerAdmission() : nil
    let server = Server(try Dispatcher(router), on: loops, admission: admission)
    let address = try await server.listen(ListenerOptions(.loopback(port: 0)))
    say("\(address.port ?? 0)")
    while readLine() != nil {
      if let admission { say("\(admission.counts.figures(.read))") }
    }
    await server.shutDown(grace: .seconds(1))
    loops.stop()
  }

  /// At once, though it may be a pipe.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private static func load(_ words: [String]) async throws {
    guard words.count == 8, let port = UInt16(words[0]), let rate = Double(words[1]),
      let criticalRate = Double(words[2]), let seconds = Double(words[3]),
      let connections = Int(words[4]), let microseconds = Int32(words[6])
    else {
      FileHandle.standardError.write(Data("overload-peer load: eight words are expected\n".utf8))
      exit(2)
    }
    let load = OpenLoad(
      port: port, rate: rate, criticalRate: criticalRate, seconds: seconds,
      connections: connections,
      work: .with {
        $0.a = microseconds
        $0.b = words[5]
      }, spares: words[7] == "spares")
    let results = try await load.run()
    print(
      String(
        decoding: try JSONSerialization.data(withJSONObject: results, options: .sortedKeys),
        as: UTF8.self))
  }
}
