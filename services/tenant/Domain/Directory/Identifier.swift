/// Ids of the directory: lower-case letters, digits and hyphens; 1 to 64 characters.
public enum Identifier {
  public static let maximumLength = 64
  public static let expected = "lower-case letters, digits and hyphens, 1 to 64 characters"

  public static func isValid(_ text: String) -> Bool {
    let letters = text.utf8
    return (1...maximumLength).contains(letters.count) && letters.allSatisfy(isLetter)
  }

  /// Kinds of signal and interest: `category:bags`. One colon, an id on each side.
  public static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isValid(String($0)) }
  }

  /// 32 lower-case hexadecimal characters.
  public static func isTouch(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy {
        isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
      || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
