import COpenSSL
import Testing

@testable import TLS

@Suite struct HostilePeerTests {
  private func server() throws -> End {
    End(try TLSConnection(server: TLSContext(TestSetting().server)))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: mall\r\n\r\n", "a plain HTTP request"),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "plain HTTP/2"),
    ("SSH-2.0-OpenSSH_9.2\r\n", "an SSH greeting"),
    ("\0\0\0\0\0\0\0\0\0\0\0", "bytes that begin with 00 00 00 00 00 00 00 00"),
    ("hello world", "bytes that begin with 68 65 6c 6c 6f 20 77 6f"),
  ])
  func otherProtocolsAreNamed(_ text: String, _ meaning: String) throws {
    let server = try server()
    server.feed(Array(text.utf8))
    #expect(server.failure?.code == .notTLS)
    #expect(
      server.failure?.message == "the client sent \(meaning); expected a TLS handshake")
  }

  @Test func aPlainServerIsNamedToo() throws {
    let context = try TLSContext(TestSetting().client)
    let answers: [([UInt8], String)] = [
      (Array("HTTP/1.1 400 Bad Request\r\n".utf8), "a plain HTTP answer"),
      ([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100], "plain HTTP/2"),
    ]
    for (bytes, meaning) in answers {
      let client = End(try TLSConnection(client: context, to: .anyTrusted()))
      client.feed(bytes)
      #expect(client.failure?.code == .notTLS)
      #expect(client.failure?.message.contains("the server sent \(meaning)") == true)
    }
  }

  @Test func garbageNeverTraps() throws {
    let context = try TLSContext(TestSetting(mutual: true).server)
    var random = SystemRandomNumberGenerator()
    for round in 0..<300 {
      let server = End(try TLSConnection(server: context))
      var bytes = (0..<Int.random(in: 1...600, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      // Half of them look like a record, so that they get further.
      if round.isMultiple(of: 2), bytes.count > 9 {
        bytes.replaceSubrange(0..<6, with: [22, 3, 1, 0, UInt8(min(255, bytes.count - 5)), 1])
      }
      server.feed(bytes)
      server.endInput()
      #expect(server.failure != nil)
    }
  }

  @Test func changedHandshakesNeverTrap() throws {
    let setting = try TestSetting(mutual: true)
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let pair = try MemoryPair(client: client, server: server)
      for _ in 0..<4 {
        var up = pair.client.takeOutput()
        if !up.isEmpty, Bool.random(using: &random) {
          up[Int.random(in: 0..<up.count, using: &random)] ^= UInt8(1 << Int.random(in: 0..<8))
        }
        pair.server.feed(up)
        var down = pair.server.takeOutput()
        if !down.isEmpty, Bool.random(using: &random) {
          down[Int.random(in: 0..<down.count, using: &random)] ^= 1
        }
        pair.client.feed(down)
      }
      pair.client.endInput()
      pair.server.endInput()
      #expect(pair.client.failure != nil && pair.server.failure != nil)
    }
  }

  private func oldPeer(_ suites: String) throws -> MemoryPair {
    let setting = try TestSetting()
    let client = try TLSContext(setting.client)
    client.limitToVersion12()
    #expect(SSL_CTX_set_cipher_list(client.handle.pointer, suites) == 1)
    SSL_CTX_clear_options(client.handle.pointer, copenssl_option_no_renegotiation())
    return try MemoryPair(client: client, server: TLSContext(setting.server))
  }

  @Test(arguments: [
    "ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES128-SHA256", "AES128-GCM-SHA256",
    "DHE-RSA-AES128-GCM-SHA256",
  ])
  func legacySuitesAreRefused(_ suite: String) throws {
    let pair = try oldPeer(suite)
    pair.settle()
    #expect(pair.server.failure?.code == .noCommonParameters)
    #expect(pair.server.failure?.message.contains("no shared cipher") == true)
    #expect(pair.client.failure?.message.contains("alert 40") == true)
  }

  @Test func renegotiationIsRefused() throws {
    let pair = try oldPeer("ECDHE+AESGCM")
    pair.settle()
    #expect(pair.server.connection.version == .tls12)
    #expect(SSL_renegotiate(pair.client.connection.ssl) == 1)
    _ = SSL_do_handshake(pair.client.connection.ssl)
    ErrorQueue.clear()
    pair.settle()
    // The client gives up, or goes on as before; the server keeps its session either way.
    #expect(pair.server.wasEstablished == 1)
    #expect(pair.client.failure?.detail.contains("no renegotiation") == true)
  }

  @Test func answersThatNobodyReadsAreBounded() throws {
    let pair = try TestSetting().pair()
    pair.settle()
    let bytes = [UInt8](repeating: 1, count: 1_000_000)
    for _ in 0..<20 { _ = pair.server.write(bytes) }
    for _ in 0..<500 {
      SSL_key_update(pair.client.connection.ssl, SSL_KEY_UPDATE_REQUESTED)
      _ = pair.client.write([1])
      pair.server.feed(pair.client.takeOutput())
      #expect(pair.server.connection.output.count <= TLSConnection.maximumOutputBytes)
    }
  }

  @Test func nothingIsLeftInTheQueue() throws {
    let server = try server()
    server.feed(Array("GET / HTTP/1.1\r\n\r\n".utf8))
    #expect(ERR_peek_error() == 0)
    // Errors that somebody else left behind on this thread explain nothing of ours.
    #expect(SSL_CTX_new(nil) == nil && ERR_peek_error() != 0)
    let pair = try TestSetting().pair()
    pair.settle()
    #expect(pair.server.failure == nil && pair.client.failure == nil)
  }
}
