import TestAuthority
@testable import TLS

/// One side of a connection as a transport would drive it, with all that it said.
final class End {
  let connection: TLSConnection
  var received: [UInt8] = []
  var wasEstablished = 0
  var isClosed = false
  var failure: TLSFailure?
  private var buffer: [UInt8]

  init(_ connection: TLSConnection, bufferBytes: Int = 65_536) {
    self.connection = connection
    buffer = [UInt8](repeating: 0, count: bufferBytes)
  }

  /// Reads until more input is needed.
  func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { lent in
      var rest = lent
      var outcome = readOnce(&rest)
      while outcome != .needsInput && !isClosed && failure == nil { outcome = readOnce(&rest) }
    }
  }

  private func readOnce(_ rest: inout UnsafeRawBufferPointer) -> TLSReadOutcome {
    let outcome = buffer.withUnsafeMutableBytes { connection.read(&rest, into: $0) }
    note(outcome)
    return outcome
  }

  private func note(_ outcome: TLSReadOutcome) {
    switch outcome {
    case .plaintext(let count): received.append(contentsOf: buffer[..<count])
    case .established: wasEstablished += 1
    case .needsInput: break
    case .closedByPeer: isClosed = true
    case .failed(let failure): self.failure = failure
    }
  }

  func endInput() { note(connection.endInput()) }

  /// At most so many bytes of the output.
  func takeOutput(_ limit: Int = Int.max) -> [UInt8] {
    let bytes = Array(connection.output.prefix(limit))
    connection.removeOutput(bytes.count)
    return bytes
  }

  func write(_ bytes: [UInt8]) -> TLSWriteOutcome {
    bytes.withUnsafeBytes { connection.write($0) }
  }
}

/// A client and a server of ours with memory between them.
struct MemoryPair {
  let client: End
  let server: End
  /// Bytes that move at a time.
  var chunkBytes = Int.max

  init(client: TLSContext, server: TLSContext, to peer: TLSPeerName = .host("localhost")) throws {
    self.client = End(try TLSConnection(client: client, to: peer))
    self.server = End(try TLSConnection(server: server))
  }

  /// Moves bytes both ways until neither side has any.
  func settle() {
    while true {
      let up = client.takeOutput(chunkBytes)
      if !up.isEmpty { server.feed(up) }
      let down = server.takeOutput(chunkBytes)
      if !down.isEmpty { client.feed(down) }
      if up.isEmpty && down.isEmpty { return }
    }
  }
}

/// Contexts that trust each other, with the authority that signed both.
struct TestSetting {
  let authority: TestAuthority
  var server: TLSConfiguration
  var client: TLSConfiguration

  init(mutual: Bool = false, _ wish: TestAuthority.Wish = TestAuthority.Wish()) throws {
    authority = try TestAuthority()
    server = .server(identity: try authority.issue(wish).identity)
    client = .client(trust: .authorities(.text(authority.pem)))
    if mutual {
      server.trust = .authorities(.text(authority.pem))
      server.clientCertificates = .required
      client.identity = try authority.issue(Self.clientWish).identity
    }
  }

  static let clientWish = TestAuthority.Wish(
    name: "gateway", alternatives: "URI:spiffe://atrium/north-mall/gateway")

  func pair(to peer: TLSPeerName = .host("localhost")) throws -> MemoryPair {
    try MemoryPair(client: TLSContext(client), server: TLSContext(server), to: peer)
  }
}
