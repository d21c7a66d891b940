import Testing

@testable import Crypto

@Suite struct SymmetricKeyTests {
  @Test func keysHave32Bytes() throws {
    for count in [0, 16, 31, 33] {
      #expect(throws: CryptoError.wrongLength(field: "key", bytes: count, expected: "32")) {
        try SymmetricKey([UInt8](repeating: 1, count: count))
      }
    }
    #expect(try key().withUnsafeBytes { Array($0) } == Array(0..<32))
  }

  @Test func keysAreEqualByTheirBytes() throws {
    #expect(try key() == key())
    #expect(try key() != key(1))
    #expect(try SymmetricKey.random() != SymmetricKey.random())
    #expect(try SymmetricKey.random(from: repeating(Array(0..<32))) == key())
    #expect(throws: CryptoError.noRandomness("it is broken")) {
      try SymmetricKey.random(from: brokenSource)
    }
  }

  @Test func keysPrintNothing() throws {
    let secret = try SymmetricKey(Array(repeating: 0x41, count: 32))
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), dumped] {
      #expect(text.contains("SymmetricKey") && !text.contains("65") && !text.contains("41"))
    }
    let signer = try Ed25519.PrivateKey(Array(repeating: 0x41, count: 32))
    var shown = ""
    dump(signer, to: &shown)
    #expect("\(signer)" == "Ed25519.PrivateKey" && !shown.contains("65"))
  }

  @Test func memoryIsOverwrittenAtTheEnd() {
    let left = Left()
    do {
      let secret = SecretMemory(count: 32, release: left.take) { buffer in
        for at in buffer.indices { buffer[at] = 0x41 }
      }
      #expect(secret.withUnsafeBytes { Array($0) } == [UInt8](repeating: 0x41, count: 32))
    }
    #expect(left.bytes == [UInt8](repeating: 0, count: 32))
  }

  @Test func memoryOfAKeyThatFailedIsOverwrittenToo() {
    let left = Left()
    #expect(throws: CryptoError.notAuthentic) {
      try SecretMemory(count: 8, release: left.take) { buffer throws(CryptoError) in
        buffer[0] = 0x41
        throw .notAuthentic
      }
    }
    #expect(left.bytes == [UInt8](repeating: 0, count: 8))
  }

  /// What memory held when it was given back.
  private final class Left: @unchecked Sendable {
    // One thread fills it and reads it.
    var bytes: [UInt8] = []

    @Sendable func take(_ memory: UnsafeMutableRawBufferPointer) {
      bytes = Array(memory)
      memory.deallocate()
    }
  }

  @Test func comparingInConstantTimeCompares() {
    #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(ConstantTime.areEqual([], []))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2, 4]))
    #expect(!ConstantTime.areEqual([1], []))
  }

  @Test func theSystemGivesRandomBytes() throws {
    let bytes = try RandomSource.system.bytes(4096)
    #expect(bytes.count == 4096 && Set(bytes).count > 200)
    #expect(try RandomSource.system.bytes(0).isEmpty)
    #expect(try RandomSource.system.bytes(32) != RandomSource.system.bytes(32))
    #expect(throws: CryptoError.noRandomness("it is broken")) { try brokenSource.bytes(1) }
  }
}
