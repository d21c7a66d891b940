/// What a QR code says: 80 random bits as 16 characters of Crockford's base 32.
public struct CouponCode: Sendable, Hashable, CustomStringConvertible {
  /// Random bytes behind a code.
  public static let byteCount = 10
  static let length = 16
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  public let text: String

  /// nil unless there are exactly `byteCount` bytes.
  public init?(random bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    var letters: [UInt8] = []
    var word: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      word = (word << 8 | UInt32(byte)) & 0xffff
      bits += 8
      while bits >= 5 {
        bits -= 5
        letters.append(Self.alphabet[Int(word >> bits & 31)])
      }
    }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// Reads what a person typed: either case, hyphens and spaces anywhere, O as 0, I and L as 1.
  /// nil when that is no code.
  public init?(typed: String) {
    guard typed.utf8.count <= 3 * Self.length else { return nil }
    var letters: [UInt8] = []
    for letter in typed.uppercased().utf8 where letter != UInt8(ascii: "-") {
      switch letter {
      case UInt8(ascii: " "): continue
      case UInt8(ascii: "O"): letters.append(UInt8(ascii: "0"))
      case UInt8(ascii: "I"), UInt8(ascii: "L"): letters.append(UInt8(ascii: "1"))
      case _ where Self.alphabet.contains(letter): letters.append(letter)
      default: return nil
      }
    }
    guard letters.count == Self.length else { return nil }
    text = String(decoding: letters, as: UTF8.self)
  }

  public var description: String { text }
}
