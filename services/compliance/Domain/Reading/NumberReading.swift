/// Numbers as texts write them.
public enum NumberReading {
  /// A number with its place in the text.
  public struct Found: Sendable, Hashable {
    public let span: Span
    /// In thousandths, so that `12.9` is exact; nil when it has more digits or is too large.
    public let thousandths: Int64?
    /// Written with Chinese numerals.
    public let isNumeral: Bool
  }

  /// Numbers in ASCII digits, `1,280` and `12.9` as one; the text is folded.
  public static func digits(in text: ArraySlice<Unicode.Scalar>) -> [Found] {
    var found: [Found] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard text[at].isASCIIDigit else {
        at += 1
        continue
      }
      let begin = at
      var amount = Decimal3()
      while at < text.endIndex {
        if text[at].isASCIIDigit {
          amount.add(digit: Int64(text[at].value - 0x30))
        } else if !joins(text, at, begin) {
          break
        } else if text[at] == "." {
          guard amount.startFraction() else { break }
        }
        at += 1
      }
      found.append(Found(span: Span(begin, at), thousandths: amount.value, isNumeral: false))
    }
    return found
  }

  /// A point between digits, or a comma before exactly three.
  private static func joins(_ text: ArraySlice<Unicode.Scalar>, _ at: Int, _ begin: Int) -> Bool {
    guard at > begin, at + 1 < text.endIndex, text[at + 1].isASCIIDigit else { return false }
    if text[at] == "." { return true }
    guard text[at] == ",", at + 3 < text.endIndex else { return false }
    let three = text[(at + 1)...(at + 3)].allSatisfy(\.isASCIIDigit)
    return three && !(at + 4 < text.endIndex && text[at + 4].isASCIIDigit)
  }

  private struct Decimal3 {
    private var whole: Int64 = 0
    private var fractionDigits: Int?
    private var isOver = false

    mutating func startFraction() -> Bool {
      if fractionDigits != nil { return false }
      fractionDigits = 0
      return true
    }

    mutating func add(digit: Int64) {
      if let digits = fractionDigits {
        if digits == 3 { isOver = true }
        fractionDigits = digits + 1
      }
      if whole > 1_000_000_000_000 { isOver = true } else { whole = whole * 10 + digit }
    }

    var value: Int64? {
      let scale: [Int64] = [1000, 100, 10, 1]
      let digits = fractionDigits ?? 0
      return isOver || digits > 3 ? nil : whole * scale[digits]
    }
  }

  // MARK: - Chinese numerals

  private static func one(_ scalar: Unicode.Scalar) -> Int64? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func scale(_ scalar: Unicode.Scalar) -> Int64? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    default: nil
    }
  }

  /// The value of a numeral such as `四十` or `一百二十`; nil when it is none.
  public static func numeral(_ scalars: ArraySlice<Unicode.Scalar>) -> Int64? {
    guard !scalars.isEmpty, scalars.count <= 9 else { return nil }
    var sum: Int64 = 0
    var section: Int64 = 0
    var one: Int64?
    for scalar in scalars {
      if let value = Self.one(scalar) {
        one = value
      } else if scalar == "万" {
        sum += max(section + (one ?? 0), 1) * 10_000
        section = 0
        one = nil
      } else if let scale = scale(scalar) {
        section += (one ?? 1) * scale
        one = nil
      } else {
        return nil
      }
    }
    return sum + section + (one ?? 0)
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    one(scalar) != nil || scale(scalar) != nil
  }

  /// Units after which a numeral states something: money, shares, times.
  private static let units = [
    "元", "折", "%", "倍", "成", "分钟", "小时", "天", "周", "个月", "年", "公里", "米", "名", "亿",
  ].map { Array($0.unicodeScalars) }

  /// Numerals that state an amount: followed by a unit, and more than one (`一天` may be any day).
  public static func numerals(in text: ArraySlice<Unicode.Scalar>) -> [Found] {
    var found: [Found] = []
    var at = text.startIndex
    while at < text.endIndex {
      guard isNumeral(text[at]) else {
        at += 1
        continue
      }
      let begin = at
      while at < text.endIndex, isNumeral(text[at]) { at += 1 }
      let rest = text[at...]
      guard let unit = units.first(where: { rest.starts(with: $0) }),
        let value = numeral(text[begin..<at]), value > 1, value < 1_000_000_000
      else { continue }
      at += unit.count
      found.append(Found(span: Span(begin, at), thousandths: value * 1000, isNumeral: true))
    }
    return found
  }
}
