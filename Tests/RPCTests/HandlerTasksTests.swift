import RPC
import Reactor
import TestCalls
import Testing
import Wire

/// Tasks that serve one call after another, on a loop.
@Suite(.timeLimit(.minutes(1))) struct HandlerTasksTests {
  private typealias Handler = @Sendable (Text, CallContext) async throws -> Text

  /// A loop with the tasks and the one method that they serve.
  private final class Bench: Sendable {
    let loop: EventLoop
    let tasks: HandlerTasks
    private let dispatcher: Dispatcher
    private let route: Route

    init(_ handler: @escaping Handler) throws {
      let loop = try EventLoop(name: "handlers")
      self.loop = loop
      tasks = HandlerTasks(on: loop) { [unowned loop] in loop.runAtOnce($0) }
      var router = Router()
      router.unary(Test_V1_EchoMethods.echo, handler)
      dispatcher = try Dispatcher(router)
      route = try dispatcher.route(Test_V1_EchoMethods.echo.info.path)
      try loop.start()
    }

    /// On the loop's thread, outside of its tasks.
    func onLoop<R: Sendable>(_ body: @escaping @Sendable () -> R) async -> R {
      await withCheckedContinuation { continuation in
        loop.execute { continuation.resume(returning: body()) }
      }
    }

    /// Starts a call; on the loop.
    @discardableResult
    func begin(_ name: String, _ call: RecordingCall = RecordingCall()) -> RunningHandler? {
      guard let request = try? text(name).serialized() else { return nil }
      let context = CallContext(route: route, peer: Peer(address: name))
      return request.withUnsafeBytes {
        dispatcher.start(context, call, request: $0, in: tasks)
      }
    }

    func idle() async -> Int { await onLoop { self.tasks.idleCount } }

    func stop() async {
      await onLoop { self.tasks.close() }
      loop.stop()
      #expect(loop.lateWork == 0)
    }
  }

  private static func identity() -> Int { withUnsafeCurrentTask { $0?.hashValue ?? 0 } }

  @Test func oneTaskServesOneCallAfterAnother() async throws {
    let seen = Record<Int>()
    let bench = try Bench { request, context in
      #expect(CallContext.current === context && context.peer.address == request.value)
      seen.add(Self.identity())
      return text(request.value + "!")
    }
    let calls = [RecordingCall(), RecordingCall(), RecordingCall()]
    await bench.onLoop {
      for (number, call) in calls.enumerated() {
        bench.begin("\(number)", call)
        // At once, in the first call's new task as in the one that waited.
        #expect(call.finishes == 1)
      }
    }
    for (number, call) in calls.enumerated() {
      #expect(try call.response == text("\(number)!").serialized())
    }
    #expect(Set(seen.events).count == 1 && seen.events.count == 3)
    #expect(await bench.idle() == 1)
    await bench.stop()
  }

  @Test func aCancelledTaskServesNoOtherCall() async throws {
    let seen = Record<Bool>()
    let bench = try Bench { request, _ in
      if request.value == "wait" { try? await Task.sleep(for: .seconds(30)) }
      seen.add(Task.isCancelled)
      return request
    }
    let first = RecordingCall()
    await bench.onLoop {
      bench.begin("one")
      bench.begin("wait", first)?.cancel()
    }
    #expect(await eventually { first.finishes == 1 })
    #expect(await bench.idle() == 0)
    await bench.onLoop { _ = bench.begin("two") }
    #expect(seen.events == [false, true, false])
    #expect(await bench.idle() == 1)
    await bench.stop()
  }

  @Test func theEndOfACallThatIsOverCancelsNothing() async throws {
    let gate = Latch()
    let bench = try Bench { request, _ in
      if request.value == "wait" { await gate.wait() }
      return text(Task.isCancelled ? "cancelled" : "good")
    }
    let call = RecordingCall()
    await bench.onLoop {
      let over = bench.begin("one")
      bench.begin("wait", call)
      over?.cancel()
    }
    gate.open()
    #expect(await eventually { call.finishes == 1 })
    #expect(try call.response == text("good").serialized())
    await bench.stop()
  }

  @Test func whatOutlivesItsCallKeepsItsContext() async throws {
    let gate = Latch()
    let seen = Record<String?>()
    let bench = try Bench { request, _ in
      if request.value == "one" {
        Task {
          await gate.wait()
          seen.add(CallContext.current?.peer.address)
        }
      }
      return request
    }
    await bench.onLoop {
      bench.begin("one")
      bench.begin("two")
    }
    gate.open()
    #expect(await eventually { seen.events.count == 1 })
    #expect(seen.events == ["one"])
    await bench.stop()
  }

  @Test func noMoreThanTheLimitWait() async throws {
    let gate = Latch()
    let bench = try Bench { request, _ in
      await gate.wait()
      return request
    }
    let calls = (0..<HandlerTasks.maximumIdle + 10).map { _ in RecordingCall() }
    await bench.onLoop { for call in calls { bench.begin("wait", call) } }
    gate.open()
    #expect(await eventually { calls.allSatisfy { $0.finishes == 1 } })
    #expect(await bench.idle() == HandlerTasks.maximumIdle)
    await bench.onLoop { bench.tasks.close() }
    #expect(await bench.idle() == 0)
    // What comes late is served, in a task that ends.
    let late = RecordingCall()
    await bench.onLoop { _ = bench.begin("late", late) }
    #expect(await eventually { late.finishes == 1 })
    #expect(await bench.idle() == 0)
    await bench.stop()
  }

  /// Where the end of one call lets a waiting one begin.
  @Test(arguments: [false, true])
  func aCallBegunInsideAHandlerRunsAfterIt(hasIdle: Bool) async throws {
    let order = Record<String>()
    let holder = Record<Bench>()
    let gate = Latch()
    let bench = try Bench { request, context in
      if request.value == "wait" { await gate.wait() }
      if request.value == "outer" {
        holder.events.first?.begin("inner")
        #expect(CallContext.current === context)
      }
      #expect(CallContext.current === context)
      order.add(request.value)
      return request
    }
    holder.add(bench)
    if hasIdle {
      let calls = [RecordingCall(), RecordingCall()]
      await bench.onLoop { for call in calls { bench.begin("wait", call) } }
      gate.open()
      #expect(await eventually { calls.allSatisfy { $0.finishes == 1 } })
      #expect(await bench.idle() == 2)
    }
    await bench.onLoop { _ = bench.begin("outer") }
    #expect(await eventually { order.events.contains("inner") })
    #expect(order.events.suffix(2) == ["outer", "inner"])
    await bench.stop()
    holder.removeAll()
  }
}
