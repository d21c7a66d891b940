internal import CallPolicy
internal import Clocks
internal import Messages
internal import RPC
internal import RPCServices
internal import TenantDomain
internal import Wire

/// The mall, its shops, items and offers.
struct DirectoryMethods: Atrium_Tenant_V1_DirectoryService {
  let database: TenantDatabase
  let clock: MallClock

  func importTable(
    _ request: Atrium_Tenant_V1_ImportTableRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ImportTableResponse {
    let realm = try context.requireCaller().realm
    let table = try DirectoryTable(request.table)
    guard request.csv.count <= CSVReader.maximumBytes else {
      throw RPCError.invalid("csv", "expected at most \(CSVReader.maximumBytes) bytes")
    }
    switch TableRows.read(table, csv: request.csv) {
    case .failure(let faults): return response(ImportOutcome(errors: faults.errors))
    case .success(let rows):
      let now = clock.nowMilliseconds
      return response(
        try await asCall {
          try await database.importTable(
            realm, rows, dryRun: request.dryRun, atMilliseconds: now)
        })
    }
  }

  private func response(_ outcome: ImportOutcome) -> Atrium_Tenant_V1_ImportTableResponse {
    .with {
      $0.errors = outcome.errors.listed.map { error in
        .with {
          $0.line = UInt32(clamping: error.line)
          $0.column = error.column
          $0.text = error.text
        }
      }
      $0.errorCount = UInt32(clamping: outcome.errors.count)
      guard outcome.errors.isEmpty else { return }
      $0.inserted = outcome.inserted
      $0.updated = outcome.updated
      $0.unchanged = outcome.unchanged
    }
  }

  func getMall(
    _ request: Atrium_Tenant_V1_GetMallRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Mall {
    let realm = try context.requireCaller().realm
    let id = try RequestField.identifier(request.mallID, "mall_id")
    let mall = try await asCall { try await database.mall(realm, id) }
    guard let mall else { throw RPCError.absent("mall") }
    return mall
  }

  func getShop(
    _ request: Atrium_Tenant_V1_GetShopRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Shop {
    let realm = try context.requireCaller().realm
    let id = try RequestField.identifier(request.shopID, "shop_id")
    let shop = try await asCall { try await database.shop(realm, id) }
    guard let shop else { throw RPCError.absent("shop") }
    return shop
  }

  func getOffer(
    _ request: Atrium_Tenant_V1_GetOfferRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_Offer {
    let realm = try context.requireCaller().realm
    let id = try RequestField.identifier(request.offerID, "offer_id")
    let offer = try await asCall { try await database.offer(realm, id) }
    guard let offer else { throw RPCError.absent("offer") }
    return offer
  }

  func listZones(
    _ request: Atrium_Tenant_V1_ListZonesRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListZonesResponse {
    let realm = try context.requireCaller().realm
    let mall = try RequestField.identifier(request.mallID, "mall_id")
    let size = try RequestField.pageSize(request.pageSize)
    let after = try PageToken.id(request.pageToken, of: "zones/\(mall)")
    let page = try await asCall {
      try await database.zones(realm, mall: mall, after: after, size: size)
    }
    return .with {
      $0.zones = page.rows
      $0.nextPageToken = PageToken.text(after: page.next, of: "zones/\(mall)")
    }
  }

  func listShops(
    _ request: Atrium_Tenant_V1_ListShopsRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListShopsResponse {
    let realm = try context.requireCaller().realm
    let mall = try RequestField.identifier(request.mallID, "mall_id")
    let size = try RequestField.pageSize(request.pageSize)
    let after = try PageToken.id(request.pageToken, of: "shops/\(mall)")
    let page = try await asCall {
      try await database.shops(realm, mall: mall, after: after, size: size)
    }
    return .with {
      $0.shops = page.rows
      $0.nextPageToken = PageToken.text(after: page.next, of: "shops/\(mall)")
    }
  }

  func listItems(
    _ request: Atrium_Tenant_V1_ListItemsRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListItemsResponse {
    let realm = try context.requireCaller().realm
    let shop = try RequestField.identifier(request.shopID, "shop_id")
    let size = try RequestField.pageSize(request.pageSize)
    let after = try PageToken.id(request.pageToken, of: "items/\(shop)")
    let page = try await asCall {
      try await database.items(realm, shop: shop, after: after, size: size)
    }
    return .with {
      $0.items = page.rows
      $0.nextPageToken = PageToken.text(after: page.next, of: "items/\(shop)")
    }
  }

  func listOffers(
    _ request: Atrium_Tenant_V1_ListOffersRequest, context: CallContext
  ) async throws -> Atrium_Tenant_V1_ListOffersResponse {
    let realm = try context.requireCaller().realm
    let mall = try RequestField.identifier(request.mallID, "mall_id")
    let size = try RequestField.pageSize(request.pageSize)
    let scope = "offers/\(mall)/\(request.openOnly)"
    let after = try PageToken.id(request.pageToken, of: scope)
    let now = request.openOnly ? clock.nowMilliseconds : nil
    let page = try await asCall {
      try await database.offers(
        realm, mall: mall, openAtMilliseconds: now, after: after, size: size)
    }
    return .with {
      $0.offers = page.rows
      $0.nextPageToken = PageToken.text(after: page.next, of: scope)
    }
  }
}

extension DirectoryTable {
  init(_ table: Atrium_Tenant_V1_Table) throws(RPCError) {
    switch table {
    case .malls: self = .malls
    case .zones: self = .zones
    case .tenants: self = .tenants
    case .shops: self = .shops
    case .items: self = .items
    case .offers: self = .offers
    default: throw .invalid("table", "expected a table of the directory")
    }
  }
}
