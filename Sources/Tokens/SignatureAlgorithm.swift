public import Crypto

/// How a token is signed, by the name that tokens use (RFC 7518, RFC 8037).
public enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// Ed25519.
  case edDSA = "EdDSA"
  /// ECDSA with P-256 and SHA-256.
  case es256 = "ES256"
  /// RSASSA-PKCS1-v1_5 with SHA-256.
  case rs256 = "RS256"
}

/// A public key; its kind decides the algorithm, never the token.
public enum VerificationKey: Sendable {
  case ed25519(Ed25519.PublicKey)
  case es256(ES256.PublicKey)
  case rs256(RS256.PublicKey)

  /// The one algorithm that tokens of this key have.
  public var algorithm: SignatureAlgorithm {
    switch self {
    case .ed25519: .edDSA
    case .es256: .es256
    case .rs256: .rs256
    }
  }

  /// Whether the signature is this key's over the message.
  public func isValid(
    signature: some Collection<UInt8>, for message: some Collection<UInt8>
  ) -> Bool {
    switch self {
    case .ed25519(let key): key.isValid(signature: signature, for: message)
    case .es256(let key): key.isValid(signature: signature, for: message)
    case .rs256(let key): key.isValid(signature: signature, for: message)
    }
  }
}
