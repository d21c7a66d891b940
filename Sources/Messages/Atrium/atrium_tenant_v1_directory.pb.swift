// Made by protoc-gen-atrium from atrium/tenant/v1/directory.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.tenant.v1.Table`.
public struct Atrium_Tenant_V1_Table: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let malls = Self(rawValue: 1)
  public static let zones = Self(rawValue: 2)
  public static let tenants = Self(rawValue: 3)
  public static let shops = Self(rawValue: 4)
  public static let items = Self(rawValue: 5)
  public static let offers = Self(rawValue: 6)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 0)
  }
}

/// `atrium.tenant.v1.OfferKind`.
public struct Atrium_Tenant_V1_OfferKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// An amount is taken off the price, with a coupon.
  public static let amountOff = Self(rawValue: 1)
  /// A fixed price, no coupon is needed.
  public static let atPrice = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 1)
  }
}

/// `atrium.tenant.v1.ImportTableRequest`.
public struct Atrium_Tenant_V1_ImportTableRequest: Wire.Message {
  public var table: Atrium_Tenant_V1_Table = Atrium_Tenant_V1_Table(rawValue: 0)
  /// At most 3 MiB and 20,000 lines.
  public var csv: [UInt8] = []
  /// Checks only.
  public var dryRun: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.table = try reader.readEnum(Atrium_Tenant_V1_Table.self)
      case 18: self.csv = try reader.readBytes()
      case 24: self.dryRun = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.dryRun { writer.writeBool(self.dryRun, tag: 24) }
    if !self.csv.isEmpty { writer.writeBytes(self.csv, tag: 18) }
    if self.table.rawValue != 0 { writer.writeInt32(self.table.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.table)
      case 2: try reader.read(&self.csv)
      case 3: try reader.read(&self.dryRun)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("table", "table", self.table)
    try writer.field("csv", "csv", self.csv)
    try writer.field("dryRun", "dry_run", self.dryRun)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ImportTableResponse`.
public struct Atrium_Tenant_V1_ImportTableResponse: Wire.Message {
  public var inserted: UInt32 = 0
  public var updated: UInt32 = 0
  public var unchanged: UInt32 = 0
  /// At most 100, in the order of their lines; when there is one, nothing was taken.
  public var errors: [Atrium_Tenant_V1_LineError] = []
  /// Errors in all.
  public var errorCount: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.inserted = try reader.readUInt32()
      case 16: self.updated = try reader.readUInt32()
      case 24: self.unchanged = try reader.readUInt32()
      case 34: try reader.readMessage(appendingTo: &self.errors)
      case 40: self.errorCount = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.errorCount != 0 { writer.writeUInt32(self.errorCount, tag: 40) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_LineError>.self, self.errors, tag: 34)
    if self.unchanged != 0 { writer.writeUInt32(self.unchanged, tag: 24) }
    if self.updated != 0 { writer.writeUInt32(self.updated, tag: 16) }
    if self.inserted != 0 { writer.writeUInt32(self.inserted, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.inserted)
      case 2: try reader.read(&self.updated)
      case 3: try reader.read(&self.unchanged)
      case 4: try reader.read(&self.errors)
      case 5: try reader.read(&self.errorCount)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("inserted", "inserted", self.inserted)
    try writer.field("updated", "updated", self.updated)
    try writer.field("unchanged", "unchanged", self.unchanged)
    try writer.field("errors", "errors", self.errors)
    try writer.field("errorCount", "error_count", self.errorCount)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.LineError`.
public struct Atrium_Tenant_V1_LineError: Wire.Message {
  /// From 1; the header is line 1.
  public var line: UInt32 = 0
  public var column: String = ""
  /// What was found and what was expected.
  public var text: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.line = try reader.readUInt32()
      case 18: self.column = try reader.readString()
      case 26: self.text = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 26) }
    if !self.column.isEmpty { writer.writeString(self.column, tag: 18) }
    if self.line != 0 { writer.writeUInt32(self.line, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.line)
      case 2: try reader.read(&self.column)
      case 3: try reader.read(&self.text)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("line", "line", self.line)
    try writer.field("column", "column", self.column)
    try writer.field("text", "text", self.text)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.Mall`.
public struct Atrium_Tenant_V1_Mall: Wire.Message {
  public var mallID: String = ""
  /// By locale: `zh-CN`, `zh-HK`, `en`.
  public var name: [String: String] = [:]
  /// ISO 4217.
  public var currencyCode: String = ""
  /// IANA, such as `Asia/Shanghai`.
  public var timeZone: String = ""
  public var primaryLocale: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.name)
      case 26: self.currencyCode = try reader.readString()
      case 34: self.timeZone = try reader.readString()
      case 42: self.primaryLocale = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.primaryLocale.isEmpty { writer.writeString(self.primaryLocale, tag: 42) }
    if !self.timeZone.isEmpty { writer.writeString(self.timeZone, tag: 34) }
    if !self.currencyCode.isEmpty { writer.writeString(self.currencyCode, tag: 26) }
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.name, tag: 18)
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.name)
      case 3: try reader.read(&self.currencyCode)
      case 4: try reader.read(&self.timeZone)
      case 5: try reader.read(&self.primaryLocale)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("name", "name", self.name)
    try writer.field("currencyCode", "currency_code", self.currencyCode)
    try writer.field("timeZone", "time_zone", self.timeZone)
    try writer.field("primaryLocale", "primary_locale", self.primaryLocale)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.Zone`.
public struct Atrium_Tenant_V1_Zone: Wire.Message {
  public var zoneID: String = ""
  public var mallID: String = ""
  public var name: [String: String] = [:]
  /// 1 is the ground floor, -1 the first below.
  public var level: Int32 = 0
  /// Under the sky: rain matters there.
  public var outdoor: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.zoneID = try reader.readString()
      case 18: self.mallID = try reader.readString()
      case 26:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.name)
      case 32: self.level = try reader.readSInt32()
      case 40: self.outdoor = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.outdoor { writer.writeBool(self.outdoor, tag: 40) }
    if self.level != 0 { writer.writeSInt32(self.level, tag: 32) }
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.name, tag: 26)
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 18) }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.zoneID)
      case 2: try reader.read(&self.mallID)
      case 3: try reader.read(&self.name)
      case 4: try reader.read(&self.level)
      case 5: try reader.read(&self.outdoor)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("name", "name", self.name)
    try writer.field("level", "level", self.level)
    try writer.field("outdoor", "outdoor", self.outdoor)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.Shop`.
public struct Atrium_Tenant_V1_Shop: Wire.Message {
  public var shopID: String = ""
  public var mallID: String = ""
  public var tenantID: String = ""
  public var zoneID: String = ""
  public var name: [String: String] = [:]
  /// Such as `coats` or `restaurant`.
  public var category: String = ""
  /// The number on the door, such as `L2-06`.
  public var unit: String = ""
  /// Minutes after midnight, in the mall's time zone.
  public var opensMin: UInt32 = 0
  public var closesMin: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.shopID = try reader.readString()
      case 18: self.mallID = try reader.readString()
      case 26: self.tenantID = try reader.readString()
      case 34: self.zoneID = try reader.readString()
      case 42:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.name)
      case 50: self.category = try reader.readString()
      case 58: self.unit = try reader.readString()
      case 64: self.opensMin = try reader.readUInt32()
      case 72: self.closesMin = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.closesMin != 0 { writer.writeUInt32(self.closesMin, tag: 72) }
    if self.opensMin != 0 { writer.writeUInt32(self.opensMin, tag: 64) }
    if !self.unit.isEmpty { writer.writeString(self.unit, tag: 58) }
    if !self.category.isEmpty { writer.writeString(self.category, tag: 50) }
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.name, tag: 42)
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 34) }
    if !self.tenantID.isEmpty { writer.writeString(self.tenantID, tag: 26) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 18) }
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.shopID)
      case 2: try reader.read(&self.mallID)
      case 3: try reader.read(&self.tenantID)
      case 4: try reader.read(&self.zoneID)
      case 5: try reader.read(&self.name)
      case 6: try reader.read(&self.category)
      case 7: try reader.read(&self.unit)
      case 8: try reader.read(&self.opensMin)
      case 9: try reader.read(&self.closesMin)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("tenantId", "tenant_id", self.tenantID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("name", "name", self.name)
    try writer.field("category", "category", self.category)
    try writer.field("unit", "unit", self.unit)
    try writer.field("opensMin", "opens_min", self.opensMin)
    try writer.field("closesMin", "closes_min", self.closesMin)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.Item`.
