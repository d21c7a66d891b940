internal import Database
internal import Messages
internal import TenantDomain
internal import Wire

/// Coupons inside of one write: what is read here nobody else changes before the commit.
///
/// Writes run one after the other, so that count and hold change together or not at all.
struct CouponDesk {
  private let connection: WriteConnection
  private let offers: OfferFactsTable
  private let realm: String
  private let now: Int64

  init(
    _ connection: WriteConnection, _ offers: OfferFactsTable, _ realm: String, _ now: Int64
  ) {
    self.connection = connection
    self.offers = offers
    self.realm = realm
    self.now = now
  }

  // MARK: - Reserve

  mutating func reserve(_ ask: Ask) throws -> Atrium_Tenant_V1_Reservation? {
    if try isErased(ask.personHash) { throw CouponRefusal.personErased }
    if let earlier = try storedHold(ask.touchID) {
      if earlier.offerID == ask.offerID {
        guard earlier.personHash == ask.personHash else { throw CouponRefusal.touchReused }
        return try Record.read(earlier.facts)
      }
      try clear(earlier, of: ask)
    }
    guard let known = try offers.facts(of: ask.offerID, realm, connection) else { return nil }
    let offer = known.offer
    guard offer.isOpen(atMilliseconds: now) else { throw CouponRefusal.offerNotOpen }
    let left = try takeOne(offer)
    let hold = Hold(
      atMilliseconds: now, isCounted: offer.isCounted,
      until: offer.times.endsMilliseconds)
    var facts = known.reservation(ask.touchID, hold, left: left)
    if offer.isCounted { facts.couponCode = ask.code.text }
    try insert(hold, ask, facts, offerEnds: offer.times.endsMilliseconds)
    return facts
  }

  /// A touch whose reservation is over may reserve something else in its stead.
  private mutating func clear(_ earlier: StoredHold, of ask: Ask) throws {
    guard earlier.personHash == ask.personHash, earlier.hold.isOver(atMilliseconds: now) else {
      throw CouponRefusal.touchReused
    }
    if earlier.hold.holdsCoupon { try giveBack(earlier.offerID) }
    try connection.execute(
      "DELETE FROM holds WHERE realm_id = :realm_id AND touch_id = :touch_id",
      ["realm_id": realm, "touch_id": ask.touchID])
  }

  /// Counts one more coupon; how many are left then.
  private mutating func takeOne(_ offer: StoredOffer) throws -> UInt32 {
    guard offer.isCounted else { return 0 }
    let id = offer.message.offerID
    guard let taken = try taken(of: id),
      var stock = CouponStock(total: offer.message.couponsTotal, taken: taken)
    else { throw CouponRefusal.exhausted }
    if stock.left == 0 {
      // The sweep may be a second behind: whoever needs a coupon looks for itself.
      stock.giveBack(UInt32(clamping: try sweep(offer: id)))
    }
    guard stock.take() else { throw CouponRefusal.exhausted }
    try connection.execute(
      """
      UPDATE offers SET coupons_taken = coupons_taken + 1
      WHERE realm_id = :realm_id AND offer_id = :id
      """,
      ["realm_id": realm, "id": id])
    return stock.left
  }

  private func taken(of offer: String) throws -> UInt32? {
    try connection.first(
      "SELECT coupons_taken FROM offers WHERE realm_id = :realm_id AND offer_id = :id",
      ["realm_id": realm, "id": offer]
    ) { row in UInt32(clamping: try row.integer(0)) }
  }

  private func insert(
    _ hold: Hold, _ ask: Ask, _ facts: Atrium_Tenant_V1_Reservation, offerEnds: Int64
  ) throws {
    try connection.execute(
      """
      INSERT INTO holds (realm_id, touch_id, offer_id, shop_id, person_hash, state, counted,
        reserved_ms, ends_ms, offer_ends_ms, facts)
      VALUES (:realm_id, :touch_id, :offer_id, :shop_id, :person_hash, :state, :counted,
        :reserved_ms, :ends_ms, :offer_ends_ms, :facts)
      """,
      [
        "realm_id": realm, "touch_id": ask.touchID, "offer_id": ask.offerID,
        "shop_id": facts.offer?.shopID ?? "", "person_hash": ask.personHash,
        "state": hold.state.rawValue, "counted": hold.isCounted,
        "reserved_ms": hold.reservedMilliseconds, "ends_ms": hold.endsMilliseconds,
        "offer_ends_ms": offerEnds, "facts": try Record.bytes(facts),
      ])
  }

