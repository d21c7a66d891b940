import RPC
import Wire

/// A stream of responses over HTTP: as server-sent events (WHATWG HTML 9.2), or one JSON object on
/// each line.
struct EventStream {
  let call: any ClientCall
  let output: MessageDescriptor
  let options: EdgeOptions

  /// The request's parameter that `last-event-id` sets.
  static let cursorParameter = "after_cursor"

  /// Events whose ids are cursors; a comment as heartbeat when nothing happens.
  func sendEvents(to response: EdgeResponse) async throws(RPCError) {
    defer { call.cancel() }
    let first = Task { [call] () -> Result<[UInt8]?, RPCError> in
      do throws(RPCError) { return .success(try await call.receive()) } catch {
        return .failure(error)
      }
    }
    if case .failure(let error)? = await early(first) { throw error }
    let fields = [
      ("content-type", "text/event-stream"), ("cache-control", "no-store"),
      ("x-accel-buffering", "no"),
    ]
    try await response.begin(200, fields)
    let heartbeat = Task { [options] in
      while !Task.isCancelled {
        do {
          try await Task.sleep(for: options.heartbeat)
          try await response.write(Array(": still here\n\n".utf8))
        } catch { return }
      }
    }
    defer { heartbeat.cancel() }
    do throws(RPCError) {
      var next = try await withTaskCancellationHandler {
        await first.value
      } onCancel: {
        call.cancel()
      }.get()
      while let bytes = next {
        try await response.write(try Self.event(bytes, output))
        next = try await call.receive()
      }
    } catch {
      let text = Array("event: error\ndata: ".utf8) + ErrorBody.json(error) + Array("\n\n".utf8)
      try await response.write(text)
    }
  }

  /// What came within the grace; nil when nothing did.
  private func early(
    _ first: Task<Result<[UInt8]?, RPCError>, Never>
  ) async -> Result<[UInt8]?, RPCError>? {
    // A task group would wait for its slower half too.
    let (races, finish) = AsyncStream<Result<[UInt8]?, RPCError>?>.makeStream(
      bufferingPolicy: .bufferingOldest(1))
    Task { finish.yield(await first.value) }
    let timer = Task { [options] in
      // Cancelled: the answer was earlier.
      do { try await Task.sleep(for: options.grace) } catch { return }
      finish.yield(nil)
    }
    defer { timer.cancel() }
    for await winner in races { return winner }
    return nil
  }

  /// One JSON object on each line; an error after the first line is the last line.
  func sendLines(to response: EdgeResponse) async throws(RPCError) {
    defer { call.cancel() }
    let first = try await call.receive()
    try await response.begin(
      200, [("content-type", "application/x-ndjson"), ("cache-control", "no-store")])
    do throws(RPCError) {
      var next = first
      while let bytes = next {
        try await response.write(try Self.json(bytes, output) + [UInt8(ascii: "\n")])
        next = try await call.receive()
      }
    } catch {
      try await response.write(ErrorBody.json(error) + [UInt8(ascii: "\n")])
    }
  }

  private static func event(
    _ bytes: [UInt8], _ type: MessageDescriptor
  ) throws(RPCError) -> [UInt8] {
    let message = try decoded(bytes, type)
    var event: [UInt8] = []
    if case .uint64(let cursor)? = message["cursor"] { event += Array("id: \(cursor)\n".utf8) }
    return event + Array("data: ".utf8) + (try json(message)) + Array("\n\n".utf8)
  }

  static func json(_ bytes: [UInt8], _ type: MessageDescriptor) throws(RPCError) -> [UInt8] {
    try json(try decoded(bytes, type))
  }

  private static func json(_ message: DynamicMessage) throws(RPCError) -> [UInt8] {
    do throws(WireError) { return try message.jsonBytes() } catch {
      throw RPCError(.internal, "the answer cannot be written as JSON", cause: error)
    }
  }

  private static func decoded(
    _ bytes: [UInt8], _ type: MessageDescriptor
  ) throws(RPCError) -> DynamicMessage {
    do throws(WireError) { return try DynamicMessage(serialized: bytes, as: type) } catch {
      throw RPCError(.internal, "the answer cannot be read", cause: error)
    }
  }
}
