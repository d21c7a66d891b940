/// What is known of a header block while its fields arrive.
struct HeaderBlock {
  private(set) var kind = HTTP2HeadersKind.trailers
  private(set) var fields = 0
  private(set) var listBytes = 0
  /// Whether the stream was reset because of this block; the rest of it is dropped.
  var isRefused = false

  enum Verdict {
    case fine
    case tooMany(HTTP2Breach)
    case bomb
  }

  /// Counts a field as RFC 9113 section 10.5.1 does.
  mutating func count(nameCount: Int, valueCount: Int, limits: HTTP2Limits) -> Verdict {
    fields &+= 1
    listBytes &+= nameCount &+ valueCount &+ 32
    if fields <= limits.maximumHeaderFields && listBytes <= limits.maximumHeaderListBytes {
      return .fine
    }
    let factor = limits.headerBombFactor
    if fields > limits.maximumHeaderFields * factor
      || listBytes > limits.maximumHeaderListBytes * factor
    {
      return .bomb
    }
    return .tooMany(fields > limits.maximumHeaderFields ? .headerFields : .headerListBytes)
  }

  /// A block is trailers until a pseudo field says otherwise: trailers have none.
  mutating func note(
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>, role: HTTP2Role
  ) {
    guard name.first == UInt8(ascii: ":") else { return }
    let isInformational = role == .client && value.first == UInt8(ascii: "1")
    kind = isInformational ? .informational : .initial
  }
}
