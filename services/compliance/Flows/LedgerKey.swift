internal import Crypto
internal import Files

/// The key that signs heads: Ed25519, made at the first start and kept in the data folder, for its
/// owner alone.
public struct LedgerKey: Sendable {
  static let fileName = "ledger.key"
  static let publicFileName = "ledger.pub"

  private let key: Ed25519.PrivateKey

  /// The key of a data folder; made when there is none. Its public part lies beside it.
  public init(folder: String) throws {
    let path = folder + "/" + Self.fileName
    if Files.exists(path) {
      key = try Ed25519.PrivateKey(
        pem: String(decoding: try SmallFile.read(path), as: UTF8.self))
    } else {
      key = try .random()
      try Self.write(try key.pem(), to: path)
    }
    let publicPath = folder + "/" + Self.publicFileName
    if !Files.exists(publicPath) {
      try Self.write(try key.publicKey.pem(), to: publicPath)
    }
  }

  private static func write(_ text: String, to path: String) throws {
    try Array(text.utf8).withUnsafeBytes { try SmallFile.write($0, to: path) }
  }

  var publicKey: Ed25519.PublicKey { key.publicKey }

  func head(
    realm: String, size: UInt64, root: Digest, signedMilliseconds: Int64
  ) throws -> StoredHead {
    let signature = try key.sign(
      Self.signed(realm: realm, size: size, root: root, signedMilliseconds: signedMilliseconds))
    return StoredHead(
      size: size, root: root, signedMilliseconds: signedMilliseconds, signature: signature,
      keyID: Self.id(key.publicKey))
  }

  /// SHA-256 of the public key.
  static func id(_ key: Ed25519.PublicKey) -> [UInt8] { SHA256.hash(key.bytes).bytes }

  static func isValid(_ head: StoredHead, realm: String, key: Ed25519.PublicKey) -> Bool {
    head.keyID == id(key)
      && key.isValid(
        signature: head.signature,
        for: signed(
          realm: realm, size: head.size, root: head.root,
          signedMilliseconds: head.signedMilliseconds))
  }

  /// The bytes that are signed (proto/PROTOCOL.md, Ledger).
  static func signed(realm: String, size: UInt64, root: Digest, signedMilliseconds: Int64)
    -> [UInt8]
  {
    func bigEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (count - 1 - $0))) }
    }
    let name = Array(realm.utf8)
    return Array("atrium ledger head v1".utf8) + [0] + bigEndian(UInt64(name.count), 2) + name
      + bigEndian(size, 8) + root.bytes + bigEndian(UInt64(bitPattern: signedMilliseconds), 8)
  }
}
