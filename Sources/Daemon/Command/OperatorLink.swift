internal import Messages
internal import RPC
internal import RPCOverHTTP2
internal import Reactor
internal import TLS
internal import Terminal
internal import Wire

/// A way to a running process: its socket, or an address with mutual TLS.
struct OperatorLink: Sendable {
  let client: Atrium_Operator_V1_OperatorClient
  let place: String
  private let channel: Channel
  private let loops: LoopGroup
  private let timeout: Duration

  private init(
    _ address: SocketAddress, _ place: String, _ options: ChannelOptions, _ timeout: Duration
  ) throws {
    loops = try LoopGroup(count: 1, name: "operator")
    try loops.start()
    channel = Channel(to: .addresses([address]), on: loops.next(), options: options)
    client = Atrium_Operator_V1_OperatorClient(Client(channel))
    self.place = place
    self.timeout = timeout
  }

  /// To the process of a data folder.
  static func local(_ folder: String, timeout: Duration) throws -> OperatorLink {
    let path = DataFolder.socketPath(folder)
    guard path.utf8.count <= SocketAddress.maximumPathBytes else {
      throw VerbFailure("the path \(path) is too long for a socket", mend: "use another --data")
    }
    return try OperatorLink(.unix(path: path), path, ChannelOptions(), timeout)
  }

  /// To a process on another machine.
  static func remote(_ reach: ReachOptions, timeout: Duration) throws -> OperatorLink {
    guard let text = reach.address, let address = SocketAddress(parsing: text) else {
      throw VerbFailure("--address \(reach.address ?? "")", mend: "write 127.0.0.1:7171")
    }
    guard let certificate = reach.certificate, let key = reach.key, let authority = reach.authority,
      let peer = reach.peer
    else {
      throw VerbFailure(
        "--address needs mutual TLS", mend: "give --certificate, --key, --authority and --peer")
    }
    var configuration = TLSConfiguration.client(trust: .authorities(.file(authority)))
    configuration.identity = TLSIdentity(
      certificateChain: .file(certificate), privateKey: .file(key))
    var options = ChannelOptions()
    do {
      options.tls = (try TLSContextSource(configuration), .service(try SPIFFEID(peer)))
    } catch { throw VerbFailure("\(error)", mend: "look at the files and at --peer") }
    return try OperatorLink(address, text, options, timeout)
  }

  /// For a single answer.
  var options: CallOptions { CallOptions(timeout: timeout) }

  /// For a stream, which may go on; first the process must answer within the timeout.
  func openEnded() async throws -> CallOptions {
    _ = try await client.status(.init(), options: options)
    return CallOptions()
  }

  /// What a failed call means for an operator.
  func failure(_ error: RPCError) -> VerbFailure {
    switch error.code {
    case .deadlineExceeded:
      VerbFailure(
        "no answer from \(place) in time",
        mend: "the process may be stopped (kill -STOP) or starved; try a longer --timeout")
    case .unavailable: VerbFailure("\(place) does not answer: \(error.message)")
    case .unimplemented:
      VerbFailure("the process does not know this verb", mend: "it runs another version")
    default: VerbFailure(error.message)
    }
  }

  func close() async {
    await channel.close()
    loops.stop()
  }
}
