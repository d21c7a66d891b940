// Made by protoc-gen-atrium from atrium/advisor/v1/decisions.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// What happened that makes one ask.
public struct Atrium_Advisor_V1_Occasion: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// An item was tried on.
  public static let tryOn = Self(rawValue: 1)
  /// The person came into a zone.
  public static let zone = Self(rawValue: 2)
  /// The person asks for an invitation.
  public static let invitation = Self(rawValue: 3)
  /// A receipt was printed.
  public static let receipt = Self(rawValue: 4)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 0)
  }
}

/// `atrium.advisor.v1.Sky`.
public struct Atrium_Advisor_V1_Sky: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let clear = Self(rawValue: 1)
  public static let cloudy = Self(rawValue: 2)
  public static let rain = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 1)
  }
}

/// `atrium.advisor.v1.Outcome`.
public struct Atrium_Advisor_V1_Outcome: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// Propose the touch.
  public static let send = Self(rawValue: 1)
  /// Do not; `withheld_reason` says why.
  public static let withhold = Self(rawValue: 2)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 2)
  }
}

/// `atrium.advisor.v1.DecideRequest`.
public struct Atrium_Advisor_V1_DecideRequest: Wire.Message {
  /// Lower-case hexadecimal, 32 characters.
  public var touchID: String = ""
  public var occasion: Atrium_Advisor_V1_Occasion = Atrium_Advisor_V1_Occasion(rawValue: 0)
  public var mallID: String = ""
  /// Empty when not known or not allowed.
  public var zoneID: String = ""
  /// The item that was tried on or bought; empty for other occasions.
  public var itemID: String = ""
  /// The live profile, read with PURPOSE_PROFILING.
  public var profile: Atrium_Profile_V1_LiveProfile? = nil
  public var weather: Atrium_Advisor_V1_Weather? = nil
  /// The domain's time.
  public var mallTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Offers that must not be proposed again for this touch; at most 20.
  public var withoutOfferIds: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.occasion = try reader.readEnum(Atrium_Advisor_V1_Occasion.self)
      case 26: self.mallID = try reader.readString()
      case 34: self.zoneID = try reader.readString()
      case 42: self.itemID = try reader.readString()
      case 50: try reader.readMessage(into: &self.profile)
      case 58: try reader.readMessage(into: &self.weather)
      case 66: try reader.readMessage(into: &self.mallTime)
      case 74: self.withoutOfferIds.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.withoutOfferIds, tag: 74)
    if let value = self.mallTime { writer.writeMessage(value, tag: 66) }
    if let value = self.weather { writer.writeMessage(value, tag: 58) }
    if let value = self.profile { writer.writeMessage(value, tag: 50) }
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 42) }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 34) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 26) }
    if self.occasion.rawValue != 0 { writer.writeInt32(self.occasion.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.occasion)
      case 3: try reader.read(&self.mallID)
      case 4: try reader.read(&self.zoneID)
      case 5: try reader.read(&self.itemID)
      case 6: try reader.read(&self.profile)
      case 7: try reader.read(&self.weather)
      case 8: try reader.read(&self.mallTime)
      case 9: try reader.read(&self.withoutOfferIds)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("occasion", "occasion", self.occasion)
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("profile", "profile", self.profile)
    try writer.field("weather", "weather", self.weather)
    try writer.field("mallTime", "mall_time", self.mallTime)
    try writer.field("withoutOfferIds", "without_offer_ids", self.withoutOfferIds)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.Weather`.
public struct Atrium_Advisor_V1_Weather: Wire.Message {
  public var sky: Atrium_Advisor_V1_Sky = Atrium_Advisor_V1_Sky(rawValue: 0)
  /// Tenths of a degree Celsius.
  public var temperatureDecicelsius: Int32 = 0
  /// An orange or red warning, a typhoon signal 8 or black rain: nothing invites anyone to travel.
  public var severeWarning: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.sky = try reader.readEnum(Atrium_Advisor_V1_Sky.self)
      case 16: self.temperatureDecicelsius = try reader.readSInt32()
      case 24: self.severeWarning = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.severeWarning { writer.writeBool(self.severeWarning, tag: 24) }
    if self.temperatureDecicelsius != 0 { writer.writeSInt32(self.temperatureDecicelsius, tag: 16) }
    if self.sky.rawValue != 0 { writer.writeInt32(self.sky.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.sky)
      case 2: try reader.read(&self.temperatureDecicelsius)
      case 3: try reader.read(&self.severeWarning)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("sky", "sky", self.sky)
    try writer.field("temperatureDecicelsius", "temperature_decicelsius", self.temperatureDecicelsius)
    try writer.field("severeWarning", "severe_warning", self.severeWarning)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.Decision`.
public struct Atrium_Advisor_V1_Decision: Wire.Message {
  public var touchID: String = ""
  public var outcome: Atrium_Advisor_V1_Outcome = Atrium_Advisor_V1_Outcome(rawValue: 0)
  /// Why nothing is sent: `holdout`, `no_candidate`, `dormant`, `personalisation.off`,
  /// `age.unknown`, `weather.warning`, `rejections`, `model.behind`; empty for OUTCOME_SEND.
  public var withheldReason: String = ""
  public var offerID: String = ""
  public var shopID: String = ""
  public var itemID: String = ""
  /// What the proposal was chosen for.
  public var tags: [String] = []
  /// Thousandths; comparable within one model only.
  public var scoreMilli: Int32 = 0
  /// Probability of choosing this candidate, in parts per million.
  public var propensityPpm: UInt32 = 0
  /// How many candidates there were.
  public var candidates: UInt32 = 0
  /// Chosen outside the shopper's usual interests, on purpose.
  public var exploration: Bool = false
  /// The person is in the share that gets nothing, so that effects can be measured.
  public var holdout: Bool = false
  /// Which model decided, and its version.
  public var model: String = ""
  /// Heaviest first; at most 5.
  public var reasons: [Atrium_Types_V1_Reason] = []
  /// What was not used, as stable codes such as `mood`, `contacts`.
  public var notUsed: [String] = []
  public var decidedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// The sequence number of the mall's feed that it rests on.
  public var feedSequence: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.outcome = try reader.readEnum(Atrium_Advisor_V1_Outcome.self)
      case 26: self.withheldReason = try reader.readString()
      case 34: self.offerID = try reader.readString()
      case 42: self.shopID = try reader.readString()
      case 50: self.itemID = try reader.readString()
      case 58: self.tags.append(try reader.readString())
      case 64: self.scoreMilli = try reader.readInt32()
      case 72: self.propensityPpm = try reader.readUInt32()
      case 80: self.candidates = try reader.readUInt32()
      case 88: self.exploration = try reader.readBool()
      case 96: self.holdout = try reader.readBool()
      case 106: self.model = try reader.readString()
      case 114: try reader.readMessage(appendingTo: &self.reasons)
      case 122: self.notUsed.append(try reader.readString())
      case 130: try reader.readMessage(into: &self.decidedTime)
      case 136: self.feedSequence = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.feedSequence != 0 { writer.writeUInt64(self.feedSequence, tag: 136) }
    if let value = self.decidedTime { writer.writeMessage(value, tag: 130) }
    writer.writeRepeated(Wire.StringCodec.self, self.notUsed, tag: 122)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Types_V1_Reason>.self, self.reasons, tag: 114)
    if !self.model.isEmpty { writer.writeString(self.model, tag: 106) }
    if self.holdout { writer.writeBool(self.holdout, tag: 96) }
    if self.exploration { writer.writeBool(self.exploration, tag: 88) }
    if self.candidates != 0 { writer.writeUInt32(self.candidates, tag: 80) }
    if self.propensityPpm != 0 { writer.writeUInt32(self.propensityPpm, tag: 72) }
    if self.scoreMilli != 0 { writer.writeInt32(self.scoreMilli, tag: 64) }
    writer.writeRepeated(Wire.StringCodec.self, self.tags, tag: 58)
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 50) }
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 42) }
    if !self.offerID.isEmpty { writer.writeString(self.offerID, tag: 34) }
    if !self.withheldReason.isEmpty { writer.writeString(self.withheldReason, tag: 26) }
    if self.outcome.rawValue != 0 { writer.writeInt32(self.outcome.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.outcome)
      case 3: try reader.read(&self.withheldReason)
      case 4: try reader.read(&self.offerID)
      case 5: try reader.read(&self.shopID)
      case 6: try reader.read(&self.itemID)
      case 7: try reader.read(&self.tags)
      case 8: try reader.read(&self.scoreMilli)
      case 9: try reader.read(&self.propensityPpm)
      case 10: try reader.read(&self.candidates)
      case 11: try reader.read(&self.exploration)
      case 12: try reader.read(&self.holdout)
      case 13: try reader.read(&self.model)
      case 14: try reader.read(&self.reasons)
      case 15: try reader.read(&self.notUsed)
      case 16: try reader.read(&self.decidedTime)
      case 17: try reader.read(&self.feedSequence)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("outcome", "outcome", self.outcome)
    try writer.field("withheldReason", "withheld_reason", self.withheldReason)
    try writer.field("offerId", "offer_id", self.offerID)
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("tags", "tags", self.tags)
    try writer.field("scoreMilli", "score_milli", self.scoreMilli)
    try writer.field("propensityPpm", "propensity_ppm", self.propensityPpm)
    try writer.field("candidates", "candidates", self.candidates)
    try writer.field("exploration", "exploration", self.exploration)
    try writer.field("holdout", "holdout", self.holdout)
    try writer.field("model", "model", self.model)
    try writer.field("reasons", "reasons", self.reasons)
    try writer.field("notUsed", "not_used", self.notUsed)
    try writer.field("decidedTime", "decided_time", self.decidedTime)
    try writer.field("feedSequence", "feed_sequence", self.feedSequence)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.GetDecisionRequest`.
public struct Atrium_Advisor_V1_GetDecisionRequest: Wire.Message {
  public var touchID: String = ""
  /// Whose; another person's decision is NOT_FOUND.
  public var personID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  /// The locale of the reasons' texts.
  public var locale: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 18: self.personID = try reader.readString()
      case 24: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      case 34: self.locale = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 34) }
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 24) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 18) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.personID)
      case 3: try reader.read(&self.purpose)
      case 4: try reader.read(&self.locale)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("locale", "locale", self.locale)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.ListDecisionsRequest`.
public struct Atrium_Advisor_V1_ListDecisionsRequest: Wire.Message {
  public var personID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var locale: String = ""
  /// 1 to 200; 0 is 50.
  public var pageSize: UInt32 = 0
  public var pageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      case 26: self.locale = try reader.readString()
      case 32: self.pageSize = try reader.readUInt32()
      case 42: self.pageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.pageToken.isEmpty { writer.writeString(self.pageToken, tag: 42) }
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 32) }
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 26) }
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purpose)
      case 3: try reader.read(&self.locale)
      case 4: try reader.read(&self.pageSize)
      case 5: try reader.read(&self.pageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("locale", "locale", self.locale)
    try writer.field("pageSize", "page_size", self.pageSize)
    try writer.field("pageToken", "page_token", self.pageToken)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.ListDecisionsResponse`.
public struct Atrium_Advisor_V1_ListDecisionsResponse: Wire.Message {
  public var decisions: [Atrium_Advisor_V1_Decision] = []
  public var nextPageToken: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.decisions)
      case 18: self.nextPageToken = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.nextPageToken.isEmpty { writer.writeString(self.nextPageToken, tag: 18) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Advisor_V1_Decision>.self, self.decisions, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.decisions)
      case 2: try reader.read(&self.nextPageToken)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("decisions", "decisions", self.decisions)
    try writer.field("nextPageToken", "next_page_token", self.nextPageToken)
    writer.endObject()
  }

}

/// `atrium.advisor.v1.GetReadModelRequest`.
public struct Atrium_Advisor_V1_GetReadModelRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      try reader.readUnknown(tag, into: &self.unknownFields)
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while try reader.nextField(&members) != nil { try reader.skipValue() }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    writer.endObject()
  }

}

/// `atrium.advisor.v1.ReadModel`.
public struct Atrium_Advisor_V1_ReadModel: Wire.Message {
  public var feedSequence: UInt64 = 0
  public var headSequence: UInt64 = 0
  /// How long it has been behind; more than 5,000 is shown as not well.
  public var lagMs: UInt64 = 0
  public var shops: UInt32 = 0
  public var items: UInt32 = 0
  public var offers: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.feedSequence = try reader.readUInt64()
      case 16: self.headSequence = try reader.readUInt64()
      case 24: self.lagMs = try reader.readUInt64()
      case 32: self.shops = try reader.readUInt32()
      case 40: self.items = try reader.readUInt32()
      case 48: self.offers = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.offers != 0 { writer.writeUInt32(self.offers, tag: 48) }
    if self.items != 0 { writer.writeUInt32(self.items, tag: 40) }
    if self.shops != 0 { writer.writeUInt32(self.shops, tag: 32) }
    if self.lagMs != 0 { writer.writeUInt64(self.lagMs, tag: 24) }
    if self.headSequence != 0 { writer.writeUInt64(self.headSequence, tag: 16) }
    if self.feedSequence != 0 { writer.writeUInt64(self.feedSequence, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.feedSequence)
      case 2: try reader.read(&self.headSequence)
      case 3: try reader.read(&self.lagMs)
      case 4: try reader.read(&self.shops)
      case 5: try reader.read(&self.items)
      case 6: try reader.read(&self.offers)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("feedSequence", "feed_sequence", self.feedSequence)
    try writer.field("headSequence", "head_sequence", self.headSequence)
    try writer.field("lagMs", "lag_ms", self.lagMs)
    try writer.field("shops", "shops", self.shops)
    try writer.field("items", "items", self.items)
    try writer.field("offers", "offers", self.offers)
    writer.endObject()
  }

}

/// The methods of `atrium.advisor.v1.Decisions`.
public enum Atrium_Advisor_V1_DecisionsMethods {
  /// Decides once for a touch; the same touch again gives the same decision.
  public static let decide = RPC.Method<Atrium_Advisor_V1_DecideRequest, Atrium_Advisor_V1_Decision>(
    service: "atrium.advisor.v1.Decisions", name: "Decide", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// A decision as it was made, also one not to send.
  public static let getDecision = RPC.Method<Atrium_Advisor_V1_GetDecisionRequest, Atrium_Advisor_V1_Decision>(
    service: "atrium.advisor.v1.Decisions", name: "GetDecision", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// A person's decisions, newest first.
  public static let listDecisions = RPC.Method<Atrium_Advisor_V1_ListDecisionsRequest, Atrium_Advisor_V1_ListDecisionsResponse>(
    service: "atrium.advisor.v1.Decisions", name: "ListDecisions", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// What the read model of the mall knows and how far it is behind.
  public static let getReadModel = RPC.Method<Atrium_Advisor_V1_GetReadModelRequest, Atrium_Advisor_V1_ReadModel>(
    service: "atrium.advisor.v1.Decisions", name: "GetReadModel", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.advisor.v1.Decisions`.
public protocol Atrium_Advisor_V1_DecisionsService: RPC.Service {
  /// Decides once for a touch; the same touch again gives the same decision.
  func decide(_ request: Atrium_Advisor_V1_DecideRequest, context: RPC.CallContext) async throws -> Atrium_Advisor_V1_Decision
  /// A decision as it was made, also one not to send.
  func getDecision(_ request: Atrium_Advisor_V1_GetDecisionRequest, context: RPC.CallContext) async throws -> Atrium_Advisor_V1_Decision
  /// A person's decisions, newest first.
  func listDecisions(_ request: Atrium_Advisor_V1_ListDecisionsRequest, context: RPC.CallContext) async throws -> Atrium_Advisor_V1_ListDecisionsResponse
  /// What the read model of the mall knows and how far it is behind.
  func getReadModel(_ request: Atrium_Advisor_V1_GetReadModelRequest, context: RPC.CallContext) async throws -> Atrium_Advisor_V1_ReadModel
}

extension Atrium_Advisor_V1_DecisionsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Advisor_V1_Decisions_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Advisor_V1_DecisionsMethods.decide, replying: { request in { reply in
      do { reply(try await self.decide(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Advisor_V1_DecisionsMethods.getDecision, replying: { request in { reply in
      do { reply(try await self.getDecision(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Advisor_V1_DecisionsMethods.listDecisions, replying: { request in { reply in
      do { reply(try await self.listDecisions(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Advisor_V1_DecisionsMethods.getReadModel, replying: { request in { reply in
      do { reply(try await self.getReadModel(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.advisor.v1.Decisions`.
public struct Atrium_Advisor_V1_DecisionsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Decides once for a touch; the same touch again gives the same decision.
  public func decide(
    _ request: Atrium_Advisor_V1_DecideRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Advisor_V1_Decision {
    try await client.unary(Atrium_Advisor_V1_DecisionsMethods.decide, request, options: options)
  }

  /// A decision as it was made, also one not to send.
  public func getDecision(
    _ request: Atrium_Advisor_V1_GetDecisionRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Advisor_V1_Decision {
    try await client.unary(Atrium_Advisor_V1_DecisionsMethods.getDecision, request, options: options)
  }

  /// A person's decisions, newest first.
  public func listDecisions(
    _ request: Atrium_Advisor_V1_ListDecisionsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Advisor_V1_ListDecisionsResponse {
    try await client.unary(Atrium_Advisor_V1_DecisionsMethods.listDecisions, request, options: options)
  }

  /// What the read model of the mall knows and how far it is behind.
  public func getReadModel(
    _ request: Atrium_Advisor_V1_GetReadModelRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Advisor_V1_ReadModel {
    try await client.unary(Atrium_Advisor_V1_DecisionsMethods.getReadModel, request, options: options)
  }

}

/// The descriptor of `atrium/advisor/v1/decisions.proto`, without custom options.
public enum Atrium_Advisor_V1_Decisions_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiFhdHJpdW0vYWR2aXNvci92MS9kZWNpc2lvbnMucHJvdG8SEWF0cml1bS5hZHZpc29yLnYxGiBhdHJpdW0vcHJvZmls\
    ZS92MS9wcm9maWxlcy5wcm90bxobYXRyaXVtL3R5cGVzL3YxL3R5cGVzLnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGlt\
    ZXN0YW1wLnByb3RvIoMDCg1EZWNpZGVSZXF1ZXN0EhkKCHRvdWNoX2lkGAEgASgJUgd0b3VjaElkEjcKCG9jY2FzaW9u\
    GAIgASgOMhsuYXRyaXVtLmFkdmlzb3IudjEuT2NjYXNpb25SCG9jY2FzaW9uEhcKB21hbGxfaWQYAyABKAlSBm1hbGxJ\
    ZBIXCgd6b25lX2lkGAQgASgJUgZ6b25lSWQSFwoHaXRlbV9pZBgFIAEoCVIGaXRlbUlkEjgKB3Byb2ZpbGUYBiABKAsy\
    Hi5hdHJpdW0ucHJvZmlsZS52MS5MaXZlUHJvZmlsZVIHcHJvZmlsZRI0Cgd3ZWF0aGVyGAcgASgLMhouYXRyaXVtLmFk\
    dmlzb3IudjEuV2VhdGhlclIHd2VhdGhlchI3CgltYWxsX3RpbWUYCCABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0\
    YW1wUghtYWxsVGltZRIqChF3aXRob3V0X29mZmVyX2lkcxgJIAMoCVIPd2l0aG91dE9mZmVySWRzIpMBCgdXZWF0aGVy\
    EigKA3NreRgBIAEoDjIWLmF0cml1bS5hZHZpc29yLnYxLlNreVIDc2t5EjcKF3RlbXBlcmF0dXJlX2RlY2ljZWxzaXVz\
    GAIgASgRUhZ0ZW1wZXJhdHVyZURlY2ljZWxzaXVzEiUKDnNldmVyZV93YXJuaW5nGAMgASgIUg1zZXZlcmVXYXJuaW5n\
    ItEECghEZWNpc2lvbhIZCgh0b3VjaF9pZBgBIAEoCVIHdG91Y2hJZBI0CgdvdXRjb21lGAIgASgOMhouYXRyaXVtLmFk\
    dmlzb3IudjEuT3V0Y29tZVIHb3V0Y29tZRInCg93aXRoaGVsZF9yZWFzb24YAyABKAlSDndpdGhoZWxkUmVhc29uEhkK\
    CG9mZmVyX2lkGAQgASgJUgdvZmZlcklkEhcKB3Nob3BfaWQYBSABKAlSBnNob3BJZBIXCgdpdGVtX2lkGAYgASgJUgZp\
    dGVtSWQSEgoEdGFncxgHIAMoCVIEdGFncxIfCgtzY29yZV9taWxsaRgIIAEoBVIKc2NvcmVNaWxsaRIlCg5wcm9wZW5z\
    aXR5X3BwbRgJIAEoDVINcHJvcGVuc2l0eVBwbRIeCgpjYW5kaWRhdGVzGAogASgNUgpjYW5kaWRhdGVzEiAKC2V4cGxv\
    cmF0aW9uGAsgASgIUgtleHBsb3JhdGlvbhIYCgdob2xkb3V0GAwgASgIUgdob2xkb3V0EhQKBW1vZGVsGA0gASgJUgVt\
    b2RlbBIxCgdyZWFzb25zGA4gAygLMhcuYXRyaXVtLnR5cGVzLnYxLlJlYXNvblIHcmVhc29ucxIZCghub3RfdXNlZBgP\
    IAMoCVIHbm90VXNlZBI9CgxkZWNpZGVkX3RpbWUYECABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgtkZWNp\
    ZGVkVGltZRIjCg1mZWVkX3NlcXVlbmNlGBEgASgEUgxmZWVkU2VxdWVuY2UimAEKEkdldERlY2lzaW9uUmVxdWVzdBIZ\
    Cgh0b3VjaF9pZBgBIAEoCVIHdG91Y2hJZBIbCglwZXJzb25faWQYAiABKAlSCHBlcnNvbklkEjIKB3B1cnBvc2UYAyAB\
    KA4yGC5hdHJpdW0udHlwZXMudjEuUHVycG9zZVIHcHVycG9zZRIWCgZsb2NhbGUYBCABKAlSBmxvY2FsZSK7AQoUTGlz\
    dERlY2lzaW9uc1JlcXVlc3QSGwoJcGVyc29uX2lkGAEgASgJUghwZXJzb25JZBIyCgdwdXJwb3NlGAIgASgOMhguYXRy\
    aXVtLnR5cGVzLnYxLlB1cnBvc2VSB3B1cnBvc2USFgoGbG9jYWxlGAMgASgJUgZsb2NhbGUSGwoJcGFnZV9zaXplGAQg\
    ASgNUghwYWdlU2l6ZRIdCgpwYWdlX3Rva2VuGAUgASgJUglwYWdlVG9rZW4iegoVTGlzdERlY2lzaW9uc1Jlc3BvbnNl\
    EjkKCWRlY2lzaW9ucxgBIAMoCzIbLmF0cml1bS5hZHZpc29yLnYxLkRlY2lzaW9uUglkZWNpc2lvbnMSJgoPbmV4dF9w\
    YWdlX3Rva2VuGAIgASgJUg1uZXh0UGFnZVRva2VuIhUKE0dldFJlYWRNb2RlbFJlcXVlc3QisAEKCVJlYWRNb2RlbBIj\
    Cg1mZWVkX3NlcXVlbmNlGAEgASgEUgxmZWVkU2VxdWVuY2USIwoNaGVhZF9zZXF1ZW5jZRgCIAEoBFIMaGVhZFNlcXVl\
    bmNlEhUKBmxhZ19tcxgDIAEoBFIFbGFnTXMSFAoFc2hvcHMYBCABKA1SBXNob3BzEhQKBWl0ZW1zGAUgASgNUgVpdGVt\
    cxIWCgZvZmZlcnMYBiABKA1SBm9mZmVycyp7CghPY2Nhc2lvbhIYChRPQ0NBU0lPTl9VTlNQRUNJRklFRBAAEhMKD09D\
    Q0FTSU9OX1RSWV9PThABEhEKDU9DQ0FTSU9OX1pPTkUQAhIXChNPQ0NBU0lPTl9JTlZJVEFUSU9OEAMSFAoQT0NDQVNJ\
    T05fUkVDRUlQVBAEKkcKA1NreRITCg9TS1lfVU5TUEVDSUZJRUQQABINCglTS1lfQ0xFQVIQARIOCgpTS1lfQ0xPVURZ\
    EAISDAoIU0tZX1JBSU4QAypKCgdPdXRjb21lEhcKE09VVENPTUVfVU5TUEVDSUZJRUQQABIQCgxPVVRDT01FX1NFTkQQ\
    ARIUChBPVVRDT01FX1dJVEhIT0xEEAIy9QIKCURlY2lzaW9ucxJMCgZEZWNpZGUSIC5hdHJpdW0uYWR2aXNvci52MS5E\
    ZWNpZGVSZXF1ZXN0GhsuYXRyaXVtLmFkdmlzb3IudjEuRGVjaXNpb24iA5ACAhJWCgtHZXREZWNpc2lvbhIlLmF0cml1\
    bS5hZHZpc29yLnYxLkdldERlY2lzaW9uUmVxdWVzdBobLmF0cml1bS5hZHZpc29yLnYxLkRlY2lzaW9uIgOQAgESZwoN\
    TGlzdERlY2lzaW9ucxInLmF0cml1bS5hZHZpc29yLnYxLkxpc3REZWNpc2lvbnNSZXF1ZXN0GiguYXRyaXVtLmFkdmlz\
    b3IudjEuTGlzdERlY2lzaW9uc1Jlc3BvbnNlIgOQAgESWQoMR2V0UmVhZE1vZGVsEiYuYXRyaXVtLmFkdmlzb3IudjEu\
    R2V0UmVhZE1vZGVsUmVxdWVzdBocLmF0cml1bS5hZHZpc29yLnYxLlJlYWRNb2RlbCIDkAIBYgZwcm90bzM=
    """,
    imports: [Atrium_Profile_V1_Profiles_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
