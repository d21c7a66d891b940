import Reactor
import Testing

@Suite struct SocketAddressTests {
  @Test(arguments: [
    "127.0.0.1:80", "0.0.0.0:0", "255.254.253.252:65535", "[::1]:80", "[::]:0",
    "[2001:db8::ff00:42:8329]:443", "unix:/run/a.sock", "unix:relative", "[fe80::1%7]:9",
  ])
  func whatIsPrintedIsRead(text: String) throws {
    let address = try #require(SocketAddress(parsing: text))
    #expect(address.description == text)
  }

  @Test(arguments: [
    "", ":", "80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:+1", "127.0.0.1:65536", "127.0.0.1: 1",
    "127.1:80", "::1:80", "[::1]", "[::1]:", "[::1:80", "::1]:80", "[127.0.0.1]:80", "unix:",
    "localhost:80", "[fe80::1%]:9", "[fe80::1%nosuchif0]:9", "[]:1",
    "unix:" + String(repeating: "a", count: 108), "[::1%7%8]:1", "1.2.3.4:-0",
    "1.2.3.4:٣",
  ])
  func otherTextsAreNot(text: String) {
    #expect(SocketAddress(parsing: text) == nil)
  }

  @Test func zeroesAreNoEndOfText() {
    #expect(SocketAddress(parsing: "127.0.0.1\0:80") == nil)
    #expect(SocketAddress(parsing: "[::1\0]:80") == nil)
    #expect(SocketAddress(parsing: "unix:a\0b") == nil)
    #expect(throws: SystemError.self) { try Listener(at: .unix(path: "a\0b")) }
  }

  @Test func partsOfAddresses() throws {
    #expect(SocketAddress(parsing: "1.2.3.4:5") == .ipv4(0x0102_0304, port: 5))
    #expect(SocketAddress(parsing: "[::1]:5") == .ipv6(1, port: 5))
    let scoped = SocketAddress.ipv6((0xfe80 << 112) | 1, port: 5, scope: 1)
    #expect(SocketAddress(parsing: "[fe80::1%lo]:5") == scoped)
    #expect(SocketAddress.loopback(port: 5).with(port: 6).description == "127.0.0.1:6")
    #expect(SocketAddress.anyIPv6(port: 5).with(port: 6).port == 6)
    #expect(SocketAddress.unix(path: "a").with(port: 6) == .unix(path: "a"))
    #expect(SocketAddress.unix(path: "a").port == nil)
    #expect(SocketAddress(literal: "::1", port: 3)?.host == "::1")
    #expect(SocketAddress(literal: "localhost", port: 3) == nil)
    #expect(SocketAddress.anyIPv4(port: 1).host == "0.0.0.0")
  }
}
