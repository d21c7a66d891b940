import HTTP2

/// A stream that writes down what happens to it and sends what it is told to.
final class RecordingStream: HTTP2Stream {
  var fields: [(name: String, value: String)] = []
  var headers: [(kind: HTTP2HeadersKind, endsStream: Bool)] = []
  var data: [UInt8] = []
  var ends = 0
  var closures: [HTTP2ErrorCode] = []
  /// What is still to be sent; nil when there is more than is known now.
  var body: [UInt8] = []
  var sent = 0
  var bodyIsComplete = true
  var trailers: HTTP2Fields?
  var resetInstead: HTTP2ErrorCode?
  var fills = 0
  var onHeaders: ((RecordingStream, HTTP2HeadersKind) -> Void)?
  var onData: ((RecordingStream, Int) -> Void)?
  var onEnd: ((RecordingStream) -> Void)?

  override func receivedField(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    fields.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
  }

  override func receivedHeaders(_ kind: HTTP2HeadersKind, endsStream: Bool) {
    headers.append((kind, endsStream))
    onHeaders?(self, kind)
  }

  override func receivedData(_ bytes: UnsafeRawBufferPointer) {
    data.append(contentsOf: bytes)
    onData?(self, bytes.count)
  }

  override func receivedEnd() {
    ends += 1
    onEnd?(self)
  }

  override func fillBody(_ buffer: UnsafeMutableRawBufferPointer) -> HTTP2Body {
    fills += 1
    if let resetInstead { return .reset(resetInstead) }
    let count = min(buffer.count, body.count - sent)
    body.withUnsafeBytes { buffer.copyBytes(from: $0[sent..<sent + count]) }
    sent += count
    guard sent == body.count, bodyIsComplete else { return count == 0 ? .paused : .bytes(count) }
    return trailers.map { .lastBeforeTrailers(count, $0) } ?? .last(count)
  }

  override func closed(_ code: HTTP2ErrorCode) { closures.append(code) }

  func value(of name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// The events of a connection, written down.
final class Recorder: HTTP2ConnectionEvents {
  var streams: [RecordingStream] = []
  var goAways: [(last: Int32, code: HTTP2ErrorCode, debug: String)] = []
  var pings: [UInt64] = []
  var settings: [UInt32] = []
  var breaches: [HTTP2Breach] = []
  var refusesStreams = false
  var prepare: ((RecordingStream) -> Void)?

  func makeStream() -> HTTP2Stream? {
    if refusesStreams { return nil }
    let stream = RecordingStream()
    prepare?(stream)
    streams.append(stream)
    return stream
  }

  func receivedGoAway(lastStream: Int32, code: HTTP2ErrorCode, debug: String) {
    goAways.append((lastStream, code, debug))
  }

  func receivedPingAcknowledgement(_ payload: UInt64) { pings.append(payload) }

  func receivedSettings(maximumConcurrentStreams: UInt32) {
    settings.append(maximumConcurrentStreams)
  }

  func limitBreached(_ breach: HTTP2Breach) { breaches.append(breach) }
}

let okFields = HTTP2Fields([(":status", "200"), ("content-type", "text/plain")])

let postFields = HTTP2Fields([
  (":method", "POST"), (":scheme", "http"), (":path", "/a"), (":authority", "b"),
])
