import HTTP2

/// A session in front of which the test sits as a peer that speaks in hand-made frames.
final class RawPeer {
  let events = Recorder()
  let session: HTTP2Session
  /// All frames that the session has sent.
  var frames: [Frame] = []
  var time: UInt64 = 1_000
  var lastResult = HTTP2Receive.ok
  private var unparsed: [UInt8] = []

  /// A server that answers every whole request with two bytes, after the greetings.
  init(
    _ role: HTTP2Role = .server, limits: HTTP2Limits = .internal, answers: Bool = true,
    greets: Bool = true
  ) throws {
    session = try HTTP2Session(role: role, limits: limits, events: events)
    if answers {
      events.prepare = { [unowned self] stream in
        stream.body = Array("ok".utf8)
        stream.onEnd = { [unowned self] in _ = session.respond($0, okFields, hasBody: true) }
        stream.onData = { [unowned self] in session.consume($0, $1) }
      }
    }
    if greets { greet() }
  }

  func greet(_ settings: [(UInt16, UInt32)] = []) {
    if session.role == .server { send(Frame.preface) }
    send(.settings(settings), .settingsAck)
    frames = []
  }

  func send(_ frames: Frame...) { send(frames.flatMap(\.bytes)) }

  func send(_ frames: [Frame]) { send(frames.flatMap(\.bytes)) }

  func send(_ bytes: [UInt8]) {
    lastResult = bytes.withUnsafeBytes { session.receive($0, now_ms: time) }
    drain()
  }

  /// Takes in without reading what the session writes.
  func sendOnly(_ frames: [Frame]) {
    lastResult = frames.flatMap(\.bytes).withUnsafeBytes { session.receive($0, now_ms: time) }
  }

  func drain(bufferBytes: Int = 65_536) {
    var buffer = [UInt8](repeating: 0, count: bufferBytes)
    while true {
      let count = buffer.withUnsafeMutableBytes { session.write(into: $0) }
      if count == 0 { break }
      unparsed.append(contentsOf: buffer[..<count])
    }
    if session.role == .client && unparsed.starts(with: Frame.preface) {
      unparsed.removeFirst(Frame.preface.count)
    }
    frames += Frame.parse(&unparsed)
  }

  /// Opens a stream with a request whose body is still to come.
  func openStream(_ id: UInt32) {
    send(.headers(id, requestBlock(), flags: Frame.endHeaders))
  }

  var goAway: HTTP2ErrorCode? {
    frames.first { $0.type == 7 }?.code.map { HTTP2ErrorCode(rawValue: $0) }
  }

  func resetCode(_ stream: UInt32) -> HTTP2ErrorCode? {
    frames.first { $0.type == 3 && $0.stream == stream }?.code.map { HTTP2ErrorCode(rawValue: $0) }
  }

  func frames(type: UInt8, stream: UInt32? = nil) -> [Frame] {
    frames.filter { $0.type == type && (stream == nil || $0.stream == stream) }
  }

  /// Whether the connection answers a request now.
  func answers(_ stream: UInt32) -> Bool {
    send(.headers(stream, requestBlock()))
    return frames.contains { $0.type == 0 && $0.stream == stream && $0.payload == [0x6f, 0x6b] }
  }
}
