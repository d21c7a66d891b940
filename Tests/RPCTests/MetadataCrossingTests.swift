import RPC
import TestCalls
import Testing
import Wire

/// Metadata on its way, and what its limits are good for: whatever can be set arrives.
@Suite(.timeLimit(.minutes(1))) struct MetadataCrossingTests {
  /// A service that sends back what it receives, in headers and trailers.
  private var returning: Echo {
    var service = Echo()
    service.onEcho = { request, context in
      try context.setHeaders(context.metadata)
      context.setTrailers(context.metadata)
      return request
    }
    return service
  }

  private func check(_ kind: TransportKind, _ metadata: Metadata) async throws {
    let seen = Record<Metadata>()
    let options = CallOptions(
      metadata: metadata, onHeaders: { seen.add($0) }, onTrailers: { seen.add($0) })
    try await withEcho(kind, returning) { echo in
      _ = try await echo.echo(Text(), options: options)
    }
    #expect(seen.events == [metadata, metadata])
  }

  @Test(arguments: TransportKind.allCases) func oddValues(kind: TransportKind) async throws {
    var metadata = try Metadata([
      ("empty", ""), ("commas", "a, b,,c"), ("inner", "a  b"), ("last", "~!\"%"), ("empty", ""),
    ])
    for bytes in [[], [0], [255, 254, 253], Array(0...255)] as [[UInt8]] {
      try metadata.append(bytes, for: "some-bin")
    }
    try await check(kind, metadata)
  }

  @Test(arguments: TransportKind.allCases) func asManyAsThereMayBe(kind: TransportKind) async throws
  {
    var metadata = Metadata()
    for index in 0..<Metadata.maximumFields { try metadata.append("x", for: "k\(index)") }
    try await check(kind, metadata)
  }

  @Test(arguments: TransportKind.allCases) func asLargeAsItMayBe(kind: TransportKind) async throws {
    let room = Metadata.maximumBytes - Metadata.fieldOverheadBytes - 1
    try await check(kind, try Metadata([("a", String(repeating: "x", count: room))]))
  }

  @Test(arguments: TransportKind.allCases)
  func anErrorIsNotLostInItsMetadata(kind: TransportKind) async throws {
    let room = Metadata.maximumBytes - 2 * Metadata.fieldOverheadBytes - 100
    let full = try Metadata([("own", "1"), ("large", String(repeating: "x", count: room))])
    let message = String(repeating: "商", count: RPCError.maximumMessageBytes / 3)
    let details = [UInt8](repeating: 7, count: RPCError.maximumDetailsBytes)
    var service = Echo()
    service.onEcho = { _, _ in throw RPCError(.notFound, message, details: details, metadata: full)
    }
    try await withEcho(kind, service) { echo in
      let error = try #require(await rpcError { _ = try await echo.echo(Text()) })
      #expect(error.code == .notFound)
      #expect(error.message == message)
      #expect(error.details == details)
      // What does not fit beside them is left out.
      #expect(error.metadata.fields.map(\.key) == ["own"])
    }
  }
}
