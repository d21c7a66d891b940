// Made by protoc-gen-atrium from atrium/generation/v1/content.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.generation.v1.ContentKind`.
public struct Atrium_Generation_V1_ContentKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// One offer, because of this moment.
  public static let promotion = Self(rawValue: 1)
  /// Words for an occasion; no shop, link or benefit in them.
  public static let greeting = Self(rawValue: 2)
  /// A visit that the shopper asked to be proposed.
  public static let invitation = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 0)
  }
}

/// What to say, for whom, and the only facts that may be said.
public struct Atrium_Generation_V1_Brief: Wire.Message {
  public var touchID: String = ""
  public var kind: Atrium_Generation_V1_ContentKind = Atrium_Generation_V1_ContentKind(rawValue: 0)
  /// `zh-CN`, `zh-HK` or `en`; anything else falls back to the mall's locale, which the content says.
  public var locale: String = ""
  public var channel: Atrium_Types_V1_Channel = Atrium_Types_V1_Channel(rawValue: 0)
  public var stage: Atrium_Types_V1_Stage = Atrium_Types_V1_Stage(rawValue: 0)
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  /// At most 50, with different ids.
  public var facts: [Atrium_Generation_V1_Fact] = []
  /// Who pays for it: shown as advertiser.
  public var advertiserID: String = ""
  /// The category of what is advertised, such as `coats` or `restaurant`.
  public var category: String = ""
  /// What moment this is, for tone and first clause only.
  public var moment: Atrium_Generation_V1_Moment? = nil
  /// The person that it is for; never part of the words.
  public var personID: String = ""
  /// Version of the consent text that the person agreed to.
  public var consentTextVersion: String = ""
  /// Chosen outside the shopper's usual interests: the words say so.
  public var exploration: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.kind = try reader.readEnum(Atrium_Generation_V1_ContentKind.self)
      case 26: self.locale = try reader.readString()
      case 32: self.channel = try reader.readEnum(Atrium_Types_V1_Channel.self)
      case 40: self.stage = try reader.readEnum(Atrium_Types_V1_Stage.self)
      case 48: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      case 58: try reader.readMessage(appendingTo: &self.facts)
      case 66: self.advertiserID = try reader.readString()
      case 74: self.category = try reader.readString()
      case 82: try reader.readMessage(into: &self.moment)
      case 90: self.personID = try reader.readString()
      case 98: self.consentTextVersion = try reader.readString()
      case 104: self.exploration = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.exploration { writer.writeBool(self.exploration, tag: 104) }
    if !self.consentTextVersion.isEmpty { writer.writeString(self.consentTextVersion, tag: 98) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 90) }
    if let value = self.moment { writer.writeMessage(value, tag: 82) }
    if !self.category.isEmpty { writer.writeString(self.category, tag: 74) }
    if !self.advertiserID.isEmpty { writer.writeString(self.advertiserID, tag: 66) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Generation_V1_Fact>.self, self.facts, tag: 58)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 48) }
    if self.stage.rawValue != 0 { writer.writeInt32(self.stage.rawValue, tag: 40) }
    if self.channel.rawValue != 0 { writer.writeInt32(self.channel.rawValue, tag: 32) }
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 26) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.kind)
      case 3: try reader.read(&self.locale)
      case 4: try reader.read(&self.channel)
      case 5: try reader.read(&self.stage)
      case 6: try reader.read(&self.purpose)
      case 7: try reader.read(&self.facts)
      case 8: try reader.read(&self.advertiserID)
      case 9: try reader.read(&self.category)
      case 10: try reader.read(&self.moment)
      case 11: try reader.read(&self.personID)
      case 12: try reader.read(&self.consentTextVersion)
      case 13: try reader.read(&self.exploration)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("kind", "kind", self.kind)
    try writer.field("locale", "locale", self.locale)
    try writer.field("channel", "channel", self.channel)
    try writer.field("stage", "stage", self.stage)
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("facts", "facts", self.facts)
    try writer.field("advertiserId", "advertiser_id", self.advertiserID)
    try writer.field("category", "category", self.category)
    try writer.field("moment", "moment", self.moment)
    try writer.field("personId", "person_id", self.personID)
    try writer.field("consentTextVersion", "consent_text_version", self.consentTextVersion)
    try writer.field("exploration", "exploration", self.exploration)
    writer.endObject()
  }

}

