/// What an operator wants to know of a certificate that this side has.
public struct CertificateSummary: Sendable, Hashable {
  /// The subject's whole name.
  public let subject: String
  /// The issuer's whole name.
  public let issuer: String
  /// Its alternative names, its common name and when it ends.
  public let identity: PeerIdentity

  /// Every certificate of a PEM source, in its order; at most 100.
  public static func read(_ source: PEMSource) throws(TLSConfigurationError) -> [CertificateSummary]
  {
    let reading = PEMReading(source: source, field: .certificateChain)
    return try reading.certificates(atMost: 100).map { owned in
      let certificate = Certificate(pointer: owned.pointer)
      return CertificateSummary(
        subject: certificate.subject, issuer: certificate.issuer,
        identity: PeerIdentity(certificate))
    }
  }
}
