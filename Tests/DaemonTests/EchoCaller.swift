import RPC
import RPCOverHTTP2
import Reactor
import TLS
import TestServices
import Wire

/// A client of the test service on a loop of its own.
struct EchoCaller: Sendable {
  let client: Atrium_Testing_V1_EchoClient
  let channel: Channel
  private let loops: LoopGroup

  init(
    port: UInt16, tls: (context: TLSContextSource, peer: TLSPeerName)? = nil,
    interceptors: [ClientInterceptor] = []
  ) throws {
    loops = try LoopGroup(count: 1, name: "caller")
    try loops.start()
    var options = ChannelOptions()
    options.tls = tls
    channel = Channel(
      to: .addresses([.loopback(port: port)]), on: loops.next(), options: options)
    client = Atrium_Testing_V1_EchoClient(Client(channel, interceptors: interceptors))
  }

  func echo(
    _ text: String, _ number: Int32 = 0, options: CallOptions = CallOptions(timeout: .seconds(60))
  ) async throws(RPCError) -> String {
    let note = Atrium_Testing_V1_Note.with { ($0.text, $0.number) = (text, number) }
    return try await client.echoNote(note, options: options).text
  }

  func end() async {
    await channel.close()
    loops.stop()
  }
}
