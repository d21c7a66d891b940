/// A number as JSON spells it (RFC 8259, section 6), kept exact until its type is known.
struct JSONNumber {
  private let text: ArraySlice<UInt8>
  private let whole: Range<Int>
  private let fraction: Range<Int>
  private let exponent: Int
  private let isNegative: Bool

  /// Exponents are clamped here: far beyond any range, far from overflow.
  private static let exponentLimit = 100_000

  enum Failure: Error { case notWhole, outOfRange }

  init?(_ text: String) { self.init(ArraySlice(text.utf8)) }

  init?(_ text: ArraySlice<UInt8>) {
    var at = text.startIndex
    func digits() -> Range<Int> {
      let from = at
      while at < text.endIndex, Self.isDigit(text[at]) { at += 1 }
      return from..<at
    }
    self.text = text
    isNegative = text.first == UInt8(ascii: "-")
    if isNegative { at += 1 }
    whole = digits()
    guard let first = text[whole].first, whole.count == 1 || first != UInt8(ascii: "0") else {
      return nil
    }
    if at < text.endIndex, text[at] == UInt8(ascii: ".") {
      at += 1
      fraction = digits()
      guard !fraction.isEmpty else { return nil }
    } else {
      fraction = at..<at
    }
    var power = 0
    if at < text.endIndex, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      var minus = false
      if at < text.endIndex, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
        minus = text[at] == UInt8(ascii: "-")
        at += 1
      }
      let powerDigits = digits()
      guard !powerDigits.isEmpty else { return nil }
      for digit in text[powerDigits] {
        power = min(power * 10 + Int(digit - 48), Self.exponentLimit)
      }
      if minus { power = -power }
    }
    guard at == text.endIndex else { return nil }
    exponent = power
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// The exact value, or nil when it is not whole or out of range.
  func integer<T: FixedWidthInteger>(as type: T.Type) -> T? {
    do { return try wholeNumber(as: type) } catch { return nil }
  }

  /// The exact value; 1.0 and 1e2 are whole numbers.
  func wholeNumber<T: FixedWidthInteger>(as: T.Type) throws(Failure) -> T {
    let digits = [whole, fraction]
    // Trailing zeros count as powers of ten: 1.500e1 is 15, and 1.5 is not whole.
    var zeros = 0
    for range in digits.reversed() {
      let tail = text[range].reversed().prefix { $0 == UInt8(ascii: "0") }.count
      zeros += tail
      if tail < range.count { break }
    }
    var left = whole.count + fraction.count - zeros
    guard left > 0 else { return 0 }
    let scale = exponent - fraction.count + zeros
    guard scale >= 0 else { throw .notWhole }
    var value: T = 0
    for range in digits {
      for byte in text[range].prefix(left) {
        try push(T(truncatingIfNeeded: byte - 48), to: &value)
      }
      left -= min(left, range.count)
    }
    for _ in 0..<scale { try push(0, to: &value) }
    return value
  }

  /// Overflow ends it at once, however many digits follow.
  private func push<T: FixedWidthInteger>(_ digit: T, to value: inout T) throws(Failure) {
    let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
    let (next, carry) =
      isNegative
      ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
    guard !overflow, !carry else { throw .outOfRange }
    value = next
  }

  /// The nearest double; infinite when out of range.
  var double: Double { Double(String(decoding: text, as: UTF8.self)) ?? .infinity }
  /// The nearest float; infinite when out of range.
  var float: Float { Float(String(decoding: text, as: UTF8.self)) ?? .infinity }
}
