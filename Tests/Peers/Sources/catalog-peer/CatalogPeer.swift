import Foundation
import RPC
import RPCOverHTTP2
import RPCServices
import Reactor
import TLS

/// Serves the catalog in plaintext and, with certificates, under mutual TLS: prints the addresses
/// and serves until its standard input ends. A line of input is a service and what health says
/// of it from then on, such as `mall.v1.Shops NOT_SERVING`; after `trim` it holds what is in use.
@main
struct CatalogPeer {
  static func main() async throws {
    let health = Health()
    var router = Router()
    try router.add(Catalog())
    try router.add(health)
    try router.addReflection()
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let server = Server(
      try Dispatcher(router), on: loops, plain: PlainPages.handler,
      willDrain: { health.drain() })
    let plain = try await server.listen(ListenerOptions(.loopback(port: 0)))
    print("plaintext \(plain)")
    if CommandLine.arguments.count == 4 {
      let files = CommandLine.arguments.dropFirst().map { PEMSource.file($0) }
      var configuration = TLSConfiguration.server(
        identity: TLSIdentity(certificateChain: files[0], privateKey: files[1]))
      configuration.trust = .authorities(files[2])
      configuration.clientCertificates = .required
      let tls = try await server.listen(
        ListenerOptions(.loopback(port: 0), tls: TLSContextSource(configuration)))
      print("tls \(tls)")
    }
    fflush(nil)
    let statuses: [Substring: Health.Status] = [
      "UNKNOWN": .unknown, "SERVING": .serving, "NOT_SERVING": .notServing,
    ]
    while let words = readLine()?.split(separator: " ") {
      if words == ["trim"] {
        FreeMemory.giveBack()
        print("trimmed")
        fflush(nil)
      }
      guard words.count == 2, let status = statuses[words[1]] else { continue }
      health.set(String(words[0]), status)
    }
    let isDrained = await server.shutDown(grace: .seconds(5))
    print("drained \(isDrained)")
    loops.stop()
  }
}
