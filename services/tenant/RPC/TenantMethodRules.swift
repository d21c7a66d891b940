public import CallPolicy
internal import Tokens

extension TenantService {
  /// Who may call what; a method that is not here is refused.
  public static let methods = MethodTable([
    "atrium.tenant.v1.Directory/ImportTable": .only([.operator], roles: ["operator"]),
    "atrium.tenant.v1.Directory/GetMall": everybody,
    "atrium.tenant.v1.Directory/GetShop": everybody,
    "atrium.tenant.v1.Directory/GetOffer": everybody,
    "atrium.tenant.v1.Directory/ListZones": everybody,
    "atrium.tenant.v1.Directory/ListShops": everybody,
    "atrium.tenant.v1.Directory/ListItems": everybody,
    "atrium.tenant.v1.Directory/ListOffers": everybody,
    // Journeys reserve on behalf of a shopper, or by themselves.
    "atrium.tenant.v1.Coupons/Reserve": .only([.shopper, .service]),
    "atrium.tenant.v1.Coupons/Issue": .only([.shopper, .service]),
    "atrium.tenant.v1.Coupons/Release": .only([.shopper, .service]),
    // Tills come through the gateway, which names them by their tenant.
    "atrium.tenant.v1.Coupons/Redeem": .only([.tenant, .operator, .service]),
    "atrium.tenant.v1.Coupons/GetCoupon": everybody,
    "atrium.tenant.v1.Feed/WatchChanges": .only([.service, .operator]),
    "atrium.erasure.v1.PersonErasure/ErasePerson": .only([.service]),
  ])

  private static let everybody = MethodRule.only([.shopper, .tenant, .operator, .service])
}
