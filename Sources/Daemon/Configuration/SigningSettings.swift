internal import Crypto
public import Tokens

/// The key by which a service says who acts when it calls others.
///
/// The gateway signs for everybody, others for themselves: timers, erasure, read models.
public struct SigningSettings: Sendable {
  private let path: String?
  private let name: String

  private static let keySetting = Setting<String?>.optionalText(
    "actors.signing_key",
    "PEM file with the Ed25519 key that signs tokens of actors; only the service may read it. Its "
      + "public half stands in everybody's actors.keys under the service's name.")

  /// The key of the configuration, for services that call others.
  public static let component = ConfigurationComponent(
    "signing", "On whose behalf this service calls others.", [keySetting.spec])

  /// The setting of a service of this name.
  public init(_ configuration: ServiceConfiguration, service name: String) {
    path = configuration[Self.keySetting]
    self.name = name
  }

  /// Reads the key.
  public func signer() throws(StartFailure) -> ActorTokenSigner {
    guard let path else {
      throw StartFailure(
        "actors.signing_key is not set", mend: "name a PEM file with an Ed25519 key")
    }
    guard let text = TextFile.read(path, maximumBytes: 16 << 10) else {
      throw StartFailure(
        "actors.signing_key: \(path) cannot be read", mend: "look at its path and mode")
    }
    do {
      return try ActorTokenSigner(key: try Ed25519.PrivateKey(pem: text), keyIdentifier: name)
    } catch {
      throw StartFailure(
        "actors.signing_key: \(path): \(error)",
        mend: "make one with: openssl genpkey -algorithm ed25519 -out \(path)")
    }
  }
}
