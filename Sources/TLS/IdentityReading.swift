internal import COpenSSL

/// A certificate chain and its key, read and checked.
struct LoadedIdentity {
  /// The own certificate first.
  let certificates: [OpenSSLObject]
  let key: OpenSSLObject
}

extension TLSIdentity {
  /// Certificates in a chain.
  static let maximumChainCertificates = 10

  /// Reads both; checks dates, the order of the chain, and that the key belongs to it.
  func load() throws(TLSConfigurationError) -> LoadedIdentity {
    let chain = PEMReading(source: certificateChain, field: .certificateChain)
    let certificates = try chain.certificates(atMost: Self.maximumChainCertificates)
    for (index, owned) in certificates.enumerated() {
      try checkDates(Certificate(pointer: owned.pointer), number: index + 1, in: chain)
    }
    for (index, issuer) in certificates.enumerated().dropFirst() {
      try checkOrder(certificates[index - 1], issuer, number: index + 1, in: chain)
    }
    let key = try PEMReading(source: privateKey, field: .privateKey).privateKey()
    try checkMatch(key, certificates[0])
    return LoadedIdentity(certificates: certificates, key: key)
  }

  private func checkDates(
    _ certificate: Certificate, number: Int, in chain: PEMReading
  ) throws(TLSConfigurationError) {
    let problem =
      certificate.isExpired ? "has expired" : certificate.isNotYetValid ? "is not valid yet" : nil
    guard let problem else { return }
    throw chain.failure(
      "certificate \(number) (\(certificate.subject)) \(problem): it is valid from "
        + certificate.validity, expected: "a certificate that is valid now")
  }

  private func checkOrder(
    _ subject: OpenSSLObject, _ issuer: OpenSSLObject, number: Int, in chain: PEMReading
  ) throws(TLSConfigurationError) {
    ErrorQueue.clear()
    if X509_check_issued(issuer.pointer, subject.pointer) == X509_V_OK { return }
    ErrorQueue.clear()
    let name = Certificate(pointer: issuer.pointer).subject
    let wanted = Certificate(pointer: subject.pointer).issuer
    throw chain.failure(
      "certificate \(number) (\(name)) did not issue certificate \(number - 1)",
      expected: "the own certificate first, then each one's issuer; here \(wanted)")
  }

  private func checkMatch(
    _ key: OpenSSLObject, _ certificate: OpenSSLObject
  ) throws(TLSConfigurationError) {
    ErrorQueue.clear()
    if X509_check_private_key(certificate.pointer, key.pointer) == 1 { return }
    let reason = ErrorQueue.text()
    let name = Certificate(pointer: certificate.pointer).subject
    throw TLSConfigurationError(
      .privateKey, source: privateKey.description,
      problem: "the key does not belong to the certificate \(name) of \(certificateChain): "
        + reason, expected: "the key that the certificate was made for")
  }
}
