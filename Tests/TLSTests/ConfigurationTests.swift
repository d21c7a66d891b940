import TestAuthority
import Testing

@testable import TLS

@Suite struct ConfigurationTests {
  private func expectRefused(
    _ configuration: TLSConfiguration, _ field: TLSConfigurationError.Field, _ parts: String...
  ) {
    let error = #expect(throws: TLSConfigurationError.self) { try TLSContext(configuration) }
    #expect(error?.field == field)
    for part in parts {
      let text = error.map(String.init(describing:)) ?? ""
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  private func server(_ chain: String, _ key: String) -> TLSConfiguration {
    .server(identity: TLSIdentity(certificateChain: .text(chain), privateKey: .text(key)))
  }

  @Test func theKeyMustBelongToTheCertificate() throws {
    let authority = try TestAuthority()
    let (one, two) = (try authority.issue(), try authority.issue())
    expectRefused(
      server(one.certificate, two.key), .privateKey, "does not belong to the certificate",
      "CN=localhost", "values mismatch")
    let other = try authority.issue(TestAuthority.Wish(keyKind: .ed25519))
    expectRefused(server(one.certificate, other.key), .privateKey, "type mismatch")
  }

  @Test func certificatesMustBeValidNow() throws {
    let authority = try TestAuthority()
    let old = try authority.issue(TestAuthority.Wish(validToSeconds: -60))
    expectRefused(
      server(old.certificate, old.key), .certificateChain, "CN=localhost", "has expired",
      "valid from", "expected a certificate that is valid now")
    let early = try authority.issue(TestAuthority.Wish(validFromSeconds: 600))
    expectRefused(
      server(early.certificate, early.key), .certificateChain, "is not valid yet")
    expectRefused(
      .client(trust: .authorities(.text(try TestAuthority(validToSeconds: -60).pem))), .trust,
      "every authority in it has expired")
  }

  @Test func brokenPEMIsTold() throws {
    let good = try TestAuthority().issue()
    expectRefused(server("", good.key), .certificateChain, "there is no certificate in it")
    expectRefused(server("no PEM", good.key), .certificateChain, "there is no certificate")
    expectRefused(server(good.key, good.key), .certificateChain, "there is no certificate")
    let cut = String(good.certificate.dropLast(100))
    expectRefused(server(cut, good.key), .certificateChain, "certificate 1 cannot be read")
    expectRefused(
      server(good.certificate + cut, good.key), .certificateChain, "certificate 2 cannot be read")
    let changed = good.certificate.replacing("M", with: "N")
    expectRefused(server(changed, good.key), .certificateChain, "certificate 1 cannot be read")
    expectRefused(server(good.certificate, ""), .privateKey, "no private key in it can be read")
    let cutKey = String(good.key.dropLast(60))
    expectRefused(server(good.certificate, cutKey), .privateKey, "no private key in it can be")
  }

  @Test(arguments: TestAuthority.KeyKind.allCases)
  func keysMayBeWrittenInAnyForm(_ kind: TestAuthority.KeyKind) throws {
    let wish = TestAuthority.Wish(keyKind: kind)
    let good = try TestAuthority().issue(wish)
    for encrypted in try TestAuthority.encryptedForms(good.key) {
      expectRefused(
        server(good.certificate, encrypted), .privateKey, "the key is encrypted",
        "without a pass phrase")
    }
    let both = good.key + good.certificate
    #expect(throws: Never.self) { try TLSContext(server(both, both)) }
    // Ed25519 has no form of its own.
    if kind == .ed25519 { return }
    let older = try TestAuthority.traditionalForm(good.key)
    #expect(older.contains("BEGIN \(kind.rawValue) PRIVATE KEY"))
    #expect(throws: Never.self) { try TLSContext(server(good.certificate, older)) }
  }

  @Test func filesAreNamed() throws {
    let good = try TestAuthority().issue()
    let absent = TLSIdentity(
      certificateChain: .file("absent/chain.pem"), privateKey: .text(good.key))
    expectRefused(
      .server(identity: absent), .certificateChain, "file absent/chain.pem",
      "cannot be opened: No such file or directory")
    let folder = TLSIdentity(certificateChain: .file("/"), privateKey: .text(good.key))
    expectRefused(.server(identity: folder), .certificateChain, "file /", "no certificate")
  }

  @Test func theChainHasItsOrder() throws {
    let root = try TestAuthority("root")
    let middle = try root.intermediate("middle")
    let leaf = try middle.issue()
    expectRefused(
      server(leaf.certificate + root.pem, leaf.key), .certificateChain,
      "certificate 2 (CN=root) did not issue certificate 1", "here CN=middle")
    let long = String(repeating: root.pem, count: TLSIdentity.maximumChainCertificates)
    expectRefused(
      server(leaf.certificate + long, leaf.key), .certificateChain, "more than 10 certificates")
  }

  @Test func settingsMustFitTogether() throws {
    let setting = try TestSetting()
    var server = setting.server
    server.identity = nil
    expectRefused(server, .identity, "a server without a certificate")
    server = setting.server
    server.clientCertificates = .required
    expectRefused(server, .trust, "nobody's are believed")
    expectRefused(.client(trust: .nobody), .trust)
    var client = setting.client
    client.clientCertificates = .optional
    expectRefused(client, .clientCertificates)
    for names in [[""], [String(repeating: "a", count: 256)]] {
      client = setting.client
      client.applicationProtocols = names
      expectRefused(client, .applicationProtocols, "1 to 255 bytes")
    }
    client.applicationProtocols = Array(repeating: "0123456789abcde", count: 65)
    expectRefused(client, .applicationProtocols, "1040 bytes", "at most 1024")
  }

  @Test func theSystemsAuthoritiesCanBeTaken() throws {
    #expect(throws: Never.self) { try TLSContext(.client()) }
  }

  @Test func keysAreNotShown() throws {
    let good = try TestAuthority().issue()
    let configuration = server(good.certificate, good.key)
    #expect(!"\(configuration)".contains("PRIVATE"))
    #expect(!String(reflecting: configuration).contains("PRIVATE"))
  }
}
