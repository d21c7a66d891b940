import Testing

@testable import Crypto

@Suite struct AEADTests {
  private let data = "table/column/7".octets

  @Test func sealingIsAES256GCM() throws {
    let sealed = try AEAD.seal(
      "the plaintext".octets, with: key(), for: data, random: repeating(Array(100..<112)))
    // Python's cryptography 48.0.0: AESGCM(00 01 ... 1f).encrypt(64 65 ... 6f, ...).
    let expected = "3c73bb46098537f750163a90ae8afa00959e30ece24095d2bf8b33315c"
    #expect(sealed == [1] + Array(100..<112) + (try hex(expected)))
  }

  /// Test case 16 of the GCM specification (McGrew and Viega).
  @Test func publishedVector() throws {
    let half = "feffe9928665731c6d6a8f9467308308"
    let plaintext = try hex(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
    let sealed = try AEAD.seal(
      plaintext, with: SymmetricKey(hex(half + half)),
      for: hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
      random: repeating(hex("cafebabefacedbaddecaf888")))
    let expected =
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
      + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    #expect(Hex.encode(sealed.dropFirst(13)) == expected + "76fc6ece0f4e1768cddf8853bb2d551b")
  }

  @Test(arguments: [0, 1, 15, 16, 17, 4096, 100_000])
  func whatIsSealedOpens(_ count: Int) throws {
    let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let sealed = try AEAD.seal(plaintext, with: key(), for: data)
    #expect(sealed.count == count + AEAD.overheadBytes)
    #expect(try AEAD.open(sealed, with: key(), for: data) == plaintext)
    let again = try AEAD.seal(plaintext, with: key(), for: data)
    #expect(again != sealed)
  }

  @Test func associatedDataMayBeEmptyButCounts() throws {
    let sealed = try AEAD.seal("a".octets, with: key(), for: [])
    #expect(try AEAD.open(sealed, with: key(), for: []) == "a".octets)
    #expect(throws: CryptoError.notAuthentic) { try AEAD.open(sealed, with: key(), for: [0]) }
  }

  @Test func everyChangedBitIsSeen() throws {
    let sealed = try AEAD.seal("secret".octets, with: key(), for: data)
    for bit in 8..<(sealed.count * 8) {
      var changed = sealed
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: CryptoError.notAuthentic) {
        try AEAD.open(changed, with: key(), for: data)
      }
    }
    #expect(throws: CryptoError.notAuthentic) { try AEAD.open(sealed, with: key(1), for: data) }
    let other = data.dropLast()
    #expect(throws: CryptoError.notAuthentic) { try AEAD.open(sealed, with: key(), for: other) }
    #expect(throws: CryptoError.notAuthentic) {
      try AEAD.open(sealed.dropLast(), with: key(), for: data)
    }
  }

  @Test func whatCannotBeSealedBytesIsNamed() throws {
    let sealed = try AEAD.seal([], with: key(), for: data)
    for count in 0..<sealed.count {
      #expect(
        throws: CryptoError.wrongLength(
          field: "sealed bytes", bytes: count, expected: "at least 29")
      ) { try AEAD.open(sealed.prefix(count), with: key(), for: data) }
    }
    for format in [0, 2, 0xff] as [UInt8] {
      #expect(throws: CryptoError.unknownFormat(format)) {
        try AEAD.open([format] + sealed.dropFirst(), with: key(), for: data)
      }
    }
  }

  @Test func nothingIsSealedWithoutRandomness() throws {
    #expect(throws: CryptoError.noRandomness("it is broken")) {
      try AEAD.seal([1], with: key(), for: data, random: brokenSource)
    }
  }

  @Test func bytesInPiecesAreTheSame() throws {
    let pieces = [[1, 2], [3]] as [[UInt8]]
    let sealed = try AEAD.seal(pieces.joined().lazy.map { $0 }, with: key(), for: "d".utf8)
    #expect(try AEAD.open(sealed, with: key(), for: "d".octets) == [1, 2, 3])
  }

  @Test func wrappedKeysComeBack() throws {
    let wrapped = try key(7).wrapped(by: key(), for: data)
    #expect(wrapped.count == SymmetricKey.wrappedBytes)
    #expect(try SymmetricKey(wrapped: wrapped, by: key(), for: data) == key(7))
    #expect(throws: CryptoError.notAuthentic) {
      try SymmetricKey(wrapped: wrapped, by: key(1), for: data)
    }
    let short = try AEAD.seal(Array(repeating: 7, count: 31), with: key(), for: data)
    #expect(
      throws: CryptoError.wrongLength(field: "sealed bytes", bytes: 60, expected: "61")
    ) { try SymmetricKey(wrapped: short, by: key(), for: data) }
  }
}
