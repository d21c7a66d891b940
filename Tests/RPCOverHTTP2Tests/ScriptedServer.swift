import HTTP2
import Locking
import Reactor
import Testing

@testable import RPCOverHTTP2

/// A server of bytes and frames that does what no proper server does: refuses streams, says
/// goodbye in the middle, or falls silent.
final class ScriptedServer: Sendable {
  struct Script: Sendable {
    /// The first streams that are refused with REFUSED_STREAM.
    var refusals = 0
    /// The refusal comes after so many bytes of the request instead of at once.
    var refusesAfterBytes = 0
    /// Streams of one connection that are answered; then GOAWAY names the last of them.
    var answersBeforeGoAway: Int?
    /// After its settings it reads and writes nothing.
    var isSilent = false
    /// What every request is answered that is answered at all.
    var answer = ScriptedAnswer()
  }

  let address: SocketAddress
  let script: Script
  private let loops: LoopGroup
  private let acceptor: LoopBound<Acceptor>
  private let counts = Lock((connections: 0, refused: 0, answered: 0))
  private let ends = Lock<[HTTP2ErrorCode]>([])
  private let heads = Lock<[[String]]>([])
  private let kept = Lock<[Socket]>([])

  init(_ script: Script) throws {
    self.script = script
    let loops = try LoopGroup(count: 1, name: "scripted")
    try loops.start()
    self.loops = loops
    let loop = loops.next()
    let listener = try Listener(at: .loopback(port: 0), ListenOptions())
    address = listener.address
    let target = WeakTarget()
    let scratch = LoopBound(sending: LoopScratch(), to: loop)
    acceptor = LoopBound(
      sending: Acceptor(
        listener, on: loop,
        accepted: { socket in target.server?.accept(socket, scratch) }, troubled: { _ in }),
      to: loop)
    target.server = self
    let bound = acceptor
    loop.execute { do { try bound.value.start() } catch { Issue.record(error) } }
  }

  var connections: Int { counts.withLock { $0.connections } }
  var refused: Int { counts.withLock { $0.refused } }
  var answered: Int { counts.withLock { $0.answered } }
  /// Each request's fields, such as `te: trailers`, in the order in which they came.
  var requests: [[String]] { heads.withLock { $0 } }
  /// How each stream ended.
  var streamEnds: [HTTP2ErrorCode] { ends.withLock { $0 } }

  private func accept(_ socket: Socket, _ scratch: LoopBound<LoopScratch>) {
    counts.withLock { $0.connections += 1 }
    guard !script.isSilent else {
      let settings: [UInt8] = [0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0, 0]
      settings.withUnsafeBytes { _ = socket.write($0) }
      return kept.withLock { $0.append(socket) }
    }
    do {
      try ScriptedConnection(self, socket, acceptor.loop, scratch.value).start()
    } catch { socket.close() }
  }

  /// Whether the next stream is refused.
  func refusesNext() -> Bool {
    counts.withLock { counts in
      guard counts.refused < script.refusals else { return false }
      counts.refused += 1
      return true
    }
  }

  func received(_ fields: [String]) { heads.withLock { $0.append(fields) } }
  func closed(_ code: HTTP2ErrorCode) { ends.withLock { $0.append(code) } }
  func hasAnswered() { counts.withLock { $0.answered += 1 } }

  func stop() {
    let bound = acceptor
    let sockets = kept.withLock { $0 }
    bound.loop.execute {
      bound.value.stop()
      for socket in sockets { socket.close() }
    }
    loops.stop()
  }
}

private final class WeakTarget: Sendable {
  private struct Reference: Sendable { weak var server: ScriptedServer? }
  private let state = Lock(Reference())
  var server: ScriptedServer? {
    get { state.withLock { $0.server } }
    set { state.withLock { $0.server = newValue } }
  }
}

private final class ScriptedConnection: LinkOwner, HTTP2ConnectionEvents {
  private let server: ScriptedServer
  private let loop: EventLoop
  private var session: HTTP2Session?
  private var link: Link?
  private var answers = 0
  /// Until the link ends.
  private var own: ScriptedConnection?

  init(
    _ server: ScriptedServer, _ socket: Socket, _ loop: EventLoop, _ scratch: LoopScratch
  ) throws {
    self.server = server
    self.loop = loop
    let session = try HTTP2Session(role: .server, limits: .internal, events: self)
    self.session = session
    link = Link(loop, socket, session, nil, scratch)
  }

  func start() {
    own = self
    link?.start(self)
  }

  func linkIsReady() {}
  func linkWillEnd(_ end: LinkEnd) {}
  func linkEnded(_ end: LinkEnd) { own = nil }

  func makeStream() -> HTTP2Stream? {
    if server.refusesNext() {
      let bytes = server.script.refusesAfterBytes
      return bytes > 0 ? AnsweringStream(self, refusingAfter: bytes) : nil
    }
    if let limit = server.script.answersBeforeGoAway, answers >= limit { return nil }
    answers += 1
    return AnsweringStream(self)
  }

  var script: ScriptedServer.Script { server.script }
  func closed(_ code: HTTP2ErrorCode) { server.closed(code) }

  func received(_ fields: [String], _ stream: HTTP2Stream) {
    server.received(fields)
    if server.script.answer.isEarly { answer(stream) }
  }

  func received(_ count: Int, _ stream: HTTP2Stream, refuses: Bool) {
    session?.consume(stream, count)
    if refuses { session?.reset(stream, .refusedStream) }
  }

  func answer(_ stream: HTTP2Stream) {
    guard let session, let link else { return }
    let answer = server.script.answer
    _ = session.respond(stream, answer.head, hasBody: !answer.isHeadOnly)
    server.hasAnswered()
    if answers == server.script.answersBeforeGoAway { session.goAway(.noError, debug: "") }
    loop.markDirty(link)
  }

  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {}
  func receivedPingAcknowledgement(_ payload: UInt64) {}
  func receivedSettings(maximumConcurrentStreams: UInt32) {}
  func limitBreached(_ breach: HTTP2Breach) {}
}

/// Answers a call as the script says.
private final class AnsweringStream: HTTP2Stream {
  private let connection: ScriptedConnection
  private var bytesToRefusal: Int
  private var head: [String] = []
  private var body: ArraySlice<UInt8>

  init(_ connection: ScriptedConnection, refusingAfter bytes: Int = .max) {
    self.connection = connection
    bytesToRefusal = bytes
    body = connection.script.answer.body[...]
  }

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    head.append("\(string(name)): \(string(value))")
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    connection.received(head, self)
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    bytesToRefusal -= bytes.count
    connection.received(bytes.count, self, refuses: bytesToRefusal <= 0)
  }

  override func receivedEnd() {
    if !connection.script.answer.isEarly { connection.answer(self) }
  }

  override func closed(_ code: HTTP2ErrorCode) { connection.closed(code) }

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    let part = body.prefix(buffer.count)
    buffer.copyBytes(from: part)
    body = body.dropFirst(part.count)
    return body.isEmpty ? connection.script.answer.end(after: part.count) : .bytes(part.count)
  }
}
