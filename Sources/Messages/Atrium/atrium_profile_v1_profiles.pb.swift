// Made by protoc-gen-atrium from atrium/profile/v1/profiles.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.profile.v1.GetLiveProfileRequest`.
public struct Atrium_Profile_V1_GetLiveProfileRequest: Wire.Message {
  public var personID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  /// The locale of texts: `zh-CN`, `zh-HK` or `en`.
  public var locale: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      case 26: self.locale = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
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
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("locale", "locale", self.locale)
    writer.endObject()
  }

}

/// `atrium.profile.v1.LiveProfile`.
public struct Atrium_Profile_V1_LiveProfile: Wire.Message {
  public var personID: String {
    get { heap_.fields.personID }
    _modify { yield &heap_.fields.personID }
  }
  /// The locale that the person chose, else the mall's.
  public var locale: String {
    get { heap_.fields.locale }
    _modify { yield &heap_.fields.locale }
  }
  /// Absent when not known or not allowed.
  public var zoneNow: Atrium_Profile_V1_ZoneNow? {
    get { heap_.fields.zoneNow }
    _modify { yield &heap_.fields.zoneNow }
  }
  /// Absent when the person is not in a mall.
  public var openVisit: Atrium_Profile_V1_OpenVisit? {
    get { heap_.fields.openVisit }
    _modify { yield &heap_.fields.openVisit }
  }
  /// Strongest first; at most 50.
  public var tags: [Atrium_Profile_V1_TagAffinity] {
    get { heap_.fields.tags }
    _modify { yield &heap_.fields.tags }
  }
  public var personalisationOn: Bool {
    get { heap_.fields.personalisationOn }
    _modify { yield &heap_.fields.personalisationOn }
  }
  public var age: Atrium_Profile_V1_Age? {
    get { heap_.fields.age }
    _modify { yield &heap_.fields.age }
  }
  /// Visits of the last 90 days.
  public var visits90D: UInt32 {
    get { heap_.fields.visits90D }
    _modify { yield &heap_.fields.visits90D }
  }
  /// Touches that were rejected in a row, over all tags and tenants.
  public var rejectionsInARow: UInt32 {
    get { heap_.fields.rejectionsInARow }
    _modify { yield &heap_.fields.rejectionsInARow }
  }
  /// Rises with every folded signal.
  public var revision: UInt64 {
    get { heap_.fields.revision }
    _modify { yield &heap_.fields.revision }
  }
  /// Whether the purpose is allowed right now, as CheckConsent says it: who reads the profile next
  /// need not ask before. Must not be kept.
  public var consent: Atrium_Profile_V1_CheckConsentResponse? {
    get { heap_.fields.consent }
    _modify { yield &heap_.fields.consent }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 1)
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
    var personID: String = ""
    var locale: String = ""
    var zoneNow: Atrium_Profile_V1_ZoneNow? = nil
    var openVisit: Atrium_Profile_V1_OpenVisit? = nil
    var tags: [Atrium_Profile_V1_TagAffinity] = []
    var personalisationOn: Bool = false
    var age: Atrium_Profile_V1_Age? = nil
    var visits90D: UInt32 = 0
    var rejectionsInARow: UInt32 = 0
    var revision: UInt64 = 0
    var consent: Atrium_Profile_V1_CheckConsentResponse? = nil
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Profile_V1_LiveProfile.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.personID = try reader.readString()
        case 18: self.locale = try reader.readString()
        case 26: try reader.readMessage(into: &self.zoneNow)
        case 34: try reader.readMessage(into: &self.openVisit)
        case 42: try reader.readMessage(appendingTo: &self.tags)
        case 48: self.personalisationOn = try reader.readBool()
        case 58: try reader.readMessage(into: &self.age)
        case 64: self.visits90D = try reader.readUInt32()
        case 72: self.rejectionsInARow = try reader.readUInt32()
        case 80: self.revision = try reader.readUInt64()
        case 90: try reader.readMessage(into: &self.consent)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if let value = self.consent { writer.writeMessage(value, tag: 90) }
      if self.revision != 0 { writer.writeUInt64(self.revision, tag: 80) }
      if self.rejectionsInARow != 0 { writer.writeUInt32(self.rejectionsInARow, tag: 72) }
      if self.visits90D != 0 { writer.writeUInt32(self.visits90D, tag: 64) }
      if let value = self.age { writer.writeMessage(value, tag: 58) }
      if self.personalisationOn { writer.writeBool(self.personalisationOn, tag: 48) }
      writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_TagAffinity>.self, self.tags, tag: 42)
      if let value = self.openVisit { writer.writeMessage(value, tag: 34) }
      if let value = self.zoneNow { writer.writeMessage(value, tag: 26) }
      if !self.locale.isEmpty { writer.writeString(self.locale, tag: 18) }
      if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.personID)
        case 2: try reader.read(&self.locale)
        case 3: try reader.read(&self.zoneNow)
        case 4: try reader.read(&self.openVisit)
        case 5: try reader.read(&self.tags)
        case 6: try reader.read(&self.personalisationOn)
        case 7: try reader.read(&self.age)
        case 8: try reader.read(&self.visits90D)
        case 9: try reader.read(&self.rejectionsInARow)
        case 10: try reader.read(&self.revision)
        case 11: try reader.read(&self.consent)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("personId", "person_id", self.personID)
      try writer.field("locale", "locale", self.locale)
      try writer.field("zoneNow", "zone_now", self.zoneNow)
      try writer.field("openVisit", "open_visit", self.openVisit)
      try writer.field("tags", "tags", self.tags)
      try writer.field("personalisationOn", "personalisation_on", self.personalisationOn)
      try writer.field("age", "age", self.age)
      try writer.field("visits90d", "visits_90d", self.visits90D)
      try writer.field("rejectionsInARow", "rejections_in_a_row", self.rejectionsInARow)
      try writer.field("revision", "revision", self.revision)
      try writer.field("consent", "consent", self.consent)
      writer.endObject()
    }

  }
}

