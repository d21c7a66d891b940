import Foundation
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import TestServices

/// Calls a server of the catalog that others have written and prints what went wrong:
/// `catalog-caller ADDRESS CALLS CANCELLED [CA CERTIFICATE KEY]`.
@main
struct CatalogCaller {
  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3 || arguments.count == 6,
      let address = SocketAddress(parsing: arguments[0]),
      let calls = Int(arguments[1]), let cancelled = Int(arguments[2])
    else {
      print("expected ADDRESS CALLS CANCELLED [CA CERTIFICATE KEY]")
      exit(2)
    }
    arguments.removeFirst(3)
    var options = ChannelOptions()
    if arguments.count == 3 { options.tls = (try context(arguments), .host("localhost")) }
    let loops = try LoopGroup(count: 1)
    try loops.start()
    let channel = Channel(to: .addresses([address]), on: loops.next(), options: options)
    var checks = Checks(Client(channel))
    try await checks.kinds()
    try await checks.errors()
    try await checks.metadata()
    try await checks.endings()
    try await checks.sizes()
    try await checks.compression()
    try await checks.health()
    try await checks.many(calls)
    try await checks.cancelled(cancelled)
    await channel.close()
    loops.stop()
    print("@count \(checks.passed) \(checks.failed)")
    exit(checks.failed == 0 ? 0 : 1)
  }

  private static func context(_ files: [String]) throws -> TLSContextSource {
    var configuration = TLSConfiguration.client(trust: .authorities(.file(files[0])))
    configuration.identity = TLSIdentity(
      certificateChain: .file(files[1]), privateKey: .file(files[2]))
    return try TLSContextSource(configuration)
  }
}
