public import Crypto
import Wire

/// Signs tokens with Ed25519 (`EdDSA`, RFC 8037).
public struct TokenSigner: Sendable {
  private let key: Ed25519.PrivateKey
  /// The header as it stands in every token, with its dot.
  private let header: [UInt8]

  /// A signer whose tokens name the key, if it has a name, and their type.
  public init(
    key: Ed25519.PrivateKey, keyIdentifier: String?, type: String = "JWT"
  ) throws(TokenError) {
    let limit = JSONWebToken.maximumKeyIdentifierBytes
    guard (keyIdentifier?.utf8.count ?? 0) <= limit else { throw .malformedHeader("kid") }
    guard type.utf8.count <= limit else { throw .malformedHeader("typ") }
    var members: [String: Google_Protobuf_Value] = [
      "alg": .of(SignatureAlgorithm.edDSA.rawValue), "typ": .of(type),
    ]
    if let keyIdentifier { members["kid"] = .of(keyIdentifier) }
    self.key = key
    header =
      Array(Base64URL.encode(try TokenJSON.bytes(members)).utf8) + [UInt8(ascii: ".")]
  }

  /// The compact form; claims that make it longer than `JSONWebToken.maximumBytes` are refused.
  public func sign(_ claims: TokenClaims) throws(TokenError) -> String {
    var token = header
    Base64URL.append(try TokenJSON.bytes(claims.members), to: &token)
    let signature: [UInt8]
    do throws(CryptoError) { signature = try key.sign(token) } catch {
      throw .cannotSign("\(error)")
    }
    token.append(UInt8(ascii: "."))
    Base64URL.append(signature, to: &token)
    guard token.count <= JSONWebToken.maximumBytes else {
      throw .tooLong(bytes: token.count, limit: JSONWebToken.maximumBytes)
    }
    return String(decoding: token, as: UTF8.self)
  }
}
