import Crypto
import Wire

/// One JSON Web Key (RFC 7517, RFC 7518, RFC 8037).
struct KeyReading {
  let members: [String: Google_Protobuf_Value]

  /// Members that only private keys have.
  private static let secrets = ["d", "p", "q", "dp", "dq", "qi", "oth"]

  /// nil for a key that verifies no token of ours.
  func key() throws(TokenError) -> VerificationKey? {
    guard let kind = try text("kty") else { throw .malformedKeySet("kty: absent") }
    guard let algorithm = try algorithm(kind), try isForVerifying(algorithm) else { return nil }
    if let secret = Self.secrets.first(where: { members[$0] != nil }) {
      throw .malformedKeySet("\(secret): a private key has been published")
    }
    do {
      switch algorithm {
      case .edDSA: return .ed25519(try Ed25519.PublicKey(number("x")))
      case .es256: return .es256(try ES256.PublicKey(x: number("x"), y: number("y")))
      case .rs256:
        return .rs256(try RS256.PublicKey(modulus: number("n"), exponent: number("e")))
      }
    } catch let error as CryptoError {
      throw .malformedKeySet("\(error)")
    } catch let error as TokenError {
      throw error
    } catch {
      throw .malformedKeySet("\(error)")
    }
  }

  func keyIdentifier() throws(TokenError) -> String? { try text("kid") }

  private func algorithm(_ kind: String) throws(TokenError) -> SignatureAlgorithm? {
    switch kind {
    case "OKP": try text("crv") == "Ed25519" ? .edDSA : nil
    case "EC": try text("crv") == "P-256" ? .es256 : nil
    case "RSA": .rs256
    default: nil
    }
  }

  /// Whether the members that restrict a key's use allow tokens of the algorithm.
  private func isForVerifying(_ algorithm: SignatureAlgorithm) throws(TokenError) -> Bool {
    if let use = try text("use"), use != "sig" { return false }
    if let named = try text("alg"), named != algorithm.rawValue { return false }
    guard let operations = members["key_ops"] else { return true }
    guard let list = operations.strings else { throw .malformedKeySet("key_ops: expected names") }
    return list.contains("verify")
  }

  private func text(_ name: String) throws(TokenError) -> String? {
    guard let member = members[name] else { return nil }
    guard let text = member.string else { throw .malformedKeySet("\(name): expected a string") }
    return text
  }

  private func number(_ name: String) throws(TokenError) -> [UInt8] {
    guard let text = try text(name), let bytes = Base64URL.decode(text.utf8) else {
      throw .malformedKeySet("\(name): expected base64url")
    }
    return bytes
  }
}
