import Testing

@testable import TLS

@Suite struct ClosingTests {
  private func established(version12: Bool = false) throws -> MemoryPair {
    let setting = try TestSetting()
    let client = try TLSContext(setting.client)
    if version12 { client.limitToVersion12() }
    let pair = try MemoryPair(client: client, server: TLSContext(setting.server))
    pair.settle()
    #expect(pair.server.connection.state == .established)
    return pair
  }

  @Test(arguments: [false, true]) func bothSidesCanClose(_ version12: Bool) throws {
    let pair = try established(version12: version12)
    #expect(pair.client.write([1, 2, 3]) == .accepted(3))
    pair.client.connection.close()
    #expect(pair.client.connection.hasSentClose)
    #expect(pair.client.write([4]) == .closed)
    pair.settle()
    #expect(pair.server.received == [1, 2, 3] && pair.server.isClosed)
    #expect(pair.server.connection.state == .closedByPeer)
    // The other direction goes on until its own close.
    #expect(pair.server.write([5]) == .accepted(1))
    pair.server.connection.close()
    pair.server.connection.close()
    pair.settle()
    #expect(pair.client.received == [5] && pair.client.isClosed)
    pair.client.endInput()
    pair.server.endInput()
    #expect(pair.client.failure == nil && pair.server.failure == nil)
  }

  @Test func whatFollowsTheCloseIsDiscarded() throws {
    let pair = try established()
    pair.client.connection.close()
    let bytes: [UInt8] = pair.client.takeOutput() + [1, 2, 3]
    var plaintext = [UInt8](repeating: 0, count: 100)
    bytes.withUnsafeBytes { lent in
      var rest = lent
      for _ in 0..<2 {
        let outcome = plaintext.withUnsafeMutableBytes {
          pair.server.connection.read(&rest, into: $0)
        }
        #expect(outcome == .closedByPeer && rest.isEmpty)
      }
    }
  }

  @Test func dataBeforeTheCloseComesFirst() throws {
    let pair = try established()
    #expect(pair.client.write([9]) == .accepted(1))
    pair.client.connection.close()
    let bytes = pair.client.takeOutput()
    pair.server.feed(bytes)
    #expect(pair.server.received == [9] && pair.server.isClosed)
  }

  @Test func truncationIsTold() throws {
    let pair = try established()
    #expect(pair.client.write([1, 2]) == .accepted(2))
    let bytes = pair.client.takeOutput()
    pair.server.feed(bytes.dropLast(3))
    #expect(pair.server.received.isEmpty && pair.server.failure == nil)
    pair.server.endInput()
    #expect(pair.server.failure?.code == .truncated)
    #expect(pair.server.failure?.message.contains("without close_notify") == true)
    #expect(pair.server.connection.endInput() == .failed(try #require(pair.server.failure)))
  }

  @Test func endsDuringTheHandshakeAreTold() throws {
    let silent = try TestSetting().pair()
    silent.server.endInput()
    #expect(silent.server.failure?.message.contains("before the handshake") == true)
    let cut = try TestSetting().pair()
    cut.server.feed(cut.client.takeOutput(100))
    cut.server.endInput()
    #expect(cut.server.failure?.code == .truncated)
    #expect(cut.server.failure?.message.contains("during the handshake") == true)
  }

  @Test func closingEarlySaysNothing() throws {
    let pair = try TestSetting().pair()
    pair.server.connection.close()
    #expect(!pair.server.connection.hasSentClose && pair.server.connection.output.isEmpty)
  }
}
