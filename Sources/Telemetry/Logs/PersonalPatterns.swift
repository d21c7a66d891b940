/// Finds what looks personal in a text: the second net under `Personal`, for what was written out
/// before anybody wrapped it.
///
/// E-mail addresses, phone numbers (mainland mobile and landline, or `+` and 8 to 15 digits, with
/// single spaces or dashes inside), WeChat openids (28 letters, digits, `-` and `_` from `o` on),
/// Alipay user ids (2088 and 12 digits) and resident identity numbers (GB 11643). It would rather
/// take too much than too little. One pass over the bytes; the time grows with their number.
public enum PersonalPatterns {
  /// The text with each find replaced by its kind, such as `‹phone›`.
  public static func redacted(_ text: String) -> String {
    var text = text
    let found: [UInt8]? = text.withUTF8 { bytes in
      guard bytes.contains(where: isTrigger) else { return nil }
      var scan = PersonalScan(bytes)
      return scan.run() ? scan.output : nil
    }
    return found.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// Without an `@`, a digit or an `o` there is nothing to find.
  private static func isTrigger(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "o") || isDigit(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// What an openid is made of.
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

/// One pass over a text.
private struct PersonalScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var output: [UInt8] = []
  private var at = 0
  /// Up to where the input is in the output.
  private var copied = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether anything was replaced.
  mutating func run() -> Bool {
    var hasFound = false
    while at < bytes.count {
      if let (range, mark) = find() {
        output += bytes[copied..<range.lowerBound]
        output += Array("‹\(mark)›".utf8)
        (at, copied) = (range.upperBound, range.upperBound)
        hasFound = true
      } else {
        at += 1
      }
    }
    output += bytes[copied...]
    return hasFound
  }

  private func find() -> (Range<Int>, String)? {
    let byte = bytes[at]
    if byte == UInt8(ascii: "@") { return address().map { ($0, "e-mail") } }
    let before = at > 0 ? bytes[at - 1] : 0x20
    guard !PersonalPatterns.isWord(before) else { return nil }
    if byte == UInt8(ascii: "o") { return openID().map { ($0, "openid") } }
    guard PersonalPatterns.isDigit(byte) || byte == UInt8(ascii: "+") else { return nil }
    let isFraction =
      before == UInt8(ascii: ".") && at > 1 && PersonalPatterns.isDigit(bytes[at - 2])
    return isFraction ? nil : number()
  }

  /// From the `@` both ways, as far as the parts of an address reach.
  private func address() -> Range<Int>? {
    var start = at
    while start > copied, isLocalPart(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isDomainPart(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = bytes[(at + 1)..<end]
    guard start < at, domain.contains(UInt8(ascii: ".")) else { return nil }
    return start..<end
  }

  private func isLocalPart(_ byte: UInt8) -> Bool {
    PersonalPatterns.isWord(byte) || byte >= 0x80 || ".+%!#$&'*/=?^`{|}~".utf8.contains(byte)
  }

  private func isDomainPart(_ byte: UInt8) -> Bool {
    PersonalPatterns.isWord(byte) || byte >= 0x80 || byte == UInt8(ascii: ".")
  }

  /// A whole word of 28 bytes with a capital letter or a digit in it.
  private func openID() -> Range<Int>? {
    var end = at
    while end < bytes.count, end - at <= 28, PersonalPatterns.isWord(bytes[end]) { end += 1 }
    let isRandom = bytes[at..<end].contains { PersonalPatterns.isDigit($0) || $0 &- 0x41 < 26 }
    return end - at == 28 && isRandom ? at..<end : nil
  }

  private func number() -> (Range<Int>, String)? {
    let hasPlus = bytes[at] == UInt8(ascii: "+")
    var digits: [UInt8] = []
    var end = hasPlus ? at + 1 : at
    var groups = 1
    while end < bytes.count, digits.count < 20 {
      if PersonalPatterns.isDigit(bytes[end]) {
        digits.append(bytes[end])
      } else if isSeparator(bytes[end]), !digits.isEmpty, end + 1 < bytes.count,
        PersonalPatterns.isDigit(bytes[end + 1])
      {
        groups += 1
      } else {
        break
      }
      end += 1
    }
    if isIdentity(digits, end), groups == 1 { return (at..<(end + checkLetter(end)), "id number") }
    // A letter, a dash or a decimal point behind it: part of something longer.
    if end < bytes.count, PersonalPatterns.isWord(bytes[end]) { return nil }
    if groups == 1, digits.count == 16, digits.starts(with: "2088".utf8) {
      return (at..<end, "alipay id")
    }
    return isPhone(digits, hasPlus, groups) ? (at..<end, "phone") : nil
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  private func checkLetter(_ end: Int) -> Int {
    end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x") ? 1 : 0
  }

  /// 18 places, the last one maybe an X, with the date of birth where it must be.
  private func isIdentity(_ digits: [UInt8], _ end: Int) -> Bool {
    guard digits.count + checkLetter(end) == 18, (0x31...0x38).contains(digits[0]) else {
      return false
    }
    let century = digits[6...7]
    return century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8)
  }

  private func isPhone(_ digits: [UInt8], _ hasPlus: Bool, _ groups: Int) -> Bool {
    if hasPlus { return (8...15).contains(digits.count) }
    let isMobile = digits.count == 11 && digits[0] == 0x31 && (0x33...0x39).contains(digits[1])
    if isMobile { return true }
    // The country's code without its plus.
    if digits.count == 13, digits.starts(with: "861".utf8) { return (0x33...0x39) ~= digits[3] }
    return groups == 2 && digits.first == 0x30 && (10...12).contains(digits.count)
  }
}
