import RPC
import Wire

/// One call of any kind, with messages as bytes, told event by event.
struct Exchange: Sendable {
  let transport: any Transport
  let method: MethodInfo
  let options: CallOptions

  /// What happens in a call.
  enum Event: Sendable {
    /// The headers are on their way.
    case opened
    /// A request of so many bytes was taken by the transport.
    case sent(bytes: Int)
    case finishedSending
    case headers(Metadata)
    case received([UInt8], isCompressed: Bool)
    case ended(Outcome)
  }

  /// Hears events with their instants, from two tasks; what it throws ends the call.
  typealias Observer = @Sendable (Event, ContinuousClock.Instant) async throws -> Void
  /// The next request; nil after the last one.
  typealias Source = @Sendable () async throws -> [UInt8]?

  /// Makes the call; throws what `requests` or `tell` throw, the server's error is an outcome.
  func run(_ requests: @escaping Source, _ tell: @escaping Observer) async throws -> Outcome {
    let call: any ClientCall
    do throws(RPCError) {
      call = try await transport.open(try CallHead(method, options))
    } catch {
      try await tell(.ended(.failed(error)), .now)
      return .failed(error)
    }
    try await tell(.opened, .now)
    let isCompressed = options.compression == .gzip
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Self.send(requests, to: call, isCompressed, tell) }
      defer { call.cancel() }
      let outcome = try await Self.receive(from: call, tell)
      // A source that waits for somebody's input is not waited for.
      group.cancelAll()
      try await group.waitForAll()
      try await tell(.ended(outcome), .now)
      return outcome
    }
  }

  private static func send(
    _ requests: Source, to call: any ClientCall, _ isCompressed: Bool, _ tell: Observer
  ) async throws {
    do {
      while let request = try await requests() {
        try await call.send(writer(request), compressed: isCompressed)
        try await tell(.sent(bytes: request.count), .now)
      }
      call.finishSending()
      try await tell(.finishedSending, .now)
    } catch is RPCError {
      // The call has ended, and whoever receives learns how.
    } catch is CancellationError {
      // So it has here.
    } catch {
      call.cancel()
      throw error
    }
  }

  /// A message that is encoded already.
  static func writer(_ bytes: [UInt8]) -> WireWriter {
    var writer = WireWriter(capacity: bytes.count + 16)
    bytes.withUnsafeBytes { writer.prepend(contentsOf: $0) }
    return writer
  }

  /// How the call ended, once everything that came before is told.
  private static func receive(from call: any ClientCall, _ tell: Observer) async throws -> Outcome {
    var headers: (metadata: Metadata, at: ContinuousClock.Instant)?
    do throws(RPCError) { headers = (try await call.headers(), .now) } catch {}
    while true {
      let next: [UInt8]?
      do throws(RPCError) { next = try await call.receive() } catch {
        // Empty ones may be those of a call that had trailers only.
        if let headers, !headers.metadata.isEmpty {
          try await tell(.headers(headers.metadata), headers.at)
        }
        return .failed(error)
      }
      let now = ContinuousClock.now
      if let told = headers {
        try await tell(.headers(told.metadata), told.at)
        headers = nil
      }
      guard let next else { return call.outcome ?? .succeeded(trailers: Metadata()) }
      try await tell(.received(next, isCompressed: call.responseIsCompressed), now)
    }
  }
}
