import ArgumentParser
import Daemon
import Messages
import RPC
import Wire

/// `feed`: the changes of a realm as its readers get them.
struct FeedVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Show the feed of changes.",
    discussion: """
      Shows what is there and ends; --follow goes on until it is interrupted.

      Example: atrium-tenant feed --after 380 --follow
      """)

  @Option(help: "Show what comes after this sequence number.")
  var after: UInt64 = 0

  @Flag(help: "Go on.")
  var follow = false

  @OptionGroup var options: LocalOptions

  func run() async throws {
    try await options.ask(TenantDefinition.self) { link in
      let feed = Atrium_Tenant_V1_FeedClient(link.client)
      let options = try await link.openEnded()
      try await feed.watchChanges(.with { $0.afterSequence = after }, options: options) {
        responses in
        var last = after
        while let page = try await responses.next() {
          last = page.changes.last?.sequence ?? last
          if !page.changes.isEmpty { try link.write(page, table: page.changes.map(row)) }
          if !follow && last >= page.headSequence { return responses.cancel() }
        }
      }
    }
  }

  private func row(_ change: Atrium_Tenant_V1_Change) -> [String] {
    switch change.row {
    case .mall(let mall)?: ["\(change.sequence)", "mall", mall.mallID]
    case .zone(let zone)?: ["\(change.sequence)", "zone", zone.zoneID]
    case .shop(let shop)?: ["\(change.sequence)", "shop", shop.shopID]
    case .item(let item)?: ["\(change.sequence)", "item", item.itemID]
    case .offer(let offer)?:
      ["\(change.sequence)", "offer", "\(offer.offerID) \(offer.couponsLeft) left"]
    case nil: ["\(change.sequence)", "unknown", ""]
    }
  }
}
