internal import Messages
internal import TenantDomain
internal import Wire

// The directory's values as messages of the contract.

extension Google_Protobuf_Timestamp {
  /// Milliseconds since 1970.
  init(milliseconds: Int64) {
    self.init()
    var (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000) }
    self.seconds = seconds
    nanos = Int32(rest * 1_000_000)
  }
}

extension Money {
  var message: Atrium_Types_V1_Money {
    .with {
      $0.amountMinor = amountMinor
      $0.currencyCode = currencyCode
    }
  }
}

extension Mall {
  var message: Atrium_Tenant_V1_Mall {
    .with {
      $0.mallID = id
      $0.name = name.words
      $0.currencyCode = currencyCode
      $0.timeZone = timeZone.rawValue
      $0.primaryLocale = primaryLocale
    }
  }
}

extension Zone {
  var message: Atrium_Tenant_V1_Zone {
    .with {
      $0.zoneID = id
      $0.mallID = mallID
      $0.name = name.words
      $0.level = level
      $0.outdoor = isOutdoor
    }
  }
}

extension Shop {
  var message: Atrium_Tenant_V1_Shop {
    .with {
      $0.shopID = id
      $0.mallID = mallID
      $0.tenantID = tenantID
      $0.zoneID = zoneID
      $0.name = name.words
      $0.category = category
      $0.unit = unit
      $0.opensMin = opensMinute
      $0.closesMin = closesMinute
    }
  }
}

extension Item {
  var message: Atrium_Tenant_V1_Item {
    .with {
      $0.itemID = id
      $0.shopID = shopID
      $0.name = name.words
      $0.category = category
      $0.colour = colour.words
      $0.price = price.message
      $0.stock = stock
      $0.goesWithItemIds = goesWith
    }
  }
}

extension Offer {
  /// `coupons_left` is what the store knows.
  var message: Atrium_Tenant_V1_Offer {
    .with {
      $0.offerID = id
      $0.shopID = shopID
      $0.tenantID = tenantID
      $0.mallID = mallID
      $0.title = title.words
      $0.kind = kind == .amountOff ? .amountOff : .atPrice
      $0.itemID = itemID
      $0.price = price.message
      $0.amountOff = amountOff?.message
      $0.beginsTime = Google_Protobuf_Timestamp(milliseconds: beginsMilliseconds)
      $0.endsTime = Google_Protobuf_Timestamp(milliseconds: endsMilliseconds)
      $0.couponsTotal = couponsTotal
      $0.tags = tags
      $0.conditions = conditions.words
      $0.paused = isPaused
    }
  }
}

extension Coupon {
  /// With the state that it has at a time.
  func message(atMilliseconds now: Int64) -> Atrium_Tenant_V1_Coupon {
    .with {
      $0.couponCode = code.text
      $0.offerID = offerID
      $0.touchID = touchID
      switch state(atMilliseconds: now) {
      case .issued: $0.state = .issued
      case .redeemed: $0.state = .redeemed
      case .expired: $0.state = .expired
      }
      $0.issuedTime = Google_Protobuf_Timestamp(milliseconds: issuedMilliseconds)
      $0.redeemedTime = redemption.map { Google_Protobuf_Timestamp(milliseconds: $0.milliseconds) }
      $0.endsTime = Google_Protobuf_Timestamp(milliseconds: endsMilliseconds)
    }
  }
}