  // MARK: - Issue, release, redeem

  mutating func issue(_ touch: String) throws -> Coupon? {
    let held = try storedHold(touch)
    // While it is reserved nothing is given yet; an erased person's coupon has no hold any more.
    if held?.hold.state != .reserved,
      let given = try Self.coupon(connection, realm, touch: touch)
    {
      return given
    }
    guard let stored = held else { return nil }
    let facts: Atrium_Tenant_V1_Reservation = try Record.read(stored.facts)
    let known = try offers.facts(of: stored.offerID, realm, connection)
    if known?.offer.isPaused != false { throw CouponRefusal.offerNotOpen }
    var hold = stored.hold
    try hold.issue(atMilliseconds: now)
    guard let code = CouponCode(typed: facts.couponCode) else {
      throw RecordFault.withoutCode
    }
    try store(hold, of: touch)
    let coupon = Coupon(
      code: code, offerID: stored.offerID, shopID: stored.shopID, touchID: touch,
      issuedMilliseconds: now, endsMilliseconds: stored.offerEnds)
    try connection.execute(
      """
      INSERT INTO coupons (realm_id, coupon_code, offer_id, shop_id, touch_id, issued_ms, ends_ms)
      VALUES (:realm_id, :coupon_code, :offer_id, :shop_id, :touch_id, :issued_ms, :ends_ms)
      """,
      [
        "realm_id": realm, "coupon_code": code.text, "offer_id": coupon.offerID,
        "shop_id": coupon.shopID, "touch_id": touch, "issued_ms": now,
        "ends_ms": coupon.endsMilliseconds,
      ])
    return coupon
  }

  mutating func release(_ touch: String) throws -> Bool {
    guard let stored = try storedHold(touch) else { return false }
    var hold = stored.hold
    let held = hold.holdsCoupon
    let isReleased = hold.release(atMilliseconds: now)
    guard hold != stored.hold else { return false }
    try store(hold, of: touch)
    if held { try giveBack(stored.offerID) }
    return isReleased
  }

  func redeem(_ claim: TillClaim) throws -> Coupon? {
    guard var coupon = try Self.coupon(connection, realm, claim.code) else { return nil }
    let before = coupon.redemption
    try coupon.redeem(
      shopID: claim.shopID, receiptHash: claim.receiptHash, atMilliseconds: now)
    guard before == nil, let redemption = coupon.redemption else { return coupon }
    try connection.execute(
      """
      UPDATE coupons SET receipt_hash = :receipt_hash, redeemed_ms = :redeemed_ms
      WHERE realm_id = :realm_id AND coupon_code = :coupon_code
      """,
      [
        "receipt_hash": redemption.receiptHash, "redeemed_ms": redemption.milliseconds,
        "realm_id": realm, "coupon_code": claim.code.text,
      ])
    return coupon
  }

  // MARK: - Ends

  /// Ends the holds whose time has run out, of one offer or of all; how many it ended.
  mutating func sweep(offer: String?) throws -> Int {
    let ended = try connection.all(
      """
      SELECT touch_id, offer_id, counted FROM holds
      WHERE realm_id = :realm_id AND state = 'reserved' AND ends_ms <= :now
        AND (:every = 1 OR offer_id = :offer_id)
      ORDER BY ends_ms LIMIT 500
      """,
      ["realm_id": realm, "now": now, "every": offer == nil, "offer_id": offer ?? ""]
    ) { row in
      (try row.text("touch_id"), try row.text("offer_id"), try row.bool("counted"))
    }
    for (touch, id, isCounted) in ended {
      try connection.execute(
        """
        UPDATE holds SET state = 'expired' WHERE realm_id = :realm_id AND touch_id = :touch_id
        """,
        ["realm_id": realm, "touch_id": touch])
      if isCounted { try giveBack(id) }
    }
    return ended.count
  }

