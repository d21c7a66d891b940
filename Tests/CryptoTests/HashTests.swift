import Testing

@testable import Crypto

@Suite struct HashTests {
  private let emptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  /// FIPS 180-4, examples.
  private let abcDigest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func sha256OfPublishedMessages() {
    #expect(SHA256.hash([]).hex == emptyDigest)
    #expect(SHA256.hash("abc".octets).hex == abcDigest)
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      SHA256.hash(long.utf8).hex
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      SHA256.hash(repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hex
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func partsAreOneMessage() {
    #expect(SHA256.hash("a".octets, [], "bc".octets).hex == abcDigest)
    let digest = SHA256.hash { hasher in
      hasher.update("ab".utf8)
      hasher.update(CollectionOfOne(UInt8(ascii: "c")))
    }
    #expect(digest.hex == abcDigest)
  }

  @Test func oneHasherHashesMany() {
    var hasher = SHA256()
    for _ in 0..<3 {
      hasher.update("ab".octets)
      hasher.update("c".octets[...])
      #expect(hasher.finish().hex == abcDigest)
      #expect(hasher.finish().hex == emptyDigest)
    }
  }

  @Test func digestsAreValues() throws {
    let digest = SHA256.hash("abc".octets)
    #expect(try Digest(digest.bytes) == digest && "\(digest)" == abcDigest)
    #expect(digest.bytes == (try hex(abcDigest)))
    #expect(digest.equalsInConstantTime(digest))
    for at in 0..<32 {
      var bytes = digest.bytes
      bytes[at] ^= 1
      #expect(try !digest.equalsInConstantTime(Digest(bytes)))
    }
    #expect(throws: CryptoError.wrongLength(field: "digest", bytes: 31, expected: "32")) {
      try Digest([UInt8](repeating: 0, count: 31))
    }
  }

  /// RFC 4231, test cases 1, 2, 3 and 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There".octets,
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      "Jefe".octets, "what do ya want for nothing?".octets,
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131),
      "Test Using Larger Than Block-Size Key - Hash Key First".octets,
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func hmacOfPublishedMessages(_ key: [UInt8], _ message: [UInt8], _ code: String) throws {
    let hmac = HMACSHA256(keyBytes: key)
    #expect(hmac.code(for: message).hex == code)
    #expect(hmac.code(for: Array(message.prefix(3)), Array(message.dropFirst(3))).hex == code)
    #expect(try hmac.isValid(hex(code), for: message))
    #expect(try !hmac.isValid(hex(code), for: message + [0]))
    #expect(try !hmac.isValid(hex(code).dropLast(), for: message))
    #expect(!hmac.isValid([], for: message))
  }

  @Test func oneHMACServesManyThreads() async throws {
    let hmac = try HMACSHA256(key: key())
    let expected = (0..<64).map { hmac.code(for: [UInt8($0)]) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<64).allSatisfy { hmac.code(for: [UInt8($0)]) == expected[$0] }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func shortHashesAreKeyedAndForOnePurpose() throws {
    let hash = try KeyedHash(key: key(), purpose: "device").hash("aa:bb:cc:dd:ee:ff".utf8)
    // Python's hmac, with HKDF's one block for the purpose computed by hand.
    #expect("\(hash)" == "4073e69793493a7446a88bf5f6076650")
    #expect(try ShortHash(hash.bytes) == hash)
    #expect(ShortHash(high: hash.high, low: hash.low) == hash)
    let other = try KeyedHash(key: key(), purpose: "source").hash("aa:bb:cc:dd:ee:ff".utf8)
    let salted = try KeyedHash(key: key(1), purpose: "device").hash("aa:bb:cc:dd:ee:ff".utf8)
    #expect(Set([hash, other, salted]).count == 3)
    #expect(throws: CryptoError.wrongLength(field: "short hash", bytes: 3, expected: "16")) {
      try ShortHash([1, 2, 3])
    }
  }
}