/// `atrium.profile.v1.ZoneNow`.
public struct Atrium_Profile_V1_ZoneNow: Wire.Message {
  public var mallID: String = ""
  public var zoneID: String = ""
  public var seenTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18: self.zoneID = try reader.readString()
      case 26: try reader.readMessage(into: &self.seenTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.seenTime { writer.writeMessage(value, tag: 26) }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 18) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.zoneID)
      case 3: try reader.read(&self.seenTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    try writer.field("seenTime", "seen_time", self.seenTime)
    writer.endObject()
  }

}

/// `atrium.profile.v1.OpenVisit`.
public struct Atrium_Profile_V1_OpenVisit: Wire.Message {
  public var mallID: String = ""
  public var arrivedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Zones in the order of their first sight; at most 50.
  public var zoneIds: [String] = []
  /// Items that were tried on in this visit and not bought; at most 20.
  public var triedOnItemIds: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18: try reader.readMessage(into: &self.arrivedTime)
      case 26: self.zoneIds.append(try reader.readString())
      case 34: self.triedOnItemIds.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.triedOnItemIds, tag: 34)
    writer.writeRepeated(Wire.StringCodec.self, self.zoneIds, tag: 26)
    if let value = self.arrivedTime { writer.writeMessage(value, tag: 18) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.arrivedTime)
      case 3: try reader.read(&self.zoneIds)
      case 4: try reader.read(&self.triedOnItemIds)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("arrivedTime", "arrived_time", self.arrivedTime)
    try writer.field("zoneIds", "zone_ids", self.zoneIds)
    try writer.field("triedOnItemIds", "tried_on_item_ids", self.triedOnItemIds)
    writer.endObject()
  }

}

