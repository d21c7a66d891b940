/// The streams that are open, each of them retained; opening and closing cost no search.
struct OpenStreams {
  private var streams: [HTTP2Stream] = []

  var count: Int { streams.count }

  mutating func insert(_ stream: HTTP2Stream) {
    stream.slot = streams.count
    streams.append(stream)
  }

  /// Takes a stream out, if it is there; the last one moves to its place.
  mutating func take(_ stream: Unmanaged<HTTP2Stream>) -> HTTP2Stream? {
    let slot = stream._withUnsafeGuaranteedRef { $0.slot }
    guard streams.indices.contains(slot), let last = streams.popLast() else { return nil }
    last.slot = slot
    let taken = slot == streams.count ? last : exchange(slot, last)
    taken.slot = -1
    return taken
  }

  /// What stood there.
  private mutating func exchange(_ slot: Int, _ stream: HTTP2Stream) -> HTTP2Stream {
    var stream = stream
    swap(&streams[slot], &stream)
    return stream
  }

  /// Those that are open now, in no order.
  var all: [HTTP2Stream] { streams }

  /// Takes all of them out.
  mutating func removeAll() -> [HTTP2Stream] {
    let all = streams
    streams = []
    for stream in all { stream.slot = -1 }
    return all
  }
}
