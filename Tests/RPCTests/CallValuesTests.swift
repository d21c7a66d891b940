import RPC
import RPCInProcess
import TestCalls
import Testing
import Wire

@Suite struct CallValuesTests {
  private enum Name: CallValueKey { typealias Value = String }
  private enum Number: CallValueKey { typealias Value = Int }

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
