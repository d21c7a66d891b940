import Crypto
import Locking
public import RPC
import RPCServices
public import Tokens

/// An issuer of shoppers' tokens that a realm has named.
public struct TokenIssuer: Sendable {
  let realm: String
  let verifier: TokenVerifier

  /// Issuers of one process.
  public static let maximum = 16

  /// An issuer, its realm, and the audience that its tokens must name.
  public init(name: String, realm: String, audience: String, keys: KeySet) {
    self.realm = realm
    verifier = TokenVerifier(keys: keys, rules: TokenRules(issuer: name, audience: audience))
  }
}

/// Finds out who calls: a certificate of a device, a token of a shopper, a key of an app.
public struct EdgeAuthentication: Sendable {
  let issuers: [TokenIssuer]
  let keys: APIKeys
  let seconds: @Sendable () -> Int64
  /// Lets a device name itself in metadata: development over plaintext only.
  let trustsNamedDevices: Bool

  /// Metadata by which a device names itself where there are no certificates.
  static let deviceKey = "atrium-device"

  /// The methods whose callers it finds out, or lets in without.
  public static var paths: [String] { Array(EdgeMethods.kinds.keys) + Array(EdgeMethods.open) }

  /// `seconds` is the real time since 1970.
  public init(
    issuers: [TokenIssuer], keys: APIKeys, trustsNamedDevices: Bool,
    seconds: @escaping @Sendable () -> Int64
  ) {
    self.issuers = issuers
    self.keys = keys
    self.trustsNamedDevices = trustsNamedDevices
    self.seconds = seconds
  }

  /// Lets in who may call the method, and leaves the caller with the context.
  public var interceptor: ServerInterceptor {
    ServerInterceptor(admit: { context throws(RPCError) in
      let path = context.method.path
      guard context.method.service.hasPrefix("atrium.gateway."), !EdgeMethods.open.contains(path)
      else { return }
      let caller = try caller(context)
      guard EdgeMethods.kinds[path]?.contains(caller.kind) == true else {
        throw .refused(
          .permissionDenied, "CALLER_KIND", "a \(caller.kind.rawValue) may not call \(path)")
      }
      context.edgeCaller = caller
    })
  }

  private func caller(_ context: CallContext) throws(RPCError) -> EdgeCaller {
    let tokens = context.metadata.texts("authorization")
    let keyTexts = context.metadata.texts("x-api-key")
    guard tokens.count + keyTexts.count <= 1 else {
      throw .refused(.unauthenticated, "TWO_CREDENTIALS", "show one credential only")
    }
    if let text = tokens.first { return try shopper(text) }
    if let text = keyTexts.first { return try keys.caller(text) }
    if let device = device(context) { return device }
    throw .refused(.unauthenticated, "NO_CREDENTIAL", "show a token, a key or a certificate")
  }

  /// `spiffe://atrium/<realm>/device/<name>`.
  private func device(_ context: CallContext) -> EdgeCaller? {
    if context.peer.names.count == 1, let name = context.peer.names.first {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6, parts[0] == "spiffe:", parts[1].isEmpty, parts[2] == "atrium",
        parts[4] == "device", !parts[3].isEmpty, !parts[5].isEmpty
      else { return nil }
      return EdgeCaller(realm: parts[3], kind: .device, name: parts[5])
    }
    guard trustsNamedDevices, let named = context.metadata[Self.deviceKey],
      let realm = context.metadata["atrium-realm"], !named.isEmpty, !realm.isEmpty
    else { return nil }
    return EdgeCaller(realm: realm, kind: .device, name: named)
  }

  private func shopper(_ text: String) throws(RPCError) -> EdgeCaller {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw .refused(.unauthenticated, "CREDENTIAL_FORM", "expected `Bearer` and a token")
    }
    var refusal = TokenError.wrongIssuer
    for issuer in issuers {
      do throws(TokenError) {
        let claims = try issuer.verifier.verify(String(parts[1]), at: seconds())
        guard let member = claims.subject, (1...64).contains(member.utf8.count) else {
          throw TokenError.missingClaim("sub")
        }
        return EdgeCaller(realm: issuer.realm, kind: .shopper, name: member)
      } catch {
        // What the issuer whose token it is says counts.
        if error != .wrongIssuer, error != .unknownKey { refusal = error }
      }
    }
    throw .refused(.unauthenticated, "TOKEN_REFUSED", "the token is refused: \(refusal)")
  }
}

/// Keys of channel apps and operators; in memory as they are on disk.
public final class APIKeys: Sendable {
  /// Keys of one process.
  public static let maximumKeys = 10_000
  static let prefix = "atk_"

  private let keys = Lock<[Digest: EdgeCaller]>([:])

  /// No keys yet.
  public init() {}

  /// Replaces all keys by those that are on disk.
  func replace(_ all: [(hash: Digest, caller: EdgeCaller)]) {
    keys.withLock { keys in
      keys = Dictionary(all.prefix(Self.maximumKeys).map { ($0.hash, $0.caller) }) { _, new in new }
    }
  }

  /// Only the hash is compared, and only the hash is kept: a key has 256 bits of its own.
  func caller(_ text: String) throws(RPCError) -> EdgeCaller {
    let hash = Self.hash(text)
    guard let caller = keys.withLock({ $0[hash] }) else {
      throw .refused(.unauthenticated, "KEY_REFUSED", "the key is not known, or was revoked")
    }
    return caller
  }

  /// What is kept of a key.
  static func hash(_ text: String) -> Digest { SHA256.hash(Array(text.utf8)) }
}
