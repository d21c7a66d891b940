/// Words as texts are searched for them: folded once.
struct Words: Sendable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Folding.fold(text) }

  func place(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    ScreenedText.index(of: scalars, in: text)
  }

  func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool { place(in: text) != nil }
}

/// Whether a fact says what a claim's words say.
public struct ClaimSupport: Sendable {
  /// Seconds east of UTC of the mall's clock.
  public let offsetSeconds: Int64
  /// What 今天 means, in milliseconds since 1970 UTC.
  public let composedMilliseconds: Int64

  public init(offsetSeconds: Int64, composedMilliseconds: Int64) {
    self.offsetSeconds = offsetSeconds
    self.composedMilliseconds = composedMilliseconds
  }

  /// `words` are folded.
  public func supports(_ words: ArraySlice<Unicode.Scalar>, by fact: ReviewedFact) -> Bool {
    switch fact.value {
    case .none: false
    case .text(let text): supports(words, text: text)
    case .money(let minor, let currency): supports(words, minor: minor, currency: currency)
    case .number(let number): supports(words, number: number, unit: fact.unit)
    case .time(let milliseconds): TimeReading(self).supports(words, milliseconds: milliseconds)
    }
  }

  /// The words are the fact's text or a part of it of more than one character.
  private func supports(_ words: ArraySlice<Unicode.Scalar>, text: String) -> Bool {
    let folded = Folding.fold(text)
    if folded.elementsEqual(words) { return true }
    return words.count > 1 && ScreenedText.index(of: Array(words), in: folded[...]) != nil
  }

  // MARK: - Money

  private func supports(
    _ words: ArraySlice<Unicode.Scalar>, minor: Int64, currency: String
  ) -> Bool {
    guard Self.names(words, currency: currency) else { return false }
    let scale: Int64 = currency == "JPY" || currency == "KRW" ? 1000 : 10
    let (amount, isOver) = minor.multipliedReportingOverflow(by: scale)
    if isOver { return false }
    let numbers = NumberReading.digits(in: words) + NumberReading.numerals(in: words)
    if numbers.isEmpty { return minor == 0 && Self.saysFree(words) }
    return numbers.allSatisfy { $0.thousandths == amount }
  }

  private static func saysFree(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    free.contains { $0.stands(in: words) }
  }

  /// A currency that the words name is the fact's.
  private static func names(_ words: ArraySlice<Unicode.Scalar>, currency: String) -> Bool {
    for (mark, code) in marks where mark.stands(in: words) { return currency == code }
    for (word, code) in codes where word.stands(in: words) { return currency.lowercased() == code }
    return !percent.stands(in: words) && !discount.stands(in: words)
  }

  private static let free = [Words("免费"), Words("free")]
  private static let percent = Words("%")
  private static let discount = Words("折")
  private static let tenth = Words("成")
  private static let negative = Words("负")
  private static let basement = Words("basement")

  /// What says which currency, the plainest first.
  private static let marks = [
    (Words("hk$"), "HKD"), (Words("港"), "HKD"), (Words("¥"), "CNY"), (Words("人民币"), "CNY"),
  ]
  private static let codes = [
    "cny", "hkd", "mop", "twd", "sgd", "usd", "eur", "gbp", "jpy", "krw",
  ].map { (Words($0), $0) }

  // MARK: - Numbers

  private func supports(
    _ words: ArraySlice<Unicode.Scalar>, number: Int64, unit: String
  ) -> Bool {
    let saysPercent = Self.percent.stands(in: words)
    guard saysPercent == (unit == "percent" || unit == "%") || Self.tenth.stands(in: words) else {
      return false
    }
    let isBelow =
      Self.negative.stands(in: words) || Self.basement.stands(in: words)
      || words.first == "b" && words.dropFirst().first?.isASCIIDigit == true
    let (size, isOver) = number.magnitude.multipliedReportingOverflow(by: 1000)
    guard isBelow == (number < 0), !isOver, let expected = Int64(exactly: size) else {
      return false
    }
    let digits = NumberReading.digits(in: words)
    if !digits.isEmpty { return digits.allSatisfy { $0.thousandths == expected } }
    let numeral = words.drop { !NumberReading.isNumeral($0) }.prefix(while: NumberReading.isNumeral)
    return NumberReading.numeral(numeral).map { $0 * 1000 } == expected
  }
}
