internal import Database
internal import Locking
internal import Messages
internal import TenantDomain
internal import Wire

/// What a reservation says of an offer, but for its counts: each reservation changes them.
struct OfferFacts: Sendable {
  /// As an import left it; how many coupons are taken is in its row.
  let offer: StoredOffer
  private let shop: Atrium_Tenant_V1_Shop?
  private let item: Atrium_Tenant_V1_Item?
  private let zone: Atrium_Tenant_V1_Zone?

  /// nil when there is no such offer.
  init?(_ connection: ReadConnection, _ realm: String, _ id: String) throws {
    guard let offer = try TenantDatabase.offer(connection, realm, id) else { return nil }
    self.offer = offer
    let message = offer.message
    shop = try TenantDatabase.shop(connection, realm, message.shopID)
    item =
      message.itemID.isEmpty ? nil : try TenantDatabase.item(connection, realm, message.itemID)
    zone = try shop.flatMap { try TenantDatabase.zone(connection, realm, $0.zoneID) }
  }

  func reservation(_ touch: String, _ hold: Hold, left: UInt32) -> Atrium_Tenant_V1_Reservation {
    .with {
      $0.touchID = touch
      $0.offer = offer.message
      $0.offer?.couponsLeft = left
      $0.shop = shop
      $0.item = item
      $0.zone = zone
      $0.reservedTime = Google_Protobuf_Timestamp(milliseconds: hold.reservedMilliseconds)
      $0.endsTime = Google_Protobuf_Timestamp(milliseconds: hold.endsMilliseconds)
    }
  }
}

/// Facts of offers that were asked for lately, in memory: exactly what is committed.
///
/// Imports alone change them. While one is on its way nothing is taken from here and nothing kept:
/// who reads after it in the same commit sees what may still be undone.
final class OfferFactsTable: Sendable {
  /// Offers that are kept; with one more all are let go.
  static let maximumOffers = 2_000

  private struct Key: Hashable {
    let realm: String
    let offer: String
  }

  private struct State {
    var imports = 0
    var facts: [Key: OfferFacts] = [:]
  }

  private let state = Lock(State())

  /// The facts of an offer; nil when there is none. On the thread that writes.
  func facts(
    of offer: String, _ realm: String, _ connection: WriteConnection
  ) throws -> OfferFacts? {
    let key = Key(realm: realm, offer: offer)
    if let known = state.withLock({ $0.imports == 0 ? $0.facts[key] : nil }) { return known }
    guard let read = try OfferFacts(connection, realm, offer) else { return nil }
    state.withLock { state in
      if state.imports > 0 { return }
      if state.facts.count >= Self.maximumOffers { state.facts = [:] }
      state.facts[key] = read
    }
    return read
  }

  /// Runs an import, from before its write to after its end.
  func whileImporting<Value: Sendable>(
    _ body: nonisolated(nonsending) () async throws -> Value
  ) async rethrows -> Value {
    state.withLock { $0.imports += 1 }
    defer {
      state.withLock { state in
        state.facts = [:]
        state.imports -= 1
      }
    }
    return try await body()
  }
}
