import RPCOverHTTP2
import TLS
import TestAuthority

/// The certificates of a server and a client that believe the same authority.
struct Certificates {
  let authority: TestAuthority
  let server: TLSContextSource

  init(
    names: String = "DNS:localhost,IP:127.0.0.1",
    clientCertificates: ClientCertificateMode = .required
  ) throws {
    authority = try TestAuthority()
    server = try TLSContextSource(
      Self.serverConfiguration(authority, names: names, clientCertificates))
  }

  static func serverConfiguration(
    _ authority: TestAuthority, names: String = "DNS:localhost,IP:127.0.0.1",
    _ clientCertificates: ClientCertificateMode = .required
  ) throws -> TLSConfiguration {
    let identity = try authority.issue(.init(name: "server", alternatives: names)).identity
    var configuration = TLSConfiguration.server(identity: identity)
    configuration.trust = .authorities(.text(authority.pem))
    configuration.clientCertificates = clientCertificates
    return configuration
  }

  /// A client with a certificate of this name, or without one, that believes `trusted`.
  func client(
    _ id: String? = "spiffe://atrium/fleet/test", trusting trusted: TestAuthority? = nil,
    issuedBy issuer: TestAuthority? = nil, expecting peer: TLSPeerName = .host("localhost")
  ) throws -> ChannelOptions {
    var configuration = TLSConfiguration.client(
      trust: .authorities(.text((trusted ?? authority).pem)))
    configuration.identity = try id.map {
      try (issuer ?? authority).issue(.init(name: "client", alternatives: "URI:\($0)")).identity
    }
    var options = ChannelOptions()
    options.tls = (try TLSContextSource(configuration), peer)
    return options
  }
}