public struct Atrium_Tenant_V1_Item: Wire.Message {
  public var itemID: String = ""
  public var shopID: String = ""
  public var name: [String: String] = [:]
  public var category: String = ""
  public var colour: [String: String] = [:]
  public var price: Atrium_Types_V1_Money? = nil
  /// Pieces in the shop.
  public var stock: UInt32 = 0
  /// Items that go with it; at most 20.
  public var goesWithItemIds: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.itemID = try reader.readString()
      case 18: self.shopID = try reader.readString()
      case 26:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.name)
      case 34: self.category = try reader.readString()
      case 42:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.colour)
      case 50: try reader.readMessage(into: &self.price)
      case 56: self.stock = try reader.readUInt32()
      case 66: self.goesWithItemIds.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.goesWithItemIds, tag: 66)
    if self.stock != 0 { writer.writeUInt32(self.stock, tag: 56) }
    if let value = self.price { writer.writeMessage(value, tag: 50) }
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.colour, tag: 42)
    if !self.category.isEmpty { writer.writeString(self.category, tag: 34) }
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.name, tag: 26)
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 18) }
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.itemID)
      case 2: try reader.read(&self.shopID)
      case 3: try reader.read(&self.name)
      case 4: try reader.read(&self.category)
      case 5: try reader.read(&self.colour)
      case 6: try reader.read(&self.price)
      case 7: try reader.read(&self.stock)
      case 8: try reader.read(&self.goesWithItemIds)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("name", "name", self.name)
    try writer.field("category", "category", self.category)
    try writer.field("colour", "colour", self.colour)
    try writer.field("price", "price", self.price)
    try writer.field("stock", "stock", self.stock)
    try writer.field("goesWithItemIds", "goes_with_item_ids", self.goesWithItemIds)
    writer.endObject()
  }

}

