import ArgumentParser
import Daemon
import Messages
import Wire

/// `offers`: what a mall offers, with the counts as they are.
struct OffersVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offers", abstract: "List the offers of a mall and what is left of them.",
    discussion: "Example: atrium-tenant offers --mall lanting-sh --open")

  @Option(help: "The mall.")
  var mall = "lanting-sh"

  @Flag(help: "Only those that can be taken now.")
  var open = false

  @OptionGroup var options: LocalOptions

  func run() async throws {
    try await options.ask(TenantDefinition.self) { link in
      let directory = Atrium_Tenant_V1_DirectoryClient(link.client)
      var all = Atrium_Tenant_V1_ListOffersResponse()
      repeat {
        let page = try await directory.listOffers(
          .with {
            $0.mallID = mall
            $0.openOnly = open
            $0.pageSize = 200
            $0.pageToken = all.nextPageToken
          }, options: link.options())
        all.offers += page.offers
        all.nextPageToken = page.nextPageToken
      } while !all.nextPageToken.isEmpty
      try link.write(
        all, table: [["offer", "price", "off", "left", "state"]] + all.offers.map(row))
    }
  }

  private func row(_ offer: Atrium_Tenant_V1_Offer) -> [String] {
    let left = offer.couponsTotal == 0 ? "-" : "\(offer.couponsLeft)/\(offer.couponsTotal)"
    return [
      offer.offerID, money(offer.price), money(offer.amountOff), left,
      offer.paused ? "paused" : "",
    ]
  }

  private func money(_ money: Atrium_Types_V1_Money?) -> String {
    guard let money else { return "-" }
    let cents = String(money.amountMinor % 100)
    return "\(money.amountMinor / 100).\(cents.count < 2 ? "0" : "")\(cents) \(money.currencyCode)"
  }
}
