import RPCOverHTTP2
import Reactor
import TLS
import Terminal

/// Where the options point to, checked before anything is opened.
struct Target {
  let channel: ChannelTarget
  /// Without the port; for TLS.
  let host: String
  /// As it was given.
  let text: String
  /// nil for plaintext.
  let security: (configuration: TLSConfiguration, peer: TLSPeerName)?
  let authority: String?

  init(_ options: ReachOptions, address: String?) throws {
    guard let text = options.address ?? address, !text.isEmpty else {
      throw VerbFailure(
        "no server is named",
        mend: "add --address HOST:PORT, or set \(ReachOptions.addressVariable)")
    }
    self.text = text
    var isLocal = false
    if let address = SocketAddress(parsing: text) {
      channel = .addresses([address])
      host = address.host
      isLocal = Self.isLocal(address)
    } else {
      (host, channel) = try Self.named(text)
      isLocal = host == "localhost"
    }
    security = try Self.security(options, host: host, isLocal: isLocal, channel)
    authority = options.authority ?? security.flatMap { Self.name(of: $0.peer) }
  }

  private static func isLocal(_ address: SocketAddress) -> Bool {
    switch address {
    case .unix: true
    case .ipv4(let number, _): number >> 24 == 127
    case .ipv6: address.host == "::1"
    }
  }

  private static func named(_ text: String) throws -> (String, ChannelTarget) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, let port = UInt16(parts[1]), port > 0 else {
      throw VerbFailure(
        "'\(text)' is no address",
        mend: "write it as localhost:7071, 127.0.0.1:7071, [::1]:7071 or unix:/path")
    }
    return (String(parts[0]), .host(String(parts[0]), port: port))
  }

  // MARK: TLS

  /// Tokens must not go over a network in the clear because a word was forgotten.
  private static func security(
    _ options: ReachOptions, host: String, isLocal: Bool, _ channel: ChannelTarget
  ) throws -> (configuration: TLSConfiguration, peer: TLSPeerName)? {
    let named = [
      ("--tls", options.tls ? "" : nil), ("--ca", options.ca), ("--cert", options.cert),
      ("--key", options.key), ("--server-name", options.serverName),
    ].filter { $0.1 != nil }.map(\.0)
    if options.plaintext {
      guard named.isEmpty else {
        throw VerbFailure(
          "--plaintext is without TLS, and \(named.joined(separator: ", ")) speaks of TLS",
          mend: "leave one of them out")
      }
      return nil
    }
    if named.isEmpty {
      if isLocal { return nil }
      throw VerbFailure(
        "\(host) is another machine", mend: "say --tls, or --plaintext if the way is safe")
    }
    var configuration = TLSConfiguration.client(
      trust: options.ca.map { .authorities(.file($0)) } ?? .system)
    switch (options.cert, options.key) {
    case (let cert?, let key?):
      configuration.identity = TLSIdentity(certificateChain: .file(cert), privateKey: .file(key))
    case (nil, nil): break
    default: throw VerbFailure("--cert and --key belong together", mend: "give both")
    }
    return (configuration, try peer(options, host: host, channel))
  }

  private static func peer(
    _ options: ReachOptions, host: String, _ channel: ChannelTarget
  ) throws -> TLSPeerName {
    guard let name = options.serverName else {
      if case .addresses(let addresses) = channel, case .unix? = addresses.first {
        throw VerbFailure("a socket's path proves nothing", mend: "say --server-name NAME")
      }
      return .host(host)
    }
    guard name.hasPrefix("spiffe://") else { return .host(name) }
    do throws(SPIFFEIDError) { return .service(try SPIFFEID(name)) } catch {
      throw VerbFailure("--server-name: \(error)")
    }
  }

  private static func name(of peer: TLSPeerName) -> String? {
    if case .host(let name) = peer, SocketAddress(literal: name, port: 1) == nil {
      name
    } else {
      nil
    }
  }
}
