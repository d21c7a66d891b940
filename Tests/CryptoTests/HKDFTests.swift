import Testing

@testable import Crypto

/// RFC 5869, appendix A.
@Suite struct HKDFTests {
  @Test func basicCase() throws {
    let input = [UInt8](repeating: 0x0b, count: 22)
    let key = HKDF.extract(salt: Array(0...12), input: input)
    #expect(
      try key
        == SymmetricKey(hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")))
    #expect(
      Hex.encode(try HKDF.expand(key, info: Array(0xf0...0xf9), count: 42))
        == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
  }

  @Test func longInputs() throws {
    let key = HKDF.extract(salt: Array(0x60...0xaf), input: Array(0...0x4f))
    #expect(
      Hex.encode(try HKDF.expand(key, info: Array(0xb0...0xff), count: 82))
        == "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac78272"
        + "71cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87")
  }

  @Test func emptySaltAndInfo() throws {
    let key = HKDF.extract(salt: [], input: [UInt8](repeating: 0x0b, count: 22))
    #expect(
      Hex.encode(try HKDF.expand(key, info: [], count: 42))
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
  }

  @Test func lengthsAreBounded() throws {
    let key = try key()
    #expect(try HKDF.expand(key, info: [], count: 0).isEmpty)
    #expect(try HKDF.expand(key, info: [], count: 255 * 32).count == 8160)
    for count in [-1, 8161] {
      #expect(
        throws: CryptoError.wrongLength(
          field: "HKDF output", bytes: count, expected: "at most 8160")
      ) { try HKDF.expand(key, info: [], count: count) }
    }
  }

  @Test func derivedKeysAreTheFirstBlock() throws {
    let info = "realm/7".octets
    let derived = HKDF.derive(from: try key(), info: info)
    #expect(try derived == SymmetricKey(HKDF.expand(key(), info: info, count: 32)))
    let salted = HKDF.derive(from: try key(), salt: [1], info: info)
    let extracted = HKDF.extract(salt: [1], input: Array(0..<32))
    #expect(try salted == SymmetricKey(HKDF.expand(extracted, info: info, count: 32)))
    #expect(derived != salted)
  }
}
