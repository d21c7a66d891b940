import Clocks
import Crypto
import Daemon
import Foundation
import GatewayService
import HTTPClient
import Locking
import Tokens

/// Every key of the gateway's own configuration.
struct GatewayConfig {
  static let peers = ["profile", "tenant", "advisor", "generation", "compliance"]

  private static let realms = Setting<[String]>.list(
    "realms", maximum: 100, "The realms that this process serves; at least one.")
  private static let issuersTable = Setting<[String: [String]]>.table(
    "issuers", maximum: TokenIssuer.maximum,
    "Who issues shoppers' tokens: for each name of an issuer (`iss`) its realm, its audience and "
      + "the file of its JSON Web Key Set.")
  private static let devices = Setting<Bool>.flag(
    "devices.named", standard: false,
    "Lets devices name themselves in metadata (atrium-device, atrium-realm) where there are no "
      + "certificates. Refused in production.")
  private static let weather = Setting<String?>.optionalText(
    "weather.file",
    "CSV with time_of_day, sky, temperature_decicelsius and severe_warning. Without it no weather "
      + "is known."
  )
  private static let zone = Setting<String>.text(
    "mall.time_zone", standard: "Asia/Shanghai",
    "IANA time zone of the weather file, and where a mall names none.")
  private static let budget = Setting<Duration>.duration(
    "journey.in_the_mall", standard: .milliseconds(300), .milliseconds(50) ... .seconds(30),
    "Time for a touch in the mall, split by step. A service that does not answer costs its share.")
  private static let contacts = Setting<Int>.integer(
    "contacts.maximum", standard: 3, 0...1_000_000,
    "Marketing touches that one person gets within contacts.window, over all tenants.")
  private static let window = Setting<Duration>.duration(
    "contacts.window", standard: .seconds(86_400), .seconds(1) ... .seconds(31 * 86_400),
    "The window of contacts.maximum, rolling, by the mall's clock.")
  private static let pause = Setting<Duration>.duration(
    "contacts.pause", standard: .seconds(1_800), .zero ... .seconds(86_400),
    "Least time between two marketing touches of one person, by the mall's clock.")
  private static let inboxHours = Setting<String>.text(
    "quiet_hours.inbox", standard: "none",
    "Hours without marketing in the inbox, such as 22:00-08:00, or none: an inbox does not ring.")
  private static let webhookHours = Setting<String>.text(
    "quiet_hours.webhook", standard: "21:00-09:00",
    "Hours without marketing to webhooks, such as 21:00-09:00, or none.")
  private static let loopback = Setting<Bool>.flag(
    "webhooks.loopback", standard: false,
    "Lets webhooks be http://127.0.0.1 addresses. Refused in production.")

  static let components = [
    ConfigurationComponent(
      "gateway", "Realms, shoppers and devices.",
      [
        realms.spec, issuersTable.spec, devices.spec, weather.spec, zone.spec, budget.spec,
        contacts.spec, window.spec, pause.spec, inboxHours.spec, webhookHours.spec, loopback.spec,
      ], check: faults)
  ]

  private let configuration: ServiceConfiguration

  init(_ configuration: ServiceConfiguration) throws {
    self.configuration = configuration
  }

  private static func faults(_ configuration: ServiceConfiguration) -> [ConfigurationFinding] {
    var findings: [ConfigurationFinding] = []
    if configuration[realms].isEmpty {
      findings.append(
        configuration.finding(realms.spec, "no realm", mend: "name at least one"))
    }
    for setting in [inboxHours, webhookHours] where QuietHours(configuration[setting]) == nil {
      findings.append(
        configuration.finding(setting.spec, "no hours", mend: "write 21:00-09:00, or none"))
    }
    for (name, parts) in configuration[issuersTable] where parts.count != 3 {
      findings.append(
        configuration.finding(
          issuersTable.spec, "\(name): \(parts.count) values", mend: "write realm, audience, file"))
    }
    if TimeZone(identifier: configuration[zone]) == nil {
      findings.append(
        configuration.finding(zone.spec, "no time zone", mend: "write one such as Asia/Shanghai"))
    }
    return findings
  }

  var trustsNamedDevices: Bool { configuration[Self.devices] }

