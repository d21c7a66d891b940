/// Why a token or a key set is refused; it never holds a value of the token.
public enum TokenError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A piece of a compact token.
  public enum Part: String, Sendable, Hashable {
    case header, payload, signature
  }

  /// The token has more bytes than the limit.
  case tooLong(bytes: Int, limit: Int)
  /// The token is not three parts with a dot between them.
  case notCompact
  /// A part is not base64url without padding, or not the one text for its bytes.
  case notBase64(Part)
  /// A part is not one JSON object.
  case notJSON(Part)
  /// A part names a member twice.
  case duplicateMember(Part)
  /// A member of the header that must be there is absent.
  case missingHeader(String)
  /// A member of the header is not of its type, or too long.
  case malformedHeader(String)
  /// The token says that it is not signed.
  case unsigned
  /// The token names an algorithm that is never accepted, such as a symmetric one.
  case unsupportedAlgorithm
  /// The token names another algorithm than the one of its key.
  case wrongAlgorithm
  /// The header demands extensions (`crit`); none is known here.
  case criticalHeaders
  /// The token brings its own key, or an address of one.
  case embeddedKey(String)
  /// The token is of another type (`typ`) than expected.
  case wrongType
  /// The token names no key, and there is not exactly one.
  case missingKeyIdentifier
  /// The token names a key that is not in the set.
  case unknownKey
  /// The signature is not that of the key over header and payload.
  case badSignature
  /// A claim that must be there is absent.
  case missingClaim(String)
  /// A claim is not of its type, or out of its range.
  case malformedClaim(String)
  /// The token's time is over.
  case expired
  /// The token's time (`nbf`) has not begun.
  case notYetValid
  /// The token says that it was issued later than now.
  case issuedInFuture
  /// The token is valid for longer than the rules allow.
  case lifetimeTooLong
  /// The token is of another issuer.
  case wrongIssuer
  /// The token is meant for others.
  case wrongAudience
  /// A key set cannot be used: which member, and what was expected.
  case malformedKeySet(String)
  /// A key set has more keys than the limit.
  case tooManyKeys(Int)
  /// A key set has two keys of one name.
  case duplicateKey
  /// Signing failed.
  case cannotSign(String)

  public var description: String { "token: " + text }

  private var text: String {
    switch self {
    case .tooLong(let bytes, let limit): "\(bytes) bytes; expected at most \(limit)"
    case .notCompact: "expected three parts with a dot between them"
    case .notBase64(let part): "\(part.rawValue): expected canonical base64url without padding"
    case .notJSON(let part): "\(part.rawValue): expected one JSON object"
    case .duplicateMember(let part): "\(part.rawValue): a member twice"
    case .missingHeader(let name): "header \(name): absent"
    case .malformedHeader(let name): "header \(name): not of its type, or too long"
    case .unsigned: "header alg: none; expected a signature"
    case .unsupportedAlgorithm: "header alg: expected EdDSA, ES256 or RS256"
    case .wrongAlgorithm: "header alg: not the algorithm of the key"
    case .criticalHeaders: "header crit: no extension is known here"
    case .embeddedKey(let name): "header \(name): keys come from the key set alone"
    case .wrongType: "header typ: another type of token is expected"
    case .missingKeyIdentifier: "header kid: absent, and there is not exactly one key"
    case .unknownKey: "header kid: no such key"
    case .badSignature: "signature: not that of the key"
    case .missingClaim(let name): "claim \(name): absent"
    case .malformedClaim(let name): "claim \(name): not of its type or out of range"
    case .expired: "claim exp: over"
    case .notYetValid: "claim nbf: not begun"
    case .issuedInFuture: "claim iat: later than now"
    case .lifetimeTooLong: "claims iat, exp: valid for longer than allowed"
    case .wrongIssuer: "claim iss: another issuer is expected"
    case .wrongAudience: "claim aud: meant for others"
    case .malformedKeySet(let what): "key set: \(what)"
    case .tooManyKeys(let count):
      "key set: \(count) keys; expected at most \(KeySet.maximumKeys)"
    case .duplicateKey: "key set: two keys of one name"
    case .cannotSign(let reason): "not signed: \(reason)"
    }
  }
}
