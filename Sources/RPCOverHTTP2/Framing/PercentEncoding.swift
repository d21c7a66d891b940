/// `grpc-message`: printable ASCII as it is, every other byte as %XX, and spaces at either end,
/// which no HTTP/2 field may have (RFC 9113 section 8.2.1).
///
/// Source: PROTOCOL-HTTP2.md, "Status-Message".
enum PercentEncoding {
  private static let digits = [UInt8]("0123456789ABCDEF".utf8)

  static func encode(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let count = text.utf8.count
    result.reserveCapacity(count)
    for (index, byte) in text.utf8.enumerated() {
      let isEnd = index == 0 || index == count - 1
      if byte >= (isEnd ? 0x21 : 0x20), byte <= 0x7e, byte != UInt8(ascii: "%") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return result
  }

  /// A % that is not followed by two digits stays as it is: the text is never refused.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at != bytes.endIndex {
      let rest = bytes[at...].prefix(3)
      let pair = rest.dropFirst().compactMap(digit)
      if bytes[at] == UInt8(ascii: "%"), pair.count == 2 {
        result.append(pair[0] << 4 | pair[1])
        at = bytes.index(at, offsetBy: 3)
      } else {
        result.append(bytes[at])
        at = bytes.index(after: at)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    default: nil
    }
  }
}
