import Overload
import RPC
import RPCInProcess
import TestCalls
import Testing
import Wire

@Suite("Admission classes and the interceptor", .timeLimit(.minutes(1)))
struct AdmissionClassTests {
  @Test func classesFollowFromTheMethod() throws {
    var router = Router()
    try router.add(Echo())
    #expect(try Dispatcher(router).admissions == [.open, .read, .open, .open])
    router.admit(Test_V1_EchoMethods.echo.info, as: .critical)
    let dispatcher = try Dispatcher(router)
    let route = try dispatcher.route("/test.v1.Echo/Echo")
    #expect(route.admission == .critical)
    #expect(dispatcher.admissions[route.number] == .critical)
  }

  @Test func aClassOfNoMethodIsAMistake() throws {
    var router = Router()
    router.admit(Test_V1_EchoMethods.echo.info, as: .critical)
    #expect(throws: RouterError.admissionOfUnknown("/test.v1.Echo/Echo")) {
      try Dispatcher(router)
    }
  }

  @Test func theInterceptorRefusesWhatIsTooMuch() async throws {
    var settings = AdmissionSettings()
    settings.initialLimit = 2
    settings.maximumLimit = 2
    let counts = AdmissionCounts()
    let (running, latch) = (Counter(), Latch())
    var echo = Echo()
    echo.onEcho = { request, _ in
      running.add()
      await latch.wait()
      return request
    }
    var router = Router()
    try router.add(echo)
    let admission = try ServerInterceptor.admitting(router, settings, counts: counts)
    try await withClient(.inProcess, router, server: [admission]) { client in
      let echo = Test_V1_EchoClient(client)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 { group.addTask { _ = try await echo.echo(text("a")) } }
        #expect(await eventually { running.value == 2 })
        let error = await #expect(throws: RPCError.self) { try await echo.echo(text("b")) }
        #expect(error?.code == .resourceExhausted)
        #expect(error?.metadata[RPCError.pushbackKey] == "100")
        latch.open()
        try await group.waitForAll()
      }
      let answer = try await echo.echo(text("c"))
      #expect(answer.value == "c")
    }
    #expect(counts.figures(.read).refused == 1)
  }
}
