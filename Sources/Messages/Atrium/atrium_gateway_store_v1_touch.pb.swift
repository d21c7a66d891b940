// Made by protoc-gen-atrium from atrium/gateway/store/v1/touch.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// What began a touch: with it every step can be done again and gives the same.
public struct Atrium_Gateway_Store_V1_TouchInput: Wire.Message {
  public var stage: Atrium_Types_V1_Stage = Atrium_Types_V1_Stage(rawValue: 0)
  public var occasion: Atrium_Advisor_V1_Occasion = Atrium_Advisor_V1_Occasion(rawValue: 0)
  public var mallID: String = ""
  public var zoneID: String = ""
  public var itemID: String = ""
  /// Empty is the person's.
  public var locale: String = ""
  public var weather: Atrium_Advisor_V1_Weather? = nil
  /// When it began, by the mall's clock.
  public var mallTime: Wire.Google_Protobuf_Timestamp? = nil
  /// When the visit would begin that an invitation is for.
  public var visitTime: Wire.Google_Protobuf_Timestamp? = nil
  public var traceparent: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_Store_V1_Touch_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.stage = try reader.readEnum(Atrium_Types_V1_Stage.self)
      case 16: self.occasion = try reader.readEnum(Atrium_Advisor_V1_Occasion.self)
      case 26: self.mallID = try reader.readString()
      case 34: self.zoneID = try reader.readString()
      case 42: self.itemID = try reader.readString()
      case 50: self.locale = try reader.readString()
      case 58: try reader.readMessage(into: &self.weather)
      case 66: try reader.readMessage(into: &self.mallTime)
      case 74: try reader.readMessage(into: &self.visitTime)
      case 82: self.traceparent = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.traceparent.isEmpty { writer.writeString(self.traceparent, tag: 82) }
    if let value = self.visitTime { writer.writeMessage(value, tag: 74) }
    if let value = self.mallTime { writer.writeMessage(value, tag: 66) }
    if let value = self.weather { writer.writeMessage(value, tag: 58) }
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 50) }
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 42) }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 34) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 26) }
    if self.occasion.rawValue != 0 { writer.writeInt32(self.occasion.rawValue, tag: 16) }
    if self.stage.rawValue != 0 { writer.writeInt32(self.stage.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.stage)
      case 2: try reader.read(&self.occasion)
      case 3: try reader.read(&self.mallID)
      case 4: try reader.read(&self.zoneID)
      case 5: try reader.read(&self.itemID)
      case 6: try reader.read(&self.locale)
      case 7: try reader.read(&self.weather)
      case 8: try reader.read(&self.mallTime)
      case 9: try reader.read(&self.visitTime)
      case 10: try reader.read(&self.traceparent)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("stage", "stage", self.stage)
    try writer.field("occasion", "occasion", self.occasion)
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("locale", "locale", self.locale)
    try writer.field("weather", "weather", self.weather)
    try writer.field("mallTime", "mall_time", self.mallTime)
    try writer.field("visitTime", "visit_time", self.visitTime)
    try writer.field("traceparent", "traceparent", self.traceparent)
    writer.endObject()
  }

}

/// What became of it.
public struct Atrium_Gateway_Store_V1_TouchResult: Wire.Message {
  public var why: Atrium_Gateway_V1_Why? = nil
  public var tags: [String] = []
  public var offerID: String = ""
  public var tenantID: String = ""
  public var contentID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_Store_V1_Touch_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.why)
      case 18: self.tags.append(try reader.readString())
      case 26: self.offerID = try reader.readString()
      case 34: self.tenantID = try reader.readString()
      case 42: self.contentID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.contentID.isEmpty { writer.writeString(self.contentID, tag: 42) }
    if !self.tenantID.isEmpty { writer.writeString(self.tenantID, tag: 34) }
    if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 26) }
    writer.writeRepeated(Wire.StringCodec.self, self.tags, tag: 18)
    if let value = self.why { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.why)
      case 2: try reader.read(&self.tags)
      case 3: try reader.read(&self.offerID)
      case 4: try reader.read(&self.tenantID)
      case 5: try reader.read(&self.contentID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("why", "why", self.why)
    try writer.field("tags", "tags", self.tags)
    try writer.field("offerId", "offer_id", self.offerID)
    try writer.field("tenantId", "tenant_id", self.tenantID)
    try writer.field("contentId", "content_id", self.contentID)
    writer.endObject()
  }

}

/// The descriptor of `atrium/gateway/store/v1/touch.proto`, without custom options.
public enum Atrium_Gateway_Store_V1_Touch_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiNhdHJpdW0vZ2F0ZXdheS9zdG9yZS92MS90b3VjaC5wcm90bxIXYXRyaXVtLmdhdGV3YXkuc3RvcmUudjEaIWF0cml1\
    bS9hZHZpc29yL3YxL2RlY2lzaW9ucy5wcm90bxoeYXRyaXVtL2dhdGV3YXkvdjEvcmlnaHRzLnByb3RvGhthdHJpdW0v\
    dHlwZXMvdjEvdHlwZXMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8iogMKClRvdWNoSW5wdXQS\
    LAoFc3RhZ2UYASABKA4yFi5hdHJpdW0udHlwZXMudjEuU3RhZ2VSBXN0YWdlEjcKCG9jY2FzaW9uGAIgASgOMhsuYXRy\
    aXVtLmFkdmlzb3IudjEuT2NjYXNpb25SCG9jY2FzaW9uEhcKB21hbGxfaWQYAyABKAlSBm1hbGxJZBIXCgd6b25lX2lk\
    GAQgASgJUgZ6b25lSWQSFwoHaXRlbV9pZBgFIAEoCVIGaXRlbUlkEhYKBmxvY2FsZRgGIAEoCVIGbG9jYWxlEjQKB3dl\
    YXRoZXIYByABKAsyGi5hdHJpdW0uYWR2aXNvci52MS5XZWF0aGVyUgd3ZWF0aGVyEjcKCW1hbGxfdGltZRgIIAEoCzIa\
    Lmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCG1hbGxUaW1lEjkKCnZpc2l0X3RpbWUYCSABKAsyGi5nb29nbGUucHJv\
    dG9idWYuVGltZXN0YW1wUgl2aXNpdFRpbWUSIAoLdHJhY2VwYXJlbnQYCiABKAlSC3RyYWNlcGFyZW50IqIBCgtUb3Vj\
    aFJlc3VsdBIoCgN3aHkYASABKAsyFi5hdHJpdW0uZ2F0ZXdheS52MS5XaHlSA3doeRISCgR0YWdzGAIgAygJUgR0YWdz\
    EhkKCG9mZmVyX2lkGAMgASgJUgdvZmZlcklkEhsKCXRlbmFudF9pZBgEIAEoCVIIdGVuYW50SWQSHQoKY29udGVudF9p\
    ZBgFIAEoCVIJY29udGVudElkYgZwcm90bzM=
    """,
    imports: [Atrium_Advisor_V1_Decisions_Proto.descriptor, Atrium_Gateway_V1_Rights_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
