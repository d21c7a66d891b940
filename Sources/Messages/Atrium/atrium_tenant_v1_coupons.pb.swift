// Made by protoc-gen-atrium from atrium/tenant/v1/coupons.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.tenant.v1.CouponState`.
public struct Atrium_Tenant_V1_CouponState: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let issued = Self(rawValue: 1)
  public static let redeemed = Self(rawValue: 2)
  public static let expired = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 0)
  }
}

/// `atrium.tenant.v1.ReserveRequest`.
public struct Atrium_Tenant_V1_ReserveRequest: Wire.Message {
  /// Lower-case hexadecimal, 32 characters: the key of everything that the touch does.
  public var touchID: String = ""
  public var offerID: String = ""
  public var personID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 18: self.offerID = try reader.readString()
      case 26: self.personID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 26) }
    if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 18) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.offerID)
      case 3: try reader.read(&self.personID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("offerId", "offer_id", self.offerID)
    try writer.field("personId", "person_id", self.personID)
    writer.endObject()
  }

}

/// The facts that content may state.
public struct Atrium_Tenant_V1_Reservation: Wire.Message {
  public var touchID: String {
    get { heap_.fields.touchID }
    _modify { yield &heap_.fields.touchID }
  }
  public var offer: Atrium_Tenant_V1_Offer? {
    get { heap_.fields.offer }
    _modify { yield &heap_.fields.offer }
  }
  public var shop: Atrium_Tenant_V1_Shop? {
    get { heap_.fields.shop }
    _modify { yield &heap_.fields.shop }
  }
  /// Absent when the offer is for the whole shop.
  public var item: Atrium_Tenant_V1_Item? {
    get { heap_.fields.item }
    _modify { yield &heap_.fields.item }
  }
  public var zone: Atrium_Tenant_V1_Zone? {
    get { heap_.fields.zone }
    _modify { yield &heap_.fields.zone }
  }
  public var reservedTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.reservedTime }
    _modify { yield &heap_.fields.reservedTime }
  }
  public var endsTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.endsTime }
    _modify { yield &heap_.fields.endsTime }
  }
  /// The code that the coupon has once it is issued; tills refuse it before. Empty when the offer
  /// needs none.
  public var couponCode: String {
    get { heap_.fields.couponCode }
    _modify { yield &heap_.fields.couponCode }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 1)
  }

  public static var storedBytes: Int { MemoryLayout<Fields_>.stride }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    try heap_.fields.decode(from: &reader)
  }

  public func encode(to writer: inout Wire.WireWriter) {
    heap_.fields.encode(to: &writer)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    try heap_.fields.decodeJSON(from: &reader)
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    try heap_.fields.encodeJSON(to: &writer)
  }

  private struct Fields_: Sendable, Hashable {
    var touchID: String = ""
    var offer: Atrium_Tenant_V1_Offer? = nil
    var shop: Atrium_Tenant_V1_Shop? = nil
    var item: Atrium_Tenant_V1_Item? = nil
    var zone: Atrium_Tenant_V1_Zone? = nil
    var reservedTime: Wire.Google_Protobuf_Timestamp? = nil
    var endsTime: Wire.Google_Protobuf_Timestamp? = nil
    var couponCode: String = ""
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Tenant_V1_Reservation.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.touchID = try reader.readString()
        case 18: try reader.readMessage(into: &self.offer)
        case 26: try reader.readMessage(into: &self.shop)
        case 34: try reader.readMessage(into: &self.item)
        case 42: try reader.readMessage(into: &self.zone)
        case 50: try reader.readMessage(into: &self.reservedTime)
        case 58: try reader.readMessage(into: &self.endsTime)
        case 66: self.couponCode = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.couponCode.isEmpty { writer.writeString(self.couponCode, tag: 66) }
      if let value = self.endsTime { writer.writeMessage(value, tag: 58) }
      if let value = self.reservedTime { writer.writeMessage(value, tag: 50) }
      if let value = self.zone { writer.writeMessage(value, tag: 42) }
      if let value = self.item { writer.writeMessage(value, tag: 34) }
      if let value = self.shop { writer.writeMessage(value, tag: 26) }
      if let value = self.offer { writer.writeMessage(value, tag: 18) }
      if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.touchID)
        case 2: try reader.read(&self.offer)
        case 3: try reader.read(&self.shop)
        case 4: try reader.read(&self.item)
        case 5: try reader.read(&self.zone)
        case 6: try reader.read(&self.reservedTime)
        case 7: try reader.read(&self.endsTime)
        case 8: try reader.read(&self.couponCode)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("touchId", "touch_id", self.touchID)
      try writer.field("offer", "offer", self.offer)
      try writer.field("shop", "shop", self.shop)
      try writer.field("item", "item", self.item)
      try writer.field("zone", "zone", self.zone)
      try writer.field("reservedTime", "reserved_time", self.reservedTime)
      try writer.field("endsTime", "ends_time", self.endsTime)
      try writer.field("couponCode", "coupon_code", self.couponCode)
      writer.endObject()
    }

  }
}

