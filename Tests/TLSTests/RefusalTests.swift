import TestAuthority
import Testing

@testable import TLS

@Suite struct RefusalTests {
  private func refused(
    _ setting: TestSetting, to peer: TLSPeerName = .host("localhost")
  ) throws -> MemoryPair {
    let pair = try setting.pair(to: peer)
    pair.settle()
    return pair
  }

  private func expect(_ failure: TLSFailure?, _ code: TLSFailure.Code, _ parts: String...) {
    #expect(failure?.code == code, "\(failure.map(String.init(describing:)) ?? "no failure")")
    for part in parts {
      #expect(failure?.message.contains(part) == true, "\(part) in \(failure?.message ?? "")")
    }
  }

  @Test func aClientWithOtherProtocolsIsRefused() throws {
    var setting = try TestSetting()
    setting.client.applicationProtocols = ["http/1.1", "spdy"]
    let pair = try refused(setting)
    expect(
      pair.server.failure, .noCommonProtocol, "offered \"http/1.1\", \"spdy\"", "expected h2")
    expect(pair.client.failure, .refusedByPeer, "alert 120", "application protocols")
  }

  @Test func aClientWithoutALPNIsRefused() throws {
    var setting = try TestSetting()
    setting.client.applicationProtocols = []
    let pair = try refused(setting)
    expect(pair.server.failure, .noCommonProtocol, "offered none", "expected h2")
    expect(pair.client.failure, .refusedByPeer, "alert 120")
  }

  @Test func aServerWithoutALPNIsRefused() throws {
    var setting = try TestSetting()
    setting.server.applicationProtocols = []
    let pair = try refused(setting)
    expect(pair.client.failure, .noCommonProtocol, "the server agreed to none", "expected h2")
    #expect(pair.client.wasEstablished == 0)
    #expect(pair.client.write([1]) == .failed(try #require(pair.client.failure)))
  }

  @Test func aWrongHostIsRefused() throws {
    let pair = try refused(TestSetting(), to: .host("wrong.example"))
    expect(pair.client.failure, .wrongPeer, "not for wrong.example", "DNS localhost")
    expect(pair.server.failure, .refusedByPeer, "alert 42")
    let address = try refused(TestSetting(), to: .host("127.0.0.2"))
    expect(address.client.failure, .wrongPeer, "not for 127.0.0.2")
  }

  @Test func theCommonNameDoesNotCount() throws {
    let wish = TestAuthority.Wish(name: "localhost", alternatives: "")
    let pair = try refused(TestSetting(wish))
    expect(pair.client.failure, .wrongPeer, "no DNS or URI name")
  }

  @Test func aWrongServiceIsRefused() throws {
    let wanted = TLSPeerName.service(try SPIFFEID("spiffe://atrium/fleet/profile"))
    let other = TestAuthority.Wish(alternatives: "URI:spiffe://atrium/fleet/tenant")
    expect(
      try refused(TestSetting(other), to: wanted).client.failure, .wrongPeer,
      "spiffe://atrium/fleet/tenant; expected spiffe://atrium/fleet/profile")
    expect(
      try refused(TestSetting(), to: wanted).client.failure, .wrongPeer, "0 URI names")
  }

  @Test func namesThatCannotBeAreRefused() throws {
    let context = try TLSContext(TestSetting().client)
    for name in ["", "a b", "münchen.example", String(repeating: "a", count: 254), "a\0b"] {
      let failure = #expect(throws: TLSFailure.self) {
        try TLSConnection(client: context, to: .host(name))
      }
      expect(failure, .wrongPeer, "is not a host name")
    }
  }

  @Test func anUnknownAuthorityIsRefused() throws {
    var setting = try TestSetting()
    setting.client.trust = .authorities(.text(try TestAuthority("another").pem))
    let pair = try refused(setting)
    expect(
      pair.client.failure, .untrustedPeer, "unable to get local issuer certificate",
      "CN=localhost", "issued by CN=test authority", "an authority in PEM text")
    expect(pair.server.failure, .refusedByPeer, "alert 48", "does not trust the authority")
  }

  @Test func anExpiredCertificateIsRefused() async throws {
    // A context refuses to begin with one, so it expires under way.
    let setting = try TestSetting(TestAuthority.Wish(validToSeconds: 4))
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    try await sleepSeconds(6)
    let pair = try MemoryPair(client: client, server: server)
    pair.settle()
    expect(pair.client.failure, .untrustedPeer, "expired", "valid from", "valid now")
    expect(pair.server.failure, .refusedByPeer, "alert 45", "expired")
  }

  @Test func aMissingClientCertificateIsRefused() throws {
    var setting = try TestSetting(mutual: true)
    setting.client.identity = nil
    for limit in [false, true] {
      let client = try TLSContext(setting.client)
      if limit { client.limitToVersion12() }
      let pair = try MemoryPair(client: client, server: TLSContext(setting.server))
      pair.settle()
      expect(pair.server.failure, .missingCertificate, "no certificate", "PEM text")
      expect(pair.client.failure, .refusedByPeer, limit ? "alert 40" : "alert 116")
    }
  }

  @Test func aClientOfAnotherAuthorityIsRefused() throws {
    for mode in [ClientCertificateMode.required, .optional] {
      var setting = try TestSetting(mutual: true)
      setting.server.clientCertificates = mode
      setting.client.identity = try TestAuthority("another").issue(TestSetting.clientWish).identity
      let pair = try refused(setting)
      expect(pair.server.failure, .untrustedPeer, "CN=gateway", "issued by CN=another")
      expect(pair.client.failure, .refusedByPeer, "alert 48")
      #expect(pair.server.wasEstablished == 0)
    }
  }

  @Test func anOlderVersionIsRefused() throws {
    var setting = try TestSetting()
    setting.server.minimumVersion = .tls13
    let client = try TLSContext(setting.client)
    client.limitToVersion12()
    let pair = try MemoryPair(client: client, server: TLSContext(setting.server))
    pair.settle()
    expect(pair.server.failure, .noCommonParameters, "expected TLS 1.3 or newer")
    expect(pair.client.failure, .refusedByPeer, "alert 70")
  }

  @Test func contextsKnowTheirSide() throws {
    let setting = try TestSetting()
    let context = try TLSContext(setting.server)
    let failure = #expect(throws: TLSFailure.self) {
      try TLSConnection(client: context, to: .anyTrusted())
    }
    expect(failure, .library, "context of a server")
  }
}
