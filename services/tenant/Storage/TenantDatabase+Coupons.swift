internal import Database
internal import Messages
internal import TenantDomain
internal import Wire

/// A coupon that is asked for.
struct Ask: Sendable {
  var touchID: String
  var offerID: String
  var personHash: [UInt8]
  /// The code that the coupon will have.
  var code: CouponCode
}

/// What a till hands in.
struct TillClaim: Sendable {
  var code: CouponCode
  var shopID: String
  var receiptHash: [UInt8]
}

extension TenantDatabase {
  /// Holds that one transaction sweeps up.
  static let maximumSwept = 500

  /// Sets a coupon aside; nil when there is no such offer. The same touch gets the same answer.
  /// `ahead` gets the reservation before it is on disk.
  func reserve(
    _ realm: String, _ ask: Ask, atMilliseconds now: Int64,
    ahead: @escaping @Sendable (Atrium_Tenant_V1_Reservation) -> Void = { _ in }
  ) async throws -> Atrium_Tenant_V1_Reservation? {
    try await database.write {
      if let reservation = $0 { ahead(reservation) }
    } _: { [offers] connection in
      var desk = CouponDesk(connection, offers, realm, now)
      return try desk.reserve(ask)
    }
  }

  /// Gives a reserved coupon to its person under the reserved code; nil when nothing is reserved.
  func issue(
    _ realm: String, touch: String, atMilliseconds now: Int64, patient: Duration
  ) async throws -> Coupon? {
    try await database.write(patient: patient) { [offers] connection in
      var desk = CouponDesk(connection, offers, realm, now)
      return try desk.issue(touch)
    }
  }

  /// Gives a reservation back; whether there was one.
  func release(_ realm: String, touch: String, atMilliseconds now: Int64) async throws -> Bool {
    try await database.write { [offers] connection in
      var desk = CouponDesk(connection, offers, realm, now)
      return try desk.release(touch)
    }
  }

  /// Takes a coupon at a till; nil when there is no such coupon.
  func redeem(
    _ realm: String, _ claim: TillClaim, atMilliseconds now: Int64
  ) async throws -> Coupon? {
    try await database.write { [offers] connection in
      let desk = CouponDesk(connection, offers, realm, now)
      return try desk.redeem(claim)
    }
  }

  func coupon(_ realm: String, _ code: CouponCode) async throws -> Coupon? {
    try await database.read { connection in
      try CouponDesk.coupon(connection, realm, code)
    }
  }

  /// Whose a touch's coupon is; nil when nothing was reserved, or its person is erased.
  func personHash(_ realm: String, touch: String) async throws -> [UInt8]? {
    try await database.read { connection in
      try connection.first(
        """
        SELECT person_hash FROM holds WHERE realm_id = :realm_id AND touch_id = :touch_id
        """,
        ["realm_id": realm, "touch_id": touch]
      ) { row in try row.blob("person_hash") }
    }
  }

  /// Gives back what was set aside too long; whether there may be more.
  func sweepHolds(_ realm: String, atMilliseconds now: Int64) async throws -> Bool {
    let isDue = try await database.read { connection in
      try connection.first(
        """
        SELECT touch_id FROM holds
        WHERE realm_id = :realm_id AND state = 'reserved' AND ends_ms <= :now LIMIT 1
        """,
        ["realm_id": realm, "now": now]
      ) { row in try row.text("touch_id") } != nil
    }
    if !isDue { return false }
    return try await database.write { [offers] connection in
      var desk = CouponDesk(connection, offers, realm, now)
      return try desk.sweep(offer: nil) == Self.maximumSwept
    }
  }

  /// Forgets holds that ended without a coupon longer ago than anybody asks again.
  func forgetHolds(_ realm: String, endedBefore limit: Int64) async throws {
    let isDue = try await database.read { connection in
      try connection.first(Self.oldHolds, ["realm_id": realm, "limit": limit]) { row in
        try row.text("touch_id")
      } != nil
    }
    if !isDue { return }
    try await database.write { connection in
      let touches = try connection.all(Self.oldHolds, ["realm_id": realm, "limit": limit]) { row in
        try row.text("touch_id")
      }
      for touch in touches {
        try connection.execute(
          "DELETE FROM holds WHERE realm_id = :realm_id AND touch_id = :touch_id",
          ["realm_id": realm, "touch_id": touch])
      }
    }
  }

  private static let oldHolds: Statement = """
    SELECT touch_id FROM holds
    WHERE realm_id = :realm_id AND state IN ('released', 'expired') AND ends_ms < :limit
    LIMIT 500
    """
}
