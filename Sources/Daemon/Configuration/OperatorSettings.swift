internal import Reactor
internal import TLS

/// Where operators reach the process besides the socket in the data folder.
public struct OperatorSettings: Sendable {
  /// An address for mutual TLS; nil for the socket alone.
  public let address: String?
  /// Who may use it, by SPIFFE name.
  public let allow: [String]

  static let addressSetting = Setting<String?>.optionalText(
    "operator.address",
    "A second place for operators, with mutual TLS: 127.0.0.1:7171 or [::1]:7171. The socket "
      + "operator.sock in the data folder is always there.")
  static let allowSetting = Setting<[String]>.list(
    "operator.allow",
    "SPIFFE names of those who may use operator.address; `*` stands for one segment.")

  static let component = ConfigurationComponent(
    "operator", "Where operators reach the process from other machines.",
    [addressSetting.spec, allowSetting.spec],
    check: { configuration in
      let settings = OperatorSettings(configuration)
      guard let address = settings.address else { return [] }
      var findings: [ConfigurationFinding] = []
      func find(_ spec: SettingSpec, _ problem: String, _ mend: String) {
        findings.append(configuration.finding(spec, problem, mend: mend))
      }
      if SocketAddress(parsing: address)?.port == nil {
        find(addressSetting.spec, SettingKind.quoted(address), "expected an IP address and a port")
      }
      let tls = TLSSettings(configuration)
      if tls.certificate == nil || tls.authorities == nil {
        find(addressSetting.spec, "without TLS", "set tls.certificate, tls.key, tls.authorities")
      }
      if settings.allow.isEmpty {
        find(allowSetting.spec, "empty, so that nobody may use it", "name who may")
      }
      if let error = settings.list.error { find(allowSetting.spec, error, "mend the name") }
      return findings
    })

  init(_ configuration: ServiceConfiguration) {
    address = configuration[Self.addressSetting]
    allow = configuration[Self.allowSetting]
  }

  var list: (list: AllowList?, error: String?) { PortSettings.allowList(["*": allow]) }
}
