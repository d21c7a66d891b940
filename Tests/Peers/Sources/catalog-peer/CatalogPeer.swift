import Foundation
import RPC
import RPCOverHTTP2
import Reactor
import TLS

/// Serves the catalog in plaintext and, with certificates, under mutual TLS: prints the addresses
/// and serves until its standard input ends.
@main
struct CatalogPeer {
  static func main() async throws {
    var router = Router()
    try router.add(Catalog())
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let server = Server(try Dispatcher(router), on: loops, plain: PlainPages.handler)
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
    while readLine() != nil {}
    let isDrained = await server.shutDown(grace: .seconds(5))
    print("drained \(isDrained)")
    loops.stop()
  }
}
