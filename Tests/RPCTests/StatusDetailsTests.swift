import RPC
import TestCalls
import Testing
import Wire

/// Messages for programs beside an error's code and text: google.rpc.Status.
@Suite(.timeLimit(.minutes(1))) struct StatusDetailsTests {
  @Test(arguments: TransportKind.allCases)
  func messagesOfAnyTypeCross(kind: TransportKind) async throws {
    let first = try Google_Protobuf_Any(packing: text("one"))
    let second = try Google_Protobuf_Any(packing: Google_Protobuf_Empty())
    var service = Echo()
    service.onEcho = { _, _ in throw RPCError(.notFound, "no", packing: [first, second]) }
    let seen = try await withEcho(kind, service) { echo in
      try #require(await rpcError { _ = try await echo.echo(Text()) })
    }
    // code = 1, message = 2, details = 3.
    #expect(seen.details.prefix(6) == [8, 5, 18, 2, 110, 111])
    #expect(try seen.unpackedDetails() == [first, second])
    #expect(try seen.unpackedDetails().first?.unpack(Text.self) == text("one"))
  }

  @Test func codeAndMessageAreThoseOfTheCall() throws {
    #expect(RPCError(.aborted, "", packing: []).details == [8, 10])
    let long = RPCError(.aborted, String(repeating: "x", count: 5000), packing: [])
    // Two bytes of code, one of tag, two of length.
    #expect(long.details.count == 5 + long.message.utf8.count)
    #expect(try RPCError(.aborted, "x").unpackedDetails() == [])
  }

  @Test func whatIsTooLargeForHeadersIsLeftOut() throws {
    let large = try Google_Protobuf_Any(packing: text(String(repeating: "x", count: 5000)))
    #expect(RPCError(.aborted, "x", packing: [large]).details.isEmpty)
  }

  /// Fields that nobody knows are passed over; what is no message at all is said to be none.
  @Test func detailsOfOthersAreReadWithCare() throws {
    let known = RPCError(.notFound, "no", packing: [Google_Protobuf_Any()]).details
    let more: [UInt8] = [32, 1, 41, 0, 0, 0, 0, 0, 0, 0, 0, 50, 1, 7, 61, 0, 0, 0, 0]
    #expect(try RPCError(.aborted, "", details: more + known).unpackedDetails().count == 1)
    let wrong: [[UInt8]] = [
      [0], [8], [26, 5, 1], [26, 1, 255], [27], [41, 1], [61, 1], [255], [130, 255], [16, 255],
      [26] + [UInt8](repeating: 255, count: 9) + [1],
    ]
    for details in wrong {
      #expect(throws: RPCError.self, "\(details)") {
        try RPCError(.aborted, "", details: details).unpackedDetails()
      }
    }
  }
}
