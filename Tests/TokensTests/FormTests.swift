import Crypto
import Testing

@testable import Tokens

/// What is no compact token at all.
@Suite struct FormTests {
  @Test func tokensHaveThreeParts() throws {
    let good = try token()
    let cut = String(good.prefix { $0 != "." })
    for text in ["", "a", ".", cut, good + ".", good + "." + cut, "." + good, good + "...."] {
      #expect(try refusal(of: text) == .notCompact)
    }
    let parts = good.split(separator: ".")
    #expect(try refusal(of: "\(parts[0]).\(parts[1])") == .notCompact)
    #expect(try refusal(of: "\(parts[0]).\(parts[1]).") == .badSignature)
    #expect(try refusal(of: "..") == .notJSON(.header))
  }

  @Test func base64HasOneText() throws {
    let parts = try token().split(separator: ".").map(String.init)
    for (index, part) in [TokenError.Part.header, .payload, .signature].enumerated() {
      for change in [
        { $0 + "=" }, { $0 + "==" }, { "+" + $0.dropFirst() }, { " " + $0 }, { $0 + "\n" },
        { "/" + $0.dropFirst() }, { "é" + $0 },
      ] as [(String) -> String] {
        var changed = parts
        changed[index] = change(parts[index])
        #expect(try refusal(of: changed.joined(separator: ".")) == .notBase64(part))
      }
    }
    // The last letter of 64 bytes has four bits that must be zero.
    let last = try #require(parts[2].last)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let place = try #require(letters.firstIndex(of: last))
    #expect(place % 16 == 0)
    for offset in 1..<16 {
      let other = parts[2].dropLast() + String(letters[place + offset])
      #expect(try refusal(of: "\(parts[0]).\(parts[1]).\(other)") == .notBase64(.signature))
    }
  }

  @Test func headersAreObjects() throws {
    for header in [
      "", "7", "[]", "\"a\"", "null", "{", "{}{}", "{\"alg\":}", "\u{FEFF}{}", "{'a':1}",
    ] {
      #expect(try refusal(of: token(header: header)) == .notJSON(.header))
    }
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let forged = try token(header: #"{"alg":"EdDSA","kid":"ed","a":\#(deep)}"#)
    #expect(try refusal(of: forged) == .notJSON(.header))
  }

  @Test func payloadsAreObjects() throws {
    for payload in ["", "7", "[]", "null", "{", "{}{}", goodPayload + "x"] {
      #expect(try refusal(of: token(payload: payload)) == .notJSON(.payload))
    }
    let bytes = Base64URL.encode([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
    let signed = Base64URL.encode(#"{"alg":"EdDSA","kid":"ed"}"#.utf8) + "." + bytes
    let signature = Base64URL.encode(try signingKey().sign(signed.utf8))
    #expect(try refusal(of: signed + "." + signature) == .notJSON(.payload))
  }

  @Test func membersAreThereOnce() throws {
    let header = #"{"alg":"none","alg":"EdDSA","kid":"ed"}"#
    #expect(try refusal(of: token(header: header)) == .duplicateMember(.header))
    for twice in [#""exp":1700000200"#, #""sub":"t""#, #""\u0065xp":9999999999"#] {
      let payload = goodPayload.dropLast() + ",\(twice)}"
      #expect(try refusal(of: token(payload: String(payload))) == .duplicateMember(.payload))
    }
    let inner = payload(["a": #"{"b":1,"b":2}"#])
    #expect(try refusal(of: token(payload: inner)) == .duplicateMember(.payload))
  }

  @Test func tokensHaveALimit() throws {
    let good = try token()
    let filler = { (count: Int) in
      try token(payload: payload(["a": "\"" + String(repeating: "a", count: count) + "\""]))
    }
    // Three bytes are four letters, so that the limit can be met to the letter.
    let room = (JSONWebToken.maximumBytes - good.utf8.count) * 3 / 4
    let longest = try #require(
      try (room - 12..<room).map(filler).last { $0.utf8.count <= JSONWebToken.maximumBytes })
    #expect(longest.utf8.count > JSONWebToken.maximumBytes - 3)
    #expect(try refusal(of: longest) == nil)
    let long = try filler(room)
    #expect(
      try refusal(of: long)
        == .tooLong(bytes: long.utf8.count, limit: JSONWebToken.maximumBytes))
    let dots = String(repeating: ".", count: 1_000_000)
    #expect(try refusal(of: dots) == .tooLong(bytes: 1_000_000, limit: 8192))
    var rules = idpRules
    rules.maximumBytes = good.utf8.count - 1
    #expect(
      try refusal(of: good, rules: rules)
        == .tooLong(bytes: good.utf8.count, limit: good.utf8.count - 1))
  }
}
