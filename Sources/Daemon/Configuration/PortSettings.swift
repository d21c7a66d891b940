internal import HTTP2
internal import Reactor
internal import TLS

/// Which limits a port has, by who its callers are.
public enum PortLimits: String, Sendable, Hashable, CaseIterable {
  /// Services of the suite, over mutual TLS.
  case `internal`
  /// A proxy in front.
  case edge
  /// Anybody.
  case `public`

  var http2: HTTP2Limits {
    switch self {
    case .internal: .internal
    case .edge: .edge
    case .public: .public
    }
  }
}

/// The one port where calls arrive.
public struct PortSettings: Sendable {
  /// Where to listen.
  public let address: String
  /// Loops; 0 for as many as fit the machine.
  public let loops: Int
  /// Limits of each connection.
  public let limits: PortLimits
  /// Connections of one loop.
  public let connections: Int
  /// Proxies that are believed.
  public let proxies: [String]
  /// Whether calls are refused that would make all others slow.
  public let admits: Bool
  /// Who may call what, by SPIFFE name.
  public let allow: [String: [String]]

  static func addressSetting(_ port: UInt16) -> Setting<String> {
    .text(
      "rpc.address", standard: "127.0.0.1:\(port)",
      "Where calls and /metrics arrive: 127.0.0.1:7071, [::1]:7071 or 0.0.0.0:7071. Port 0 lets "
        + "the system choose; `status` says which.")
  }
  static let loopsSetting = Setting<Int>.integer(
    "rpc.loops", standard: 0, 0...64,
    "Threads that serve calls; 0 is one below 6 processors and one for each above.")
  static let limitsSetting = Setting<PortLimits>.choice(
    "rpc.limits", standard: .internal,
    "Limits against floods: internal for services of the suite, edge behind a proxy, public for "
      + "anybody.")
  static let connectionsSetting = Setting<Int>.integer(
    "rpc.connections", standard: 10_000, 1...1_000_000, "Connections of one loop; more are closed.")
  static let proxiesSetting = Setting<[String]>.list(
    "rpc.proxies",
    "Addresses of proxies in front, without port: what they say in x-forwarded-for is believed, "
      + "and limits of requests count for each client that they name.")
  static let admissionSetting = Setting<Bool>.flag(
    "rpc.admission", standard: true,
    "Refuses calls that would make all others slow, with RESOURCE_EXHAUSTED and when to come "
      + "again; a person's refusal, erasure and health are never refused.")
  static let allowSetting = Setting<[String: [String]]>.table(
    "rpc.allow",
    "Which services may call which methods: `package.Service/Method`, `package.Service/*`, "
      + "`package.*` or `*`, each with SPIFFE names; `*` stands for one segment. What is not named "
      + "is refused, but for grpc.health.v1.Health. Without TLS nobody has a name and the list "
      + "does not count.")

  static func component(port: UInt16) -> ConfigurationComponent {
    let address = addressSetting(port)
    return ConfigurationComponent(
      "rpc", "The port where calls arrive.",
      [
        address.spec, loopsSetting.spec, limitsSetting.spec, connectionsSetting.spec,
        proxiesSetting.spec, admissionSetting.spec, allowSetting.spec,
      ],
      check: { configuration in
        var findings =
          allowList(configuration[allowSetting]).error.map {
            [configuration.finding(allowSetting.spec, $0, mend: "mend the rule")]
          } ?? []
        for proxy in configuration[proxiesSetting] where !isHost(proxy) {
          findings.append(
            configuration.finding(
              proxiesSetting.spec, SettingKind.quoted(proxy),
              mend: "write an address without port, such as 127.0.0.1 or ::1"))
        }
        if let problem = addressProblem(configuration[address], configuration) {
          findings.append(configuration.finding(address.spec, problem.0, mend: problem.1))
        }
        return findings
      })
  }

  init(_ configuration: ServiceConfiguration, port: UInt16) {
    address = configuration[Self.addressSetting(port)]
    loops = configuration[Self.loopsSetting]
    limits = configuration[Self.limitsSetting]
    connections = configuration[Self.connectionsSetting]
    proxies = configuration[Self.proxiesSetting]
    admits = configuration[Self.admissionSetting]
    allow = configuration[Self.allowSetting]
  }

  /// Whether a text is how the system writes an address, by which connections are known.
  private static func isHost(_ text: String) -> Bool {
    let address = SocketAddress(parsing: (text.contains(":") ? "[\(text)]" : text) + ":1")
    return address?.host == text
  }

  /// Whether a process refuses calls under overload; for dispatchers besides the port's.
  public static func admitsCalls(_ configuration: ServiceConfiguration) -> Bool {
    configuration[admissionSetting]
  }

  /// What is wrong and what to do; plaintext leaves the machine in no profile.
  private static func addressProblem(
    _ text: String, _ configuration: ServiceConfiguration
  ) -> (String, String)? {
    guard let address = SocketAddress(parsing: text), address.port != nil else {
      return (SettingKind.quoted(text), "expected an IP address and a port, such as 127.0.0.1:7071")
    }
    if configuration[TLSSettings.certificateSetting] != nil { return nil }
    guard configuration[ProcessSettings.profileSetting] == .development else {
      return (
        "without TLS in production",
        "set tls.certificate, tls.key and tls.authorities, or profile: development"
      )
    }
    if address.isLoopback { return nil }
    return ("without TLS on an address of the network", "set tls.*, or listen on 127.0.0.1")
  }

  static func allowList(_ rules: [String: [String]]) -> (list: AllowList?, error: String?) {
    do {
      let lines = try rules.sorted { $0.key < $1.key }.map { methods, callers in
        AllowList.Rule(methods: methods, callers: try callers.map { try SPIFFEPattern($0) })
      }
      return (try AllowList(lines), nil)
    } catch {
      return (nil, "\(error)")
    }
  }
}

extension SocketAddress {
  /// Whether only this machine can reach it.
  var isLoopback: Bool {
    switch self {
    case .ipv4(let address, _): address >> 24 == 127
    case .ipv6(let address, _, _): address == 1
    case .unix: true
    }
  }
}
