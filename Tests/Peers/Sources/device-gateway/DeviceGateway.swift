import Foundation
import Messages
import RPC
import RPCOverHTTP2
import Reactor
import TLS

/// Serves the device face under mutual TLS, with the certificates that are its arguments
/// (authority, chain, key), to devices of the realm `lanting`. Prints its address, then what comes,
/// and serves until its standard input ends.
@main
struct DeviceGateway {
  static func main() async throws {
    let files = CommandLine.arguments.dropFirst().map { PEMSource.file($0) }
    guard files.count == 3 else { throw RPCError(.invalidArgument, "expected three files") }
    var router = Router()
    try router.add(Devices())
    let list = try AllowList([
      .init(
        methods: "atrium.gateway.v1.Devices/*",
        callers: [try SPIFFEPattern("spiffe://atrium/lanting/device/*")])
    ])
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let server = Server(try Dispatcher(router, interceptors: [.allowing(list)]), on: loops)
    var configuration = TLSConfiguration.server(
      identity: TLSIdentity(certificateChain: files[1], privateKey: files[2]))
    configuration.trust = .authorities(files[0])
    configuration.clientCertificates = .required
    let address = try await server.listen(
      ListenerOptions(.loopback(port: 0), tls: TLSContextSource(configuration)))
    say("tls \(address)")
    while readLine() != nil {}
    let isDrained = await server.shutDown(grace: .seconds(5))
    say("drained \(isDrained)")
    loops.stop()
  }

  /// Past the C library's streams: who reads the standard input holds a lock of theirs.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
