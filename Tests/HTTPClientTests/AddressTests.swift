import Glibc
import Testing

@testable import HTTPClient

@Suite(.timeLimit(.minutes(5))) struct AddressTests {
  private func bytes(_ text: String) throws -> [UInt8] {
    try #require(AddressRange(text)).address
  }

  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1",
    "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
    "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808", "100::1", "2001::1",
    "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "febf::1",
    "fec0::1", "ff02::1", "5f00::1",
  ])
  func specialAddressesAreRefused(_ text: String) throws {
    #expect(try !AddressGuard.publicOnly().allows(bytes(text)))
    #expect(try AddressGuard.any.allows(bytes(text)))
    let range = try #require(AddressRange(text))
    #expect(try AddressGuard.publicOnly(allowing: [range]).allows(bytes(text)))
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "172.15.255.255", "172.32.0.0",
    "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
    "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888", "2003::1", "::ffff:8.8.8.8",
  ])
  func publicAddressesAreAllowed(_ text: String) throws {
    #expect(try AddressGuard.publicOnly().allows(bytes(text)))
  }

  @Test func otherAddressesAreRefused() {
    for count in [0, 1, 5, 15, 17] {
      #expect(!AddressGuard.publicOnly().allows([UInt8](repeating: 8, count: count)))
    }
  }

  @Test func allowedRangesHoldForMappedAddressesToo() throws {
    let range = try #require(AddressRange("10.1.0.0/16"))
    let own = AddressGuard.publicOnly(allowing: [range])
    #expect(try own.allows(bytes("10.1.255.1")) && own.allows(bytes("::ffff:10.1.0.1")))
    #expect(try !own.allows(bytes("10.2.0.1")) && !own.allows(bytes("127.0.0.1")))
  }

  @Test func rangesAreRead() throws {
    let odd = try #require(AddressRange("172.16.0.0/12"))
    #expect(try odd.contains(bytes("172.31.0.1")) && !odd.contains(bytes("172.32.0.1")))
    let all = try #require(AddressRange("0.0.0.0/0"))
    #expect(try all.contains(bytes("8.8.8.8")) && !all.contains(bytes("::1")))
    for text in [
      "", "/", "a", "1.2.3", "1.2.3.4/33", "1.2.3.4/-1", "1.2.3.4/a", "1.2.3.4/8/8",
      "::/129", "1.2.3.256", "::1%lo", "fe80::g",
    ] {
      #expect(AddressRange(text) == nil, "\(text)")
    }
  }

  @Test func noNameOfThisMachineIsReached() async throws {
    let pair = try Pair(own: true)
    let client = try HTTPClient()
    for host in [
      "127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "[::1]",
      "[::ffff:127.0.0.1]", "0.0.0.0",
    ] {
      let request = HTTPRequest("GET", "http://\(host):\(pair.server.port)/echo?q=secret")
      let error = await failure { _ = try await client.send(request) }
      #expect(error?.reason == .addressRefused, "\(host)")
    }
    #expect(try await pair.counts().connections == 1)
  }

  /// In a process of its own, whose environment is nobody else's.
  @Test func theProxiesOfTheEnvironmentAreNotUsed() async {
    await #expect(processExitsWith: .success) {
      for name in ["http_proxy", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:1", 1) }
      let pair = try Pair()
      let answer = try await pair.get("/echo")
      #expect(answer.status == 200)
    }
  }

  @Test func everyAddressMayBeAllowed() async throws {
    let pair = try Pair { $0.addresses = .any }
    #expect(try await pair.get("/echo").status == 200)
  }
}
