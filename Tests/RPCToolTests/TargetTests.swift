import ArgumentParser
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import Terminal
import Testing

@testable import atrium_rpc

@Suite struct TargetTests {
  private func target(_ words: String...) throws -> Target {
    try Target(try ReachOptions.parse(words), address: nil)
  }

  private func failure(_ words: String...) -> String {
    do {
      _ = try Target(try ReachOptions.parse(words), address: nil)
      return "no failure"
    } catch { return "\(error)" }
  }

  @Test func addressesAreOfThreeKinds() throws {
    #expect(try target("--address", "127.0.0.1:80").channel == .addresses([.loopback(port: 80)]))
    #expect(try target("--address", "localhost:80").channel == .host("localhost", port: 80))
    #expect(try target("--address", "[::1]:80").host == "::1")
    #expect(try target("--address", "unix:/x").security == nil)
    #expect(failure("--address", "localhost").contains("is no address"))
    #expect(failure("--address", "a:0").contains("is no address"))
    #expect(failure().contains("--address HOST:PORT"))
    let options = try ReachOptions.parse([])
    #expect(try Target(options, address: "localhost:1").channel == .host("localhost", port: 1))
  }

  /// A word that was forgotten must not send a token over a network in the clear.
  @Test func plaintextToAnotherMachineIsSaid() throws {
    #expect(failure("--address", "mall.example:443").contains("another machine"))
    #expect(failure("--address", "10.0.0.1:443").contains("another machine"))
    #expect(try target("--address", "mall.example:443", "--plaintext").security == nil)
    #expect(try target("--address", "localhost:443").security == nil)
    #expect(try target("--address", "[::1]:443").security == nil)
    #expect(failure("--address", "a:1", "--plaintext", "--tls").contains("--tls"))
  }

  @Test func whoTheServerMustBe() throws {
    let named = try target("--address", "mall.example:443", "--tls")
    #expect(named.security?.peer == .host("mall.example") && named.authority == "mall.example")
    let other = try target("--address", "127.0.0.1:443", "--server-name", "mall.example")
    #expect(other.security?.peer == .host("mall.example") && other.authority == "mall.example")
    let service = try target("--address", "a:1", "--server-name", "spiffe://atrium/fleet/tenant")
    #expect(service.security?.peer == .service(try SPIFFEID("spiffe://atrium/fleet/tenant")))
    let bare = try target("--address", "127.0.0.1:443", "--ca", "ca.pem")
    #expect(bare.security?.peer == .host("127.0.0.1") && bare.authority == nil)
    #expect(bare.security?.configuration.trust == .authorities(.file("ca.pem")))
    #expect(failure("--address", "a:1", "--cert", "c").contains("belong together"))
    #expect(failure("--address", "unix:/x", "--tls").contains("--server-name"))
    #expect(failure("--address", "a:1", "--server-name", "spiffe://").contains("--server-name"))
  }

  @Test func metadataIsChecked() throws {
    let metadata = try MetadataText.read(["One=a=b", "two-bin=AP8"])
    #expect(metadata["one"] == "a=b" && metadata.bytes("two-bin") == [[0, 255]])
    #expect(MetadataText.shown(metadata).map(\.text) == ["a=b", "AP8="])
    for wrong in ["one", "=x", "two-bin=?", "grpc-status=1", "a b=c"] {
      #expect(throws: VerbFailure.self, "\(wrong)") { try MetadataText.read([wrong]) }
    }
  }

  /// What is wrong with a value is said without the value: it may be a token.
  @Test func failuresDoNotShowValues() {
    for word in ["hidden", "key-bin=hidden?", "authorization=hid\u{7}den"] {
      do {
        _ = try MetadataText.read([word])
        Issue.record("\(word) was taken")
      } catch { #expect(!"\(error)".contains("hid")) }
    }
  }

  @Test func timesMayBeNone() {
    #expect(TimeLimit(argument: "none")?.duration == nil)
    #expect(TimeLimit(argument: "1500ms")?.duration == .milliseconds(1_500))
    #expect(TimeLimit(argument: "0s") == nil && TimeLimit(argument: "soon") == nil)
    #expect(TraceReport.milliseconds(.microseconds(1_234_567)) == "1234.567 ms")
    #expect(TraceReport.milliseconds(.microseconds(7)) == "   0.007 ms")
  }
}
