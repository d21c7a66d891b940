import Testing

@testable import Crypto

@Suite struct EncodingTests {
  @Test func hexGoesBothWays() {
    let all = Array(UInt8.min...UInt8.max)
    #expect(Hex.encode([0x00, 0x0f, 0xa0, 0xff]) == "000fa0ff")
    #expect(Hex.decode(Hex.encode(all)) == all)
    #expect(Hex.encode([]) == "" && Hex.decode("") == [])
  }

  @Test(arguments: ["0", "AB", "0g", "0x00", " 00", "00 ", "0０", "é0"])
  func otherTextsAreNoHex(_ text: String) {
    #expect(Hex.decode(text) == nil)
  }

  /// RFC 4648, section 10, without padding.
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
    ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
  ])
  func base64OfPublishedTexts(_ plain: String, _ text: String) {
    #expect(Base64URL.encode(plain.utf8) == text)
    #expect(Base64URL.decode(text.utf8) == plain.octets)
  }

  @Test func base64UsesTheAlphabetOfURLs() {
    #expect(Base64URL.encode([0xfb, 0xff, 0xfe]) == "-__-")
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
      #expect(Base64URL.decode(Base64URL.encode(bytes).utf8) == bytes)
    }
  }

  @Test(arguments: [
    "Zg==", "Zg=", "Z", "Zm9vY", "+/+/", "Zm 8", "Zm8\n", "Zh", "Zm9", "Zm9vYh", "Zm9vYmF", "é",
  ])
  func otherTextsAreNoBase64(_ text: String) {
    #expect(Base64URL.decode(text.utf8) == nil)
  }
}