/// An interest, decayed at the moment of reading.
public struct Atrium_Profile_V1_TagAffinity: Wire.Message {
  /// Such as `category:coats`, `shop:heqi` or `colour:oat`.
  public var tag: String = ""
  /// Share of the strongest possible interest.
  public var strengthPermille: Int32 = 0
  /// The kind of the newest signal behind it, such as `try_on`.
  public var source: String = ""
  public var observedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Explicit rejections since the last positive act.
  public var rejectionsInARow: UInt32 = 0
  /// It is not used until then; absent when awake.
  public var sleepsUntil: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.tag = try reader.readString()
      case 16: self.strengthPermille = try reader.readInt32()
      case 26: self.source = try reader.readString()
      case 34: try reader.readMessage(into: &self.observedTime)
      case 40: self.rejectionsInARow = try reader.readUInt32()
      case 50: try reader.readMessage(into: &self.sleepsUntil)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.sleepsUntil { writer.writeMessage(value, tag: 50) }
    if self.rejectionsInARow != 0 { writer.writeUInt32(self.rejectionsInARow, tag: 40) }
    if let value = self.observedTime { writer.writeMessage(value, tag: 34) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 26) }
    if self.strengthPermille != 0 { writer.writeInt32(self.strengthPermille, tag: 16) }
    if !self.tag.isEmpty { writer.writeString(self.tag, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.tag)
      case 2: try reader.read(&self.strengthPermille)
      case 3: try reader.read(&self.source)
      case 4: try reader.read(&self.observedTime)
      case 5: try reader.read(&self.rejectionsInARow)
      case 6: try reader.read(&self.sleepsUntil)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("tag", "tag", self.tag)
    try writer.field("strengthPermille", "strength_permille", self.strengthPermille)
    try writer.field("source", "source", self.source)
    try writer.field("observedTime", "observed_time", self.observedTime)
    try writer.field("rejectionsInARow", "rejections_in_a_row", self.rejectionsInARow)
    try writer.field("sleepsUntil", "sleeps_until", self.sleepsUntil)
    writer.endObject()
  }

}

/// `atrium.profile.v1.SetTagStateRequest`.
public struct Atrium_Profile_V1_SetTagStateRequest: Wire.Message {
  public var personID: String = ""
  public var tag: String = ""
  /// True puts it to sleep for 30 days, false wakes it.
  public var asleep: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 18: self.tag = try reader.readString()
      case 24: self.asleep = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.asleep { writer.writeBool(self.asleep, tag: 24) }
    if !self.tag.isEmpty { writer.writeString(self.tag, tag: 18) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.tag)
      case 3: try reader.read(&self.asleep)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("tag", "tag", self.tag)
    try writer.field("asleep", "asleep", self.asleep)
    writer.endObject()
  }

}

/// `atrium.profile.v1.SetTagStateResponse`.
public struct Atrium_Profile_V1_SetTagStateResponse: Wire.Message {
  public var tag: Atrium_Profile_V1_TagAffinity? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.tag)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.tag { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.tag)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("tag", "tag", self.tag)
    writer.endObject()
  }

}

/// `atrium.profile.v1.DeleteTagRequest`.
public struct Atrium_Profile_V1_DeleteTagRequest: Wire.Message {
  public var personID: String = ""
  public var tag: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 18: self.tag = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.tag.isEmpty { writer.writeString(self.tag, tag: 18) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.tag)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("tag", "tag", self.tag)
    writer.endObject()
  }

}

/// `atrium.profile.v1.DeleteTagResponse`.
public struct Atrium_Profile_V1_DeleteTagResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 8)
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

/// `atrium.profile.v1.SetPersonalisationRequest`.
public struct Atrium_Profile_V1_SetPersonalisationRequest: Wire.Message {
  public var personID: String = ""
  public var on: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.on = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.on { writer.writeBool(self.on, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.on)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("on", "on", self.on)
    writer.endObject()
  }

}

/// `atrium.profile.v1.SetPersonalisationResponse`.
public struct Atrium_Profile_V1_SetPersonalisationResponse: Wire.Message {
  public var on: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 10)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.on = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.on { writer.writeBool(self.on, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.on)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("on", "on", self.on)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ExportPersonRequest`.
public struct Atrium_Profile_V1_ExportPersonRequest: Wire.Message {
  public var personID: String = ""
  /// PURPOSE_SUBJECT_RIGHTS.
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 11)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.personID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.personID)
      case 2: try reader.read(&self.purpose)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("personId", "person_id", self.personID)
    try writer.field("purpose", "purpose", self.purpose)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ExportPersonResponse`.
public struct Atrium_Profile_V1_ExportPersonResponse: Wire.Message {
  /// Whole lines, each one JSON object with a `kind`.
  public var jsonLines: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 12)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.jsonLines = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.jsonLines.isEmpty { writer.writeBytes(self.jsonLines, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.jsonLines)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("jsonLines", "json_lines", self.jsonLines)
    writer.endObject()
  }

}

