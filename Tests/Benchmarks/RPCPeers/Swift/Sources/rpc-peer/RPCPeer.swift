import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import GRPCProtobuf
import NIOPosix
import SwiftProtobuf

/// The benchmark's server and client on grpc-swift-2, with one event loop as ours has.
@main
struct RPCPeer {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "server" where words.count == 1: try await serve(.plaintext)
    case "server" where words.count == 4 && words[1] == "--tls":
      let chain = TLSConfig.CertificateSource.file(path: words[2], format: .pem)
      let key = TLSConfig.PrivateKeySource.file(path: words[3], format: .pem)
      try await serve(.tls(certificateChain: [chain], privateKey: key))
    case "client" where words.count == 6:
      guard let port = Int(words[1]), let inFlight = Int(words[4]), let calls = Int(words[5]) else {
        usage()
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: words[3]))
      try await call(port, words[2], bytes, Load(inFlight: inFlight, calls: calls))
    default: usage()
    }
  }

  private static func usage() -> Never {
    print("usage: rpc-peer server [--tls CERTIFICATES KEY]")
    print("       rpc-peer client PORT note|account MESSAGE-FILE IN-FLIGHT CALLS")
    exit(2)
  }

  private static func serve(_ security: HTTP2ServerTransport.Posix.TransportSecurity) async throws {
    var configuration = HTTP2ServerTransport.Posix.Config.defaults
    configuration.http2.maxConcurrentStreams = 1000
    let transport = HTTP2ServerTransport.Posix(
      address: .ipv4(host: "127.0.0.1", port: 0), transportSecurity: security,
      config: configuration, eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1))
    let server = GRPCServer(transport: transport, services: [Echo()])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.serve() }
      let address = try await transport.listeningAddress
      let line = "listening 127.0.0.1:\(address.ipv4?.port ?? 0)\n"
      try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
      Thread.detachNewThread {
        while readLine() != nil {}
        server.beginGracefulShutdown()
      }
      try await group.waitForAll()
    }
  }

  private static func call(_ port: Int, _ kind: String, _ bytes: Data, _ load: Load) async throws {
    try await withGRPCClient(
      transport: .http2NIOPosix(
        target: .ipv4(address: "127.0.0.1", port: port), transportSecurity: .plaintext,
        eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: 1))
    ) { client in
      if kind == "note" {
        let note = try Note(serializedBytes: bytes)
        try await load.run {
          try await answer(client, Echo.note, note).number == note.number
        }
      } else {
        let account = try Account(serializedBytes: bytes)
        try await load.run {
          try await answer(client, Echo.account, account).tags.count == account.tags.count
        }
      }
    }
  }

  private static func answer<M: SwiftProtobuf.Message, Transport: ClientTransport>(
    _ client: GRPCClient<Transport>, _ method: MethodDescriptor, _ message: M
  ) async throws -> M {
    try await client.unary(
      request: ClientRequest(message: message), descriptor: method,
      serializer: ProtobufSerializer<M>(), deserializer: ProtobufDeserializer<M>(),
      options: .defaults
    ) { response in try response.message }
  }
}
