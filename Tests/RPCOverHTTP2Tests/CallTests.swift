import RPC
import RPCOverHTTP2
import Reactor
import TestMessages
import TestServices
import Testing
import Wire

/// Calls of our client to our server over a real connection.
@Suite(.serialized, .timeLimit(.minutes(1))) struct CallTests {
  @Test func allFourKinds() async throws {
    try await Loopback.with { loopback in
      let client = loopback.client
      let found = try await client.find(.with { ($0.a, $0.b) = (7, "seven") })
      #expect(found.fInt32 == 7)
      let watched = try await client.watch(.with { $0.a = 1000 }) { responses in
        var count: Int32 = 0
        for try await part in responses {
          #expect(part.a == count)
          count += 1
        }
        return count
      }
      #expect(watched == 1000)
      _ = try await client.upload { requests in
        for number: Int32 in 1...3 { try await requests.write(.with { $0.a = number }) }
      }
      let echoed = try await client.chat { requests, responses in
        var echoed: [Int32] = []
        for number: Int32 in 1...3 {
          try await requests.write(.with { $0.a = number })
          if let part = try await responses.next() { echoed.append(part.a) }
        }
        requests.finish()
        #expect(try await responses.next() == nil)
        return echoed
      }
      #expect(echoed == [1, 2, 3])
    }
  }

  @Test func errorsCarryCodeMessageAndDetails() async throws {
    try await Loopback.with { loopback in
      do throws(RPCError) {
        _ = try await loopback.client.find(.with { $0.b = "fail" })
        Issue.record("succeeded")
      } catch {
        #expect(error.code == .notFound)
        #expect(error.message == "no part 100% like 价格")
        #expect(error.details == [1, 2, 3])
      }
      let unknown = Method<Part, Part>(
        service: "atrium.testing.v1.Catalog", name: "Lose", kind: .unary, idempotency: .unknown,
        routes: [])
      do throws(RPCError) {
        _ = try await Client(loopback.channel).unary(unknown, Part())
        Issue.record("succeeded")
      } catch {
        #expect(error.code == .unimplemented)
        #expect(error.message.contains("has no method 'Lose'"))
      }
    }
  }

  @Test func largeMessagesCrossBothWays() async throws {
    try await Loopback.with { loopback in
      let text = String(repeating: "x", count: 3 << 20)
      let found = try await loopback.client.find(.with { $0.b = text })
      #expect(found.fString.utf8.count == text.utf8.count)
      do throws(RPCError) {
        _ = try await loopback.client.find(.with { $0.b = text + text })
        Issue.record("succeeded")
      } catch { #expect(error.code == .resourceExhausted) }
    }
  }

  @Test func metadataCrossesBothWays() async throws {
    try await Loopback.with { loopback in
      var metadata = try Metadata([("one", "1"), ("one", "2")])
      try metadata.append([0, 255], for: "two-bin")
      let box = Received()
      let options = CallOptions(
        metadata: metadata, onHeaders: { box.set(headers: $0) },
        onTrailers: { box.set(trailers: $0) })
      _ = try await loopback.client.find(.with { $0.b = "echo-metadata" }, options: options)
      for received in [box.headers, box.trailers] {
        #expect(received.texts("one") == ["1", "2"])
        #expect(received.bytes("two-bin") == [[0, 255]])
      }
    }
  }

  @Test func deadlinesAndCancellationEndCalls() async throws {
    try await Loopback.with { loopback in
      let options = CallOptions(timeout: .milliseconds(50))
      do throws(RPCError) {
        _ = try await loopback.client.find(.with { $0.b = "wait" }, options: options)
        Issue.record("succeeded")
      } catch { #expect(error.code == .deadlineExceeded) }
      let task = Task { try await loopback.client.find(.with { $0.b = "wait" }) }
      try await Task.sleep(for: .milliseconds(20))
      task.cancel()
      do {
        _ = try await task.value
        Issue.record("succeeded")
      } catch { #expect((error as? RPCError)?.code == .cancelled) }
      #expect(try await loopback.client.find(.with { $0.a = 1 }).fInt32 == 1)
    }
  }

  @Test func manyCallsAtOnce() async throws {
    try await Loopback.with { loopback in
      let client = loopback.client
      let sum = try await withThrowingTaskGroup(of: Int32.self) { group in
        for number: Int32 in 0..<2000 {
          group.addTask { try await client.find(.with { $0.a = number }).fInt32 }
        }
        return try await group.reduce(0, +)
      }
      #expect(sum == 1999 * 1000)
    }
  }

  @Test func aSlowReaderHoldsTheWriterBack() async throws {
    try await Loopback.with { loopback in
      let text = String(repeating: "x", count: 10_000)
      let count = try await loopback.client.watch(
        .with { ($0.a, $0.b) = (2000, text) }
      ) { responses in
        var count = 0
        for try await _ in responses {
          if count < 3 { try await Task.sleep(for: .milliseconds(20)) }
          count += 1
        }
        return count
      }
      #expect(count == 2000)
    }
  }

  @Test func anAddressWithoutAServerIsUnavailable() async throws {
    try await Loopback.with { loopback in
      let channel = Channel(to: .addresses([.loopback(port: 1)]), on: loopback.loops.next())
      do throws(RPCError) {
        _ = try await Atrium_Testing_V1_CatalogClient(Client(channel)).find(Part())
        Issue.record("succeeded")
      } catch {
        #expect(error.code == .unavailable)
        #expect(error.message.contains("127.0.0.1:1"))
      }
      await channel.close()
    }
  }
}
