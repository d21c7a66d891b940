/// JSON strings: escapes, surrogate pairs, base64.
extension JSONReader {
  /// Reads a string with its escapes; half a surrogate pair is refused.
  public mutating func readString() throws(WireFault) -> String {
    guard take(UInt8(ascii: "\"")) else { throw fault(.expectedString) }
    let from = at
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: "\"") {
        defer { at += 1 }
        return String(decoding: text[from..<at], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: from) }
      guard byte >= 0x20 else { throw fault(.controlCharacter) }
      at += 1
    }
    throw fault(.malformedString)
  }

  private mutating func readEscapedString(from: Int) throws(WireFault) -> String {
    var bytes = [UInt8](text[from..<at])
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): try readEscape(into: &bytes)
      case 0..<0x20: throw fault(.controlCharacter)
      default:
        bytes.append(byte)
        at += 1
      }
    }
    throw fault(.malformedString)
  }

  private mutating func readEscape(into bytes: inout [UInt8]) throws(WireFault) {
    guard at + 1 < text.count else { throw fault(.malformedString) }
    let kind = text[at + 1]
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(kind)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0c)
    case UInt8(ascii: "n"): bytes.append(0x0a)
    case UInt8(ascii: "r"): bytes.append(0x0d)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try readUnicodeEscape()
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      return
    default: throw fault(.malformedEscape)
    }
    at += 2
  }

  /// `\uXXXX`, or two of them that form a surrogate pair.
  private mutating func readUnicodeEscape() throws(WireFault) -> Unicode.Scalar {
    let start = at
    let high = try readHexUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xdc00, at + 1 < text.count, text[at] == UInt8(ascii: "\\"),
      text[at + 1] == UInt8(ascii: "u")
    {
      let low = try readHexUnit()
      if 0xdc00..<0xe000 ~= low,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
      {
        return scalar
      }
    }
    throw WireFault(.malformedEscape, at: start)
  }

  private mutating func readHexUnit() throws(WireFault) -> UInt32 {
    guard at + 6 <= text.count else { throw fault(.malformedEscape) }
    var unit: UInt32 = 0
    for byte in text[at + 2..<at + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault(.malformedEscape)
      }
      unit = unit << 4 | UInt32(digit)
    }
    at += 6
    return unit
  }
}

/// Base64 of RFC 4648: written with the standard alphabet and padding, read in both alphabets,
/// padded or not.
package enum Base64 {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xff, count: 256)
    for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
    table[Int(UInt8(ascii: "-"))] = 62
    table[Int(UInt8(ascii: "_"))] = 63
    return table
  }()

  package static func encode(_ bytes: some Collection<UInt8>, into text: inout [UInt8]) {
    text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
    var word: UInt32 = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        append(word, digits: 4, to: &text)
        word = 0
        count = 0
      }
    }
    if count > 0 {
      append(word << UInt32(24 - 8 * count), digits: count + 1, to: &text)
      for _ in count..<3 { text.append(UInt8(ascii: "=")) }
    }
  }

  private static func append(_ word: UInt32, digits: Int, to text: inout [UInt8]) {
    for index in 0..<digits {
      text.append(alphabet[Int(word >> UInt32(18 - 6 * index) & 63)])
    }
  }

  /// nil when a byte is of no alphabet, or the length or the padding is impossible.
  package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var word: UInt32 = 0
    var digits = 0
    var padding = 0
    for byte in text {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      let value = values[Int(byte)]
      guard value != 0xff, padding == 0 else { return nil }
      word = word << 6 | UInt32(value)
      digits += 1
      if digits % 4 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: word >> 16))
        bytes.append(UInt8(truncatingIfNeeded: word >> 8))
        bytes.append(UInt8(truncatingIfNeeded: word))
      }
    }
    switch digits % 4 {
    case 2: bytes.append(UInt8(truncatingIfNeeded: word >> 4))
    case 3:
      bytes.append(UInt8(truncatingIfNeeded: word >> 10))
      bytes.append(UInt8(truncatingIfNeeded: word >> 2))
    case 1: return nil
    default: break
    }
    guard padding == 0 || (digits + padding) % 4 == 0 && padding < 3 else { return nil }
    return bytes
  }
}
