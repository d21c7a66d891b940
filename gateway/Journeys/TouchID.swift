import Crypto

/// The name of a touch, and the key of everything it does anywhere (proto/PROTOCOL.md, Ids).
enum TouchID {
  /// The first 16 bytes of SHA-256 over the parts, each followed by a zero byte, in hexadecimal.
  static func make(realm: String, journey: String, step: String, occurrence: String) -> String {
    let digest = SHA256.hash { hash in
      for part in [realm, journey, step, occurrence] {
        hash.update(Array(part.utf8) + [0])
      }
    }
    return Hex.encode(digest.bytes.prefix(16))
  }

  /// Whether a text has the form of a touch's name.
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
  }
}
