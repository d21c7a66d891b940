import Testing

@testable import Crypto

private typealias Foreign = ForeignSignatures

@Suite struct ForeignSignatureTests {
  private func p256() throws -> ES256.PublicKey {
    try ES256.PublicKey(x: hex(Foreign.p256X), y: hex(Foreign.p256Y))
  }

  private func rsa() throws -> RS256.PublicKey {
    try RS256.PublicKey(modulus: hex(Foreign.rsaModulus), exponent: [1, 0, 1])
  }

  @Test func es256SignaturesOfOthersAreValid() throws {
    for text in [Foreign.p256Signature, Foreign.p256ShortSignature] {
      let signature = try hex(text)
      #expect(try p256().isValid(signature: signature, for: Foreign.message))
      let named = try ES256.PublicKey(pem: Foreign.p256PEM)
      #expect(named.isValid(signature: signature, for: Foreign.message))
      #expect(try !p256().isValid(signature: signature, for: Foreign.message + [0]))
    }
  }

  @Test func changedES256SignaturesAreNot() throws {
    let key = try p256()
    let signature = try hex(Foreign.p256Signature)
    for bit in 0..<512 {
      var changed = signature
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!key.isValid(signature: changed, for: Foreign.message))
    }
    let zeros = [UInt8](repeating: 0, count: 64)
    let zeroS = signature.prefix(32) + zeros.prefix(32)
    let ones = [UInt8](repeating: 0xff, count: 64)
    let others: [[UInt8]] = [
      zeros, Array(zeroS), ones, signature.dropLast(), [], signature + [0],
    ]
    for other in others {
      #expect(!key.isValid(signature: other, for: Foreign.message))
    }
  }

  @Test func pointsOffTheCurveAreRefused() throws {
    let (x, y) = (try hex(Foreign.p256X), try hex(Foreign.p256Y))
    let zeros = [UInt8](repeating: 0, count: 32)
    let wrong = CryptoError.malformedKey(
      field: "P-256 key", expected: "the numbers of a public key")
    for pair in [(y, x), (x, x), (zeros, zeros), ([UInt8](repeating: 0xff, count: 32), y)] {
      #expect(throws: wrong) { try ES256.PublicKey(x: pair.0, y: pair.1) }
    }
    #expect(throws: CryptoError.wrongLength(field: "P-256 y", bytes: 31, expected: "32")) {
      try ES256.PublicKey(x: x, y: y.dropLast())
    }
    for text in [Foreign.p384PEM, Foreign.rsaPEM, Foreign.ed25519PublicPEM, ""] {
      #expect(throws: CryptoError.self) { try ES256.PublicKey(pem: text) }
    }
  }

  @Test func rs256SignaturesOfOthersAreValid() throws {
    let signature = try hex(Foreign.rsaSignature)
    let named = try RS256.PublicKey(pem: Foreign.rsaPEM)
    #expect(try rsa().isValid(signature: signature, for: Foreign.message))
    #expect(named.isValid(signature: signature, for: Foreign.message))
    #expect(try !rsa().isValid(signature: signature, for: Foreign.message + [0]))
    // A modulus with zeros in front is the same number.
    let padded = try RS256.PublicKey(
      modulus: [0] + hex(Foreign.rsaModulus), exponent: [0, 1, 0, 1])
    #expect(padded.isValid(signature: signature, for: Foreign.message))
  }

  @Test func otherRSASignaturesAreNot() throws {
    let signature = try hex(Foreign.rsaSignature)
    for text in [Foreign.rsaSHA512Signature, Foreign.rsaPSSSignature] {
      #expect(try !rsa().isValid(signature: hex(text), for: Foreign.message))
    }
    let others: [[UInt8]] = [signature.dropLast(), [], [0] + signature, signature + [0]]
    for other in others {
      #expect(try !rsa().isValid(signature: other, for: Foreign.message))
    }
    for bit in stride(from: 0, to: signature.count * 8, by: 13) {
      var changed = signature
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(try !rsa().isValid(signature: changed, for: Foreign.message))
    }
  }

  @Test func weakAndSlowRSAKeysAreRefused() throws {
    let modulus = try hex(Foreign.rsaModulus)
    for exponent in [[], [0], [1], [2], [1, 0, 0], [1, 0, 0, 0, 1]] as [[UInt8]] {
      let error = #expect(throws: CryptoError.self) {
        try RS256.PublicKey(modulus: modulus, exponent: exponent)
      }
      #expect("\(error.map { "\($0)" } ?? "")".contains("RSA exponent"))
    }
    let huge = [UInt8](repeating: 0xff, count: 1025)
    for weak in [try hex(Foreign.rsa1024Modulus), huge, [], [1]] {
      #expect(throws: CryptoError.self) { try RS256.PublicKey(modulus: weak, exponent: [3]) }
    }
    for text in [Foreign.rsa1024PEM, Foreign.p256PEM, Foreign.ed25519PublicPEM, "x"] {
      #expect(throws: CryptoError.self) { try RS256.PublicKey(pem: text) }
    }
  }
}