/// The methods of `atrium.profile.v1.Profiles`.
public enum Atrium_Profile_V1_ProfilesMethods {
  /// The live profile, with what the purpose allows: without consent to profiling it has no tags,
  /// without consent to location no zone.
  public static let getLiveProfile = RPC.Method<Atrium_Profile_V1_GetLiveProfileRequest, Atrium_Profile_V1_LiveProfile>(
    service: "atrium.profile.v1.Profiles", name: "GetLiveProfile", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Puts a tag to sleep at the shopper's wish, or wakes it.
  public static let setTagState = RPC.Method<Atrium_Profile_V1_SetTagStateRequest, Atrium_Profile_V1_SetTagStateResponse>(
    service: "atrium.profile.v1.Profiles", name: "SetTagState", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Forgets a tag: what was learned so far no longer counts.
  public static let deleteTag = RPC.Method<Atrium_Profile_V1_DeleteTagRequest, Atrium_Profile_V1_DeleteTagResponse>(
    service: "atrium.profile.v1.Profiles", name: "DeleteTag", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Switches everything personal off or on; off leaves service messages.
  public static let setPersonalisation = RPC.Method<Atrium_Profile_V1_SetPersonalisationRequest, Atrium_Profile_V1_SetPersonalisationResponse>(
    service: "atrium.profile.v1.Profiles", name: "SetPersonalisation", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// All that this service holds of a person, in parts of at most 64 KiB of JSON lines.
  public static let exportPerson = RPC.Method<Atrium_Profile_V1_ExportPersonRequest, Atrium_Profile_V1_ExportPersonResponse>(
    service: "atrium.profile.v1.Profiles", name: "ExportPerson", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.profile.v1.Profiles`.
public protocol Atrium_Profile_V1_ProfilesService: RPC.Service {
  /// The live profile, with what the purpose allows: without consent to profiling it has no tags,
  /// without consent to location no zone.
  func getLiveProfile(_ request: Atrium_Profile_V1_GetLiveProfileRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_LiveProfile
  /// Puts a tag to sleep at the shopper's wish, or wakes it.
  func setTagState(_ request: Atrium_Profile_V1_SetTagStateRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_SetTagStateResponse
  /// Forgets a tag: what was learned so far no longer counts.
  func deleteTag(_ request: Atrium_Profile_V1_DeleteTagRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_DeleteTagResponse
  /// Switches everything personal off or on; off leaves service messages.
  func setPersonalisation(_ request: Atrium_Profile_V1_SetPersonalisationRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_SetPersonalisationResponse
  /// All that this service holds of a person, in parts of at most 64 KiB of JSON lines.
  func exportPerson(_ request: Atrium_Profile_V1_ExportPersonRequest, responses: RPC.ResponseWriter<Atrium_Profile_V1_ExportPersonResponse>, context: RPC.CallContext) async throws
}

extension Atrium_Profile_V1_ProfilesService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Profiles_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_ProfilesMethods.getLiveProfile, replying: { request in { reply in
      do { reply(try await self.getLiveProfile(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ProfilesMethods.setTagState, replying: { request in { reply in
      do { reply(try await self.setTagState(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ProfilesMethods.deleteTag, replying: { request in { reply in
      do { reply(try await self.deleteTag(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Profile_V1_ProfilesMethods.setPersonalisation, replying: { request in { reply in
      do { reply(try await self.setPersonalisation(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Profile_V1_ProfilesMethods.exportPerson) { request, responses, context in
      try await self.exportPerson(request, responses: responses, context: context)
    }
  }
}

/// Calls `atrium.profile.v1.Profiles`.
public struct Atrium_Profile_V1_ProfilesClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// The live profile, with what the purpose allows: without consent to profiling it has no tags,
  /// without consent to location no zone.
  public func getLiveProfile(
    _ request: Atrium_Profile_V1_GetLiveProfileRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_LiveProfile {
    try await client.unary(Atrium_Profile_V1_ProfilesMethods.getLiveProfile, request, options: options)
  }

  /// Puts a tag to sleep at the shopper's wish, or wakes it.
  public func setTagState(
    _ request: Atrium_Profile_V1_SetTagStateRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_SetTagStateResponse {
    try await client.unary(Atrium_Profile_V1_ProfilesMethods.setTagState, request, options: options)
  }

  /// Forgets a tag: what was learned so far no longer counts.
  public func deleteTag(
    _ request: Atrium_Profile_V1_DeleteTagRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_DeleteTagResponse {
    try await client.unary(Atrium_Profile_V1_ProfilesMethods.deleteTag, request, options: options)
  }

  /// Switches everything personal off or on; off leaves service messages.
  public func setPersonalisation(
    _ request: Atrium_Profile_V1_SetPersonalisationRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_SetPersonalisationResponse {
    try await client.unary(Atrium_Profile_V1_ProfilesMethods.setPersonalisation, request, options: options)
  }

  /// All that this service holds of a person, in parts of at most 64 KiB of JSON lines.
  nonisolated(nonsending) public func exportPerson<Result: Sendable>(
    _ request: Atrium_Profile_V1_ExportPersonRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Profile_V1_ExportPersonResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Profile_V1_ProfilesMethods.exportPerson, request, options: options, body)
  }

}

/// The descriptor of `atrium/profile/v1/profiles.proto`, without custom options.
public enum Atrium_Profile_V1_Profiles_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vcHJvZmlsZS92MS9wcm9maWxlcy5wcm90bxIRYXRyaXVtLnByb2ZpbGUudjEaIGF0cml1bS9wcm9maWxl\
    L3YxL2NvbnNlbnRzLnByb3RvGhthdHJpdW0vdHlwZXMvdjEvdHlwZXMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1l\
    c3RhbXAucHJvdG8igAEKFUdldExpdmVQcm9maWxlUmVxdWVzdBIbCglwZXJzb25faWQYASABKAlSCHBlcnNvbklkEjIK\
    B3B1cnBvc2UYAiABKA4yGC5hdHJpdW0udHlwZXMudjEuUHVycG9zZVIHcHVycG9zZRIWCgZsb2NhbGUYAyABKAlSBmxv\
    Y2FsZSLwAwoLTGl2ZVByb2ZpbGUSGwoJcGVyc29uX2lkGAEgASgJUghwZXJzb25JZBIWCgZsb2NhbGUYAiABKAlSBmxv\
    Y2FsZRI1Cgh6b25lX25vdxgDIAEoCzIaLmF0cml1bS5wcm9maWxlLnYxLlpvbmVOb3dSB3pvbmVOb3cSOwoKb3Blbl92\
    aXNpdBgEIAEoCzIcLmF0cml1bS5wcm9maWxlLnYxLk9wZW5WaXNpdFIJb3BlblZpc2l0EjIKBHRhZ3MYBSADKAsyHi5h\
    dHJpdW0ucHJvZmlsZS52MS5UYWdBZmZpbml0eVIEdGFncxItChJwZXJzb25hbGlzYXRpb25fb24YBiABKAhSEXBlcnNv\
    bmFsaXNhdGlvbk9uEigKA2FnZRgHIAEoCzIWLmF0cml1bS5wcm9maWxlLnYxLkFnZVIDYWdlEh0KCnZpc2l0c185MGQY\
    CCABKA1SCXZpc2l0czkwZBItChNyZWplY3Rpb25zX2luX2Ffcm93GAkgASgNUhByZWplY3Rpb25zSW5BUm93EhoKCHJl\
    dmlzaW9uGAogASgEUghyZXZpc2lvbhJBCgdjb25zZW50GAsgASgLMicuYXRyaXVtLnByb2ZpbGUudjEuQ2hlY2tDb25z\
    ZW50UmVzcG9uc2VSB2NvbnNlbnQidAoHWm9uZU5vdxIXCgdtYWxsX2lkGAEgASgJUgZtYWxsSWQSFwoHem9uZV9pZBgC\
    IAEoCVIGem9uZUlkEjcKCXNlZW5fdGltZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCHNlZW5UaW1l\
    IqkBCglPcGVuVmlzaXQSFwoHbWFsbF9pZBgBIAEoCVIGbWFsbElkEj0KDGFycml2ZWRfdGltZRgCIAEoCzIaLmdvb2ds\
    ZS5wcm90b2J1Zi5UaW1lc3RhbXBSC2Fycml2ZWRUaW1lEhkKCHpvbmVfaWRzGAMgAygJUgd6b25lSWRzEikKEXRyaWVk\
    X29uX2l0ZW1faWRzGAQgAygJUg50cmllZE9uSXRlbUlkcyKTAgoLVGFnQWZmaW5pdHkSEAoDdGFnGAEgASgJUgN0YWcS\
    KwoRc3RyZW5ndGhfcGVybWlsbGUYAiABKAVSEHN0cmVuZ3RoUGVybWlsbGUSFgoGc291cmNlGAMgASgJUgZzb3VyY2US\
    PwoNb2JzZXJ2ZWRfdGltZRgEIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDG9ic2VydmVkVGltZRItChNy\
    ZWplY3Rpb25zX2luX2Ffcm93GAUgASgNUhByZWplY3Rpb25zSW5BUm93Ej0KDHNsZWVwc191bnRpbBgGIAEoCzIaLmdv\
    b2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSC3NsZWVwc1VudGlsIlsKElNldFRhZ1N0YXRlUmVxdWVzdBIbCglwZXJzb25f\
    aWQYASABKAlSCHBlcnNvbklkEhAKA3RhZxgCIAEoCVIDdGFnEhYKBmFzbGVlcBgDIAEoCFIGYXNsZWVwIkcKE1NldFRh\
    Z1N0YXRlUmVzcG9uc2USMAoDdGFnGAEgASgLMh4uYXRyaXVtLnByb2ZpbGUudjEuVGFnQWZmaW5pdHlSA3RhZyJBChBE\
    ZWxldGVUYWdSZXF1ZXN0EhsKCXBlcnNvbl9pZBgBIAEoCVIIcGVyc29uSWQSEAoDdGFnGAIgASgJUgN0YWciEwoRRGVs\
    ZXRlVGFnUmVzcG9uc2UiSAoZU2V0UGVyc29uYWxpc2F0aW9uUmVxdWVzdBIbCglwZXJzb25faWQYASABKAlSCHBlcnNv\
    bklkEg4KAm9uGAIgASgIUgJvbiIsChpTZXRQZXJzb25hbGlzYXRpb25SZXNwb25zZRIOCgJvbhgBIAEoCFICb24iZgoT\
    RXhwb3J0UGVyc29uUmVxdWVzdBIbCglwZXJzb25faWQYASABKAlSCHBlcnNvbklkEjIKB3B1cnBvc2UYAiABKA4yGC5h\
    dHJpdW0udHlwZXMudjEuUHVycG9zZVIHcHVycG9zZSI1ChRFeHBvcnRQZXJzb25SZXNwb25zZRIdCgpqc29uX2xpbmVz\
    GAEgASgMUglqc29uTGluZXMyiwQKCFByb2ZpbGVzEl8KDkdldExpdmVQcm9maWxlEiguYXRyaXVtLnByb2ZpbGUudjEu\
    R2V0TGl2ZVByb2ZpbGVSZXF1ZXN0Gh4uYXRyaXVtLnByb2ZpbGUudjEuTGl2ZVByb2ZpbGUiA5ACARJhCgtTZXRUYWdT\
    dGF0ZRIlLmF0cml1bS5wcm9maWxlLnYxLlNldFRhZ1N0YXRlUmVxdWVzdBomLmF0cml1bS5wcm9maWxlLnYxLlNldFRh\
    Z1N0YXRlUmVzcG9uc2UiA5ACAhJbCglEZWxldGVUYWcSIy5hdHJpdW0ucHJvZmlsZS52MS5EZWxldGVUYWdSZXF1ZXN0\
    GiQuYXRyaXVtLnByb2ZpbGUudjEuRGVsZXRlVGFnUmVzcG9uc2UiA5ACAhJ2ChJTZXRQZXJzb25hbGlzYXRpb24SLC5h\
    dHJpdW0ucHJvZmlsZS52MS5TZXRQZXJzb25hbGlzYXRpb25SZXF1ZXN0Gi0uYXRyaXVtLnByb2ZpbGUudjEuU2V0UGVy\
    c29uYWxpc2F0aW9uUmVzcG9uc2UiA5ACAhJmCgxFeHBvcnRQZXJzb24SJi5hdHJpdW0ucHJvZmlsZS52MS5FeHBvcnRQ\
    ZXJzb25SZXF1ZXN0GicuYXRyaXVtLnByb2ZpbGUudjEuRXhwb3J0UGVyc29uUmVzcG9uc2UiA5ACATABYgZwcm90bzM=
    """,
    imports: [Atrium_Profile_V1_Consents_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
