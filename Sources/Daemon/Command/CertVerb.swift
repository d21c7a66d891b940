internal import ArgumentParser
internal import Messages
internal import Telemetry
internal import Terminal
internal import Wire

/// `cert`: the certificates in use.
struct CertVerb<Definition: ServiceDefinition>: AskingVerb {
  /// What to do with them.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case show
    case reload
  }

  static var configuration: CommandConfiguration {
    let program = Definition.identity.program
    return CommandConfiguration(
      commandName: "cert", abstract: "Show the certificates in use, or read their files again.",
      discussion: """
        Changed files are noticed by themselves (tls.interval); `reload` reads them at once. \
        Open connections keep their certificate.

        Exit codes: 0 fine, 1 one expires within \(CertificateWatch.warningDays) days or the files \
        cannot be used, 2 it could not be asked.

        Example: \(program) cert reload
        """)
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  @Argument(help: "show or reload.")
  var action = Action.show

  func run() async throws {
    try await ask { link in
      let answer =
        switch action {
        case .show: try await link.client.getCertificates(.init(), options: link.options)
        case .reload: try await link.client.reloadCertificates(.init(), options: link.options)
        }
      let now = UTCTimestamp.nowMilliseconds()
      try desk.answer.write(answer) { Self.text(answer, now) }
      let isLate = answer.certificates.contains {
        Self.days($0, now) < CertificateWatch.warningDays
      }
      if isLate || !answer.lastFailure.isEmpty { throw VerbEnd(code: ProcessExit.notWell) }
    }
  }

  static func days(_ certificate: Atrium_Operator_V1_Certificate, _ now: Int64) -> Int {
    Int((certificate.expiresAtMs - now) / 86_400_000)
  }

  static func text(_ answer: Atrium_Operator_V1_GetCertificatesResponse, _ now: Int64) -> String {
    if answer.certificates.isEmpty {
      return "no certificates: tls.* is not set, and calls come in plaintext\n"
    }
    var text = ""
    for certificate in answer.certificates {
      let left = days(certificate, now)
      let warning =
        left < 0 ? "  EXPIRED" : left < CertificateWatch.warningDays ? "  EXPIRES SOON" : ""
      var table = TextTable()
      table.add(["  subject", certificate.subject])
      table.add(["  issuer", certificate.issuer])
      table.add(["  names", (certificate.uriNames + certificate.dnsNames).joined(separator: ", ")])
      table.add([
        "  expires", "\(UTCTimestamp.text(certificate.expiresAtMs)), in \(left) days\(warning)",
      ])
      table.add(["  sha256", certificate.sha256.map(hex).joined()])
      text += "\(certificate.purpose) certificate, \(certificate.path)\n" + table.text
    }
    text += "read \(answer.generation) times, last at \(UTCTimestamp.text(answer.loadedAtMs))\n"
    if !answer.lastFailure.isEmpty {
      text += "! the files cannot be used, these stay: \(answer.lastFailure)\n"
    }
    return text
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
