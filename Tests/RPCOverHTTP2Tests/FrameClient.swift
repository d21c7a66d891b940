import HTTP2
import Locking
import Reactor
import Testing

@testable import RPCOverHTTP2

/// What a server has answered to a request.
struct Answer: Sendable {
  var fields: [String: String] = [:]
  var informational: [String] = []
  var body: [UInt8] = []
  var trailers: [String: String] = [:]
  /// How the stream ended; nil while it is open.
  var end: HTTP2ErrorCode?

  var status: String? { fields[":status"] }
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A client of HTTP/2 that is not one of gRPC: any fields, any bytes, pieces of a body one by one.
final class FrameClient: Sendable {
  private let core: LoopBound<FrameCore>

  private init(_ core: LoopBound<FrameCore>) { self.core = core }

  static func with<R: Sendable>(
    _ address: SocketAddress, windowBytes: Int32 = 1 << 20,
    _ body: (FrameClient) async throws -> R
  ) async throws -> R {
    let loops = try LoopGroup(count: 1, name: "frames")
    try loops.start()
    defer { loops.stop() }
    let loop = loops.next()
    let core = LoopBound(sending: FrameCore(loop, windowBytes), to: loop)
    let client = FrameClient(core)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      loop.execute { core.value.connect(address) { done.resume(with: $0) } }
    }
    let result: Result<R, any Error>
    do { result = .success(try await body(client)) } catch { result = .failure(error) }
    await client.onLoop { $0.close() }
    return try result.get()
  }

  func onLoop<R: Sendable>(_ body: @escaping @Sendable (FrameCore) -> R) async -> R {
    await withCheckedContinuation { done in
      core.loop.execute { done.resume(returning: body(self.core.value)) }
    }
  }

  /// Sends a request and waits for the whole answer.
  func request(
    _ method: String, _ path: String, _ fields: [(String, String)] = [], body: [UInt8]? = nil
  ) async throws -> Answer {
    let stream = await open(method, path, fields, hasBody: body != nil)
    if let body { await stream.send(body, isLast: true) }
    return try await stream.answer()
  }

  /// Opens a stream; its body comes by `FrameStream.send`.
  func open(
    _ method: String, _ path: String, _ fields: [(String, String)] = [], hasBody: Bool,
    reads: Bool = true
  ) async -> FrameStream {
    await onLoop { core in core.open(method, path, fields, hasBody, reads) }
  }
}

/// The client's part on its loop.
final class FrameCore: LinkOwner, HTTP2ConnectionEvents {
  let loop: EventLoop
  private let windowBytes: Int32
  private(set) var session: HTTP2Session?
  private var link: Link?
  private var connector: Connector?

  init(_ loop: EventLoop, _ windowBytes: Int32) {
    self.loop = loop
    self.windowBytes = windowBytes
  }

  func connect(_ address: SocketAddress, _ done: @escaping (Result<Void, any Error>) -> Void) {
    connector = Connector.connect(to: address, on: loop, timeout: .seconds(5)) { [self] result in
      do {
        var limits = HTTP2Limits.internal
        limits.streamWindowBytes = windowBytes
        let session = try HTTP2Session(role: .client, limits: limits, events: self)
        let link = Link(loop, try result.get(), session, nil, LoopScratch())
        (self.session, self.link) = (session, link)
        link.start(self)
        done(.success(()))
      } catch { done(.failure(error)) }
    }
  }

  func open(
    _ method: String, _ path: String, _ fields: [(String, String)], _ hasBody: Bool,
    _ reads: Bool
  ) -> FrameStream {
    let stream = FrameStream(self, reads: reads)
    var block = HTTP2Fields([(":scheme", "http"), (":authority", "frames.test")])
    block.append(":method", method)
    block.append(":path", path)
    for (name, value) in fields { block.append(name, value) }
    if session?.request(stream, block, hasBody: hasBody) != true { Issue.record("no stream") }
    markDirty()
    return stream
  }

  func markDirty() { if let link { loop.markDirty(link) } }
  func close() { link?.end(.closed) }

  func linkIsReady() {}
  func linkWillEnd(_ end: LinkEnd) {}
  func linkEnded(_ end: LinkEnd) {}
  func makeStream() -> HTTP2Stream? { nil }
  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {}
  func receivedPingAcknowledgement(_ payload: UInt64) {}
  func receivedSettings(maximumConcurrentStreams: UInt32) {}
  func limitBreached(_ breach: HTTP2Breach) {}
}

/// One request of a `FrameClient`.
final class FrameStream: HTTP2Stream, @unchecked Sendable {
  // The loop's, but for `seen`, which guards itself.
  private let core: FrameCore
  private let loop: EventLoop
  private let seen = Lock(Answer())
  private var output: [UInt8] = []
  private var isLast = false
  private var kind = HTTP2HeadersKind.initial
  private var block: [String: String] = [:]
  /// Whether what is received gives its window back.
  private let reads: Bool

  init(_ core: FrameCore, reads: Bool) {
    self.core = core
    self.reads = reads
    loop = core.loop
  }

  var soFar: Answer { seen.withLock { $0 } }

  /// The whole answer, once the stream is over.
  func answer() async throws -> Answer {
    try await eventually { soFar.end != nil }
    return soFar
  }

  private func onLoop(_ body: @escaping @Sendable (FrameStream) -> Void) async {
    await withCheckedContinuation { done in
      loop.execute {
        body(self)
        self.core.markDirty()
        done.resume()
      }
    }
  }

  func send(_ bytes: [UInt8], isLast: Bool = false) async {
    await onLoop { stream in
      stream.output += bytes
      stream.isLast = isLast
      stream.core.session?.resume(stream)
    }
  }

  func reset(_ code: HTTP2ErrorCode = .cancel) async {
    await onLoop { $0.core.session?.reset($0, code) }
  }

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    block[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    let fields = block
    block = [:]
    seen.withLock { answer in
      switch kind {
      case .initial: answer.fields = fields
      case .informational: answer.informational.append(fields[":status"] ?? "")
      case .trailers: answer.trailers = fields
      }
    }
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    let bytes = Array(bytes)
    seen.withLock { $0.body += bytes }
    if reads { core.session?.consume(self, bytes.count) }
  }

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    let count = min(buffer.count, output.count)
    buffer.copyBytes(from: output[..<count])
    output.removeFirst(count)
    if output.isEmpty, isLast { return .last(count) }
    return count > 0 ? .bytes(count) : .paused
  }

  override func closed(_ code: HTTP2ErrorCode) {
    seen.withLock { $0.end = code }
  }
}
