import Testing

@testable import TLS

/// Many connections each and wide bounds, because other tests allocate meanwhile. Alone, the
/// client's side takes 22 KB and the server's 17, or 23 when both show a certificate.
@Suite(.serialized, .enabled(if: Heap.isMeasured)) struct MemoryTests {
  /// What one side of an idle connection may take; half of the runtime's figure of 80 KiB.
  private static let idleBytes = 40_960
  private static let count = 800
  /// What may stay of 1,000 connections, which take 45 MB together.
  private static let remainingBytes = 12_000_000

  private func connections(_ count: Int, _ client: TLSContext, _ server: TLSContext) throws
    -> [(TLSConnection, TLSConnection)]
  {
    try (0..<count).map { _ in
      let pair = try MemoryPair(client: client, server: server)
      pair.settle()
      #expect(pair.client.write([1, 2, 3]) == .accepted(3))
      #expect(pair.server.write([1, 2, 3]) == .accepted(3))
      pair.settle()
      #expect(pair.client.received == [1, 2, 3] && pair.server.received == [1, 2, 3])
      return (pair.client.connection, pair.server.connection)
    }
  }

  @Test(arguments: [false, true]) func idleConnectionsAreSmall(_ mutual: Bool) throws {
    let setting = try TestSetting(mutual: mutual)
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    _ = try connections(3, client, server)
    // Other tests allocate by the way: one measurement of several that they left alone is enough.
    var seen: [(client: Int, server: Int)] = []
    for _ in 0..<5 {
      let bytes = try measured(client, server)
      seen.append(bytes)
      if bytes.client < Self.idleBytes, bytes.server < Self.idleBytes { return }
    }
    Issue.record("idle connections take \(seen) bytes, expected less than \(Self.idleBytes)")
  }

  private func measured(
    _ client: TLSContext, _ server: TLSContext
  ) throws -> (client: Int, server: Int) {
    let before = Heap.allocatedBytes()
    var pairs = try connections(Self.count, client, server)
    let both = Heap.allocatedBytes()
    let servers = pairs.map(\.1)
    pairs = []
    let remaining = Heap.allocatedBytes()
    return withExtendedLifetime(servers) {
      ((both - remaining) / Self.count, (remaining - before) / Self.count)
    }
  }

  @Test func closedConnectionsGiveTheirMemoryBack() throws {
    let setting = try TestSetting(mutual: true)
    let (client, server) = (try TLSContext(setting.client), try TLSContext(setting.server))
    _ = try connections(20, client, server)
    var seen: [(peak: Int, remaining: Int)] = []
    for _ in 0..<5 {
      let before = Heap.allocatedBytes()
      let peak = try {
        let pairs = try connections(1000, client, server)
        return withExtendedLifetime(pairs) { Heap.allocatedBytes() }
      }()
      Heap.trim()
      let after = Heap.allocatedBytes()
      if peak - before > 20_000_000, after - before < Self.remainingBytes { return }
      seen.append((peak - before, after - before))
    }
    Issue.record("of each peak remained, in bytes: \(seen)")
  }

  @Test func failedConnectionsGiveTheirMemoryBack() throws {
    let context = try TLSContext(TestSetting().server)
    func fail(_ count: Int) throws {
      for _ in 0..<count {
        let server = End(try TLSConnection(server: context), bufferBytes: 100)
        server.feed(Array("GET / HTTP/1.1\r\n\r\n".utf8))
        #expect(server.failure != nil)
      }
    }
    try fail(20)
    // Other tests allocate meanwhile, but not each time; a leak would be there each time.
    var seen: [Int] = []
    for _ in 0..<5 {
      let before = Heap.allocatedBytes()
      try fail(1000)
      seen.append(Heap.allocatedBytes() - before)
      if seen.last ?? .max < Self.remainingBytes { return }
    }
    Issue.record("of a thousand failed connections remained, in bytes: \(seen)")
  }
}
