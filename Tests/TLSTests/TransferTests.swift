import COpenSSL
import Testing

@testable import TLS

@Suite struct TransferTests {
  private func established(_ setting: TestSetting? = nil) throws -> MemoryPair {
    let pair = try (setting ?? TestSetting()).pair()
    pair.settle()
    #expect(pair.client.wasEstablished == 1 && pair.server.wasEstablished == 1)
    return pair
  }

  private func pattern(_ count: Int) -> [UInt8] {
    // Not a power of two, so that no record begins like the one before it.
    let piece = (0..<9973).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += piece }
    return Array(bytes.prefix(count))
  }

  /// Writes all of it, sending whenever the output is full.
  private func send(_ bytes: [UInt8], from: End, in pair: MemoryPair) {
    var sent = 0
    while sent < bytes.count {
      let outcome = bytes.withUnsafeBytes {
        from.connection.write(UnsafeRawBufferPointer(rebasing: $0[sent...]))
      }
      switch outcome {
      case .accepted(let count): sent += count
      case .outputFull: pair.settle()
      default:
        Issue.record("\(outcome)")
        return
      }
      #expect(from.connection.output.count <= TLSConnection.maximumWrittenBytes)
    }
    pair.settle()
  }

  @Test(arguments: [(1, 40_000), (7, 70_001), (1460, 300_003), (65_536, 1_048_576)])
  func dataArrivesWhole(_ chunkBytes: Int, _ count: Int) throws {
    var pair = try established()
    pair.chunkBytes = chunkBytes
    let bytes = pattern(count)
    send(bytes, from: pair.client, in: pair)
    #expect(pair.server.received == bytes)
    send(bytes, from: pair.server, in: pair)
    #expect(pair.client.received == bytes)
    #expect(pair.client.connection.output.isEmpty && pair.server.connection.output.isEmpty)
  }

  @Test(arguments: [1, 5, 16_384, 20_000]) func buffersOfAnySizeWork(_ size: Int) throws {
    let setting = try TestSetting()
    let client = End(try TLSConnection(client: TLSContext(setting.client), to: .anyTrusted()))
    let server = End(try TLSConnection(server: TLSContext(setting.server)), bufferBytes: size)
    for _ in 0..<3 {
      server.feed(client.takeOutput())
      client.feed(server.takeOutput())
    }
    let bytes = pattern(50_000)
    #expect(client.write(bytes) == .accepted(bytes.count))
    server.feed(client.takeOutput())
    #expect(server.received == bytes)
  }

  @Test func oneReadTakesManyRecords() throws {
    let pair = try established()
    for byte in 0..<100 { #expect(pair.client.write([UInt8(byte)]) == .accepted(1)) }
    let encrypted = pair.client.takeOutput()
    var plaintext = [UInt8](repeating: 0, count: 1000)
    encrypted.withUnsafeBytes { bytes in
      var rest = bytes
      let outcome = plaintext.withUnsafeMutableBytes {
        pair.server.connection.read(&rest, into: $0)
      }
      #expect(outcome == .plaintext(100) && rest.isEmpty)
    }
    #expect(plaintext.prefix(100).elementsEqual(0..<100))
  }

  @Test func theOutputIsBounded() throws {
    let pair = try established()
    let bytes = pattern(1_000_000)
    guard case .accepted(let count) = pair.server.write(bytes) else {
      Issue.record("nothing accepted")
      return
    }
    #expect(count > 100_000 && count < TLSConnection.maximumWrittenBytes)
    #expect(pair.server.write(bytes) == .outputFull)
    pair.settle()
    #expect(pair.client.received == Array(bytes.prefix(count)))
    #expect(pair.server.write([1]) == .accepted(1))
  }

  @Test func outputGoesInParts() throws {
    let pair = try established()
    #expect(pair.client.write(pattern(5000)) == .accepted(5000))
    let all = Array(pair.client.connection.output)
    pair.client.connection.removeOutput(0)
    pair.client.connection.removeOutput(-5)
    #expect(pair.client.takeOutput(13) == Array(all.prefix(13)))
    #expect(Array(pair.client.connection.output) == Array(all.dropFirst(13)))
    pair.client.connection.removeOutput(Int.max)
    #expect(pair.client.connection.output.isEmpty)
  }

  @Test func nothingIsNothing() throws {
    let pair = try established()
    #expect(pair.client.write([]) == .accepted(0))
    #expect(pair.client.connection.output.isEmpty)
    var none = UnsafeRawBufferPointer(start: nil, count: 0)
    let empty = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    #expect(pair.client.connection.read(&none, into: empty) == .plaintext(0))
  }

  @Test func keysAreRenewed() throws {
    let pair = try established()
    for _ in 0..<50 {
      #expect(SSL_key_update(pair.client.connection.ssl, SSL_KEY_UPDATE_REQUESTED) == 1)
      #expect(pair.client.write([1]) == .accepted(1))
      pair.settle()
      #expect(pair.server.write([2]) == .accepted(1))
      pair.settle()
    }
    #expect(pair.server.received.count == 50 && pair.client.received.count == 50)
  }

  @Test func changedBytesAreFound() throws {
    for end in [true, false] {
      let pair = try established()
      let (from, to) = end ? (pair.client, pair.server) : (pair.server, pair.client)
      #expect(from.write(pattern(100)) == .accepted(100))
      var bytes = from.takeOutput()
      bytes[50] ^= 1
      to.feed(bytes)
      #expect(to.failure?.code == .brokenProtocol)
      #expect(to.failure?.message.contains("bad record mac") == true)
      #expect(to.received.isEmpty)
      from.feed(to.takeOutput())
      #expect(from.failure?.code == .refusedByPeer)
      #expect(from.failure?.message.contains("alert 20") == true)
    }
  }
}