  private func giveBack(_ offer: String) throws {
    try connection.execute(
      """
      UPDATE offers SET coupons_taken = coupons_taken - 1
      WHERE realm_id = :realm_id AND offer_id = :id
      """,
      ["realm_id": realm, "id": offer])
  }

  private func store(_ hold: Hold, of touch: String) throws {
    try connection.execute(
      "UPDATE holds SET state = :state WHERE realm_id = :realm_id AND touch_id = :touch_id",
      ["state": hold.state.rawValue, "realm_id": realm, "touch_id": touch])
  }

  private func isErased(_ person: [UInt8]) throws -> Bool {
    try connection.first(
      """
      SELECT erasure_id FROM erasures
      WHERE realm_id = :realm_id AND person_hash = :person_hash
      """,
      ["realm_id": realm, "person_hash": person]
    ) { row in try row.text("erasure_id") } != nil
  }

  // MARK: - Reading

  private struct StoredHold {
    var hold: Hold
    var offerID: String
    var shopID: String
    var personHash: [UInt8]
    var offerEnds: Int64
    var facts: [UInt8]
  }

  private func storedHold(_ touch: String) throws -> StoredHold? {
    try connection.first(
      """
      SELECT offer_id, shop_id, person_hash, state, counted, reserved_ms, ends_ms, offer_ends_ms,
        facts
      FROM holds WHERE realm_id = :realm_id AND touch_id = :touch_id
      """,
      ["realm_id": realm, "touch_id": touch]
    ) { row in
      StoredHold(
        hold: Hold(
          state: Hold.State(rawValue: try row.text("state")) ?? .expired,
          reservedMilliseconds: try row.integer("reserved_ms"),
          endsMilliseconds: try row.integer("ends_ms"), isCounted: try row.bool("counted")),
        offerID: try row.text("offer_id"), shopID: try row.text("shop_id"),
        personHash: try row.blob("person_hash"), offerEnds: try row.integer("offer_ends_ms"),
        facts: try row.blob("facts"))
    }
  }

  static func coupon(
    _ connection: ReadConnection, _ realm: String, _ code: CouponCode
  ) throws -> Coupon? {
    try connection.first(
      """
      SELECT coupon_code, offer_id, shop_id, touch_id, issued_ms, ends_ms, receipt_hash,
        redeemed_ms
      FROM coupons WHERE realm_id = :realm_id AND coupon_code = :coupon_code
      """,
      ["realm_id": realm, "coupon_code": code.text], coupon(_:)) ?? nil
  }

  private static func coupon(
    _ connection: ReadConnection, _ realm: String, touch: String
  ) throws -> Coupon? {
    try connection.first(
      """
      SELECT coupon_code, offer_id, shop_id, touch_id, issued_ms, ends_ms, receipt_hash,
        redeemed_ms
      FROM coupons WHERE realm_id = :realm_id AND touch_id = :touch_id
      """,
      ["realm_id": realm, "touch_id": touch], coupon(_:)) ?? nil
  }

  private static func coupon(_ row: borrowing Row) throws -> Coupon? {
    guard let code = CouponCode(typed: try row.text("coupon_code")) else { return nil }
    var redemption: Coupon.Redemption?
    if let hash = try row.optionalBlob("receipt_hash"),
      let time = try row.optionalInteger("redeemed_ms")
    {
      redemption = Coupon.Redemption(receiptHash: hash, milliseconds: time)
    }
    return Coupon(
      code: code, offerID: try row.text("offer_id"), shopID: try row.text("shop_id"),
      touchID: try row.text("touch_id"), issuedMilliseconds: try row.integer("issued_ms"),
      endsMilliseconds: try row.integer("ends_ms"), redemption: redemption)
  }
}