/// A benefit that is open to everybody who asks; who is told may be personal, the benefit never is.
public struct Atrium_Tenant_V1_Offer: Wire.Message {
  public var offerID: String {
    get { heap_.fields.offerID }
    _modify { yield &heap_.fields.offerID }
  }
  public var shopID: String {
    get { heap_.fields.shopID }
    _modify { yield &heap_.fields.shopID }
  }
  public var tenantID: String {
    get { heap_.fields.tenantID }
    _modify { yield &heap_.fields.tenantID }
  }
  public var mallID: String {
    get { heap_.fields.mallID }
    _modify { yield &heap_.fields.mallID }
  }
  public var title: [String: String] {
    get { heap_.fields.title }
    _modify { yield &heap_.fields.title }
  }
  public var kind: Atrium_Tenant_V1_OfferKind {
    get { heap_.fields.kind }
    _modify { yield &heap_.fields.kind }
  }
  /// The item that it is for; empty when for the whole shop.
  public var itemID: String {
    get { heap_.fields.itemID }
    _modify { yield &heap_.fields.itemID }
  }
  /// The usual price; for OFFER_KIND_AMOUNT_OFF the lowest of the last 7 days.
  public var price: Atrium_Types_V1_Money? {
    get { heap_.fields.price }
    _modify { yield &heap_.fields.price }
  }
  /// What is taken off; absent for OFFER_KIND_AT_PRICE.
  public var amountOff: Atrium_Types_V1_Money? {
    get { heap_.fields.amountOff }
    _modify { yield &heap_.fields.amountOff }
  }
  public var beginsTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.beginsTime }
    _modify { yield &heap_.fields.beginsTime }
  }
  public var endsTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.endsTime }
    _modify { yield &heap_.fields.endsTime }
  }
  /// Coupons in all, and those that are neither issued nor reserved.
  public var couponsTotal: UInt32 {
    get { heap_.fields.couponsTotal }
    _modify { yield &heap_.fields.couponsTotal }
  }
  public var couponsLeft: UInt32 {
    get { heap_.fields.couponsLeft }
    _modify { yield &heap_.fields.couponsLeft }
  }
  /// Tags that it answers to, such as `category:bags`; at most 20.
  public var tags: [String] {
    get { heap_.fields.tags }
    _modify { yield &heap_.fields.tags }
  }
  /// Conditions in the words of the tenant, by locale.
  public var conditions: [String: String] {
    get { heap_.fields.conditions }
    _modify { yield &heap_.fields.conditions }
  }
  /// Stopped by its tenant or by the mall.
  public var paused: Bool {
    get { heap_.fields.paused }
    _modify { yield &heap_.fields.paused }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 12)
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
    var offerID: String = ""
    var shopID: String = ""
    var tenantID: String = ""
    var mallID: String = ""
    var title: [String: String] = [:]
    var kind: Atrium_Tenant_V1_OfferKind = Atrium_Tenant_V1_OfferKind(rawValue: 0)
    var itemID: String = ""
    var price: Atrium_Types_V1_Money? = nil
    var amountOff: Atrium_Types_V1_Money? = nil
    var beginsTime: Wire.Google_Protobuf_Timestamp? = nil
    var endsTime: Wire.Google_Protobuf_Timestamp? = nil
    var couponsTotal: UInt32 = 0
    var couponsLeft: UInt32 = 0
    var tags: [String] = []
    var conditions: [String: String] = [:]
    var paused: Bool = false
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Tenant_V1_Offer.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.offerID = try reader.readString()
        case 18: self.shopID = try reader.readString()
        case 26: self.tenantID = try reader.readString()
        case 34: self.mallID = try reader.readString()
        case 42:
          try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.title)
        case 48: self.kind = try reader.readEnum(Atrium_Tenant_V1_OfferKind.self)
        case 58: self.itemID = try reader.readString()
        case 66: try reader.readMessage(into: &self.price)
        case 74: try reader.readMessage(into: &self.amountOff)
        case 82: try reader.readMessage(into: &self.beginsTime)
        case 90: try reader.readMessage(into: &self.endsTime)
        case 96: self.couponsTotal = try reader.readUInt32()
        case 104: self.couponsLeft = try reader.readUInt32()
        case 114: self.tags.append(try reader.readString())
        case 122:
          try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.conditions)
        case 128: self.paused = try reader.readBool()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if self.paused { writer.writeBool(self.paused, tag: 128) }
      writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.conditions, tag: 122)
      writer.writeRepeated(Wire.StringCodec.self, self.tags, tag: 114)
      if self.couponsLeft != 0 { writer.writeUInt32(self.couponsLeft, tag: 104) }
      if self.couponsTotal != 0 { writer.writeUInt32(self.couponsTotal, tag: 96) }
      if let value = self.endsTime { writer.writeMessage(value, tag: 90) }
      if let value = self.beginsTime { writer.writeMessage(value, tag: 82) }
      if let value = self.amountOff { writer.writeMessage(value, tag: 74) }
      if let value = self.price { writer.writeMessage(value, tag: 66) }
      if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 58) }
      if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 48) }
      writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.title, tag: 42)
      if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 34) }
      if !self.tenantID.isEmpty { writer.writeString(self.tenantID, tag: 26) }
      if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 18) }
      if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.offerID)
        case 2: try reader.read(&self.shopID)
        case 3: try reader.read(&self.tenantID)
        case 4: try reader.read(&self.mallID)
        case 5: try reader.read(&self.title)
        case 6: try reader.read(&self.kind)
        case 7: try reader.read(&self.itemID)
        case 8: try reader.read(&self.price)
        case 9: try reader.read(&self.amountOff)
        case 10: try reader.read(&self.beginsTime)
        case 11: try reader.read(&self.endsTime)
        case 12: try reader.read(&self.couponsTotal)
        case 13: try reader.read(&self.couponsLeft)
        case 14: try reader.read(&self.tags)
        case 15: try reader.read(&self.conditions)
        case 16: try reader.read(&self.paused)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("offerId", "offer_id", self.offerID)
      try writer.field("shopId", "shop_id", self.shopID)
      try writer.field("tenantId", "tenant_id", self.tenantID)
      try writer.field("mallId", "mall_id", self.mallID)
      try writer.field("title", "title", self.title)
      try writer.field("kind", "kind", self.kind)
      try writer.field("itemId", "item_id", self.itemID)
      try writer.field("price", "price", self.price)
      try writer.field("amountOff", "amount_off", self.amountOff)
      try writer.field("beginsTime", "begins_time", self.beginsTime)
      try writer.field("endsTime", "ends_time", self.endsTime)
      try writer.field("couponsTotal", "coupons_total", self.couponsTotal)
      try writer.field("couponsLeft", "coupons_left", self.couponsLeft)
      try writer.field("tags", "tags", self.tags)
      try writer.field("conditions", "conditions", self.conditions)
      try writer.field("paused", "paused", self.paused)
      writer.endObject()
    }

  }
}

