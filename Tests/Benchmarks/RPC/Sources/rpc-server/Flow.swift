import EchoService
import RPC
import TestMessages

/// The streams. Each message is encoded anew, as in a service that has another one every time.
struct Flow: Atrium_Testing_V1_FlowService {
  func sendNotes(
    _ request: EchoService.Atrium_Testing_V1_NoteOrder, responses: ResponseWriter<Note>,
    context: CallContext
  ) async throws {
    guard let note = request.note else { throw RPCError(.invalidArgument, "which note?") }
    for _ in 0..<max(0, request.count) { try await responses.write(note) }
  }

  func sendAccounts(
    _ request: EchoService.Atrium_Testing_V1_AccountOrder, responses: ResponseWriter<Account>,
    context: CallContext
  ) async throws {
    guard let account = request.account else { throw RPCError(.invalidArgument, "which account?") }
    for _ in 0..<max(0, request.count) { try await responses.write(account) }
  }

  func returnNotes(
    _ requests: RequestStream<Note>, responses: ResponseWriter<Note>, context: CallContext
  ) async throws {
    for try await note in requests { try await responses.write(note) }
  }
}
