import Testing

@testable import Crypto

@Suite struct Ed25519Tests {
  /// RFC 8032, section 7.1, tests 1, 2 and 3.
  @Test(arguments: [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    ),
  ])
  func publishedVectors(_ seed: String, _ key: String, _ text: String, _ sign: String) throws {
    let signer = try Ed25519.PrivateKey(hex(seed))
    let message = try hex(text)
    #expect(Hex.encode(signer.publicKey.bytes) == key)
    #expect(Hex.encode(try signer.sign(message)) == sign)
    #expect(try Hex.encode(signer.withUnsafeBytes { Array($0) }) == seed)
    let verifier = try Ed25519.PublicKey(hex(key))
    #expect(verifier == signer.publicKey)
    #expect(try verifier.isValid(signature: hex(sign), for: message))
    #expect(try !verifier.isValid(signature: hex(sign), for: message + [0]))
  }

  @Test func everyChangedBitIsSeen() throws {
    let signer = try Ed25519.PrivateKey.random()
    let signature = try signer.sign("message".utf8)
    #expect(signer.publicKey.isValid(signature: signature, for: "message".utf8))
    for bit in 0..<512 {
      var changed = signature
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!signer.publicKey.isValid(signature: changed, for: "message".utf8))
    }
    for cut in [signature.dropLast(), [], signature + [0]] as [ArraySlice<UInt8>] {
      #expect(!signer.publicKey.isValid(signature: cut, for: "message".utf8))
    }
    let other = try Ed25519.PrivateKey.random()
    #expect(!other.publicKey.isValid(signature: signature, for: "message".utf8))
  }

  @Test func lengthsAreChecked() {
    for count in [0, 31, 33] {
      let bytes = [UInt8](repeating: 1, count: count)
      #expect(
        throws: CryptoError.wrongLength(field: "Ed25519 key", bytes: count, expected: "32")
      ) { try Ed25519.PrivateKey(bytes) }
      #expect(
        throws: CryptoError.wrongLength(
          field: "Ed25519 public key", bytes: count, expected: "32")
      ) { try Ed25519.PublicKey(bytes) }
    }
  }

  @Test func keysGoThroughPEM() throws {
    let signer = try Ed25519.PrivateKey(Array(0..<32))
    #expect(try signer.pem() == ForeignSignatures.ed25519PEM + "\n")
    #expect(try signer.publicKey.pem() == ForeignSignatures.ed25519PublicPEM + "\n")
    let read = try Ed25519.PrivateKey(pem: ForeignSignatures.ed25519PEM)
    #expect(read.publicKey == signer.publicKey)
    #expect(
      try Ed25519.PublicKey(pem: ForeignSignatures.ed25519PublicPEM) == signer.publicKey)
  }

  @Test(arguments: [
    "", "no PEM", ForeignSignatures.p256PEM, ForeignSignatures.ed25519LockedPEM,
    String(ForeignSignatures.ed25519PEM.dropLast(40)), ForeignSignatures.ed25519PublicPEM,
  ])
  func otherTextsAreNoPrivateKeys(_ text: String) {
    let error = #expect(throws: CryptoError.self) { try Ed25519.PrivateKey(pem: text) }
    guard case .malformedKey("Ed25519 key", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func otherTextsAreNoPublicKeys() {
    for text in ["", ForeignSignatures.p256PEM, ForeignSignatures.ed25519PEM] {
      #expect(throws: CryptoError.self) { try Ed25519.PublicKey(pem: text) }
    }
    let long = String(repeating: " ", count: 16_385)
    #expect(
      throws: CryptoError.wrongLength(
        field: "Ed25519 public key", bytes: 16_385, expected: "at most 16384")
    ) { try Ed25519.PublicKey(pem: long) }
  }
}
