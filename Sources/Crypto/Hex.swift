/// Lower-case hexadecimal digits, two a byte.
public enum Hex {
  /// The digits of the bytes.
  @inlinable
  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    withBytes(of: bytes) { encode(bytes: $0) }
  }

  @usableFromInline
  static func encode(bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      var at = 0
      for byte in bytes where at + 1 < text.count {
        text[at] = letter(of: byte >> 4)
        text[at + 1] = letter(of: byte & 15)
        at += 2
      }
      return at
    }
  }

  /// The bytes of lower-case digits; nil for an odd number of them or any other letter.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for letter in text.utf8 {
      guard let value = value(of: letter) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }

  /// The digit of a value below 16.
  static func letter(of value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  static func value(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
