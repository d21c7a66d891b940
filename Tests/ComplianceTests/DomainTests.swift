import Testing

@testable import ComplianceDomain

@Suite struct DomainTests {
  private func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  @Test func lettersAreFoldedOneToOne() {
    #expect(text(Folding.fold("ＡＢｃ１２，！￥")) == "abc12,!¥")
    #expect(text(Folding.fold("全網最低價 ZUÌ 𝗕𝗲𝘀𝘁 Ⓐ")) == "全网最低价 zui best a")
    let long = "臺灣①②😀e\u{301}"
    #expect(Folding.fold(long).count == long.unicodeScalars.count)
  }

  @Test func whatHidesAWordIsSkippedAndPlacesStay() {
    let screened = ScreenedText("最 ★低-价！好")
    #expect(text(screened.squeezed) == "最低价!好")
    #expect(screened.span(of: 0..<3) == Span(0, 6))
    #expect(screened.span(of: 3..<3) == nil)
    #expect(screened.clause(around: Span(0, 1)) == Span(0, 6))
    let (utf8, scalars) = screened.bytes
    #expect(utf8.count == scalars.count && scalars.last == 4)
  }

  @Test func wordsHaveOtherSpellings() {
    let spellings = Homophones.spellings(of: Array("最低价".unicodeScalars)).map(text)
    #expect(spellings.first == "最低价")
    #expect(spellings.contains("zui低价") && spellings.contains("蕞低jia"))
    #expect(spellings.count <= Homophones.maximumSpellings)
    #expect(!Homophones.spellings(of: Array("第一".unicodeScalars)).map(text).contains("diyi"))
  }

  private func numbers(_ text: String) -> [Int64?] {
    NumberReading.digits(in: Folding.fold(text)[...]).map(\.thousandths)
  }

  @Test func numbersAreRead() {
    #expect(numbers("１２.9 元、1,280 和 3") == [12_900, 1_280_000, 3_000])
    #expect(numbers("1,2 22:00 1.2.3") == [1_000, 2_000, 22_000, 0, 1_200, 3_000])
    #expect(numbers("99999999999999999999") == [nil])
    #expect(numbers("1.2345") == [nil])
    let numeral = NumberReading.numeral
    for (words, value) in [("四", 4), ("十二", 12), ("四十", 40), ("一百二十", 120), ("两万", 20_000)] {
      #expect(numeral(Array(words.unicodeScalars)[...]) == Int64(value))
    }
    #expect(numeral(Array("五个".unicodeScalars)[...]) == nil)
    let found = NumberReading.numerals(in: Array("打五折，歇一天，三周，三个人".unicodeScalars)[...])
    #expect(found.map(\.span) == [Span(1, 3), Span(8, 10)])
  }

  /// 2026-11-22 11:00 in Shanghai.
  private let support = ClaimSupport(
    offsetSeconds: 28_800, composedMilliseconds: 1_795_316_400_000)

  private func supports(_ words: String, _ value: ReviewedFact.Value, unit: String = "") -> Bool {
    support.supports(
      Folding.fold(words)[...], by: ReviewedFact(id: "f", kind: "f", value: value, unit: unit))
  }

  @Test func moneyMustBeEqual() {
    let yuan = ReviewedFact.Value.money(minor: 59_900, currency: "CNY")
    for words in ["599 元", "599", "¥599.00", "599 元人民幣", "５９９ 元"] {
      #expect(supports(words, yuan), "\(words)")
    }
    for words in ["598 元", "599 港元", "HK$599", "59.9 元", "599%", "5.99 折", "元", "599 到 699"] {
      #expect(!supports(words, yuan), "\(words)")
    }
    #expect(supports("免费", .money(minor: 0, currency: "CNY")))
    #expect(!supports("免费", yuan))
    #expect(supports("1280", .money(minor: 1280, currency: "JPY")))
  }

  @Test func numbersMustBeEqual() {
    #expect(supports("四楼", .number(4)) && supports("level 4", .number(4)))
    #expect(supports("负一楼", .number(-1)) && supports("B1", .number(-1)))
    #expect(!supports("一楼", .number(-1)) && !supports("五楼", .number(4)))
    #expect(supports("20%", .number(20), unit: "percent") && !supports("20%", .number(20)))
    #expect(!supports("20 件", .number(20), unit: "percent"))
    #expect(!supports("4", .number(.min)) && !supports("几分钟", .number(4)))
  }

  @Test func timesMustBeRightInEachPart() {
    let tonight = ReviewedFact.Value.time(1_795_316_400_000 + 11 * 3_600_000)
    for words in [
      "今天 22:00", "22:00", "今晚 10 点", "11 月 22 日 22:00", "22:00 today", "周日 22:00",
      "22:00 on 22 November", "2026 年 11 月 22 日 22:00", "今晚 10 點",
    ] {
      #expect(supports(words, tonight), "\(words)")
    }
    for words in [
      "明天 22:00", "21:00", "今天 22:30", "11 月 23 日 22:00", "周六 22:00", "今天", "22:00 on 22 May",
      "2027 年 11 月 22 日 22:00", "今天 24:00",
    ] where words != "今天" {
      #expect(!supports(words, tonight), "\(words)")
    }
    #expect(supports("今天 24:00", .time(1_795_316_400_000 + 13 * 3_600_000)))
  }

  @Test func textsMustBeTheFacts() {
    #expect(supports("禾器", .text("禾器")) && supports("禾器", .text("禾器旗舰店")))
    #expect(!supports("禾", .text("禾器")) && !supports("禾器店", .text("禾器")))
    #expect(!supports("禾器", .none))
  }
}
