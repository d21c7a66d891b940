import Foundation
import TestAuthority
import Testing

@testable import TLS

@Suite struct ReloadTests {
  /// A folder that goes with the test.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
      // Best effort: the system clears its temporary folder.
      try? FileManager.default.removeItem(at: url)
    }

    func write(_ text: String, _ name: String) throws -> PEMSource {
      let file = url.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      return .file(file.path)
    }
  }

  private func named(_ name: String) -> TestAuthority.Wish {
    TestAuthority.Wish(alternatives: "DNS:localhost,DNS:\(name)")
  }

  @Test func newConnectionsTakeTheNewCertificate() throws {
    let folder = try Folder()
    let setting = try TestSetting()
    let client = try TLSContext(setting.client)
    func put(_ issued: TestAuthority.Certificate) throws -> TLSIdentity {
      TLSIdentity(
        certificateChain: try folder.write(issued.certificate, "chain.pem"),
        privateKey: try folder.write(issued.key, "key.pem"))
    }
    func names(_ source: TLSContextSource) throws -> [String]? {
      let pair = try MemoryPair(client: client, server: source.current)
      pair.settle()
      return pair.client.connection.peerIdentity?.dnsNames
    }
    let first = try put(setting.authority.issue(named("first")))
    let source = try TLSContextSource(.server(identity: first))
    #expect(try names(source) == ["localhost", "first"] && source.generation == 1)
    let old = try MemoryPair(client: client, server: source.current)
    old.settle()

    _ = try put(setting.authority.issue(named("second")))
    try source.reload()
    #expect(try names(source) == ["localhost", "second"] && source.generation == 2)
    #expect(old.client.write([7]) == .accepted(1))
    old.settle()
    #expect(old.server.received == [7])

    _ = try folder.write("no key", "key.pem")
    let error = #expect(throws: TLSConfigurationError.self) { try source.reload() }
    #expect(error?.field == .privateKey && source.lastFailure == error)
    #expect(error?.source?.hasSuffix("key.pem") == true)
    #expect(try names(source) == ["localhost", "second"] && source.generation == 2)

    _ = try put(setting.authority.issue(named("third")))
    try source.reload()
    #expect(try names(source) == ["localhost", "third"] && source.lastFailure == nil)
  }

  @Test func reloadsAndConnectionsDoNotMeet() async throws {
    let setting = try TestSetting()
    let source = try TLSContextSource(setting.server)
    let client = try TLSContext(setting.client)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var count = 0
          for _ in 0..<25 {
            let pair = try MemoryPair(client: client, server: source.current)
            pair.settle()
            count += pair.server.wasEstablished
          }
          return count
        }
      }
      group.addTask {
        for _ in 0..<50 { try source.reload() }
        return 0
      }
      var count = 0
      for try await part in group { count += part }
      #expect(count == 100)
    }
    #expect(source.generation == 51)
  }
}
