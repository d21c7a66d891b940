public import TLS

/// Certificates, and whose are believed.
public struct TLSSettings: Sendable {
  /// What to ask clients for.
  public enum Clients: String, Sendable, Hashable, CaseIterable {
    /// No connection without a certificate.
    case required
    /// A certificate may be missing; one that is sent must be valid.
    case optional
    /// Clients are not asked.
    case none
  }

  /// The chain's file; nil for plaintext.
  public let certificate: String?
  /// The key's file.
  public let key: String?
  /// The file of authorities that issue clients' certificates.
  public let authorities: String?
  /// Whether clients must have a certificate.
  public let clients: Clients
  /// How often files are looked at for changes.
  public let interval: Duration

  static let certificateSetting = Setting<String?>.optionalText(
    "tls.certificate",
    "PEM file with this service's certificate first, then its issuers. Without it there is no TLS.")
  static let keySetting = Setting<String?>.optionalText(
    "tls.key", "PEM file with the certificate's key, not encrypted; only the service may read it.")
  static let authoritiesSetting = Setting<String?>.optionalText(
    "tls.authorities", "PEM file with the authorities that issue the certificates of peers.")
  static let clientsSetting = Setting<Clients>.choice(
    "tls.clients", standard: .required,
    "Whether callers must show a certificate: required is mutual TLS.")
  static let intervalSetting = Setting<Duration>.duration(
    "tls.interval", standard: .seconds(10), .milliseconds(100) ... .seconds(86_400),
    "How often the files are looked at; changed ones hold for new connections. SIGHUP and "
      + "`cert reload` read them at once.")

  static let component = ConfigurationComponent(
    "tls", "Certificates, and whose are believed.",
    [
      certificateSetting.spec, keySetting.spec, authoritiesSetting.spec, clientsSetting.spec,
      intervalSetting.spec,
    ],
    check: { configuration in
      let tls = TLSSettings(configuration)
      if (tls.certificate == nil) != (tls.key == nil) {
        let missing = tls.key == nil ? keySetting.spec : certificateSetting.spec
        return [
          configuration.finding(
            missing, "one of tls.certificate and tls.key is missing", mend: "set both or none")
        ]
      }
      if tls.certificate != nil, tls.clients != .none, tls.authorities == nil {
        return [
          configuration.finding(
            authoritiesSetting.spec, "not set, and clients must show certificates",
            mend: "set it, or tls.clients: none")
        ]
      }
      return []
    })

  init(_ configuration: ServiceConfiguration) {
    certificate = configuration[Self.certificateSetting]
    key = configuration[Self.keySetting]
    authorities = configuration[Self.authoritiesSetting]
    clients = configuration[Self.clientsSetting]
    interval = configuration[Self.intervalSetting]
  }

  /// For the server's end; nil for plaintext.
  public var server: TLSConfiguration? {
    guard let identity else { return nil }
    var configuration = TLSConfiguration.server(identity: identity)
    configuration.trust = trust ?? .nobody
    configuration.clientCertificates =
      switch clients {
      case .required: .required
      case .optional: .optional
      case .none: .notRequested
      }
    return configuration
  }

  /// For calls to other services; nil for plaintext.
  public var client: TLSConfiguration? {
    guard let identity, let trust else { return nil }
    var configuration = TLSConfiguration.client(trust: trust)
    configuration.identity = identity
    return configuration
  }

  /// The files whose changes count.
  var files: [String] { [certificate, key, authorities].compactMap { $0 } }

  private var identity: TLSIdentity? {
    guard let certificate, let key else { return nil }
    return TLSIdentity(certificateChain: .file(certificate), privateKey: .file(key))
  }

  private var trust: TLSTrust? { authorities.map { .authorities(.file($0)) } }
}
