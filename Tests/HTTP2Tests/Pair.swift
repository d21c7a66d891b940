import HTTP2

/// A client's session and a server's, joined in memory.
final class Pair {
  let clientEvents = Recorder()
  let serverEvents = Recorder()
  let client: HTTP2Session
  let server: HTTP2Session
  var time: UInt64 = 1_000
  /// Bytes that each write may take and each receive gets; small ones cut frames.
  var chunkBytes: Int
  private(set) var bytesToServer = 0
  private(set) var bytesToClient = 0

  init(
    client clientLimits: HTTP2Limits = .internal, server serverLimits: HTTP2Limits = .internal,
    chunkBytes: Int = 65_536
  ) throws {
    self.chunkBytes = chunkBytes
    client = try HTTP2Session(role: .client, limits: clientLimits, events: clientEvents)
    server = try HTTP2Session(role: .server, limits: serverLimits, events: serverEvents)
  }

  /// Moves bytes both ways until neither side has any.
  func run() {
    var buffer = [UInt8](repeating: 0, count: chunkBytes)
    while true {
      let toServer = move(client, server, &buffer)
      let toClient = move(server, client, &buffer)
      bytesToServer += toServer
      bytesToClient += toClient
      if toServer == 0 && toClient == 0 { break }
    }
  }

  private func move(
    _ from: HTTP2Session, _ to: HTTP2Session, _ buffer: inout [UInt8]
  ) -> Int {
    buffer.withUnsafeMutableBytes { buffer in
      let count = from.write(into: buffer)
      if count > 0 {
        _ = to.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]), now_ms: time)
      }
      return count
    }
  }

  /// A request with that body, or without one; nil when it cannot be sent.
  func request(_ body: [UInt8]? = nil, trailers: HTTP2Fields? = nil) -> RecordingStream? {
    let stream = RecordingStream()
    stream.body = body ?? []
    stream.trailers = trailers
    stream.onData = { [unowned client] in client.consume($0, $1) }
    let isSent = client.request(stream, postFields, hasBody: body != nil || trailers != nil)
    return isSent ? stream : nil
  }

  /// Lets the server answer each whole request with its own body and trailers.
  func echo(trailers: HTTP2Fields? = nil) {
    serverEvents.prepare = { [unowned server] stream in
      stream.onData = { [unowned server] in server.consume($0, $1) }
      stream.onEnd = { [unowned server] stream in
        stream.body = stream.data
        stream.trailers = trailers
        _ = server.respond(stream, okFields, hasBody: true)
      }
    }
  }
}

/// Bytes that follow from a seed: the same in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  /// A long body: a block of random bytes over and over, of a length that divides no frame.
  mutating func body(_ count: Int) -> [UInt8] {
    let block = bytes(997)
    return Array(repeatElement(block, count: count / block.count + 1).joined().prefix(count))
  }
}
