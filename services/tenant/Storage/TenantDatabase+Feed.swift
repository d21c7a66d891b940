internal import Database
internal import Messages
internal import Wire

/// A piece of the feed.
struct FeedPage: Sendable {
  var changes: [Atrium_Tenant_V1_Change] = []
  var head: UInt64 = 0
  /// Whether the reader knows more than there is: the store was restored from an older copy.
  var isRewound = false
}

extension TenantDatabase {
  /// Changes of one message.
  static let maximumChanges = 500
  /// Bytes of one message, well below the limit of messages.
  static let maximumPageBytes = 1 << 20
  /// How long changed counts wait for another write, to share its commit.
  private static let publishPatience: Duration = .milliseconds(20)

  /// What comes after a sequence number, with the head of the same moment.
  func changes(_ realm: String, after sequence: UInt64) async throws -> FeedPage {
    try await database.read { connection in
      var page = FeedPage()
      page.head = UInt64(clamping: try Self.head(connection, realm))
      guard sequence <= page.head else {
        page.isRewound = true
        return page
      }
      if sequence == page.head { return page }
      var bytes = 0
      let rows = try connection.all(
        """
        SELECT sequence, committed_ms, record FROM feed_changes
        WHERE realm_id = :realm_id AND sequence > :sequence ORDER BY sequence LIMIT 500
        """,
        ["realm_id": realm, "sequence": Int64(clamping: sequence)]
      ) { row in
        let record = try row.blob("record")
        bytes += record.count
        return bytes > Self.maximumPageBytes
          ? nil
          : try Self.change(
            record, row.integer("sequence"), row.integer("committed_ms"))
      }
      // What went over the size comes with the next page; the first always fits.
      page.changes = rows.prefix { $0 != nil }.compactMap(\.self)
      return page
    }
  }

  private static func change(
    _ record: [UInt8], _ sequence: Int64, _ committed: Int64
  ) throws -> Atrium_Tenant_V1_Change {
    var change: Atrium_Tenant_V1_Change = try Record.read(record)
    change.sequence = UInt64(clamping: sequence)
    change.committedTime = Google_Protobuf_Timestamp(milliseconds: committed)
    return change
  }

  /// Puts offers into the feed whose counts have changed since they were there last.
  ///
  /// Run at most once a second, so that a rush on one offer is one change a second.
  func publishCounts(_ realm: String, atMilliseconds now: Int64) async throws {
    let isDue = try await database.read { connection in
      try connection.first(
        """
        SELECT offer_id FROM offers
        WHERE realm_id = :realm_id AND coupons_taken <> published_taken LIMIT 1
        """,
        ["realm_id": realm]
      ) { row in try row.text("offer_id") } != nil
    }
    if !isDue { return }
    try await database.write(patient: Self.publishPatience) { connection in
      var feed = try FeedWriter(connection, realm: realm, atMilliseconds: now)
      let ids = try connection.all(
        """
        SELECT offer_id FROM offers
        WHERE realm_id = :realm_id AND coupons_taken <> published_taken
        ORDER BY offer_id LIMIT 500
        """,
        ["realm_id": realm]
      ) { row in try row.text("offer_id") }
      for id in ids {
        guard let offer = try Self.offer(connection, realm, id) else { continue }
        try feed.append(.offer(offer.message))
        try connection.execute(
          """
          UPDATE offers SET published_taken = coupons_taken
          WHERE realm_id = :realm_id AND offer_id = :id
          """,
          ["realm_id": realm, "id": id])
      }
      try feed.finish()
    }
    bell.ring(.change)
  }
}
