import Logging
import Testing

@testable import Telemetry

private struct Shopper {
  var id = 7
  var phone = Personal("13812345678")
}

@Suite struct PersonalTests {
  @Test func nothingShowsAPersonalValue() {
    let phone = Personal("13812345678")
    let optional: Personal<String>? = phone
    var dumped = ""
    dump(Shopper(), to: &dumped)
    let texts = [
      "\(phone)", String(describing: phone), String(reflecting: phone), "\(optional as Any)",
      "\([phone])", "\(["a": phone])", "\(Shopper())", String(reflecting: Shopper()), dumped,
      "\(Personal(Personal(1)))", "\(Mirror(reflecting: phone).children.map { "\($0)" })",
    ]
    for text in texts { #expect(!text.contains("138"), "\(text)") }
    #expect("\(phone)" == "‹personal›" && "\(Shopper())".contains("‹personal›"))
    #expect(phone.revealed == "13812345678" && phone == Personal("13812345678"))
  }

  @Test func patternsAreFound() {
    let cases = [
      "call 13812345678 now": "call ‹phone› now", "138-1234-5678": "‹phone›",
      "138 1234 5678.": "‹phone›.", "+8613812345678": "‹phone›", "8613812345678": "‹phone›",
      "+852 2345 6789": "‹phone›", "tel:010-12345678": "tel:‹phone›", "0755-1234567,": "‹phone›,",
      "手机13812345678号": "手机‹phone›号", "a.b+c@mail.example.com!": "‹e-mail›!",
      "<x@y.cn>": "<‹e-mail›>", "联系 张三@例子.中国": "联系 ‹e-mail›", "x@y.cn,z@y.cn": "‹e-mail›,‹e-mail›",
      "id oABCD1234567890abcdefghijkl8 end": "id ‹openid› end", "2088102146225135": "‹alipay id›",
      "11010119900307123X": "‹id number›", "110101199003071234": "‹id number›",
      "{\"p\":\"13912345678\"}": "{\"p\":\"‹phone›\"}", "x=15012345678;": "x=‹phone›;",
    ]
    for (text, redacted) in cases { #expect(PersonalPatterns.redacted(text) == redacted) }
  }

  @Test func otherNumbersStay() {
    let texts = [
      "1795312366123", "7071", "12345678", "018f3b5a-1234-7abc-8def-123456789012",
      "13812345678a", "a13812345678", "v1.2.3", "127.0.0.1:50312", "2026-11-22T02:06:06.123Z",
      "4bf92f3577b34da6a3ce929d0e0e4736", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "spiffe://atrium/fleet/profile", "a@b", "@", "object", "operationsoperationsoperations",
      "of_twenty_eight_bytes_in_all", "3.14159265358", "1 2 3", "-5", "+", "o",
    ]
    for text in texts { #expect(PersonalPatterns.redacted(text) == text) }
  }

  @Test func hostileTextsTakeLinearWork() {
    // Each place could begin a find that fails late; the result says that all were looked at.
    let texts = [
      String(repeating: "1", count: 50_000), String(repeating: "a@", count: 25_000),
      String(repeating: "1-", count: 25_000), String(repeating: "o", count: 50_000),
    ]
    for text in texts { #expect(PersonalPatterns.redacted(text) == text) }
  }

  @Test func keysHideTheirValues() {
    let redaction = Redaction(adding: ["loyalty_card"])
    let hidden = [
      "phone", "userPhone", "user_phone", "user.phone.number", "Email", "open_id", "openid",
      "openID", "shopper-openId", "password", "auth_token", "id_card", "homeAddress", "lat",
      "loyalty_card", "LoyaltyCard", "first_name",
    ]
    for key in hidden { #expect(redaction.hides(key), "\(key)") }
    for key in ["address", "name", "method", "platform", "latency", "surface", "id", "", "…"] {
      #expect(!redaction.hides(key), "\(key)")
    }
    #expect(!Redaction().hides("loyalty_card"))
  }

  @Test func bothNetsHoldInALogger() {
    let output = LogOutput(descriptor: -1)
    for format in LogFormat.allCases {
      let log = StreamLog(format, levels: LogLevels(.trace), output: output)
      var logger = log.logger("a")
      logger[metadataKey: "contact"] = ["mail": "a b", "list": ["x@y.cn"]]
      logger.info(
        "from 13812345678", metadata: ["phone": "0000", "who": "\(Personal("Zhang San"))"])
    }
    for line in output.lastLines() {
      for value in ["a b", "x@y.cn", "138", "0000", "Zhang"] {
        #expect(!line.contains(value), "\(line)")
      }
      for mark in ["‹personal›", "‹redacted›", "‹e-mail›", "‹phone›"] {
        #expect(line.contains(mark), "\(line)")
      }
    }
  }
}
