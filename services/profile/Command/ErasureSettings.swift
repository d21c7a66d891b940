import CallPolicy
import Clocks
import Crypto
import Daemon
import Foundation
import ProfileService
import RPC
import RPCOverHTTP2
import Reactor
import TLS
import Tokens

/// The services that must erase too, and in whose name they are asked.
struct ErasureSettings {
  /// The other five of the suite.
  static let services = ProfileConfig().erasingServices.sorted()
  /// A private key as PEM.
  private static let maximumKeyBytes = 4_096

  static let peers = Setting<[String: [String]]>.table(
    "erasure.peers", maximum: services.count,
    "Where the other services of the suite are asked to erase a person: for each of advisor, "
      + "compliance, gateway, generation and tenant its address and its SPIFFE name.")
  static let required = Setting<[String]>.list(
    "erasure.services", standard: services, maximum: services.count,
    "The services that must acknowledge. An erasure is effective when all of them have, so one "
      + "without an address keeps every erasure open.")
  static let key = Setting<String?>.optionalText(
    "erasure.key_file",
    "The private Ed25519 key (PEM) that signs this service's own tokens; without it the others "
      + "refuse to erase.")
  static let keyID = Setting<String>.text(
    "erasure.key_id", standard: "profile", maximumBytes: 64,
    "The name of that key in the key sets of the others.")

  static let component = ConfigurationComponent(
    "erasure", "Erasing a person in all services.",
    [peers.spec, required.spec, key.spec, keyID.spec],
    check: { configuration in
      let unknown = configuration[required].filter { !services.contains($0) }.map {
        configuration.finding(
          required.spec, "\($0): none of the other five services",
          mend: "some of " + services.joined(separator: ", "))
      }
      return unknown
        + configuration[peers].sorted { $0.key < $1.key }.compactMap { name, place in
          fault(name, place).map {
            configuration.finding(
              peers.spec, "\(name): \($0)",
              mend: "write tenant: [\"127.0.0.1:7402\", \"spiffe://atrium/fleet/tenant\"]")
          }
        }
    })

  private let configuration: ServiceConfiguration

  init(_ configuration: ServiceConfiguration) { self.configuration = configuration }

  private static func fault(_ name: String, _ place: [String]) -> String? {
    if !services.contains(name) { return "none of the other five services" }
    guard place.count == 2, SocketAddress(parsing: place[0]) != nil else {
      return "not an address and a SPIFFE name"
    }
    do throws(SPIFFEIDError) {
      _ = try SPIFFEID(place[1])
      return nil
    } catch { return "\(place[1]) is no SPIFFE name" }
  }

  func peers(_ context: ServiceContext) throws -> [ErasurePeer] {
    let signer = try self.signer()
    return try configuration[Self.peers].sorted { $0.key < $1.key }.compactMap { name, place in
      guard let address = SocketAddress(parsing: place[0]) else { return nil }
      let channel = context.calls.channel(
        to: .addresses([address]), name: try SPIFFEID(place[1]))
      return ErasurePeer(service: name, client: context.calls.client(channel)) { realm in
        try Self.metadata(realm, signer, context.clock.nowMilliseconds / 1_000)
      }
    }
  }

  private func signer() throws -> ActorTokenSigner? {
    guard let path = configuration[Self.key] else { return nil }
    guard let data = FileManager.default.contents(atPath: path),
      data.count <= Self.maximumKeyBytes
    else {
      throw configuration.finding(
        Self.key.spec, "cannot be read", mend: "look at the file's path and mode")
    }
    return try ActorTokenSigner(
      key: Ed25519.PrivateKey(pem: String(decoding: data, as: UTF8.self)),
      keyIdentifier: configuration[Self.keyID])
  }

  private static func metadata(
    _ realm: String, _ signer: ActorTokenSigner?, _ now: Int64
  ) throws -> Metadata {
    var metadata = try Metadata([(CallMetadata.realm, realm)])
    if let signer {
      let actor = try ActorIdentity(
        realm: realm, kind: .service, subject: ProfileDefinition.identity.name)
      try metadata.append(try signer.sign(actor, at: now), for: CallMetadata.actor)
    }
    return metadata
  }
}
