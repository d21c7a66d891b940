import CallPolicy
import Glibc
import Logging
import RPC
import TestMessages
import TestServices

/// Answers with what it was asked; some texts make it misbehave.
struct Echo: Atrium_Testing_V1_EchoService {
  let settings: EchoSettings
  let logger: Logger

  func echoNote(
    _ request: Atrium_Testing_V1_Note, context: CallContext
  ) async throws -> Atrium_Testing_V1_Note {
    logger.debug("asked", metadata: ["number": "\(request.number)", "phone": "\(request.text)"])
    switch request.text {
    // Blocks the loop, as no handler may.
    case "block": sleep(UInt32(max(0, request.number)))
    case "fail": throw RPCError(.notFound, "no such note")
    default: break
    }
    if settings.delay > .zero { try await Task.sleep(for: settings.delay) }
    var answer = request
    answer.text = settings.greeting + request.text
    return answer
  }

  func echoAccount(
    _ request: Atrium_Testing_V1_Account, context: CallContext
  ) async throws -> Atrium_Testing_V1_Account {
    _ = try context.requireCaller()
    return request
  }
}
