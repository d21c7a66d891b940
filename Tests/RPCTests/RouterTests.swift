import RPC
import TestCalls
import Testing
import Wire

@Suite struct RouterTests {
  private func error(_ path: String, _ service: Echo? = Echo()) throws -> RPCError? {
    var router = Router()
    if let service { try router.add(service) }
    let dispatcher = try Dispatcher(router)
    do {
      _ = try dispatcher.route(path)
      return nil
    } catch {
      let bytes = Array(path.utf8)
      #expect(throws: RPCError.self) {
        try bytes.withUnsafeBytes { _ = try dispatcher.route($0) }
      }
      return error
    }
  }

  @Test func unknownMethodsSayWhatIsUnknown() throws {
    #expect(try error("/test.v1.Echo/Echo") == nil)
    let method = try #require(try error("/test.v1.Echo/Nothing"))
    #expect(method.code == .unimplemented)
    #expect(method.message == "service 'test.v1.Echo' has no method 'Nothing'")
    let service = try #require(try error("/test.v2.Echo/Echo"))
    #expect(service.code == .unimplemented)
    #expect(service.message == "unknown service 'test.v2.Echo'")
    for path in ["", "/", "Echo", "test.v1.Echo/Echo", "/test.v1.Echo", "/a/b/c"] {
      let malformed = try #require(try error(path))
      #expect(malformed.code == .unimplemented)
      #expect(malformed.message.contains("/service/method"))
    }
    #expect(try error("/test.v1.Echo/Echo", nil)?.message == "unknown service 'test.v1.Echo'")
  }

  @Test(.timeLimit(.minutes(1)), arguments: TransportKind.allCases)
  func unknownMethodsReachTheClient(kind: TransportKind) async throws {
    let method = Method<Text, Text>(service: "test.v1.Echo", name: "No", kind: .unary)
    let error = try await withEcho(kind) { echo in
      await rpcError { _ = try await echo.client.unary(method, Text()) }
    }
    #expect(error?.code == .unimplemented)
    #expect(error?.message == "service 'test.v1.Echo' has no method 'No'")
  }

  @Test func aMethodTwiceIsRefused() throws {
    var router = Router()
    try router.add(Echo())
    #expect(throws: RouterError.duplicate("/test.v1.Echo/Echo")) { try router.add(Echo()) }
    #expect(throws: RouterError.duplicate("/test.v1.Echo/Echo")) { try Dispatcher(router) }
    #expect(router.services.count == 1)
  }

  @Test func aHandlerOfAnotherKindIsRefused() {
    var router = Router()
    router.serverStreaming(Test_V1_EchoMethods.echo) { _, _, _ async throws in }
    let expected = RouterError.otherKind(
      "/test.v1.Echo/Echo", .unary, registeredAs: .serverStreaming)
    #expect(throws: expected) { try Dispatcher(router) }
  }

  @Test func aLimitForNothingIsRefused() {
    var router = Router()
    router.limit(Test_V1_EchoMethods.echo, MessageLimits())
    #expect(throws: RouterError.limitOfUnknown("/test.v1.Echo/Echo")) { try Dispatcher(router) }
  }

  @Test func servicesAreListed() throws {
    var router = Router()
    try router.add(Echo())
    let dispatcher = try Dispatcher(router)
    #expect(dispatcher.services.map(\.fullName) == ["test.v1.Echo"])
    #expect(dispatcher.services[0].methods.map(\.name) == ["Echo", "Watch", "Upload", "Chat"])
    let method = try dispatcher.route("/test.v1.Echo/Echo").method
    #expect(method.idempotency == .noSideEffects)
    #expect(method.routes.map(\.path) == ["/v1/echo/{value}"])
  }

  @Test func manyPathsAreAllFound() throws {
    var router = Router()
    var paths: [String] = []
    for index in 0..<2000 {
      let method = Method<Text, Text>(
        service: "test.v\(index % 7).S\(index)", name: "M\(index % 13)", kind: .unary)
      paths.append(method.info.path)
      router.unary(method) { request, _ async throws in request }
    }
    let dispatcher = try Dispatcher(router)
    for path in paths { #expect(try dispatcher.route(path).method.path == path) }
    for path in paths { #expect(throws: RPCError.self) { try dispatcher.route(path + "x") } }
  }

  @Test func methodsAreBounded() {
    var router = Router()
    for index in 0...Router.maximumMethods {
      let method = Method<Text, Text>(service: "test.S", name: "M\(index)", kind: .unary)
      router.unary(method) { request, _ async throws in request }
    }
    #expect(throws: RouterError.tooMany) { try Dispatcher(router) }
  }
}
