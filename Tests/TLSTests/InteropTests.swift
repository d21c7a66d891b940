import Foundation
import TestAuthority
import Testing

@testable import TLS

/// Against the `openssl` command, over loopback.
@Suite(.serialized, .enabled(if: Command.openssl != nil)) struct InteropTests {
  private let setting: TestSetting
  private let folder: ReloadTests.Folder

  init() throws {
    setting = try TestSetting(mutual: true)
    folder = try ReloadTests.Folder()
    _ = try folder.write(setting.authority.pem, "ca.pem")
    let issued = try setting.authority.issue()
    _ = try folder.write(issued.certificate + issued.key, "peer.pem")
  }

  private var files: [String] {
    ["-CAfile", "ca.pem", "-cert", "peer.pem", "-key", "peer.pem"]
  }

  /// Our server answers `ping` with `pong`.
  private func serve(_ more: [String]) throws -> (server: End, output: String) {
    let listener = try LoopbackSocket.listening()
    let arguments =
      ["s_client", "-connect", "\(LoopbackSocket.host):\(listener.port)", "-alpn", "h2", "-quiet"]
    let command = try Command(arguments + files + more, in: folder.url)
    let end = End(try TLSConnection(server: TLSContext(setting.server)))
    let socket = try listener.accept()
    command.write("ping\n")
    socket.drive(end) { end in
      guard end.received == Array("ping\n".utf8) else { return }
      _ = end.write(Array("pong\n".utf8))
      end.received = []
      end.connection.close()
    }
    return (end, command.finish())
  }

  @Test(arguments: ["-tls1_3", "-tls1_2"]) func itsClientMeetsOurServer(_ version: String) throws {
    let (server, output) = try serve([version])
    #expect(output.contains("pong"), "\(output)")
    #expect(server.failure == nil || server.failure?.code == .truncated)
    #expect(server.connection.hasSentClose)
  }

  @Test(arguments: [
    (["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA"], "no shared cipher"),
    (["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], "expected TLS 1.2 or newer"),
  ])
  func itsOldClientIsRefused(_ options: [String], _ message: String) throws {
    let (server, _) = try serve(options)
    #expect(server.failure?.code == .noCommonParameters)
    #expect(server.failure?.message.contains(message) == true)
  }

  private func connect(_ more: [String]) throws -> End {
    let port = try LoopbackSocket.freePort()
    let arguments = [
      "s_server", "-accept", "\(LoopbackSocket.host):\(port)", "-naccept", "1", "-quiet",
    ]
    let command = try Command(arguments + files + more, in: folder.url)
    let socket = try LoopbackSocket.connected(to: port)
    let end = End(try TLSConnection(client: TLSContext(setting.client), to: .host("localhost")))
    command.write("pong\n")
    socket.drive(end) { end in
      if end.received == Array("pong\n".utf8) { end.connection.close() }
    }
    _ = command.finish()
    return end
  }

  @Test(arguments: ["-tls1_3", "-tls1_2"]) func ourClientMeetsItsServer(_ version: String) throws {
    let end = try connect([version, "-alpn", "h2", "-Verify", "1"])
    #expect(end.received == Array("pong\n".utf8))
    #expect(end.wasEstablished == 1)
    #expect(end.connection.version == (version == "-tls1_3" ? .tls13 : .tls12))
  }

  @Test func itsServerWithoutALPNIsRefused() throws {
    let end = try connect([])
    #expect(end.failure?.code == .noCommonProtocol)
  }

  @Test func itsServerWithOtherALPNIsRefused() throws {
    let end = try connect(["-alpn", "http/1.1"])
    #expect(end.failure?.code == .refusedByPeer)
    #expect(end.failure?.message.contains("alert 120") == true)
  }
}
