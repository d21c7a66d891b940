import Foundation
import RPC
import RPCOverHTTP2
import Reactor
import TLS

/// Serves the echo on one loop, which runs on the main thread: prints its address and serves until
/// its standard input ends.
@main
struct RPCServer {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    var isSynchronous = false
    var hasDefaults = false
    var tls: TLSContextSource?
    while let argument = arguments.popFirst() {
      switch argument {
      case "--sync": isSynchronous = true
      case "--defaults": hasDefaults = true
      case "--tls":
        guard let certificate = arguments.popFirst(), let key = arguments.popFirst() else {
          usage()
        }
        let identity = TLSIdentity(certificateChain: .file(certificate), privateKey: .file(key))
        tls = try TLSContextSource(.server(identity: identity))
      default: usage()
      }
    }
    var router = Router()
    if isSynchronous { Echo.addSynchronous(to: &router) } else { try router.add(Echo()) }
    try router.add(Flow())
    let loops = try LoopGroup(count: 1)
    let server =
      if hasDefaults {
        try ServicePortServer.server(router, on: loops)
      } else {
        Server(try Dispatcher(router), on: loops)
      }
    serve(server, on: loops.next(), tls)
  }

  private static func serve(_ server: Server, on loop: EventLoop, _ tls: TLSContextSource?) {
    Task(executorPreference: loop) {
      do {
        let address = try await server.listen(ListenerOptions(.loopback(port: 0), tls: tls))
        // Unbuffered: flushing all files would wait for the thread that reads standard input.
        try FileHandle.standardOutput.write(contentsOf: Data("listening \(address)\n".utf8))
      } catch {
        print("error: \(error)")
        exit(1)
      }
    }
    Thread.detachNewThread {
      while readLine() != nil {}
      Task(executorPreference: loop) {
        await server.shutDown(grace: .seconds(1))
        loop.stop()
      }
    }
    loop.run()
  }

  private static func usage() -> Never {
    print("usage: rpc-server [--sync] [--defaults] [--tls CERTIFICATES KEY]")
    exit(2)
  }
}
