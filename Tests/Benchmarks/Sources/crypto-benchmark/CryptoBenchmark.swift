import Crypto
import Measure
import Tokens

/// What cryptography costs a call: CPU time of each operation.
@main struct CryptoBenchmark {
  static func main() throws {
    let isQuick = CommandLine.arguments.contains("--quick")
    var measuring = Interleaved(rounds: isQuick ? 5 : 21, sliceMilliseconds: isQuick ? 5 : 20)
    for timing in try measuring.run(try sealing() + hashing() + signing() + tokens()) {
      print("figure: \(timing.name) \(rounded(timing.median)) us")
    }
  }

  private static func rounded(_ nanoseconds: Double) -> Double {
    (nanoseconds / 10).rounded() / 100
  }

  private static func sealing() throws -> [Variant] {
    let key = try SymmetricKey.random()
    let data = Array("table/column/person".utf8)
    return try [256, 65_536].flatMap { size in
      let plaintext = [UInt8](repeating: 7, count: size)
      let sealed = try AEAD.seal(plaintext, with: key, for: data)
      return [
        Variant("seal \(size) B") { try AEAD.seal(plaintext, with: key, for: data).count },
        Variant("open \(size) B") { try AEAD.open(sealed, with: key, for: data).count },
      ]
    }
  }

  private static func hashing() throws -> [Variant] {
    let key = try SymmetricKey.random()
    let message = [UInt8](repeating: 7, count: 64)
    let hmac = HMACSHA256(key: key)
    let devices = KeyedHash(key: key, purpose: "device")
    var hasher = SHA256()
    var maker = UUIDv7Maker()
    var range = MerkleRange()
    return [
      Variant("SHA-256 64 B") { SHA256.hash(message).hashValue },
      Variant("SHA-256 64 B, one hasher") {
        hasher.update(message)
        return hasher.finish().hashValue
      },
      Variant("HMAC 64 B") { hmac.code(for: message).hashValue },
      Variant("hash of a device") { Int(truncatingIfNeeded: devices.hash(message).low) },
      Variant("UUIDv7") { Int(truncatingIfNeeded: try maker.next(unixMilliseconds: 1).low) },
      Variant("append to a Merkle tree") {
        try range.append(MerkleTree.leafHash(message))
        return range.hashes.count
      },
    ]
  }

  private static func signing() throws -> [Variant] {
    let signer = try Ed25519.PrivateKey.random()
    let message = [UInt8](repeating: 7, count: 256)
    let signature = try signer.sign(message)
    return [
      Variant("Ed25519 sign") { try signer.sign(message).count },
      Variant("Ed25519 verify") {
        signer.publicKey.isValid(signature: signature, for: message) ? 1 : 0
      },
    ]
  }

  private static func tokens() throws -> [Variant] {
    let key = try Ed25519.PrivateKey.random()
    let keys = try KeySet(.ed25519(key.publicKey), keyIdentifier: "g1")
    let signer = try ActorTokenSigner(key: key, keyIdentifier: "g1")
    let verifier = ActorTokenVerifier(keys: keys)
    let actor = try ActorIdentity(
      realm: "north", kind: .tenant, subject: "018f4e0a-7c1b-7d00-8a2b-000000000000",
      tenant: "018f4e0a-7c1b-7d00-8a2b-000000000001", roles: ["editor", "viewer"])
    let kept = try signer.sign(actor, at: 1_700_000_000)
    // More tokens than are kept, so that each comes as if for the first time.
    let many = try (0..<2 * ActorTokenVerifier.maximumKept).map { at in
      try signer.sign(
        ActorIdentity(realm: "north", kind: .shopper, subject: "p\(at)"), at: 1_700_000_000)
    }
    var next = 0
    return [
      Variant("actor token, sign") { try signer.sign(actor, at: 1_700_000_000).utf8.count },
      Variant("actor token of \(kept.utf8.count) B, kept") {
        try verifier.verify(kept, at: 1_700_000_100).roles.count
      },
      Variant("actor token, first time") {
        next = (next + 1) % many.count
        return try verifier.verify(many[next], at: 1_700_000_100).subject.utf8.count
      },
    ]
  }
}
