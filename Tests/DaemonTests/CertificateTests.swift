import Crypto
import Foundation
import RPC
import TLS
import TestAuthority
import TestMessages
import TestServices
import Testing
import Tokens

@testable import Daemon

/// An authority, the service's certificate and those of its callers, as files.
private struct Certificates {
  let authority: TestAuthority
  let place: Place

  init(_ place: Place) throws {
    self.place = place
    authority = try TestAuthority()
    _ = try place.write("authority.pem", authority.pem)
    try issue("server", "echo", days: 90)
  }

  func issue(_ file: String, _ service: String, days: Int) throws {
    let made = try certificate(service, days: days)
    _ = try place.write(file + ".pem", made.certificate)
    _ = try place.write(file + ".key", made.key)
  }

  func certificate(_ service: String, days: Int) throws -> TestAuthority.Certificate {
    try authority.issue(
      .init(
        name: service,
        alternatives: "URI:spiffe://atrium/fleet/\(service),DNS:localhost,IP:127.0.0.1",
        validToSeconds: days * 86_400 + 3_600))
  }

  func client(_ service: String) throws -> (context: TLSContextSource, peer: TLSPeerName) {
    var configuration = TLSConfiguration.client(trust: .authorities(.text(authority.pem)))
    configuration.identity = try certificate(service, days: 1).identity
    return (
      try TLSContextSource(configuration), .service(try SPIFFEID("spiffe://atrium/fleet/echo"))
    )
  }

  var settings: [String] {
    [
      "profile=production", "tls.certificate=\(place.path)/server.pem",
      "tls.key=\(place.path)/server.key", "tls.authorities=\(place.path)/authority.pem",
      "tls.interval=100ms", "rpc.allow=*=spiffe://atrium/fleet/gateway",
    ]
  }
}

@Suite(.serialized) struct CertificateTests {
  @Test func callersNeedTheirNameAndTheirToken() async throws {
    let place = try Place()
    let certificates = try Certificates(place)
    let key = try Ed25519.PrivateKey.random()
    let x = Base64URL.encode(key.publicKey.bytes)
    let keys = try place.write(
      "keys.json", #"{"keys":[{"kty":"OKP","crv":"Ed25519","kid":"k","x":"\#(x)"}]}"#)
    let subject = try Subject(
      place,
      certificates.settings + [
        "actors.keys=\(keys)", "actors.may_assert=operator=spiffe://atrium/fleet/gateway",
      ])
    let port = try await subject.ready()
    let stranger = try EchoCaller(port: port, tls: try certificates.client("advisor"))
    #expect(await rpcCode { try await stranger.echo("x") } == .permissionDenied)
    let gateway = try EchoCaller(port: port, tls: try certificates.client("gateway"))
    #expect(try await gateway.echo("x") == "x")
    let plain = try EchoCaller(port: port)
    #expect(await rpcCode { try await plain.echo("x") } == .unavailable)
    let signer = try ActorTokenSigner(key: key, keyIdentifier: "k")
    func code(_ kind: ActorIdentity.Kind, _ roles: [String]) async throws -> StatusCode? {
      let actor = try ActorIdentity(realm: "mall", kind: kind, subject: "s", roles: roles)
      let token = try signer.sign(actor, at: Int64(Date().timeIntervalSince1970))
      let metadata = try Metadata([("atrium-realm", "mall"), ("atrium-actor", token)])
      return await rpcCode {
        try await gateway.client.echoAccount(
          .init(), options: CallOptions(metadata: metadata, timeout: .seconds(30)))
      }
    }
    #expect(try await code(.operator, ["accounts"]) == nil)
    #expect(try await code(.operator, []) == .permissionDenied)
    #expect(try await code(.service, ["accounts"]) == .unauthenticated)
    let metrics = try await subject.verb("metrics").output
    #expect(metrics.contains("rpc_server_denied_total 3\n"), "\(metrics)")
    for caller in [stranger, gateway, plain] { await caller.end() }
  }

  @Test func newFilesHoldForNewConnections() async throws {
    let place = try Place()
    let certificates = try Certificates(place)
    let subject = try Subject(place, certificates.settings)
    let port = try await subject.ready()
    let old = try EchoCaller(port: port, tls: try certificates.client("gateway"))
    #expect(try await old.echo("x") == "x")
    let cert = try await subject.verb("cert")
    #expect(cert.code == 0 && cert.output.contains("spiffe://atrium/fleet/echo"), "\(cert)")
    #expect(cert.output.contains("in 90 days"))
    try certificates.issue("server", "echo", days: 20)
    #expect(await subject.says("certificates changed and were read"), "\(subject.log)")
    let soon = try await subject.verb("cert")
    #expect(soon.code == 1 && soon.output.contains("EXPIRES SOON"), "\(soon)")
    #expect(try await subject.verb("status").output.contains("A certificate expires in 20 days"))
    _ = try place.write("server.pem", "no certificate")
    #expect(await subject.says("certificates changed and cannot be used"))
    let broken = try await subject.verb("cert", "reload")
    #expect(broken.code == 2 && broken.errors.contains("there is no certificate in it"))
    #expect(try await subject.verb("cert").output.contains("! the files cannot be used"))
    #expect(try await old.echo("y") == "y")
    let new = try EchoCaller(port: port, tls: try certificates.client("gateway"))
    #expect(try await new.echo("z") == "z")
    try certificates.issue("server", "echo", days: 60)
    subject.signal(SIGHUP)
    #expect(await poll { try await subject.verb("cert").output.contains("in 60 days") })
    await old.end()
    await new.end()
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }

  @Test func operatorsReachItFromElsewhere() async throws {
    let place = try Place()
    let certificates = try Certificates(place)
    try certificates.issue("sre", "sre", days: 1)
    try certificates.issue("guest", "guest", days: 1)
    let subject = try Subject(
      place,
      certificates.settings + [
        "operator.address=127.0.0.1:0", "operator.allow=spiffe://atrium/fleet/sre",
      ])
    _ = try await subject.ready()
    let after = try #require(
      subject.log.split(separator: "operators at ").dropFirst().first, "\(subject.log)")
    let address = String(after.prefix { $0 != "\"" && $0 != "\n" })
    func remote(_ who: String, _ verb: [String], peer: String = "echo") async throws -> Finished {
      try await run(
        verb + [
          "--address", address, "--certificate", "\(place.path)/\(who).pem", "--key",
          "\(place.path)/\(who).key", "--authority", "\(place.path)/authority.pem", "--peer",
          "spiffe://atrium/fleet/\(peer)", "--timeout", "30s",
        ])
    }
    #expect(try await remote("sre", ["health"]).output == "ready\n")
    let drained = try await remote("sre", ["drain", "--yes"])
    #expect(drained.code == 0, "\(drained)")
    let audit = try await remote("sre", ["audit"])
    #expect(audit.output.contains("spiffe://atrium/fleet/sre  drain"), "\(audit)")
    #expect(try await remote("guest", ["health"]).code == 2)
    #expect(try await remote("sre", ["health"], peer: "tenant").code == 2)
    let bare = try await run(["health", "--address", address])
    #expect(bare.code == 2 && bare.errors.contains("--address needs mutual TLS"))
  }
}
