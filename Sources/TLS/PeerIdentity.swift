internal import COpenSSL

/// Who a peer is, from its certificate, which was verified.
public struct PeerIdentity: Sendable, Hashable {
  /// URI alternative names, in the certificate's order; bytes beyond printable ASCII are U+FFFD.
  public let uriNames: [String]
  /// DNS alternative names, as they stand there; bytes beyond printable ASCII are U+FFFD.
  public let dnsNames: [String]
  /// The subject's common name, for the operator's eyes: it decides nothing.
  public let commonName: String?
  /// SHA-256 over the certificate; 32 bytes.
  public let fingerprint: [UInt8]
  /// When the certificate expires, in seconds from 1970.
  public let expiresAtUnixSeconds: Int64
  /// Whether the certificate may sign others.
  public let isAuthority: Bool

  init(_ certificate: Certificate) {
    uriNames = certificate.alternativeNames(GEN_URI)
    dnsNames = certificate.alternativeNames(GEN_DNS)
    commonName = certificate.commonName
    fingerprint = certificate.fingerprint
    expiresAtUnixSeconds = certificate.notAfterUnixSeconds
    isAuthority = certificate.isAuthority || certificate.maySignCertificates
  }

  /// The certificate's SPIFFE ID (X.509-SVID specification, sections 2, 4 and 5.2).
  ///
  /// An error when there is not exactly one URI name, when it is no SPIFFE ID or has no path, and
  /// when the certificate may sign others.
  public func spiffeID() throws(SPIFFEIDError) -> SPIFFEID {
    guard uriNames.count == 1, let name = uriNames.first else {
      throw SPIFFEIDError("the certificate has \(uriNames.count) URI names; expected exactly one")
    }
    let id = try SPIFFEID(name)
    if id.segments.isEmpty {
      throw SPIFFEIDError("\(id) names a trust domain; expected a service")
    }
    if isAuthority {
      throw SPIFFEIDError("the certificate of \(id) may sign others; expected one that may not")
    }
    return id
  }
}