/// `atrium.tenant.v1.GetMallRequest`.
public struct Atrium_Tenant_V1_GetMallRequest: Wire.Message {
  public var mallID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 15)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.GetShopRequest`.
public struct Atrium_Tenant_V1_GetShopRequest: Wire.Message {
  public var shopID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 16)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.shopID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.shopID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("shopId", "shop_id", self.shopID)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.GetOfferRequest`.
public struct Atrium_Tenant_V1_GetOfferRequest: Wire.Message {
  public var offerID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 17)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.offerID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.offerID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("offerId", "offer_id", self.offerID)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListZonesRequest`.
public struct Atrium_Tenant_V1_ListZonesRequest: Wire.Message {
  public var mallID: String = ""
  /// 1 to 200; 0 is 50.
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 18)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 16: self.pageSize = try reader.readUInt32()
      case 26: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 26) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 16) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.pageSize)
      case 3: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListZonesResponse`.
public struct Atrium_Tenant_V1_ListZonesResponse: Wire.Message {
  public var zones: [Atrium_Tenant_V1_Zone] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 19)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.zones)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_Zone>.self, self.zones, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.zones)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("zones", "zones", self.zones)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListShopsRequest`.
public struct Atrium_Tenant_V1_ListShopsRequest: Wire.Message {
  public var mallID: String = ""
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 20)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 16: self.pageSize = try reader.readUInt32()
      case 26: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 26) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 16) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.pageSize)
      case 3: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListShopsResponse`.
public struct Atrium_Tenant_V1_ListShopsResponse: Wire.Message {
  public var shops: [Atrium_Tenant_V1_Shop] = []
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 21)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.shops)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_Shop>.self, self.shops, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.shops)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("shops", "shops", self.shops)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListItemsRequest`.
public struct Atrium_Tenant_V1_ListItemsRequest: Wire.Message {
  public var shopID: String = ""
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 22)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.shopID = try reader.readString()
      case 16: self.pageSize = try reader.readUInt32()
      case 26: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 26) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 16) }
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.shopID)
      case 2: try reader.read(&self.pageSize)
      case 3: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListItemsResponse`.
