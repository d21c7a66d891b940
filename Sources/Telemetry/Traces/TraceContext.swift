/// Where a call stands in a trace: the W3C `traceparent`.
///
/// Source: W3C Trace Context (Recommendation of 23 November 2021), section 3.2.
public struct TraceContext: Sendable, Hashable {
  /// The whole trace; never zero.
  public let traceID: UInt128
  /// The span that calls; never zero.
  public let spanID: UInt64
  /// Whether the caller may have recorded it; the lowest bit of the flags.
  public let isSampled: Bool

  /// Bytes of version 00.
  public static let byteCount = 55

  /// A context; nil when one of the ids is zero.
  public init?(traceID: UInt128, spanID: UInt64, isSampled: Bool) {
    guard traceID != 0, spanID != 0 else { return nil }
    self.traceID = traceID
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
      let version = hex(bytes, 0..<2), version != 0xff,
      let high = hex(bytes, 3..<19), let low = hex(bytes, 19..<35),
      let span = hex(bytes, 36..<52), let flags = hex(bytes, 53..<55)
    else { return nil }
    if version == 0, bytes.count != byteCount { return nil }
    if bytes.count > byteCount, bytes[byteCount] != dash { return nil }
    return (UInt128(high) << 64 | UInt128(low), span, UInt8(truncatingIfNeeded: flags))
  }

  /// At most 16 digits: words of 64 bits are far quicker to shift than wider ones.
  private static func hex(
    _ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>
  ) -> UInt64? {
    var value: UInt64 = 0
    for place in places {
      let digit = bytes[place]
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
    String(unsafeUninitializedCapacity: 32) { bytes in
      writeTrace(to: bytes, at: 0)
      return 32
    }
  }

  /// The span's id as it is written: 16 hex digits.
  public var spanText: String {
    String(unsafeUninitializedCapacity: 16) { bytes in
      Self.write(spanID, to: bytes, at: 0)
      return 16
    }
  }

  /// As a header of version 00.
  public var header: String {
    String(unsafeUninitializedCapacity: Self.byteCount) { bytes in
      let (zero, dash) = (UInt8(ascii: "0"), UInt8(ascii: "-"))
      (bytes[0], bytes[1], bytes[2]) = (zero, zero, dash)
      writeTrace(to: bytes, at: 3)
      bytes[35] = dash
      Self.write(spanID, to: bytes, at: 36)
      (bytes[52], bytes[53], bytes[54]) = (dash, zero, isSampled ? zero + 1 : zero)
      return Self.byteCount
    }
  }

  private func writeTrace(to bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
    Self.write(UInt64(truncatingIfNeeded: traceID >> 64), to: bytes, at: place)
    Self.write(UInt64(truncatingIfNeeded: traceID), to: bytes, at: place + 16)
  }

  /// Writes 16 hex digits.
  private static func write(
    _ word: UInt64, to bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    for digit in 0..<16 {
      let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * digit)) & 0xf
      bytes[place + digit] = value < 10 ? 0x30 + value : 0x57 + value
    }
  }
}