  /// The issuers with their keys.
  func issuers() throws -> [TokenIssuer] {
    try configuration[Self.issuersTable].sorted { $0.key < $1.key }.map { name, parts in
      guard parts.count == 3 else {
        throw StartFailure("issuers.\(name)", mend: "write realm, audience, file")
      }
      let bytes = try Self.file(parts[2], for: "issuers.\(name)")
      do throws(TokenError) {
        return TokenIssuer(
          name: name, realm: parts[0], audience: parts[1], keys: try KeySet(json: bytes))
      } catch {
        throw StartFailure("issuers.\(name): \(parts[2]): \(error)", mend: "write a JWK Set")
      }
    }
  }

  /// What journeys, inbox and webhooks go by.
  func settings(_ folder: DataFolder) throws -> GatewaySettings {
    let usual = configuration[Self.zone]
    let minutes = LocalMinutes(usual: usual)
    var settings = GatewaySettings(realms: configuration[Self.realms]) { zone, milliseconds in
      minutes.minute(zone, milliseconds)
    }
    settings.inTheMall = configuration[Self.budget]
    settings.contacts = ContactBudget(
      maximum: configuration[Self.contacts],
      windowMilliseconds: Int64(configuration[Self.window] / .milliseconds(1)),
      pauseMilliseconds: Int64(configuration[Self.pause] / .milliseconds(1)))
    settings.inboxQuietHours = QuietHours(configuration[Self.inboxHours]) ?? .none
    settings.webhookQuietHours = QuietHours(configuration[Self.webhookHours]) ?? .none
    settings.allowsLoopbackWebhooks = configuration[Self.loopback]
    if let path = configuration[Self.weather] {
      let text = String(decoding: try Self.file(path, for: "weather.file"), as: UTF8.self)
      do throws(WeatherError) {
        settings.weather = try WeatherTable(csv: text) { minutes.minute(usual, $0) }
      } catch {
        throw StartFailure("weather.file: \(path): \(error)", mend: "mend that line")
      }
    }
    return settings
  }

  /// Posts to channel apps; the signing key is made at the first start.
  func webhooks(
    _ folder: DataFolder, seconds: @escaping @Sendable () -> Int64
  ) throws -> WebhookSender {
    var http = HTTPClientConfiguration()
    if configuration[Self.loopback] { http.addresses = .any }
    return WebhookSender(
      client: try HTTPClient(http), key: try Self.webhookKey(folder),
      seconds: seconds)
  }

  private static func webhookKey(_ folder: DataFolder) throws -> Ed25519.PrivateKey {
    let path = folder.path("webhook.key")
    if FileManager.default.fileExists(atPath: path) {
      let text = String(decoding: try file(path, for: "webhook.key"), as: UTF8.self)
      return try Ed25519.PrivateKey(pem: text)
    }
    let key = try Ed25519.PrivateKey.random()
    try folder.keep(try key.pem(), as: "webhook.key")
    return key
  }

  private static func file(_ path: String, for key: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20 else {
      throw StartFailure("\(key): \(path) cannot be read", mend: "look at its path and mode")
    }
    return Array(data)
  }
}

/// Minutes of the day in time zones, whose rules are read once for each quarter of an hour.
final class LocalMinutes: Sendable {
  /// Zones that are kept; all go when there are more.
  static let maximumKept = 100
  /// No zone changes its offset within one.
  private static let quarterMilliseconds: Int64 = 900_000

  private struct Offset {
    let quarter: Int64
    let seconds: Int64
  }

  private let usual: TimeZone
  private let known: [String: TimeZone]
  private let offsets = Lock<[String: Offset]>([:])

  init(usual: String) {
    self.usual = TimeZone(identifier: usual) ?? .gmt
    let names = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "UTC", usual]
    known = Dictionary(
      names.compactMap { name in TimeZone(identifier: name).map { (name, $0) } }
    ) { first, _ in first }
  }

  func minute(_ zone: String, _ milliseconds: Int64) -> Int {
    let seconds = milliseconds / 1_000 + offset(zone, milliseconds)
    return Int((seconds % 86_400 + 86_400) % 86_400 / 60)
  }

  private func offset(_ zone: String, _ milliseconds: Int64) -> Int64 {
    let quarter = milliseconds / Self.quarterMilliseconds
    if let kept = offsets.withLock({ $0[zone] }), kept.quarter == quarter { return kept.seconds }
    let found = known[zone] ?? (zone.isEmpty ? usual : TimeZone(identifier: zone) ?? usual)
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
    let seconds = Int64(found.secondsFromGMT(for: date))
    offsets.withLock { offsets in
      if offsets.count >= Self.maximumKept { offsets.removeAll() }
      offsets[zone] = Offset(quarter: quarter, seconds: seconds)
    }
    return seconds
  }
}
