internal import Messages
internal import RPC
internal import TLS
internal import Wire

extension OperatorService {
  func getCertificates(
    _ request: Atrium_Operator_V1_GetCertificatesRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_GetCertificatesResponse {
    certificates()
  }

  func reloadCertificates(
    _ request: Atrium_Operator_V1_ReloadCertificatesRequest, context: CallContext
  ) async throws -> Atrium_Operator_V1_GetCertificatesResponse {
    guard let watch = desk.certificates else {
      throw RPCError(.failedPrecondition, "this process has no certificates: tls.* is not set")
    }
    try await desk.audit.around(OperatorDesk.who(context), "cert reload", []) {
      do throws(TLSConfigurationError) { try watch.reload() } catch {
        throw RPCError(.failedPrecondition, error.description)
      }
    }
    return certificates()
  }

  private func certificates() -> Atrium_Operator_V1_GetCertificatesResponse {
    guard let watch = desk.certificates else { return .init() }
    let loaded = watch.now
    return .with {
      $0.generation = Int32(clamping: loaded.generation)
      $0.loadedAtMs = loaded.loadedAtMilliseconds
      $0.lastFailure = loaded.lastFailure ?? ""
      $0.certificates = loaded.certificates.enumerated().map { index, certificate in
        .with {
          $0.purpose = index == 0 ? "server" : "issuer"
          $0.path = watch.settings.certificate ?? ""
          $0.subject = certificate.subject
          $0.issuer = certificate.issuer
          $0.uriNames = certificate.identity.uriNames
          $0.dnsNames = certificate.identity.dnsNames
          $0.expiresAtMs = certificate.identity.expiresAtUnixSeconds * 1_000
          $0.sha256 = certificate.identity.fingerprint
        }
      }
    }
  }
}