/// `atrium.generation.v1.Moment`.
public struct Atrium_Generation_V1_Moment: Wire.Message {
  /// `rain`, `clear`, `cold`, `hot`; empty when it does not matter.
  public var weather: String = ""
  /// The reader's own knowledge of where they are: only the names of public zones.
  public var zoneFactID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.weather = try reader.readString()
      case 18: self.zoneFactID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.zoneFactID.isEmpty { writer.writeString(self.zoneFactID, tag: 18) }
    if !self.weather.isEmpty { writer.writeString(self.weather, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.weather)
      case 2: try reader.read(&self.zoneFactID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("weather", "weather", self.weather)
    try writer.field("zoneFactId", "zone_fact_id", self.zoneFactID)
    writer.endObject()
  }

}

/// A statement that content may rest on, with where it comes from.
public struct Atrium_Generation_V1_Fact: Wire.Message {
  /// Short and unique in its brief, such as `price` or `shop.name`.
  public var factID: String = ""
  /// What the number or text is: `shop.name`, `shop.unit`, `item.name`, `item.colour`, `price`,
  /// `price.off`, `ends`, `stock`, `walk.minutes`, `level`, `conditions`, `mall.name`, `visit.count`.
  public var kind: String = ""
  public var value: Value? = nil
  /// The unit of a number, such as `min` or `piece`.
  public var unit: String = ""
  /// Where it comes from, such as `tenant/offer/bag-60@17`.
  public var source: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Value: Sendable, Hashable {
    case text(String)
    case money(Atrium_Types_V1_Money)
    case number(Int64)
    case time(Wire.Google_Protobuf_Timestamp)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.factID = try reader.readString()
      case 18: self.kind = try reader.readString()
      case 26: self.value = Value.text(try reader.readString())
      case 34:
        var value = Atrium_Types_V1_Money()
        if case .money(let current)? = self.value {
          value = current
          self.value = nil
        }
        try reader.readMessage(into: &value)
        self.value = Value.money(value)
      case 40: self.value = Value.number(try reader.readInt64())
      case 50:
        var value = Wire.Google_Protobuf_Timestamp()
        if case .time(let current)? = self.value {
          value = current
          self.value = nil
        }
        try reader.readMessage(into: &value)
        self.value = Value.time(value)
      case 58: self.unit = try reader.readString()
      case 66: self.source = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.source.isEmpty { writer.writeString(self.source, tag: 66) }
    if !self.unit.isEmpty { writer.writeString(self.unit, tag: 58) }
    switch self.value {
    case .time(let value)?: writer.writeMessage(value, tag: 50)
    case .number(let value)?: writer.writeInt64(value, tag: 40)
    case .money(let value)?: writer.writeMessage(value, tag: 34)
    case .text(let value)?: writer.writeString(value, tag: 26)
    case nil: break
    }
    if !self.kind.isEmpty { writer.writeString(self.kind, tag: 18) }
    if !self.factID.isEmpty { writer.writeString(self.factID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.factID)
      case 2: try reader.read(&self.kind)
      case 3:
        let isFree = self.value == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.value = Value.text(value)
        }
      case 4:
        let isFree = self.value == nil
        if let value = try reader.readMember(Atrium_Types_V1_Money.self, isFree: isFree) {
          self.value = Value.money(value)
        }
      case 5:
        let isFree = self.value == nil
        if let value = try reader.readMember(Int64.self, isFree: isFree) {
          self.value = Value.number(value)
        }
      case 6:
        let isFree = self.value == nil
        if let value = try reader.readMember(Wire.Google_Protobuf_Timestamp.self, isFree: isFree) {
          self.value = Value.time(value)
        }
      case 7: try reader.read(&self.unit)
      case 8: try reader.read(&self.source)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("factId", "fact_id", self.factID)
    try writer.field("kind", "kind", self.kind)
    switch self.value {
    case .text(let value)?: try writer.member("text", "text", value)
    case .money(let value)?: try writer.member("money", "money", value)
    case .number(let value)?: try writer.member("number", "number", value)
    case .time(let value)?: try writer.member("time", "time", value)
    case nil: break
    }
    try writer.field("unit", "unit", self.unit)
    try writer.field("source", "source", self.source)
    writer.endObject()
  }

}

/// `atrium.generation.v1.ComposeRequest`.
public struct Atrium_Generation_V1_ComposeRequest: Wire.Message {
  public var brief: Atrium_Generation_V1_Brief? = nil
  /// Which of the kind's forms; the same seed gives the same words.
  public var seed: UInt32 = 0
  /// The touch's time by the mall's clock: what the words call today, and the content's
  /// composed_time. With it a repeat gets the same content even when the first one was never kept.
  /// Now, when it is not set.
  public var mallTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.brief)
      case 16: self.seed = try reader.readUInt32()
      case 26: try reader.readMessage(into: &self.mallTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.mallTime { writer.writeMessage(value, tag: 26) }
    if self.seed != 0 { writer.writeUInt32(self.seed, tag: 16) }
    if let value = self.brief { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.brief)
      case 2: try reader.read(&self.seed)
      case 3: try reader.read(&self.mallTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("brief", "brief", self.brief)
    try writer.field("seed", "seed", self.seed)
    try writer.field("mallTime", "mall_time", self.mallTime)
    writer.endObject()
  }

}

/// `atrium.generation.v1.GetContentRequest`.
public struct Atrium_Generation_V1_GetContentRequest: Wire.Message {
  /// Lower-case hexadecimal, 32 characters.
  public var contentID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.contentID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.contentID.isEmpty { writer.writeString(self.contentID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.contentID)
      case 2: try reader.read(&self.purpose)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("contentId", "content_id", self.contentID)
    try writer.field("purpose", "purpose", self.purpose)
    writer.endObject()
  }

}

/// `atrium.generation.v1.Content`.
public struct Atrium_Generation_V1_Content: Wire.Message {
  public var contentID: String = ""
  public var touchID: String = ""
  public var kind: Atrium_Generation_V1_ContentKind = Atrium_Generation_V1_ContentKind(rawValue: 0)
  /// The locale that it is written in.
  public var locale: String = ""
  /// The words as they are shown, with their marks.
  public var text: String = ""
  /// What the text claims, in the order of the text.
  public var claims: [Atrium_Generation_V1_Claim] = []
  /// At most 4.
  public var buttons: [Atrium_Generation_V1_Button] = []
  public var labels: Atrium_Generation_V1_Labels? = nil
  /// Who composed it: `embedded/1`, later a provider's model.
  public var model: String = ""
  public var composedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.contentID = try reader.readString()
      case 18: self.touchID = try reader.readString()
      case 24: self.kind = try reader.readEnum(Atrium_Generation_V1_ContentKind.self)
      case 34: self.locale = try reader.readString()
      case 42: self.text = try reader.readString()
      case 50: try reader.readMessage(appendingTo: &self.claims)
      case 58: try reader.readMessage(appendingTo: &self.buttons)
      case 66: try reader.readMessage(into: &self.labels)
      case 74: self.model = try reader.readString()
      case 82: try reader.readMessage(into: &self.composedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.composedTime { writer.writeMessage(value, tag: 82) }
    if !self.model.isEmpty { writer.writeString(self.model, tag: 74) }
    if let value = self.labels { writer.writeMessage(value, tag: 66) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Generation_V1_Button>.self, self.buttons, tag: 58)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Generation_V1_Claim>.self, self.claims, tag: 50)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 42) }
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 34) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 24) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 18) }
    if !self.contentID.isEmpty { writer.writeString(self.contentID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.contentID)
      case 2: try reader.read(&self.touchID)
      case 3: try reader.read(&self.kind)
      case 4: try reader.read(&self.locale)
      case 5: try reader.read(&self.text)
      case 6: try reader.read(&self.claims)
      case 7: try reader.read(&self.buttons)
      case 8: try reader.read(&self.labels)
      case 9: try reader.read(&self.model)
      case 10: try reader.read(&self.composedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("contentId", "content_id", self.contentID)
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("kind", "kind", self.kind)
    try writer.field("locale", "locale", self.locale)
    try writer.field("text", "text", self.text)
    try writer.field("claims", "claims", self.claims)
    try writer.field("buttons", "buttons", self.buttons)
    try writer.field("labels", "labels", self.labels)
    try writer.field("model", "model", self.model)
    try writer.field("composedTime", "composed_time", self.composedTime)
    writer.endObject()
  }

}

