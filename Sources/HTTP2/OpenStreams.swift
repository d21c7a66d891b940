/// The streams that are open, each of them retained; opening and closing cost no search.
struct OpenStreams {
  private var streams: [HTTP2Stream] = []

  var count: Int { streams.count }

  mutating func insert(_ stream: HTTP2Stream) {
    stream.slot = streams.count
    streams.append(stream)
  }

  /// Takes a stream out; the last one moves to its place.
  mutating func remove(_ stream: HTTP2Stream) {
    let slot = stream.slot
    guard streams.indices.contains(slot), streams[slot] === stream,
      let last = streams.popLast()
    else { return }
    stream.slot = -1
    if last !== stream {
      streams[slot] = last
      last.slot = slot
    }
  }

  /// Takes all of them out.
  mutating func removeAll() -> [HTTP2Stream] {
    let all = streams
    streams = []
    for stream in all { stream.slot = -1 }
    return all
  }
}
