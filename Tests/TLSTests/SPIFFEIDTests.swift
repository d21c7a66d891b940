import TestAuthority
import Testing

@testable import TLS

@Suite struct SPIFFEIDTests {
  @Test func namesAreRead() throws {
    let id = try SPIFFEID("spiffe://atrium/north-mall/profile")
    #expect(id.trustDomain == "atrium" && id.segments == ["north-mall", "profile"])
    #expect("\(id)" == "spiffe://atrium/north-mall/profile")
    #expect(try SPIFFEID("spiffe://a.b-c_1.example").segments.isEmpty)
    #expect(try SPIFFEID("spiffe://td/A.b_C-9/...").segments == ["A.b_C-9", "..."])
    #expect(try SPIFFEID("spiffe://td/a") != SPIFFEID("spiffe://td/A"))
  }

  @Test(arguments: [
    "", "spiffe:", "spiffe://", "spiffe:///a", "http://atrium/a", "SPIFFE://atrium/a",
    "spiffe://Atrium/a", "spiffe://atrium/", "spiffe://atrium/a/", "spiffe://atrium//a",
    "spiffe://atrium/.", "spiffe://atrium/../a", "spiffe://atrium:443/a", "spiffe://u@atrium/a",
    "spiffe://atrium/a?b", "spiffe://atrium/a#b", "spiffe://atrium/%61", "spiffe://atrium/a b",
    "spiffe://atrium/\u{E9}", "spiffe://\u{E9}/a", "spiffe://atrium/a\0", "spiffe://atrium/*/a",
    " spiffe://atrium/a", "spiffe://[::1]/a", "spiffe://atrium/a\\b",
  ])
  func otherTextsAreRefused(_ text: String) {
    let error = #expect(throws: SPIFFEIDError.self) { try SPIFFEID(text) }
    #expect(error?.message.isEmpty == false)
  }

  @Test func lengthsAreBounded() throws {
    let path = String(repeating: "a", count: SPIFFEID.maximumBytes - "spiffe://td/".count)
    #expect(try SPIFFEID("spiffe://td/" + path).segments == [path])
    #expect(throws: SPIFFEIDError.self) { try SPIFFEID("spiffe://td/a" + path) }
    let domain = String(repeating: "d", count: SPIFFEID.maximumTrustDomainBytes)
    #expect(try SPIFFEID("spiffe://\(domain)/a").trustDomain == domain)
    #expect(throws: SPIFFEIDError.self) { try SPIFFEID("spiffe://d\(domain)/a") }
  }

  @Test func patternsMatchWholeSegments() throws {
    let pattern = try SPIFFEPattern("spiffe://atrium/*/gateway")
    #expect("\(pattern)" == "spiffe://atrium/*/gateway")
    #expect(pattern.matches(try SPIFFEID("spiffe://atrium/north-mall/gateway")))
    for other in [
      "spiffe://atrium/north-mall/profile", "spiffe://other/north-mall/gateway",
      "spiffe://atrium/gateway", "spiffe://atrium/a/b/gateway", "spiffe://atrium/a/gateway/b",
    ] {
      #expect(!pattern.matches(try SPIFFEID(other)))
    }
    let exact = try SPIFFEPattern("spiffe://atrium/fleet/profile")
    #expect(exact.matches(try SPIFFEID("spiffe://atrium/fleet/profile")))
    #expect(!exact.matches(try SPIFFEID("spiffe://atrium/fleet/Profile")))
    for text in ["spiffe://atrium", "spiffe://*/a", "spiffe://atrium/a*", "*", "spiffe://a/**"] {
      #expect(throws: SPIFFEIDError.self) { try SPIFFEPattern(text) }
    }
  }

  private func identity(_ names: String, isAuthority: Bool = false) throws -> PeerIdentity {
    let wish = TestAuthority.Wish(
      name: "name", alternatives: names, validToSeconds: 7200, isAuthority: isAuthority)
    let pem = try TestAuthority().issue(wish).certificate
    let read = try PEMReading(source: .text(pem), field: .trust).certificates(atMost: 1)
    return PeerIdentity(Certificate(pointer: read[0].pointer))
  }

  @Test func identitiesAreRead() throws {
    let peer = try identity("DNS:a.example,URI:spiffe://atrium/fleet/a,DNS:*.b.example,IP:::1")
    #expect(peer.dnsNames == ["a.example", "*.b.example"])
    #expect(peer.uriNames == ["spiffe://atrium/fleet/a"])
    #expect(peer.commonName == "name" && !peer.isAuthority)
    #expect(try peer.spiffeID() == SPIFFEID("spiffe://atrium/fleet/a"))
    let now = TestClock.unixSeconds
    #expect(abs(peer.expiresAtUnixSeconds - now - 7200) < 60)
    let none = try identity("")
    #expect(none.dnsNames.isEmpty && none.uriNames.isEmpty)
  }

  @Test func aServiceHasOneName() throws {
    func refusal(_ names: String, isAuthority: Bool = false) throws -> String {
      let peer = try identity(names, isAuthority: isAuthority)
      let error = #expect(throws: SPIFFEIDError.self) { try peer.spiffeID() }
      return error?.message ?? ""
    }
    #expect(try refusal("DNS:a").contains("0 URI names"))
    #expect(try refusal("URI:spiffe://a/b,URI:spiffe://a/c").contains("2 URI names"))
    #expect(try refusal("URI:spiffe://a/b,URI:http://a").contains("2 URI names"))
    #expect(try refusal("URI:http://a/b").contains("does not begin with spiffe://"))
    #expect(try refusal("URI:spiffe://atrium").contains("trust domain"))
    #expect(try refusal("URI:spiffe://a/b", isAuthority: true).contains("may sign others"))
  }
}
