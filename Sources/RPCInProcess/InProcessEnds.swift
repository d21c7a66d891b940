internal import Locking
import RPC
import Wire

/// A call as its client holds it.
final class InProcessClientCall: ClientCall {
  private let call: InProcessCall
  private let seen = Lock<Outcome?>(nil)

  init(_ call: InProcessCall) { self.call = call }

  /// A client that lets go of a call has no use for its answer.
  deinit { call.end(.cancelledByClient) }

  /// Messages stay in memory: nothing is compressed.
  func send(_ request: consuming WireWriter, compressed: Bool) async throws(RPCError) {
    let bytes = request.bytes
    let limit = call.route.limits.requestBytes
    guard bytes.count <= limit else {
      // The server refuses it; its client learns that as it would over a network.
      let error = RPCError.messageTooLarge(.request, bytes: bytes.count, limit: limit)
      call.end(error)
      seeError()
      throw error
    }
    do throws(RPCError) {
      if call.route.method.kind.takesOneRequest {
        try call.addSingle(bytes)
      } else {
        try await call.requests.write(bytes)
      }
    } catch {
      seeError()
      throw error
    }
  }

  func finishSending() { call.finishSending() }

  func headers() async throws(RPCError) -> Metadata { try await call.headers.get() }

  func receive() async throws(RPCError) -> [UInt8]? {
    let response: [UInt8]?
    do throws(RPCError) {
      response = try await call.responses.read()
    } catch {
      seeError()
      throw error
    }
    guard let response else {
      see(call.outcome)
      return nil
    }
    let limit = call.head.limits.responseBytes
    guard response.count > limit else { return response }
    let error = RPCError.messageTooLarge(.response, bytes: response.count, limit: limit)
    call.end(error)
    see(.failed(error))
    throw error
  }

  var responseIsCompressed: Bool { false }

  var outcome: Outcome? { seen.withLock { $0 } }

  func cancel() { call.end(.cancelledByClient) }

  /// A cancelled wait ends with an error too, but the call goes on.
  private func seeError() {
    if let outcome = call.outcome, outcome.error != nil { see(outcome) }
  }

  private func see(_ outcome: Outcome?) {
    seen.withLock { seen in
      if seen == nil { seen = outcome }
    }
  }
}

/// A call as its handler holds it.
final class InProcessServerCall: ServerCall {
  private let call: InProcessCall

  init(_ call: InProcessCall) { self.call = call }

  func receive() async throws(RPCError) -> [UInt8]? { try await call.requests.read() }

  func send(headers: Metadata) { call.headers.set(.success(headers)) }

  func send(_ response: consuming WireWriter, compressed: Bool) async throws(RPCError) {
    try await call.responses.write(response.bytes)
  }

  func sendAhead() { call.sendAhead() }

  func finish(headers: Metadata?, response: consuming WireWriter?, outcome: Outcome) {
    let bytes: [UInt8]? =
      switch consume response {
      case .some(let writer): writer.bytes
      case .none: nil
      }
    call.finish(headers: headers, response: bytes, outcome: outcome)
  }
}
