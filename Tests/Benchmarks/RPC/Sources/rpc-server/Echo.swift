import EchoService
import RPC
import TestMessages

typealias Note = EchoService.Atrium_Testing_V1_Note
typealias Account = TestMessages.Atrium_Testing_V1_Account
typealias EchoMethods = EchoService.Atrium_Testing_V1_EchoMethods

/// The service with asynchronous handlers, as any service of ours is written.
struct Echo: Atrium_Testing_V1_EchoService {
  func echoNote(_ request: Note, context: CallContext) async throws -> Note { request }
  func echoAccount(_ request: Account, context: CallContext) async throws -> Account { request }

  /// The same methods with handlers that never suspend.
  static func addSynchronous(to router: inout Router) {
    router.unary(EchoMethods.echoNote, synchronous: { request, _ in request })
    router.unary(EchoMethods.echoAccount, synchronous: { request, _ in request })
  }
}
