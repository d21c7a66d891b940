import TestAuthority
import Testing

@testable import TLS

@Suite struct ResumptionTests {
  private func connect(
    _ client: TLSContext, _ server: TLSContext, to peer: TLSPeerName = .host("localhost")
  ) throws -> MemoryPair {
    let pair = try MemoryPair(client: client, server: server, to: peer)
    pair.settle()
    #expect(pair.client.failure == nil && pair.server.failure == nil)
    #expect(pair.client.connection.isResumed == pair.server.connection.isResumed)
    return pair
  }

  @Test(arguments: [false, true]) func sessionsGoOn(_ version12: Bool) throws {
    let setting = try TestSetting(mutual: true)
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    if version12 { client.limitToVersion12() }
    #expect(try !connect(client, server).client.connection.isResumed)
    for _ in 0..<3 {
      let pair = try connect(client, server)
      #expect(pair.client.connection.isResumed)
      #expect(pair.client.connection.applicationProtocol == "h2")
      let names = pair.server.connection.peerIdentity?.uriNames
      #expect(names == ["spiffe://atrium/north-mall/gateway"])
      #expect(pair.client.connection.peerIdentity?.dnsNames == ["localhost"])
    }
  }

  @Test func aTicketIsUsedOnce() throws {
    let setting = try TestSetting()
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    _ = try connect(client, server)
    let first = try MemoryPair(client: client, server: server)
    let second = try MemoryPair(client: client, server: server)
    first.settle()
    second.settle()
    #expect(first.client.connection.isResumed && !second.client.connection.isResumed)
  }

  @Test func sessionsBelongToOneName() throws {
    let setting = try TestSetting()
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    _ = try connect(client, server, to: .host("localhost"))
    let other = try connect(client, server, to: .host("127.0.0.1"))
    #expect(!other.client.connection.isResumed)
    #expect(try connect(client, server).client.connection.isResumed)
  }

  @Test func eitherSideCanDoWithout() throws {
    for isServer in [true, false] {
      var setting = try TestSetting()
      if isServer {
        setting.server.resumesSessions = false
      } else {
        setting.client.resumesSessions = false
      }
      let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
      for _ in 0..<3 { #expect(try !connect(client, server).client.connection.isResumed) }
    }
  }

  @Test func anExpiredCertificateDoesNotGoOn() async throws {
    var setting = try TestSetting(mutual: true)
    let wish = TestAuthority.Wish(
      name: "gateway", alternatives: "URI:spiffe://atrium/fleet/gateway", validToSeconds: 4)
    setting.client.identity = try setting.authority.issue(wish).identity
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    _ = try connect(client, server)
    try await sleepSeconds(6)
    let pair = try MemoryPair(client: client, server: server)
    pair.settle()
    #expect(pair.server.failure?.code == .untrustedPeer)
    #expect(pair.server.failure?.message.contains("expired since the session began") == true)
    #expect(pair.server.wasEstablished == 0)
  }

  @Test func theStoreIsBounded() throws {
    let setting = try TestSetting()
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    let store = try #require(client.sessions)
    _ = try connect(client, server)
    let session = try #require(store.take(for: TLSPeerName.host("localhost").sessionKey))
    for number in 0...SessionStore.maximumPeers { store.keep(session.pointer, for: "\(number)") }
    #expect(store.take(for: "0") == nil)
    #expect(store.take(for: "1") != nil && store.take(for: "1") == nil)
    #expect(store.take(for: "\(SessionStore.maximumPeers)") != nil)
  }
}