/// `atrium.tenant.v1.IssueRequest`.
public struct Atrium_Tenant_V1_IssueRequest: Wire.Message {
  public var touchID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ReleaseRequest`.
public struct Atrium_Tenant_V1_ReleaseRequest: Wire.Message {
  public var touchID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ReleaseResponse`.
public struct Atrium_Tenant_V1_ReleaseResponse: Wire.Message {
  /// False when there was nothing to release.
  public var released: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.released = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.released { writer.writeBool(self.released, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.released)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("released", "released", self.released)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.RedeemRequest`.
public struct Atrium_Tenant_V1_RedeemRequest: Wire.Message {
  /// What the QR code says.
  public var couponCode: String = ""
  public var shopID: String = ""
  /// The till's own number of the receipt.
  public var receiptNumber: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.couponCode = try reader.readString()
      case 18: self.shopID = try reader.readString()
      case 26: self.receiptNumber = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.receiptNumber.isEmpty { writer.writeString(self.receiptNumber, tag: 26) }
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 18) }
    if !self.couponCode.isEmpty { writer.writeString(self.couponCode, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.couponCode)
      case 2: try reader.read(&self.shopID)
      case 3: try reader.read(&self.receiptNumber)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("couponCode", "coupon_code", self.couponCode)
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("receiptNumber", "receipt_number", self.receiptNumber)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.GetCouponRequest`.
public struct Atrium_Tenant_V1_GetCouponRequest: Wire.Message {
  public var couponCode: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.couponCode = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.couponCode.isEmpty { writer.writeString(self.couponCode, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.couponCode)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("couponCode", "coupon_code", self.couponCode)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.Coupon`.
public struct Atrium_Tenant_V1_Coupon: Wire.Message {
  /// 16 characters of Crockford's base 32, not guessable.
  public var couponCode: String = ""
  public var offerID: String = ""
  public var touchID: String = ""
  public var state: Atrium_Tenant_V1_CouponState = Atrium_Tenant_V1_CouponState(rawValue: 0)
  public var issuedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var redeemedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var endsTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.couponCode = try reader.readString()
      case 18: self.offerID = try reader.readString()
      case 26: self.touchID = try reader.readString()
      case 32: self.state = try reader.readEnum(Atrium_Tenant_V1_CouponState.self)
      case 42: try reader.readMessage(into: &self.issuedTime)
      case 50: try reader.readMessage(into: &self.redeemedTime)
      case 58: try reader.readMessage(into: &self.endsTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.endsTime { writer.writeMessage(value, tag: 58) }
    if let value = self.redeemedTime { writer.writeMessage(value, tag: 50) }
    if let value = self.issuedTime { writer.writeMessage(value, tag: 42) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 32) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 26) }
    if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 18) }
    if !self.couponCode.isEmpty { writer.writeString(self.couponCode, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.couponCode)
      case 2: try reader.read(&self.offerID)
      case 3: try reader.read(&self.touchID)
      case 4: try reader.read(&self.state)
      case 5: try reader.read(&self.issuedTime)
      case 6: try reader.read(&self.redeemedTime)
      case 7: try reader.read(&self.endsTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("couponCode", "coupon_code", self.couponCode)
    try writer.field("offerId", "offer_id", self.offerID)
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("state", "state", self.state)
    try writer.field("issuedTime", "issued_time", self.issuedTime)
    try writer.field("redeemedTime", "redeemed_time", self.redeemedTime)
    try writer.field("endsTime", "ends_time", self.endsTime)
    writer.endObject()
  }

}

/// The methods of `atrium.tenant.v1.Coupons`.
public enum Atrium_Tenant_V1_CouponsMethods {
  /// Sets one coupon of an offer aside for a touch, for 10 minutes, with the facts as they are now.
  /// RESOURCE_EXHAUSTED when none is left, FAILED_PRECONDITION when the offer is not open.
  public static let reserve = RPC.Method<Atrium_Tenant_V1_ReserveRequest, Atrium_Tenant_V1_Reservation>(
    service: "atrium.tenant.v1.Coupons", name: "Reserve", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Gives a reserved coupon to the person. FAILED_PRECONDITION when the reservation has ended.
  public static let issue = RPC.Method<Atrium_Tenant_V1_IssueRequest, Atrium_Tenant_V1_Coupon>(
    service: "atrium.tenant.v1.Coupons", name: "Issue", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Gives a reservation back: what is not sent is released.
  public static let release = RPC.Method<Atrium_Tenant_V1_ReleaseRequest, Atrium_Tenant_V1_ReleaseResponse>(
    service: "atrium.tenant.v1.Coupons", name: "Release", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// A till takes a coupon; the second time is refused with FAILED_PRECONDITION.
  public static let redeem = RPC.Method<Atrium_Tenant_V1_RedeemRequest, Atrium_Tenant_V1_Coupon>(
    service: "atrium.tenant.v1.Coupons", name: "Redeem", kind: .unary, idempotency: .idempotent,
    routes: [])
  public static let getCoupon = RPC.Method<Atrium_Tenant_V1_GetCouponRequest, Atrium_Tenant_V1_Coupon>(
    service: "atrium.tenant.v1.Coupons", name: "GetCoupon", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.tenant.v1.Coupons`.
public protocol Atrium_Tenant_V1_CouponsService: RPC.Service {
  /// Sets one coupon of an offer aside for a touch, for 10 minutes, with the facts as they are now.
  /// RESOURCE_EXHAUSTED when none is left, FAILED_PRECONDITION when the offer is not open.
  func reserve(_ request: Atrium_Tenant_V1_ReserveRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Reservation
  /// Gives a reserved coupon to the person. FAILED_PRECONDITION when the reservation has ended.
  func issue(_ request: Atrium_Tenant_V1_IssueRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Coupon
  /// Gives a reservation back: what is not sent is released.
  func release(_ request: Atrium_Tenant_V1_ReleaseRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ReleaseResponse
  /// A till takes a coupon; the second time is refused with FAILED_PRECONDITION.
  func redeem(_ request: Atrium_Tenant_V1_RedeemRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Coupon
  func getCoupon(_ request: Atrium_Tenant_V1_GetCouponRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Coupon
}

extension Atrium_Tenant_V1_CouponsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Tenant_V1_Coupons_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Tenant_V1_CouponsMethods.reserve, replying: { request in { reply in
      do { reply(try await self.reserve(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_CouponsMethods.issue, replying: { request in { reply in
      do { reply(try await self.issue(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_CouponsMethods.release, replying: { request in { reply in
      do { reply(try await self.release(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_CouponsMethods.redeem, replying: { request in { reply in
      do { reply(try await self.redeem(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_CouponsMethods.getCoupon, replying: { request in { reply in
      do { reply(try await self.getCoupon(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.tenant.v1.Coupons`.
public struct Atrium_Tenant_V1_CouponsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Sets one coupon of an offer aside for a touch, for 10 minutes, with the facts as they are now.
  /// RESOURCE_EXHAUSTED when none is left, FAILED_PRECONDITION when the offer is not open.
  public func reserve(
    _ request: Atrium_Tenant_V1_ReserveRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Reservation {
    try await client.unary(Atrium_Tenant_V1_CouponsMethods.reserve, request, options: options)
  }

  /// Gives a reserved coupon to the person. FAILED_PRECONDITION when the reservation has ended.
  public func issue(
    _ request: Atrium_Tenant_V1_IssueRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Coupon {
    try await client.unary(Atrium_Tenant_V1_CouponsMethods.issue, request, options: options)
  }

  /// Gives a reservation back: what is not sent is released.
  public func release(
    _ request: Atrium_Tenant_V1_ReleaseRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ReleaseResponse {
    try await client.unary(Atrium_Tenant_V1_CouponsMethods.release, request, options: options)
  }

  /// A till takes a coupon; the second time is refused with FAILED_PRECONDITION.
  public func redeem(
    _ request: Atrium_Tenant_V1_RedeemRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Coupon {
    try await client.unary(Atrium_Tenant_V1_CouponsMethods.redeem, request, options: options)
  }

  public func getCoupon(
    _ request: Atrium_Tenant_V1_GetCouponRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Coupon {
    try await client.unary(Atrium_Tenant_V1_CouponsMethods.getCoupon, request, options: options)
  }

}

/// The descriptor of `atrium/tenant/v1/coupons.proto`, without custom options.
public enum Atrium_Tenant_V1_Coupons_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch5hdHJpdW0vdGVuYW50L3YxL2NvdXBvbnMucHJvdG8SEGF0cml1bS50ZW5hbnQudjEaIGF0cml1bS90ZW5hbnQvdjEv\
    ZGlyZWN0b3J5LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvImMKDlJlc2VydmVSZXF1ZXN0EhkK\
    CHRvdWNoX2lkGAEgASgJUgd0b3VjaElkEhkKCG9mZmVyX2lkGAIgASgJUgdvZmZlcklkEhsKCXBlcnNvbl9pZBgDIAEo\
    CVIIcGVyc29uSWQi9gIKC1Jlc2VydmF0aW9uEhkKCHRvdWNoX2lkGAEgASgJUgd0b3VjaElkEi0KBW9mZmVyGAIgASgL\
    MhcuYXRyaXVtLnRlbmFudC52MS5PZmZlclIFb2ZmZXISKgoEc2hvcBgDIAEoCzIWLmF0cml1bS50ZW5hbnQudjEuU2hv\
    cFIEc2hvcBIqCgRpdGVtGAQgASgLMhYuYXRyaXVtLnRlbmFudC52MS5JdGVtUgRpdGVtEioKBHpvbmUYBSABKAsyFi5h\
    dHJpdW0udGVuYW50LnYxLlpvbmVSBHpvbmUSPwoNcmVzZXJ2ZWRfdGltZRgGIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5U\
    aW1lc3RhbXBSDHJlc2VydmVkVGltZRI3CgllbmRzX3RpbWUYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1w\
    UghlbmRzVGltZRIfCgtjb3Vwb25fY29kZRgIIAEoCVIKY291cG9uQ29kZSIpCgxJc3N1ZVJlcXVlc3QSGQoIdG91Y2hf\
    aWQYASABKAlSB3RvdWNoSWQiKwoOUmVsZWFzZVJlcXVlc3QSGQoIdG91Y2hfaWQYASABKAlSB3RvdWNoSWQiLQoPUmVs\
    ZWFzZVJlc3BvbnNlEhoKCHJlbGVhc2VkGAEgASgIUghyZWxlYXNlZCJwCg1SZWRlZW1SZXF1ZXN0Eh8KC2NvdXBvbl9j\
    b2RlGAEgASgJUgpjb3Vwb25Db2RlEhcKB3Nob3BfaWQYAiABKAlSBnNob3BJZBIlCg5yZWNlaXB0X251bWJlchgDIAEo\
    CVINcmVjZWlwdE51bWJlciIzChBHZXRDb3Vwb25SZXF1ZXN0Eh8KC2NvdXBvbl9jb2RlGAEgASgJUgpjb3Vwb25Db2Rl\
    IssCCgZDb3Vwb24SHwoLY291cG9uX2NvZGUYASABKAlSCmNvdXBvbkNvZGUSGQoIb2ZmZXJfaWQYAiABKAlSB29mZmVy\
    SWQSGQoIdG91Y2hfaWQYAyABKAlSB3RvdWNoSWQSMwoFc3RhdGUYBCABKA4yHS5hdHJpdW0udGVuYW50LnYxLkNvdXBv\
    blN0YXRlUgVzdGF0ZRI7Cgtpc3N1ZWRfdGltZRgFIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCmlzc3Vl\
    ZFRpbWUSPwoNcmVkZWVtZWRfdGltZRgGIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDHJlZGVlbWVkVGlt\
    ZRI3CgllbmRzX3RpbWUYByABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUghlbmRzVGltZSp5CgtDb3Vwb25T\
    dGF0ZRIcChhDT1VQT05fU1RBVEVfVU5TUEVDSUZJRUQQABIXChNDT1VQT05fU1RBVEVfSVNTVUVEEAESGQoVQ09VUE9O\
    X1NUQVRFX1JFREVFTUVEEAISGAoUQ09VUE9OX1NUQVRFX0VYUElSRUQQAzKRAwoHQ291cG9ucxJPCgdSZXNlcnZlEiAu\
    YXRyaXVtLnRlbmFudC52MS5SZXNlcnZlUmVxdWVzdBodLmF0cml1bS50ZW5hbnQudjEuUmVzZXJ2YXRpb24iA5ACAhJG\
    CgVJc3N1ZRIeLmF0cml1bS50ZW5hbnQudjEuSXNzdWVSZXF1ZXN0GhguYXRyaXVtLnRlbmFudC52MS5Db3Vwb24iA5AC\
    AhJTCgdSZWxlYXNlEiAuYXRyaXVtLnRlbmFudC52MS5SZWxlYXNlUmVxdWVzdBohLmF0cml1bS50ZW5hbnQudjEuUmVs\
    ZWFzZVJlc3BvbnNlIgOQAgISSAoGUmVkZWVtEh8uYXRyaXVtLnRlbmFudC52MS5SZWRlZW1SZXF1ZXN0GhguYXRyaXVt\
    LnRlbmFudC52MS5Db3Vwb24iA5ACAhJOCglHZXRDb3Vwb24SIi5hdHJpdW0udGVuYW50LnYxLkdldENvdXBvblJlcXVl\
    c3QaGC5hdHJpdW0udGVuYW50LnYxLkNvdXBvbiIDkAIBYgZwcm90bzM=
    """,
    imports: [Atrium_Tenant_V1_Directory_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
