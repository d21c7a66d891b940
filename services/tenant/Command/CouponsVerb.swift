import ArgumentParser
import Daemon
import Messages
import Wire

/// `coupons show CODE`: one coupon as it stands. It knows a touch and no person.
struct CouponsVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coupons", abstract: "Look at coupons.", subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a coupon by its code.",
      discussion: "Example: atrium-tenant coupons show 7ZQK-3W0M-9D2F-XB5T")

    @Argument(help: "The code, as a person would type it.")
    var code: String

    @OptionGroup var options: LocalOptions

    func run() async throws {
      try await options.ask(TenantDefinition.self) { link in
        let coupon = try await Atrium_Tenant_V1_CouponsClient(link.client).getCoupon(
          .with { $0.couponCode = code }, options: link.options())
        try link.write(
          coupon,
          table: [
            ["code", coupon.couponCode], ["offer", coupon.offerID], ["touch", coupon.touchID],
            ["state", word(coupon.state)], ["issued", time(coupon.issuedTime)],
            ["redeemed", time(coupon.redeemedTime)], ["ends", time(coupon.endsTime)],
          ])
      }
    }

    private func word(_ state: Atrium_Tenant_V1_CouponState) -> String {
      switch state {
      case .issued: "issued"
      case .redeemed: "redeemed"
      case .expired: "expired"
      default: "unknown"
      }
    }

    private func time(_ time: Google_Protobuf_Timestamp?) -> String {
      guard let time else { return "-" }
      // The canonical JSON of an instant is its text in quotation marks.
      do { return String(try time.json().dropFirst().dropLast()) } catch { return "-" }
    }
  }
}
