import TestAuthority
import Testing

@testable import TLS

@Suite struct HandshakeTests {
  private func expectWorks(_ pair: MemoryPair) {
    pair.settle()
    #expect(pair.client.failure == nil && pair.server.failure == nil)
    #expect(pair.client.wasEstablished == 1 && pair.server.wasEstablished == 1)
    #expect(pair.client.connection.state == .established)
    #expect(pair.client.write(Array("ping".utf8)) == .accepted(4))
    #expect(pair.server.write(Array("pong".utf8)) == .accepted(4))
    pair.settle()
    #expect(pair.server.received == Array("ping".utf8))
    #expect(pair.client.received == Array("pong".utf8))
  }

  @Test func version13IsTaken() throws {
    let pair = try TestSetting().pair()
    #expect(pair.server.connection.state == .handshaking)
    #expect(pair.server.connection.version == nil)
    #expect(pair.client.write([1]) == .handshaking)
    expectWorks(pair)
    for end in [pair.client, pair.server] {
      #expect(end.connection.version == .tls13)
      #expect(end.connection.cipherSuite == "TLS_AES_128_GCM_SHA256")
      #expect(end.connection.applicationProtocol == "h2")
      #expect(end.connection.serverName == "localhost")
      #expect(!end.connection.isResumed)
    }
    #expect(pair.server.connection.peerIdentity == nil)
    #expect(pair.client.connection.peerIdentity?.dnsNames == ["localhost"])
  }

  @Test(arguments: TestAuthority.KeyKind.allCases)
  func version12WorksWithEveryKey(_ kind: TestAuthority.KeyKind) throws {
    let setting = try TestSetting(TestAuthority.Wish(keyKind: kind))
    let server = try TLSContext(setting.server)
    let client = try TLSContext(setting.client)
    client.limitToVersion12()
    let pair = try MemoryPair(client: client, server: server)
    expectWorks(pair)
    #expect(pair.client.connection.version == .tls12)
    #expect(pair.server.connection.cipherSuite?.contains("GCM") == true)
    let newer = try MemoryPair(client: TLSContext(setting.client), server: server)
    expectWorks(newer)
    #expect(newer.client.connection.version == .tls13)
  }

  @Test func bothSidesShowCertificates() throws {
    let pair = try TestSetting(mutual: true).pair()
    expectWorks(pair)
    let peer = try #require(pair.server.connection.peerIdentity)
    #expect(peer.uriNames == ["spiffe://atrium/north-mall/gateway"])
    #expect(peer.commonName == "gateway")
    #expect(peer.fingerprint.count == 32)
    #expect(try peer.spiffeID() == SPIFFEID("spiffe://atrium/north-mall/gateway"))
  }

  @Test func aClientCertificateCanBeOptional() throws {
    var setting = try TestSetting(mutual: true)
    setting.server.clientCertificates = .optional
    let with = try setting.pair()
    expectWorks(with)
    #expect(with.server.connection.peerIdentity != nil)
    setting.client.identity = nil
    let without = try setting.pair()
    expectWorks(without)
    #expect(without.server.connection.peerIdentity == nil)
  }

  @Test(arguments: ["localhost", "LOCALHOST.", "127.0.0.1"])
  func hostsAreFoundAmongTheNames(_ host: String) throws {
    let pair = try TestSetting().pair(to: .host(host))
    expectWorks(pair)
    let isAddress = host == "127.0.0.1"
    #expect((pair.server.connection.serverName == nil) == isAddress)
  }

  @Test func aServiceIsFoundByItsName() throws {
    let wish = TestAuthority.Wish(alternatives: "URI:spiffe://atrium/fleet/profile")
    let setting = try TestSetting(wish)
    let id = try SPIFFEID("spiffe://atrium/fleet/profile")
    expectWorks(try setting.pair(to: .service(id, serverName: "profile.internal")))
    expectWorks(try setting.pair(to: .anyTrusted()))
  }

  @Test func chainsAreFollowed() throws {
    let root = try TestAuthority("root")
    let middle = try root.intermediate("middle")
    let leaf = try middle.issue()
    var setting = try TestSetting()
    setting.server.identity = TLSIdentity(
      certificateChain: .text(leaf.certificate + middle.pem), privateKey: .text(leaf.key))
    setting.client.trust = .authorities(.text(root.pem))
    expectWorks(try setting.pair())
  }

  @Test func withoutNamesThereIsNoALPN() throws {
    var setting = try TestSetting()
    setting.client.applicationProtocols = []
    setting.server.applicationProtocols = []
    let pair = try setting.pair()
    expectWorks(pair)
    #expect(pair.client.connection.applicationProtocol == nil)
  }

  @Test func theServersFirstChoiceWins() throws {
    var setting = try TestSetting()
    setting.client.applicationProtocols = ["other", "h2"]
    setting.server.applicationProtocols = ["h2", "other"]
    let pair = try setting.pair()
    expectWorks(pair)
    #expect(pair.client.connection.applicationProtocol == "h2")
  }

  @Test(arguments: [1, 2, 3, 7, 100, 1500]) func handshakesInPieces(_ bytes: Int) throws {
    var pair = try TestSetting(mutual: true).pair()
    pair.chunkBytes = bytes
    expectWorks(pair)
  }
}
