import RPC
import TestCalls
import Testing
import Wire

@Suite(.timeLimit(.minutes(1))) struct MessageLimitTests {
  /// A message of exactly that many bytes: tag, length of two bytes, text.
  private func message(bytes: Int) -> Text { text(String(repeating: "x", count: bytes - 3)) }

  private func codes(
    _ echo: Test_V1_EchoClient, _ request: Text, _ limits: MessageLimits = MessageLimits()
  ) async -> [StatusCode?] {
    let options = CallOptions(limits: limits)
    return [
      await rpcError { _ = try await echo.echo(request, options: options) }?.code,
      await rpcError {
        try await echo.watch(request, options: options) { while try await $0.next() != nil {} }
      }?.code,
      await rpcError {
        _ = try await echo.upload(options: options) { try await $0.write(request) }
      }?
      .code,
      await rpcError {
        try await echo.chat(options: options) { requests, responses in
          try await requests.write(request)
          requests.finish()
          while try await responses.next() != nil {}
        }
      }?.code,
    ]
  }

  private let none: [StatusCode?] = [nil, nil, nil, nil]
  private let all = [StatusCode?](repeating: .resourceExhausted, count: 4)

  private var wholeEcho: Echo {
    var service = Echo()
    service.onWatch = { request, responses, _ in try await responses.write(request) }
    return service
  }

  @Test(arguments: TransportKind.allCases) func theServersLimits(kind: TransportKind) async throws {
    let requests = MessageLimits(requestBytes: 1000)
    let responses = MessageLimits(responseBytes: 1000)
    for limits in [requests, responses] {
      try await withEcho(kind, wholeEcho, messages: limits) { echo in
        #expect(await codes(echo, message(bytes: 1000)) == none)
        #expect(await codes(echo, message(bytes: 1001)) == all)
      }
    }
  }

  @Test(arguments: TransportKind.allCases) func theClientsLimits(kind: TransportKind) async throws {
    try await withEcho(kind, wholeEcho) { echo in
      let requests = MessageLimits(requestBytes: 1000)
      #expect(await codes(echo, message(bytes: 1000), requests) == none)
      #expect(await codes(echo, message(bytes: 1001), requests) == all)
      let responses = MessageLimits(responseBytes: 1000)
      #expect(await codes(echo, message(bytes: 1000), responses) == none)
      #expect(await codes(echo, message(bytes: 1001), responses) == all)
    }
  }

  @Test(arguments: TransportKind.allCases)
  func theUsualLimitIs4MiB(kind: TransportKind) async throws {
    #expect(MessageLimits().requestBytes == 4_194_304)
    #expect(MessageLimits().responseBytes == 4_194_304)
    try await withEcho(kind) { echo in
      let error = await rpcError {
        _ = try await echo.echo(text(String(repeating: "x", count: 4_194_304)))
      }
      #expect(error?.code == .resourceExhausted)
      #expect(error?.message.contains("limit of 4194304 bytes") == true)
    }
  }

  @Test func oneMethodsOwnLimit() async throws {
    var router = Router()
    router.limit(Test_V1_EchoMethods.echo, MessageLimits(requestBytes: 100, responseBytes: 100))
    try router.add(Echo())
    let dispatcher = try Dispatcher(router)
    #expect(try dispatcher.route("/test.v1.Echo/Echo").limits.requestBytes == 100)
    #expect(try dispatcher.route("/test.v1.Echo/Watch").limits.requestBytes == 4 << 20)
  }
}
