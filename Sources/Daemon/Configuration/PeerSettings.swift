public import RPC
public import RPCOverHTTP2
internal import Reactor
internal import TLS

/// Where the other services are, and how their calls are made.
///
/// A service that calls others adds `PeerSettings.component(["tenant", …])` to its components.
public struct PeerSettings: Sendable {
  private let addresses: [String: String]

  /// Ports of a suite on one machine.
  public static let usualPorts: [String: UInt16] = [
    "gateway": 7400, "profile": 7401, "tenant": 7402, "advisor": 7403, "generation": 7404,
    "compliance": 7405,
  ]

  /// The keys for these services: `peers.tenant` and so on.
  public static func component(_ names: [String]) -> ConfigurationComponent {
    ConfigurationComponent(
      "peers", "Where the other services are.", names.map { setting($0).spec },
      check: { configuration in
        names.compactMap { name in
          let text = configuration[setting(name)]
          if target(text) != nil { return nil }
          return configuration.finding(
            setting(name).spec, SettingKind.quoted(text),
            mend: "write host:port, such as 127.0.0.1:7402 or tenant.mall.example:7402")
        }
      })
  }

  private static func setting(_ name: String) -> Setting<String> {
    .text(
      "peers.\(name)", standard: "127.0.0.1:\(usualPorts[name] ?? 0)",
      "Where the service \(name) takes calls: host:port. With TLS its certificate must carry "
        + "spiffe://atrium/fleet/\(name).")
  }

  /// The addresses of these services.
  public init(_ configuration: ServiceConfiguration, _ names: [String]) {
    var addresses: [String: String] = [:]
    for name in names { addresses[name] = configuration[Self.setting(name)] }
    self.addresses = addresses
  }

  /// A channel to a service; it connects by itself and again, and tells nobody before a call.
  public func channel(_ name: String, over calls: OutgoingCalls) throws(StartFailure) -> Channel {
    guard let text = addresses[name], let target = Self.target(text) else {
      throw StartFailure("peers.\(name) is not configured", mend: "set it to host:port")
    }
    do throws(SPIFFEIDError) {
      return calls.channel(to: target, name: try SPIFFEID("spiffe://atrium/fleet/\(name)"))
    } catch {
      throw StartFailure("peers.\(name): \(error)", mend: "name a service of the suite")
    }
  }

  /// A client of a service.
  public func client(
    _ name: String, over calls: OutgoingCalls, interceptors: [ClientInterceptor] = []
  ) throws(StartFailure) -> Client {
    calls.client(try channel(name, over: calls), interceptors: interceptors)
  }

  private static func target(_ text: String) -> ChannelTarget? {
    if let address = SocketAddress(parsing: text), address.port != nil {
      return .addresses([address])
    }
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...]), port > 0
    else { return nil }
    let host = text[..<colon]
    let isName =
      !host.isEmpty && host.utf8.count <= 253
      && host.utf8.allSatisfy { byte in
        byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == 0x2d || byte == 0x2e
      }
    return isName ? .host(String(host), port: port) : nil
  }
}
