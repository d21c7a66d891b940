import Foundation
import HTTP2
import Overload
import RPC
import RPCOverHTTP2
import RPCServices
import Reactor
import TLS
import TestServices

/// Serves the catalog in plaintext and, with certificates, under mutual TLS: prints the addresses
/// and serves until its standard input ends. A line of input is a service and what health says
/// of it from then on, such as `mall.v1.Shops NOT_SERVING`; after `trim` it holds what is in use;
/// `figures` and `connections` are answered. SIGHUP reads the certificates again.
@main
struct CatalogPeer {
  static func main() async throws {
    guard let words = PeerWords(CommandLine.arguments.dropFirst()) else {
      FileHandle.standardError.write(Data((PeerWords.usage + "\n").utf8))
      exit(2)
    }
    let health = Health()
    var router = Router()
    try router.add(Catalog())
    try router.add(health)
    try router.addReflection()
    // It may wait until its caller goes, which is no sign of overload.
    router.admit(Atrium_Testing_V1_CatalogMethods.register_.info, as: .open)
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let counts = PeerCounts()
    let server = Server(
      try Dispatcher(router), on: loops, plain: PlainPages.handler,
      admission: words.admits ? ServerAdmission(counts: counts.admission) : nil,
      willDrain: { health.drain() }, onEvent: { counts.count($0) })
    let tls = try words.tls()
    let reloads = tls.map(reloading)
    try await listen(server, words, tls)
    answer(server, health, counts)
    reloads?.cancel()
    let isDrained = await server.shutDown(grace: .seconds(5))
    say("drained \(isDrained)")
    loops.stop()
  }

  private static func listen(
    _ server: Server, _ words: PeerWords, _ tls: TLSContextSource?
  ) async throws {
    let other = words.address.with(port: 0)
    say("plaintext \(try await server.listen(ListenerOptions(words.address)))")
    if let tls { say("tls \(try await server.listen(ListenerOptions(other, tls: tls)))") }
    guard words.isPublic else { return }
    // As a daemon's public port has them.
    var options = ListenerOptions(other, limits: .public, maximumConnectionsPerAddress: 64)
    options.penalizesAddresses = true
    say("public \(try await server.listen(options))")
    options.tls = tls
    if tls != nil { say("public-tls \(try await server.listen(options))") }
  }

  /// Says which generation of certificates new connections get from then on.
  private static func reloading(_ tls: TLSContextSource) -> any DispatchSourceSignal {
    signal(SIGHUP, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    source.setEventHandler {
      do { try tls.reload() } catch { return say("reload failed: \(error)") }
      say("reloaded \(tls.generation)")
    }
    source.resume()
    return source
  }

  /// Does what its input says, until its end.
  private static func answer(_ server: Server, _ health: Health, _ counts: PeerCounts) {
    let statuses: [Substring: Health.Status] = [
      "UNKNOWN": .unknown, "SERVING": .serving, "NOT_SERVING": .notServing,
    ]
    while let words = readLine()?.split(separator: " ") {
      if words == ["trim"] {
        FreeMemory.giveBack()
        say("trimmed")
      } else if words == ["figures"] {
        do { say(try counts.line()) } catch { say("no figures: \(error)") }
      } else if words == ["connections"] {
        Task.detached { say("connections \(await server.connectionCount())") }
      }
      guard words.count == 2, let status = statuses[words[1]] else { continue }
      health.set(String(words[0]), status)
    }
  }

  /// At once, though it may be a pipe.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
