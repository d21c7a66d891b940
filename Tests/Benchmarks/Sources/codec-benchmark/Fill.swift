import TestMessages
import Wire

typealias Ours = TestMessages.Atrium_Testing_V1_Account

/// The message of the benchmark: text of which some is not ASCII, nested messages, packed numbers.
enum Fill {
  /// What every codec makes of it.
  static let encodedBytes = 912

  static func account() -> Ours {
    Ours.with {
      $0.id = "acc_01JD6Q8W3M5T7V9X2Z4B6F8H0K"
      $0.displayName = "Leonora Applethwaite-Zhou"
      $0.email = "leonora.a.zhou@example.com"
      $0.biography =
        "Restores clocks, maps old arcades, drinks her tea in the atrium. "
        + "喜欢在周末逛商场，收藏旧地图 — crème brûlée first."
      $0.tier = .pro
      $0.createdMs = 1_732_104_000_123
      $0.addresses = (0..<3).map(address)
      $0.devices = (0..<4).map(device)
      $0.tags = ["clockmaking", "tea", "maps", "patisserie", "promenades", "members-since-opening"]
      $0.scores = (0..<32).map { $0 * $0 * 41 }
      $0.weights = (0..<16).map { Double($0) * 1.25 + 0.5 }
      $0.nickname = "Nora Z."
    }
  }

  private static func address(_ index: Int) -> TestMessages.Atrium_Testing_V1_PostalAddress {
    .with {
      $0.street = "\(210 + index) Glasshouse Row"
      $0.city = "Harbour Cross"
      $0.postcode = "HC\(index) 7TN"
      $0.country = "GB"
      $0.latitude = 52.25 + Double(index) / 8
      $0.longitude = -1.5 - Double(index) / 16
    }
  }

  private static func device(_ index: Int) -> TestMessages.Atrium_Testing_V1_RegisteredDevice {
    .with {
      $0.id = "dev-\(index)c41e7\(index)9ab"
      $0.model = "Wayfinder Handset \(index + 3)"
      $0.lastSeenMs = 1_732_104_000_000 + Int64(index) * 977
      $0.trusted = index % 2 == 0
    }
  }
}
