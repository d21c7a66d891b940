import Foundation
import TestAuthority
import Testing

@testable import HTTPClient

@Suite(.timeLimit(.minutes(5))) struct TLSRequestTests {
  /// A server with a certificate of a test authority, and the files of both.
  private final class Fixture {
    let folder: URL
    let server: PeerServer
    let authorityFile: String

    init(_ wish: TestAuthority.Wish = .init()) throws {
      let name = "HTTPClientTests.\(UUID().uuidString)"
      folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let authority = try TestAuthority()
      let issued = try authority.issue(wish)
      var paths: [String] = []
      for (name, text) in [
        ("authority.pem", authority.pem), ("certificate.pem", issued.certificate),
        ("key.pem", issued.key),
      ] {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        paths.append(file.path)
      }
      authorityFile = paths[0]
      server = try PeerServer(certificate: paths[1], key: paths[2])
    }

    func send(host: String = "127.0.0.1", authorityFile: String?) async throws -> HTTPResponse {
      let client = try HTTPClient(loopback { $0.authorityFile = authorityFile })
      return try await client.send(
        HTTPRequest("POST", "https://\(host):\(server.port)/echo?q=secret", body: [1, 2]))
    }

    // The system clears its folder of temporary files in the end.
    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  @Test func trustedServersAreReached() async throws {
    let fixture = try Fixture()
    for host in ["127.0.0.1", "localhost"] {
      let answer = try await fixture.send(host: host, authorityFile: fixture.authorityFile)
      #expect(try Echo(answer).body == "0102")
    }
  }

  @Test func unknownAuthoritiesAreNotTrusted() async throws {
    let fixture = try Fixture()
    let unknown = await failure { _ = try await fixture.send(authorityFile: nil) }
    #expect(unknown?.reason == .tls)
    #expect(unknown?.detail == "SSL certificate problem: unable to get local issuer certificate")
    #expect(unknown.map { "\($0)".contains("secret") } == false)
    // One of the same name, with another key.
    let other = try Fixture()
    let forged = await failure { _ = try await fixture.send(authorityFile: other.authorityFile) }
    #expect(forged?.reason == .tls)
  }

  @Test func otherNamesAndTimesAreNotTrusted() async throws {
    for wish in [
      TestAuthority.Wish(alternatives: "DNS:shop.example"),
      TestAuthority.Wish(validFromSeconds: -7200, validToSeconds: -3600),
    ] {
      let fixture = try Fixture(wish)
      let error = await failure {
        _ = try await fixture.send(authorityFile: fixture.authorityFile)
      }
      #expect(error?.reason == .tls)
    }
  }

  @Test func aMissingFileOfAuthoritiesTrustsNobody() async throws {
    let fixture = try Fixture()
    let error = await failure {
      _ = try await fixture.send(authorityFile: fixture.folder.path + "/absent.pem")
    }
    #expect(error?.reason == .tls)
  }

  @Test func plainServersAreNoTLSServers() async throws {
    let server = try PeerServer.shared.get()
    let client = try HTTPClient(loopback())
    let error = await failure {
      _ = try await client.send(HTTPRequest("GET", "https://127.0.0.1:\(server.port)/"))
    }
    #expect(error?.reason == .tls)
  }
}