public struct Atrium_Tenant_V1_ListItemsResponse: Wire.Message {
  public var items: [Atrium_Tenant_V1_Item] = []
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 23)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.items)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_Item>.self, self.items, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.items)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("items", "items", self.items)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListOffersRequest`.
public struct Atrium_Tenant_V1_ListOffersRequest: Wire.Message {
  public var mallID: String = ""
  /// Only those that can be taken now.
  public var openOnly: Bool = false
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 24)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 16: self.openOnly = try reader.readBool()
      case 24: self.pageSize = try reader.readUInt32()
      case 34: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 34) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 24) }
    if self.openOnly { writer.writeBool(self.openOnly, tag: 16) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.openOnly)
      case 3: try reader.read(&self.pageSize)
      case 4: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("openOnly", "open_only", self.openOnly)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.ListOffersResponse`.
public struct Atrium_Tenant_V1_ListOffersResponse: Wire.Message {
  public var offers: [Atrium_Tenant_V1_Offer] = []
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 25)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.offers)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_Offer>.self, self.offers, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.offers)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("offers", "offers", self.offers)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// The methods of `atrium.tenant.v1.Directory`.
public enum Atrium_Tenant_V1_DirectoryMethods {
  /// Takes a table in CSV (RFC 4180, UTF-8, a header line). Either every line is taken or none;
  /// errors name line and column. Rows that are not in the table stay.
  public static let importTable = RPC.Method<Atrium_Tenant_V1_ImportTableRequest, Atrium_Tenant_V1_ImportTableResponse>(
    service: "atrium.tenant.v1.Directory", name: "ImportTable", kind: .unary, idempotency: .idempotent,
    routes: [])
  public static let getMall = RPC.Method<Atrium_Tenant_V1_GetMallRequest, Atrium_Tenant_V1_Mall>(
    service: "atrium.tenant.v1.Directory", name: "GetMall", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let getShop = RPC.Method<Atrium_Tenant_V1_GetShopRequest, Atrium_Tenant_V1_Shop>(
    service: "atrium.tenant.v1.Directory", name: "GetShop", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let getOffer = RPC.Method<Atrium_Tenant_V1_GetOfferRequest, Atrium_Tenant_V1_Offer>(
    service: "atrium.tenant.v1.Directory", name: "GetOffer", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let listZones = RPC.Method<Atrium_Tenant_V1_ListZonesRequest, Atrium_Tenant_V1_ListZonesResponse>(
    service: "atrium.tenant.v1.Directory", name: "ListZones", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let listShops = RPC.Method<Atrium_Tenant_V1_ListShopsRequest, Atrium_Tenant_V1_ListShopsResponse>(
    service: "atrium.tenant.v1.Directory", name: "ListShops", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let listItems = RPC.Method<Atrium_Tenant_V1_ListItemsRequest, Atrium_Tenant_V1_ListItemsResponse>(
    service: "atrium.tenant.v1.Directory", name: "ListItems", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let listOffers = RPC.Method<Atrium_Tenant_V1_ListOffersRequest, Atrium_Tenant_V1_ListOffersResponse>(
    service: "atrium.tenant.v1.Directory", name: "ListOffers", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.tenant.v1.Directory`.
public protocol Atrium_Tenant_V1_DirectoryService: RPC.Service {
  /// Takes a table in CSV (RFC 4180, UTF-8, a header line). Either every line is taken or none;
  /// errors name line and column. Rows that are not in the table stay.
  func importTable(_ request: Atrium_Tenant_V1_ImportTableRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ImportTableResponse
  func getMall(_ request: Atrium_Tenant_V1_GetMallRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Mall
  func getShop(_ request: Atrium_Tenant_V1_GetShopRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Shop
  func getOffer(_ request: Atrium_Tenant_V1_GetOfferRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_Offer
  func listZones(_ request: Atrium_Tenant_V1_ListZonesRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ListZonesResponse
  func listShops(_ request: Atrium_Tenant_V1_ListShopsRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ListShopsResponse
  func listItems(_ request: Atrium_Tenant_V1_ListItemsRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ListItemsResponse
  func listOffers(_ request: Atrium_Tenant_V1_ListOffersRequest, context: RPC.CallContext) async throws -> Atrium_Tenant_V1_ListOffersResponse
}

extension Atrium_Tenant_V1_DirectoryService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Tenant_V1_Directory_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Tenant_V1_DirectoryMethods.importTable, replying: { request in { reply in
      do { reply(try await self.importTable(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.getMall, replying: { request in { reply in
      do { reply(try await self.getMall(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.getShop, replying: { request in { reply in
      do { reply(try await self.getShop(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.getOffer, replying: { request in { reply in
      do { reply(try await self.getOffer(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.listZones, replying: { request in { reply in
      do { reply(try await self.listZones(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.listShops, replying: { request in { reply in
      do { reply(try await self.listShops(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.listItems, replying: { request in { reply in
      do { reply(try await self.listItems(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Tenant_V1_DirectoryMethods.listOffers, replying: { request in { reply in
      do { reply(try await self.listOffers(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.tenant.v1.Directory`.
public struct Atrium_Tenant_V1_DirectoryClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Takes a table in CSV (RFC 4180, UTF-8, a header line). Either every line is taken or none;
  /// errors name line and column. Rows that are not in the table stay.
  public func importTable(
    _ request: Atrium_Tenant_V1_ImportTableRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ImportTableResponse {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.importTable, request, options: options)
  }

  public func getMall(
    _ request: Atrium_Tenant_V1_GetMallRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Mall {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.getMall, request, options: options)
  }

  public func getShop(
    _ request: Atrium_Tenant_V1_GetShopRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Shop {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.getShop, request, options: options)
  }

  public func getOffer(
    _ request: Atrium_Tenant_V1_GetOfferRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_Offer {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.getOffer, request, options: options)
  }

  public func listZones(
    _ request: Atrium_Tenant_V1_ListZonesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ListZonesResponse {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.listZones, request, options: options)
  }

  public func listShops(
    _ request: Atrium_Tenant_V1_ListShopsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ListShopsResponse {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.listShops, request, options: options)
  }

  public func listItems(
    _ request: Atrium_Tenant_V1_ListItemsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ListItemsResponse {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.listItems, request, options: options)
  }

  public func listOffers(
    _ request: Atrium_Tenant_V1_ListOffersRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Tenant_V1_ListOffersResponse {
    try await client.unary(Atrium_Tenant_V1_DirectoryMethods.listOffers, request, options: options)
  }

}

/// The descriptor of `atrium/tenant/v1/directory.proto`, without custom options.
public enum Atrium_Tenant_V1_Directory_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vdGVuYW50L3YxL2RpcmVjdG9yeS5wcm90bxIQYXRyaXVtLnRlbmFudC52MRobYXRyaXVtL3R5cGVzL3Yx\
    L3R5cGVzLnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvIm4KEkltcG9ydFRhYmxlUmVxdWVzdBIt\
    CgV0YWJsZRgBIAEoDjIXLmF0cml1bS50ZW5hbnQudjEuVGFibGVSBXRhYmxlEhAKA2NzdhgCIAEoDFIDY3N2EhcKB2Ry\
    eV9ydW4YAyABKAhSBmRyeVJ1biK/AQoTSW1wb3J0VGFibGVSZXNwb25zZRIaCghpbnNlcnRlZBgBIAEoDVIIaW5zZXJ0\
    ZWQSGAoHdXBkYXRlZBgCIAEoDVIHdXBkYXRlZBIcCgl1bmNoYW5nZWQYAyABKA1SCXVuY2hhbmdlZBIzCgZlcnJvcnMY\
    BCADKAsyGy5hdHJpdW0udGVuYW50LnYxLkxpbmVFcnJvclIGZXJyb3JzEh8KC2Vycm9yX2NvdW50GAUgASgNUgplcnJv\
    ckNvdW50IksKCUxpbmVFcnJvchISCgRsaW5lGAEgASgNUgRsaW5lEhYKBmNvbHVtbhgCIAEoCVIGY29sdW1uEhIKBHRl\
    eHQYAyABKAlSBHRleHQi9wEKBE1hbGwSFwoHbWFsbF9pZBgBIAEoCVIGbWFsbElkEjQKBG5hbWUYAiADKAsyIC5hdHJp\
    dW0udGVuYW50LnYxLk1hbGwuTmFtZUVudHJ5UgRuYW1lEiMKDWN1cnJlbmN5X2NvZGUYAyABKAlSDGN1cnJlbmN5Q29k\
    ZRIbCgl0aW1lX3pvbmUYBCABKAlSCHRpbWVab25lEiUKDnByaW1hcnlfbG9jYWxlGAUgASgJUg1wcmltYXJ5TG9jYWxl\
    GjcKCU5hbWVFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBItcBCgRab25lEhcK\
    B3pvbmVfaWQYASABKAlSBnpvbmVJZBIXCgdtYWxsX2lkGAIgASgJUgZtYWxsSWQSNAoEbmFtZRgDIAMoCzIgLmF0cml1\
    bS50ZW5hbnQudjEuWm9uZS5OYW1lRW50cnlSBG5hbWUSFAoFbGV2ZWwYBCABKBFSBWxldmVsEhgKB291dGRvb3IYBSAB\
    KAhSB291dGRvb3IaNwoJTmFtZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToCOAEi\
    yQIKBFNob3ASFwoHc2hvcF9pZBgBIAEoCVIGc2hvcElkEhcKB21hbGxfaWQYAiABKAlSBm1hbGxJZBIbCgl0ZW5hbnRf\
    aWQYAyABKAlSCHRlbmFudElkEhcKB3pvbmVfaWQYBCABKAlSBnpvbmVJZBI0CgRuYW1lGAUgAygLMiAuYXRyaXVtLnRl\
    bmFudC52MS5TaG9wLk5hbWVFbnRyeVIEbmFtZRIaCghjYXRlZ29yeRgGIAEoCVIIY2F0ZWdvcnkSEgoEdW5pdBgHIAEo\
    CVIEdW5pdBIbCglvcGVuc19taW4YCCABKA1SCG9wZW5zTWluEh0KCmNsb3Nlc19taW4YCSABKA1SCWNsb3Nlc01pbho3\
    CglOYW1lRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ASKrAwoESXRlbRIXCgdp\
    dGVtX2lkGAEgASgJUgZpdGVtSWQSFwoHc2hvcF9pZBgCIAEoCVIGc2hvcElkEjQKBG5hbWUYAyADKAsyIC5hdHJpdW0u\
    dGVuYW50LnYxLkl0ZW0uTmFtZUVudHJ5UgRuYW1lEhoKCGNhdGVnb3J5GAQgASgJUghjYXRlZ29yeRI6CgZjb2xvdXIY\
    BSADKAsyIi5hdHJpdW0udGVuYW50LnYxLkl0ZW0uQ29sb3VyRW50cnlSBmNvbG91chIsCgVwcmljZRgGIAEoCzIWLmF0\
    cml1bS50eXBlcy52MS5Nb25leVIFcHJpY2USFAoFc3RvY2sYByABKA1SBXN0b2NrEisKEmdvZXNfd2l0aF9pdGVtX2lk\
    cxgIIAMoCVIPZ29lc1dpdGhJdGVtSWRzGjcKCU5hbWVFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEo\
    CVIFdmFsdWU6AjgBGjkKC0NvbG91ckVudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToC\
    OAEihgYKBU9mZmVyEhkKCG9mZmVyX2lkGAEgASgJUgdvZmZlcklkEhcKB3Nob3BfaWQYAiABKAlSBnNob3BJZBIbCgl0\
    ZW5hbnRfaWQYAyABKAlSCHRlbmFudElkEhcKB21hbGxfaWQYBCABKAlSBm1hbGxJZBI4CgV0aXRsZRgFIAMoCzIiLmF0\
    cml1bS50ZW5hbnQudjEuT2ZmZXIuVGl0bGVFbnRyeVIFdGl0bGUSLwoEa2luZBgGIAEoDjIbLmF0cml1bS50ZW5hbnQu\
    djEuT2ZmZXJLaW5kUgRraW5kEhcKB2l0ZW1faWQYByABKAlSBml0ZW1JZBIsCgVwcmljZRgIIAEoCzIWLmF0cml1bS50\
    eXBlcy52MS5Nb25leVIFcHJpY2USNQoKYW1vdW50X29mZhgJIAEoCzIWLmF0cml1bS50eXBlcy52MS5Nb25leVIJYW1v\
    dW50T2ZmEjsKC2JlZ2luc190aW1lGAogASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIKYmVnaW5zVGltZRI3\
    CgllbmRzX3RpbWUYCyABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUghlbmRzVGltZRIjCg1jb3Vwb25zX3Rv\
    dGFsGAwgASgNUgxjb3Vwb25zVG90YWwSIQoMY291cG9uc19sZWZ0GA0gASgNUgtjb3Vwb25zTGVmdBISCgR0YWdzGA4g\
    AygJUgR0YWdzEkcKCmNvbmRpdGlvbnMYDyADKAsyJy5hdHJpdW0udGVuYW50LnYxLk9mZmVyLkNvbmRpdGlvbnNFbnRy\
    eVIKY29uZGl0aW9ucxIWCgZwYXVzZWQYECABKAhSBnBhdXNlZBo4CgpUaXRsZUVudHJ5EhAKA2tleRgBIAEoCVIDa2V5\
    EhQKBXZhbHVlGAIgASgJUgV2YWx1ZToCOAEaPQoPQ29uZGl0aW9uc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZh\
    bHVlGAIgASgJUgV2YWx1ZToCOAEiKQoOR2V0TWFsbFJlcXVlc3QSFwoHbWFsbF9pZBgBIAEoCVIGbWFsbElkIikKDkdl\
    dFNob3BSZXF1ZXN0EhcKB3Nob3BfaWQYASABKAlSBnNob3BJZCIsCg9HZXRPZmZlclJlcXVlc3QSGQoIb2ZmZXJfaWQY\
    ASABKAlSB29mZmVySWQiZwoQTGlzdFpvbmVzUmVxdWVzdBIXCgdtYWxsX2lkGAEgASgJUgZtYWxsSWQSGwoJcGFnZV9z\
    aXplGAIgASgNUghwYWdlU2l6ZRIdCgpwYWdlX3Rva2VuGAMgASgJUglwYWdlVG9rZW4iaQoRTGlzdFpvbmVzUmVzcG9u\
    c2USLAoFem9uZXMYASADKAsyFi5hdHJpdW0udGVuYW50LnYxLlpvbmVSBXpvbmVzEiYKD25leHRfcGFnZV90b2tlbhgC\
    IAEoCVINbmV4dFBhZ2VUb2tlbiJnChBMaXN0U2hvcHNSZXF1ZXN0EhcKB21hbGxfaWQYASABKAlSBm1hbGxJZBIbCglw\
    YWdlX3NpemUYAiABKA1SCHBhZ2VTaXplEh0KCnBhZ2VfdG9rZW4YAyABKAlSCXBhZ2VUb2tlbiJpChFMaXN0U2hvcHNS\
    ZXNwb25zZRIsCgVzaG9wcxgBIAMoCzIWLmF0cml1bS50ZW5hbnQudjEuU2hvcFIFc2hvcHMSJgoPbmV4dF9wYWdlX3Rv\
    a2VuGAIgASgJUg1uZXh0UGFnZVRva2VuImcKEExpc3RJdGVtc1JlcXVlc3QSFwoHc2hvcF9pZBgBIAEoCVIGc2hvcElk\
    EhsKCXBhZ2Vfc2l6ZRgCIAEoDVIIcGFnZVNpemUSHQoKcGFnZV90b2tlbhgDIAEoCVIJcGFnZVRva2VuImkKEUxpc3RJ\
    dGVtc1Jlc3BvbnNlEiwKBWl0ZW1zGAEgAygLMhYuYXRyaXVtLnRlbmFudC52MS5JdGVtUgVpdGVtcxImCg9uZXh0X3Bh\
    Z2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4ihQEKEUxpc3RPZmZlcnNSZXF1ZXN0EhcKB21hbGxfaWQYASABKAlS\
    Bm1hbGxJZBIbCglvcGVuX29ubHkYAiABKAhSCG9wZW5Pbmx5EhsKCXBhZ2Vfc2l6ZRgDIAEoDVIIcGFnZVNpemUSHQoK\
    cGFnZV90b2tlbhgEIAEoCVIJcGFnZVRva2VuIm0KEkxpc3RPZmZlcnNSZXNwb25zZRIvCgZvZmZlcnMYASADKAsyFy5h\
    dHJpdW0udGVuYW50LnYxLk9mZmVyUgZvZmZlcnMSJgoPbmV4dF9wYWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2Vu\
    KocBCgVUYWJsZRIVChFUQUJMRV9VTlNQRUNJRklFRBAAEg8KC1RBQkxFX01BTExTEAESDwoLVEFCTEVfWk9ORVMQAhIR\
    Cg1UQUJMRV9URU5BTlRTEAMSDwoLVEFCTEVfU0hPUFMQBBIPCgtUQUJMRV9JVEVNUxAFEhAKDFRBQkxFX09GRkVSUxAG\
    KlsKCU9mZmVyS2luZBIaChZPRkZFUl9LSU5EX1VOU1BFQ0lGSUVEEAASGQoVT0ZGRVJfS0lORF9BTU9VTlRfT0ZGEAES\
    FwoTT0ZGRVJfS0lORF9BVF9QUklDRRACMrwFCglEaXJlY3RvcnkSXwoLSW1wb3J0VGFibGUSJC5hdHJpdW0udGVuYW50\
    LnYxLkltcG9ydFRhYmxlUmVxdWVzdBolLmF0cml1bS50ZW5hbnQudjEuSW1wb3J0VGFibGVSZXNwb25zZSIDkAICEkgK\
    B0dldE1hbGwSIC5hdHJpdW0udGVuYW50LnYxLkdldE1hbGxSZXF1ZXN0GhYuYXRyaXVtLnRlbmFudC52MS5NYWxsIgOQ\
    AgESSAoHR2V0U2hvcBIgLmF0cml1bS50ZW5hbnQudjEuR2V0U2hvcFJlcXVlc3QaFi5hdHJpdW0udGVuYW50LnYxLlNo\
    b3AiA5ACARJLCghHZXRPZmZlchIhLmF0cml1bS50ZW5hbnQudjEuR2V0T2ZmZXJSZXF1ZXN0GhcuYXRyaXVtLnRlbmFu\
    dC52MS5PZmZlciIDkAIBElkKCUxpc3Rab25lcxIiLmF0cml1bS50ZW5hbnQudjEuTGlzdFpvbmVzUmVxdWVzdBojLmF0\
    cml1bS50ZW5hbnQudjEuTGlzdFpvbmVzUmVzcG9uc2UiA5ACARJZCglMaXN0U2hvcHMSIi5hdHJpdW0udGVuYW50LnYx\
    Lkxpc3RTaG9wc1JlcXVlc3QaIy5hdHJpdW0udGVuYW50LnYxLkxpc3RTaG9wc1Jlc3BvbnNlIgOQAgESWQoJTGlzdEl0\
    ZW1zEiIuYXRyaXVtLnRlbmFudC52MS5MaXN0SXRlbXNSZXF1ZXN0GiMuYXRyaXVtLnRlbmFudC52MS5MaXN0SXRlbXNS\
    ZXNwb25zZSIDkAIBElwKCkxpc3RPZmZlcnMSIy5hdHJpdW0udGVuYW50LnYxLkxpc3RPZmZlcnNSZXF1ZXN0GiQuYXRy\
    aXVtLnRlbmFudC52MS5MaXN0T2ZmZXJzUmVzcG9uc2UiA5ACAWIGcHJvdG8z
    """,
    imports: [Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