/// A checkable statement in the text.
public struct Atrium_Generation_V1_Claim: Wire.Message {
  public var span: Atrium_Types_V1_Span? = nil
  public var factID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.span)
      case 18: self.factID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.factID.isEmpty { writer.writeString(self.factID, tag: 18) }
    if let value = self.span { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.span)
      case 2: try reader.read(&self.factID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("span", "span", self.span)
    try writer.field("factId", "fact_id", self.factID)
    writer.endObject()
  }

}

/// `atrium.generation.v1.Button`.
public struct Atrium_Generation_V1_Button: Wire.Message {
  /// `claim`, `why`, `less`, `stop`, `keep`; stable for apps.
  public var action: String = ""
  public var text: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.action = try reader.readString()
      case 18: self.text = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 18) }
    if !self.action.isEmpty { writer.writeString(self.action, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.action)
      case 2: try reader.read(&self.text)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("action", "action", self.action)
    try writer.field("text", "text", self.text)
    writer.endObject()
  }

}

/// Marks that law asks for, as fields beside the words that show them.
public struct Atrium_Generation_V1_Labels: Wire.Message {
  /// The text carries 广告 or its word in the locale.
  public var advertisement: Bool = false
  /// The text says that it was made by a machine.
  public var aiGenerated: Bool = false
  /// GB 45438-2025: who produced it, and the number of the content.
  public var producer: String = ""
  public var contentNumber: String = ""
  /// 广告主, 广告经营者, 广告发布者.
  public var advertiserID: String = ""
  public var operatorID: String = ""
  public var publisherID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.advertisement = try reader.readBool()
      case 16: self.aiGenerated = try reader.readBool()
      case 26: self.producer = try reader.readString()
      case 34: self.contentNumber = try reader.readString()
      case 42: self.advertiserID = try reader.readString()
      case 50: self.operatorID = try reader.readString()
      case 58: self.publisherID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.publisherID.isEmpty { writer.writeString(self.publisherID, tag: 58) }
    if !self.operatorID.isEmpty { writer.writeString(self.operatorID, tag: 50) }
    if !self.advertiserID.isEmpty { writer.writeString(self.advertiserID, tag: 42) }
    if !self.contentNumber.isEmpty { writer.writeString(self.contentNumber, tag: 34) }
    if !self.producer.isEmpty { writer.writeString(self.producer, tag: 26) }
    if self.aiGenerated { writer.writeBool(self.aiGenerated, tag: 16) }
    if self.advertisement { writer.writeBool(self.advertisement, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.advertisement)
      case 2: try reader.read(&self.aiGenerated)
      case 3: try reader.read(&self.producer)
      case 4: try reader.read(&self.contentNumber)
      case 5: try reader.read(&self.advertiserID)
      case 6: try reader.read(&self.operatorID)
      case 7: try reader.read(&self.publisherID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("advertisement", "advertisement", self.advertisement)
    try writer.field("aiGenerated", "ai_generated", self.aiGenerated)
    try writer.field("producer", "producer", self.producer)
    try writer.field("contentNumber", "content_number", self.contentNumber)
    try writer.field("advertiserId", "advertiser_id", self.advertiserID)
    try writer.field("operatorId", "operator_id", self.operatorID)
    try writer.field("publisherId", "publisher_id", self.publisherID)
    writer.endObject()
  }

}

/// The methods of `atrium.generation.v1.Composer`.
public enum Atrium_Generation_V1_ComposerMethods {
  /// Composes content for a brief. The same touch and brief give the same content.
  /// FAILED_PRECONDITION names the fact that the kind needs and the brief does not have.
  public static let compose = RPC.Method<Atrium_Generation_V1_ComposeRequest, Atrium_Generation_V1_Content>(
    service: "atrium.generation.v1.Composer", name: "Compose", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// A content as it was composed.
  public static let getContent = RPC.Method<Atrium_Generation_V1_GetContentRequest, Atrium_Generation_V1_Content>(
    service: "atrium.generation.v1.Composer", name: "GetContent", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.generation.v1.Composer`.
public protocol Atrium_Generation_V1_ComposerService: RPC.Service {
  /// Composes content for a brief. The same touch and brief give the same content.
  /// FAILED_PRECONDITION names the fact that the kind needs and the brief does not have.
  func compose(_ request: Atrium_Generation_V1_ComposeRequest, context: RPC.CallContext) async throws -> Atrium_Generation_V1_Content
  /// A content as it was composed.
  func getContent(_ request: Atrium_Generation_V1_GetContentRequest, context: RPC.CallContext) async throws -> Atrium_Generation_V1_Content
}

extension Atrium_Generation_V1_ComposerService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Generation_V1_Content_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Generation_V1_ComposerMethods.compose, replying: { request in { reply in
      do { reply(try await self.compose(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Generation_V1_ComposerMethods.getContent, replying: { request in { reply in
      do { reply(try await self.getContent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.generation.v1.Composer`.
public struct Atrium_Generation_V1_ComposerClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Composes content for a brief. The same touch and brief give the same content.
  /// FAILED_PRECONDITION names the fact that the kind needs and the brief does not have.
  public func compose(
    _ request: Atrium_Generation_V1_ComposeRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Generation_V1_Content {
    try await client.unary(Atrium_Generation_V1_ComposerMethods.compose, request, options: options)
  }

  /// A content as it was composed.
  public func getContent(
    _ request: Atrium_Generation_V1_GetContentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Generation_V1_Content {
    try await client.unary(Atrium_Generation_V1_ComposerMethods.getContent, request, options: options)
  }

}

/// The descriptor of `atrium/generation/v1/content.proto`, without custom options.
public enum Atrium_Generation_V1_Content_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiJhdHJpdW0vZ2VuZXJhdGlvbi92MS9jb250ZW50LnByb3RvEhRhdHJpdW0uZ2VuZXJhdGlvbi52MRobYXRyaXVtL3R5\
    cGVzL3YxL3R5cGVzLnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvIqEECgVCcmllZhIZCgh0b3Vj\
    aF9pZBgBIAEoCVIHdG91Y2hJZBI1CgRraW5kGAIgASgOMiEuYXRyaXVtLmdlbmVyYXRpb24udjEuQ29udGVudEtpbmRS\
    BGtpbmQSFgoGbG9jYWxlGAMgASgJUgZsb2NhbGUSMgoHY2hhbm5lbBgEIAEoDjIYLmF0cml1bS50eXBlcy52MS5DaGFu\
    bmVsUgdjaGFubmVsEiwKBXN0YWdlGAUgASgOMhYuYXRyaXVtLnR5cGVzLnYxLlN0YWdlUgVzdGFnZRIyCgdwdXJwb3Nl\
    GAYgASgOMhguYXRyaXVtLnR5cGVzLnYxLlB1cnBvc2VSB3B1cnBvc2USMAoFZmFjdHMYByADKAsyGi5hdHJpdW0uZ2Vu\
    ZXJhdGlvbi52MS5GYWN0UgVmYWN0cxIjCg1hZHZlcnRpc2VyX2lkGAggASgJUgxhZHZlcnRpc2VySWQSGgoIY2F0ZWdv\
    cnkYCSABKAlSCGNhdGVnb3J5EjQKBm1vbWVudBgKIAEoCzIcLmF0cml1bS5nZW5lcmF0aW9uLnYxLk1vbWVudFIGbW9t\
    ZW50EhsKCXBlcnNvbl9pZBgLIAEoCVIIcGVyc29uSWQSMAoUY29uc2VudF90ZXh0X3ZlcnNpb24YDCABKAlSEmNvbnNl\
    bnRUZXh0VmVyc2lvbhIgCgtleHBsb3JhdGlvbhgNIAEoCFILZXhwbG9yYXRpb24iRAoGTW9tZW50EhgKB3dlYXRoZXIY\
    ASABKAlSB3dlYXRoZXISIAoMem9uZV9mYWN0X2lkGAIgASgJUgp6b25lRmFjdElkIvoBCgRGYWN0EhcKB2ZhY3RfaWQY\
    ASABKAlSBmZhY3RJZBISCgRraW5kGAIgASgJUgRraW5kEhQKBHRleHQYAyABKAlIAFIEdGV4dBIuCgVtb25leRgEIAEo\
    CzIWLmF0cml1bS50eXBlcy52MS5Nb25leUgAUgVtb25leRIYCgZudW1iZXIYBSABKANIAFIGbnVtYmVyEjAKBHRpbWUY\
    BiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wSABSBHRpbWUSEgoEdW5pdBgHIAEoCVIEdW5pdBIWCgZzb3Vy\
    Y2UYCCABKAlSBnNvdXJjZUIHCgV2YWx1ZSKQAQoOQ29tcG9zZVJlcXVlc3QSMQoFYnJpZWYYASABKAsyGy5hdHJpdW0u\
    Z2VuZXJhdGlvbi52MS5CcmllZlIFYnJpZWYSEgoEc2VlZBgCIAEoDVIEc2VlZBI3CgltYWxsX3RpbWUYAyABKAsyGi5n\
    b29nbGUucHJvdG9idWYuVGltZXN0YW1wUghtYWxsVGltZSJmChFHZXRDb250ZW50UmVxdWVzdBIdCgpjb250ZW50X2lk\
    GAEgASgJUgljb250ZW50SWQSMgoHcHVycG9zZRgCIAEoDjIYLmF0cml1bS50eXBlcy52MS5QdXJwb3NlUgdwdXJwb3Nl\
    IqADCgdDb250ZW50Eh0KCmNvbnRlbnRfaWQYASABKAlSCWNvbnRlbnRJZBIZCgh0b3VjaF9pZBgCIAEoCVIHdG91Y2hJ\
    ZBI1CgRraW5kGAMgASgOMiEuYXRyaXVtLmdlbmVyYXRpb24udjEuQ29udGVudEtpbmRSBGtpbmQSFgoGbG9jYWxlGAQg\
    ASgJUgZsb2NhbGUSEgoEdGV4dBgFIAEoCVIEdGV4dBIzCgZjbGFpbXMYBiADKAsyGy5hdHJpdW0uZ2VuZXJhdGlvbi52\
    MS5DbGFpbVIGY2xhaW1zEjYKB2J1dHRvbnMYByADKAsyHC5hdHJpdW0uZ2VuZXJhdGlvbi52MS5CdXR0b25SB2J1dHRv\
    bnMSNAoGbGFiZWxzGAggASgLMhwuYXRyaXVtLmdlbmVyYXRpb24udjEuTGFiZWxzUgZsYWJlbHMSFAoFbW9kZWwYCSAB\
    KAlSBW1vZGVsEj8KDWNvbXBvc2VkX3RpbWUYCiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgxjb21wb3Nl\
    ZFRpbWUiSwoFQ2xhaW0SKQoEc3BhbhgBIAEoCzIVLmF0cml1bS50eXBlcy52MS5TcGFuUgRzcGFuEhcKB2ZhY3RfaWQY\
    AiABKAlSBmZhY3RJZCI0CgZCdXR0b24SFgoGYWN0aW9uGAEgASgJUgZhY3Rpb24SEgoEdGV4dBgCIAEoCVIEdGV4dCL9\
    AQoGTGFiZWxzEiQKDWFkdmVydGlzZW1lbnQYASABKAhSDWFkdmVydGlzZW1lbnQSIQoMYWlfZ2VuZXJhdGVkGAIgASgI\
    UgthaUdlbmVyYXRlZBIaCghwcm9kdWNlchgDIAEoCVIIcHJvZHVjZXISJQoOY29udGVudF9udW1iZXIYBCABKAlSDWNv\
    bnRlbnROdW1iZXISIwoNYWR2ZXJ0aXNlcl9pZBgFIAEoCVIMYWR2ZXJ0aXNlcklkEh8KC29wZXJhdG9yX2lkGAYgASgJ\
    UgpvcGVyYXRvcklkEiEKDHB1Ymxpc2hlcl9pZBgHIAEoCVILcHVibGlzaGVySWQqfwoLQ29udGVudEtpbmQSHAoYQ09O\
    VEVOVF9LSU5EX1VOU1BFQ0lGSUVEEAASGgoWQ09OVEVOVF9LSU5EX1BST01PVElPThABEhkKFUNPTlRFTlRfS0lORF9H\
    UkVFVElORxACEhsKF0NPTlRFTlRfS0lORF9JTlZJVEFUSU9OEAMyugEKCENvbXBvc2VyElMKB0NvbXBvc2USJC5hdHJp\
    dW0uZ2VuZXJhdGlvbi52MS5Db21wb3NlUmVxdWVzdBodLmF0cml1bS5nZW5lcmF0aW9uLnYxLkNvbnRlbnQiA5ACAhJZ\
    CgpHZXRDb250ZW50EicuYXRyaXVtLmdlbmVyYXRpb24udjEuR2V0Q29udGVudFJlcXVlc3QaHS5hdHJpdW0uZ2VuZXJh\
    dGlvbi52MS5Db250ZW50IgOQAgFiBnByb3RvMw==
    """,
    imports: [Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
