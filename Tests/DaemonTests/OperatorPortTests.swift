import Glibc
import Messages
import RPC
import RPCOverHTTP2
import Reactor
import TestCalls
import TestServices
import Testing

@testable import Daemon

@Suite struct OperatorPortTests {
  /// Serves on a Unix socket and calls it once.
  private func call(
    admitting user: @escaping @Sendable (UInt32) -> Bool
  ) async throws -> (code: StatusCode?, locals: [LocalProcess?], events: [String]) {
    let place = try Place()
    let (locals, events) = (Record<LocalProcess?>(), Record<String>())
    let method = Atrium_Testing_V1_EchoMethods.echoNote
    var router = Router()
    router.unary(method) { note, context in
      locals.add(context.peer.local)
      return note
    }
    let (serving, calling) = (try LoopGroup(count: 1), try LoopGroup(count: 1))
    try serving.start()
    try calling.start()
    let server = Server(
      try Dispatcher(router), on: serving, onEvent: { events.add("\($0)") })
    var options = ListenerOptions(.unix(path: place.path + "/s"))
    options.admitsUser = user
    try await server.listen(options)
    let channel = Channel(to: .addresses([.unix(path: place.path + "/s")]), on: calling.next())
    let code = await rpcCode { try await Client(channel).unary(method, .init()) }
    await channel.close()
    await server.shutDown()
    serving.stop()
    calling.stop()
    return (code, locals.events, events.events)
  }

  @Test func theSystemSaysWhoCalls() async throws {
    let seen = try await call(admitting: { $0 == geteuid() })
    #expect(seen.code == nil)
    #expect(seen.locals == [LocalProcess(process: getpid(), user: geteuid())])
  }

  @Test func othersAreTurnedAway() async throws {
    let seen = try await call(admitting: { $0 != geteuid() })
    #expect(seen.code == .unavailable && seen.locals.isEmpty)
    #expect(seen.events.contains { $0.contains("user \(geteuid()) may not connect") })
  }

  @Test func aCheckThatNeverAnswersHasNotPassed() async {
    let hung = ReadinessCheck("hung") {
      // Longer than anybody waits; the watch cancels it.
      do { try await Task.sleep(for: .seconds(3_600)) } catch {}
      return nil
    }
    #expect(await ReadinessWatch.reason(of: hung) == "no answer within 2 s")
    #expect(await ReadinessWatch.reason(of: ReadinessCheck("fine") { nil }) == nil)
  }
}
