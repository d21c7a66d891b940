internal import CallPolicy
internal import Clocks
internal import TLS
internal import Tokens

/// Whose tokens are believed, and who may carry them.
public struct ActorSettings: Sendable {
  /// A file with the gateway's public keys; nil believes nobody.
  public let keys: String?
  /// For each kind of actor, the services that may assert it.
  public let mayAssert: [String: [String]]
  private let hasNames: Bool

  static let keysSetting = Setting<String?>.optionalText(
    "actors.keys",
    "A JSON Web Key Set (RFC 7517) with the public Ed25519 keys that sign tokens of actors. "
      + "Without it every call that needs an actor is refused.")
  static let mayAssertSetting = Setting<[String: [String]]>.table(
    "actors.may_assert", maximum: 10,
    "Which services may send calls on behalf of whom: shopper, tenant, operator, service, each "
      + "with SPIFFE names. Without TLS nobody has a name and it does not count.")

  static let component = ConfigurationComponent(
    "actors", "On whose behalf calls are made.", [keysSetting.spec, mayAssertSetting.spec],
    check: { configuration in
      let settings = ActorSettings(configuration)
      var findings: [ConfigurationFinding] = []
      for (kind, names) in settings.mayAssert.sorted(by: { $0.key < $1.key }) {
        if ActorIdentity.Kind(rawValue: kind) == nil {
          let kinds = ActorIdentity.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          findings.append(
            configuration.finding(
              mayAssertSetting.spec, "\(kind): no kind of actor", mend: "one of \(kinds)"))
        }
        if let error = PortSettings.allowList(["*": names]).error {
          findings.append(
            configuration.finding(
              mayAssertSetting.spec, "\(kind): \(error)", mend: "mend the name"))
        }
      }
      return findings
    })

  init(_ configuration: ServiceConfiguration) {
    keys = configuration[Self.keysSetting]
    mayAssert = configuration[Self.mayAssertSetting]
    hasNames = configuration[TLSSettings.certificateSetting] != nil
  }

  /// Reads the keys.
  func verifier(_ clock: RealClock) throws -> ActorVerifier {
    guard let keys else { return .nobody }
    guard let bytes = TextFile.bytes(keys, maximumBytes: KeySet.maximumBytes) else {
      throw StartFailure("actors.keys: \(keys) cannot be read", mend: "look at its path and mode")
    }
    let set: KeySet
    do throws(TokenError) { set = try KeySet(json: bytes) } catch {
      throw StartFailure("actors.keys: \(keys): \(error)", mend: "write a JSON Web Key Set")
    }
    var asserters: [ActorIdentity.Kind: [SPIFFEPattern]] = [:]
    for (kind, names) in mayAssert {
      guard let kind = ActorIdentity.Kind(rawValue: kind) else { continue }
      asserters[kind] = try names.map { try SPIFFEPattern($0) }
    }
    return .tokens(
      ActorTokenVerifier(keys: set), clock: clock, asserters: hasNames ? asserters : nil)
  }
}
