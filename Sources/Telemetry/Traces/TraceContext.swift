/// Where a call stands in a trace: the W3C `traceparent`.
///
/// Source: W3C Trace Context (Recommendation of 23 November 2021), section 3.2.
public struct TraceContext: Sendable, Hashable {
  /// The whole trace; never zero.
  public var traceID: UInt128 { UInt128(high) << 64 | UInt128(low) }
  /// The span that calls; never zero.
  public let spanID: UInt64
  /// Whether the caller may have recorded it; the lowest bit of the flags.
  public let isSampled: Bool
  // In two words: one of 16 bytes would ask malloc for more than it is quick with.
  private let high: UInt64
  private let low: UInt64

  /// Bytes of version 00.
  public static let byteCount = 55

  /// A context; nil when one of the ids is zero.
  public init?(traceID: UInt128, spanID: UInt64, isSampled: Bool) {
    guard traceID != 0, spanID != 0 else { return nil }
    high = UInt64(truncatingIfNeeded: traceID >> 64)
    low = UInt64(truncatingIfNeeded: traceID)
    self.spanID = spanID
    self.isSampled = isSampled
  }

  /// Reads a header; nil for anything but what the recommendation allows.
  ///
  /// Lower-case hex only, no zero ids, version ff is none. A later version is read by the rules
  /// of 00 and may go on after a dash.
  public init?(_ header: String) {
    var header = header
    let parts = header.withUTF8 { Self.read($0) }
    guard let (trace, span, flags) = parts else { return nil }
    self.init(traceID: trace, spanID: span, isSampled: flags & 1 == 1)
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (UInt128, UInt64, UInt8)? {
    let dash = UInt8(ascii: "-")
    guard bytes.count >= byteCount, bytes[2] == dash, bytes[35] == dash, bytes[52] == dash,
      let version = hex(bytes[0..<2]), version != 0xff,
      let high = hex(bytes[3..<19]), let low = hex(bytes[19..<35]), let span = hex(bytes[36..<52]),
      let flags = hex(bytes[53..<55])
    else { return nil }
    if version == 0, bytes.count != byteCount { return nil }
    if bytes.count > byteCount, bytes[byteCount] != dash { return nil }
    return (UInt128(high) << 64 | UInt128(low), span, UInt8(truncatingIfNeeded: flags))
  }

  private static func hex(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// The trace's id as it is written: 32 hex digits.
  public var traceText: String {
    String(unsafeUninitializedCapacity: 32) { text in
      Self.write(traceID, digits: 32, to: text, at: 0)
      return 32
    }
  }

  /// The span's id as it is written: 16 hex digits.
  public var spanText: String {
    String(unsafeUninitializedCapacity: 16) { text in
      Self.write(UInt128(spanID), digits: 16, to: text, at: 0)
      return 16
    }
  }

  /// As a header of version 00.
  public var header: String {
    // One goes with each call; the general way to write a number costs ten times as much.
    String(unsafeUninitializedCapacity: Self.byteCount) { text in
      for place in [0, 1, 53] { text[place] = UInt8(ascii: "0") }
      for place in [2, 35, 52] { text[place] = UInt8(ascii: "-") }
      Self.write(traceID, digits: 32, to: text, at: 3)
      Self.write(UInt128(spanID), digits: 16, to: text, at: 36)
      text[54] = UInt8(ascii: isSampled ? "1" : "0")
      return Self.byteCount
    }
  }

  private static func write(
    _ number: UInt128, digits: Int, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = number
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      let digit = UInt8(truncatingIfNeeded: rest & 15)
      text[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      rest >>= 4
    }
  }
}
