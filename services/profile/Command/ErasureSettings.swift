import CallPolicy
import Clocks
import Daemon
import ProfileService
import RPC
import Tokens

/// The services that must erase too, and in whose name they are asked.
struct ErasureSettings {
  /// The other five of the suite.
  static let services = ProfileConfig().erasingServices.sorted()

  static let required = Setting<[String]>.list(
    "erasure.services", standard: services, maximum: services.count,
    "The services that are asked to erase a person too, and must acknowledge: an erasure is "
      + "effective when all of them have. Where they are is said by peers.*.")

  static let components = [
    ConfigurationComponent(
      "erasure", "Erasing a person in all services.", [required.spec],
      check: { configuration in
        configuration[required].filter { !services.contains($0) }.map {
          configuration.finding(
            required.spec, "\($0): none of the other five services",
            mend: "some of " + services.joined(separator: ", "))
        }
      }),
    PeerSettings.component(services), SigningSettings.component,
  ]

  private let configuration: ServiceConfiguration

  init(_ configuration: ServiceConfiguration) { self.configuration = configuration }

  /// Clients of the services that must erase; without any no key is needed.
  func peers(_ context: ServiceContext) throws -> [ErasurePeer] {
    let names = configuration[Self.required]
    if names.isEmpty { return [] }
    let signer = try SigningSettings(
      configuration, service: ProfileDefinition.identity.name
    ).signer()
    let settings = PeerSettings(configuration, names)
    return try names.map { name in
      ErasurePeer(
        service: name, client: try settings.client(name, over: context.calls)
      ) { realm in
        try Self.metadata(realm, signer, context.clock.nowMilliseconds / 1_000)
      }
    }
  }

  private static func metadata(
    _ realm: String, _ signer: ActorTokenSigner, _ now: Int64
  ) throws -> Metadata {
    let actor = try ActorIdentity(
      realm: realm, kind: .service, subject: ProfileDefinition.identity.name)
    return try Metadata([
      (CallMetadata.realm, realm), (CallMetadata.actor, try signer.sign(actor, at: now)),
    ])
  }
}
