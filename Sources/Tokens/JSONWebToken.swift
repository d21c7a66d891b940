import Crypto
import Wire

/// A JSON Web Token in its compact form (RFC 7515, RFC 7519), read but not yet believed.
public struct JSONWebToken: Sendable {
  /// Longest token that is read.
  public static let maximumBytes = 8192
  /// Longest name of a key.
  public static let maximumKeyIdentifierBytes = 256

  /// Members of the header by which a token would choose its own key.
  private static let keyMembers = ["jwk", "jku", "x5u", "x5c"]

  let algorithm: SignatureAlgorithm
  let keyIdentifier: String?
  let type: String?
  /// Header and payload as they were signed.
  let signed: ArraySlice<UInt8>
  let payload: [UInt8]
  let signature: [UInt8]

  /// Takes the token apart; nothing of the payload is looked at.
  init(_ token: [UInt8], limit: Int = maximumBytes) throws(TokenError) {
    guard token.count <= limit else { throw .tooLong(bytes: token.count, limit: limit) }
    let dots = token.indices.filter { token[$0] == UInt8(ascii: ".") }
    guard dots.count == 2 else { throw .notCompact }
    signed = token[..<dots[1]]
    let header = try Self.decode(token[..<dots[0]], .header)
    payload = try Self.decode(token[(dots[0] + 1)..<dots[1]], .payload)
    signature = try Self.decode(token[(dots[1] + 1)...], .signature)
    let members = try TokenJSON.object(header, .header)
    if members["crit"] != nil { throw .criticalHeaders }
    if let name = Self.keyMembers.first(where: { members[$0] != nil }) {
      throw .embeddedKey(name)
    }
    algorithm = try Self.algorithm(members["alg"])
    keyIdentifier = try Self.text(members["kid"], "kid")
    type = try Self.text(members["typ"], "typ")
  }

  private static func decode(
    _ text: ArraySlice<UInt8>, _ part: TokenError.Part
  ) throws(TokenError) -> [UInt8] {
    guard let bytes = Base64URL.decode(text) else { throw .notBase64(part) }
    return bytes
  }

  private static func algorithm(
    _ member: Google_Protobuf_Value?
  ) throws(TokenError) -> SignatureAlgorithm {
    guard let member else { throw .missingHeader("alg") }
    guard let name = member.string else { throw .malformedHeader("alg") }
    if let algorithm = SignatureAlgorithm(rawValue: name) { return algorithm }
    // Some libraries once took other spellings of `none` for signed tokens.
    throw name.lowercased() == "none" ? .unsigned : .unsupportedAlgorithm
  }

  private static func text(
    _ member: Google_Protobuf_Value?, _ name: String
  ) throws(TokenError) -> String? {
    guard let member else { return nil }
    guard let text = member.string, text.utf8.count <= maximumKeyIdentifierBytes else {
      throw .malformedHeader(name)
    }
    return text
  }
}
