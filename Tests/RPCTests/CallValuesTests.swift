import RPC
import RPCInProcess
import TestCalls
import Testing
import Wire

@Suite struct CallValuesTests {
  private enum Name: CallValueKey { typealias Value = String }
  private enum Number: CallValueKey { typealias Value = Int }

  private enum Flag: CallValueKey { typealias Value = Bool }
  private enum List: CallValueKey { typealias Value = [Int] }

  /// More values than most calls have, each of them set, replaced and removed beside the others.
  @Test func eachKeyHasItsOwnValue() throws {
    var router = Router()
    router.unary(Test_V1_EchoMethods.echo) { request, _ in request }
    let route = try Dispatcher(router).route(Test_V1_EchoMethods.echo.info.path)
    let context = CallContext(route: route, peer: Peer(address: "test"))
    func expect(_ name: String?, _ number: Int?, _ flag: Bool?, _ list: [Int]?, line: Int = #line) {
      #expect(
        context[Name.self] == name && context[Number.self] == number && context[Flag.self] == flag
          && context[List.self] == list, "line \(line)")
    }
    expect(nil, nil, nil, nil)
    (context[Name.self], context[Number.self]) = ("a", 1)
    (context[Flag.self], context[List.self]) = (true, [1])
    expect("a", 1, true, [1])
    context[List.self] = [2]
    context[Number.self] = 2
    expect("a", 2, true, [2])
    context[Name.self] = nil
    context[Flag.self] = nil
    expect(nil, 2, nil, [2])
    context[List.self] = [3]
    context[Flag.self] = false
    expect(nil, 2, false, [3])
    context[Name.self] = "b"
    context[Number.self] = nil
    context[List.self] = nil
    expect("b", nil, false, nil)
  }

  @Test func handlersReadWhatInterceptorsLeave() async throws {
    let method = Method<Google_Protobuf_Empty, Google_Protobuf_StringValue>(
      service: "a.B", name: "C", kind: .unary)
    var router = Router()
    router.unary(method) { _, context in
      let text = "\(context[Name.self] ?? "none") \(context[Number.self] ?? 0)"
      context[Number.self] = nil
      return .with { $0.value = text }
    }
    #expect(router.methods.map(\.path) == ["/a.B/C"])
    let left = Record<Int?>()
    let interceptor = ServerInterceptor(
      admit: { context throws(RPCError) in
        context[Number.self] = 1
        context[Name.self] = "first"
        context[Number.self] = 2
      }, finish: { context, _ in left.add(context[Number.self]) })
    let client = Client(InProcessTransport(try Dispatcher(router, interceptors: [interceptor])))
    for _ in 0..<2 { #expect(try await client.unary(method, .init()).value == "first 2") }
    #expect(await eventually { left.events.count == 2 })
    #expect(left.events == [nil, nil])
  }
}
