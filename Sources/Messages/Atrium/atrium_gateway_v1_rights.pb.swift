// Made by protoc-gen-atrium from atrium/gateway/v1/rights.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.GetWhyRequest`.
public struct Atrium_Gateway_V1_GetWhyRequest: Wire.Message {
  public var touchID: String = ""
  /// `zh-CN`, `zh-HK` or `en`; empty is the person's.
  public var locale: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 18: self.locale = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 18) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.locale)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("locale", "locale", self.locale)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.Why`.
public struct Atrium_Gateway_V1_Why: Wire.Message {
  public var touchID: String = ""
  /// One text that says it all.
  public var text: String = ""
  /// Heaviest first.
  public var reasons: [Atrium_Types_V1_Reason] = []
  /// Stable codes of what was not used.
  public var notUsed: [String] = []
  /// Empty when it was sent.
  public var withheldReason: String = ""
  public var model: String = ""
  /// The packs that checked it, and its place in the ledger.
  public var packs: [String] = []
  public var reviewID: String = ""
  public var ledgerLeafIndex: UInt64 = 0
  public var exploration: Bool = false
  /// In their order.
  public var steps: [Atrium_Gateway_V1_StepTime] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 18: self.text = try reader.readString()
      case 26: try reader.readMessage(appendingTo: &self.reasons)
      case 34: self.notUsed.append(try reader.readString())
      case 42: self.withheldReason = try reader.readString()
      case 50: self.model = try reader.readString()
      case 58: self.packs.append(try reader.readString())
      case 66: self.reviewID = try reader.readString()
      case 72: self.ledgerLeafIndex = try reader.readUInt64()
      case 80: self.exploration = try reader.readBool()
      case 90: try reader.readMessage(appendingTo: &self.steps)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Gateway_V1_StepTime>.self, self.steps, tag: 90)
    if self.exploration { writer.writeBool(self.exploration, tag: 80) }
    if self.ledgerLeafIndex != 0 { writer.writeUInt64(self.ledgerLeafIndex, tag: 72) }
    if !self.reviewID.isEmpty { writer.writeString(self.reviewID, tag: 66) }
    writer.writeRepeated(Wire.StringCodec.self, self.packs, tag: 58)
    if !self.model.isEmpty { writer.writeString(self.model, tag: 50) }
    if !self.withheldReason.isEmpty { writer.writeString(self.withheldReason, tag: 42) }
    writer.writeRepeated(Wire.StringCodec.self, self.notUsed, tag: 34)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Types_V1_Reason>.self, self.reasons, tag: 26)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 18) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.text)
      case 3: try reader.read(&self.reasons)
      case 4: try reader.read(&self.notUsed)
      case 5: try reader.read(&self.withheldReason)
      case 6: try reader.read(&self.model)
      case 7: try reader.read(&self.packs)
      case 8: try reader.read(&self.reviewID)
      case 9: try reader.read(&self.ledgerLeafIndex)
      case 10: try reader.read(&self.exploration)
      case 11: try reader.read(&self.steps)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("text", "text", self.text)
    try writer.field("reasons", "reasons", self.reasons)
    try writer.field("notUsed", "not_used", self.notUsed)
    try writer.field("withheldReason", "withheld_reason", self.withheldReason)
    try writer.field("model", "model", self.model)
    try writer.field("packs", "packs", self.packs)
    try writer.field("reviewId", "review_id", self.reviewID)
    try writer.field("ledgerLeafIndex", "ledger_leaf_index", self.ledgerLeafIndex)
    try writer.field("exploration", "exploration", self.exploration)
    try writer.field("steps", "steps", self.steps)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.StepTime`.
public struct Atrium_Gateway_V1_StepTime: Wire.Message {
  /// `consent`, `profile`, `decide`, `reserve`, `brief`, `generate`, `review`, `consent.again`,
  /// `deliver`.
  public var step: String = ""
  public var elapsedUs: UInt64 = 0
  public var begunTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.step = try reader.readString()
      case 16: self.elapsedUs = try reader.readUInt64()
      case 26: try reader.readMessage(into: &self.begunTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.begunTime { writer.writeMessage(value, tag: 26) }
    if self.elapsedUs != 0 { writer.writeUInt64(self.elapsedUs, tag: 16) }
    if !self.step.isEmpty { writer.writeString(self.step, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.step)
      case 2: try reader.read(&self.elapsedUs)
      case 3: try reader.read(&self.begunTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("step", "step", self.step)
    try writer.field("elapsedUs", "elapsed_us", self.elapsedUs)
    try writer.field("begunTime", "begun_time", self.begunTime)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.LessOfThisRequest`.
public struct Atrium_Gateway_V1_LessOfThisRequest: Wire.Message {
  public var touchID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 3)
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

/// `atrium.gateway.v1.LessOfThisResponse`.
public struct Atrium_Gateway_V1_LessOfThisResponse: Wire.Message {
  /// Those that sleep now.
  public var tags: [Atrium_Profile_V1_TagAffinity] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.tags)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_TagAffinity>.self, self.tags, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.tags)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("tags", "tags", self.tags)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ListTagsRequest`.
public struct Atrium_Gateway_V1_ListTagsRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 5)
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

/// `atrium.gateway.v1.ListTagsResponse`.
public struct Atrium_Gateway_V1_ListTagsResponse: Wire.Message {
  public var tags: [Atrium_Profile_V1_TagAffinity] = []
  public var personalisationOn: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.tags)
      case 16: self.personalisationOn = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.personalisationOn { writer.writeBool(self.personalisationOn, tag: 16) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_TagAffinity>.self, self.tags, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.tags)
      case 2: try reader.read(&self.personalisationOn)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("tags", "tags", self.tags)
    try writer.field("personalisationOn", "personalisation_on", self.personalisationOn)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.DeleteTagRequest`.
public struct Atrium_Gateway_V1_DeleteTagRequest: Wire.Message {
  public var tag: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.tag = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.tag.isEmpty { writer.writeString(self.tag, tag: 10) }
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

/// `atrium.gateway.v1.DeleteTagResponse`.
public struct Atrium_Gateway_V1_DeleteTagResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 8)
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

/// `atrium.gateway.v1.SetPersonalisationRequest`.
public struct Atrium_Gateway_V1_SetPersonalisationRequest: Wire.Message {
  public var on: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 9)
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

/// `atrium.gateway.v1.SetPersonalisationResponse`.
public struct Atrium_Gateway_V1_SetPersonalisationResponse: Wire.Message {
  public var on: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 10)
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

/// `atrium.gateway.v1.GrantConsentRequest`.
public struct Atrium_Gateway_V1_GrantConsentRequest: Wire.Message {
  /// At least one.
  public var purposes: [Atrium_Types_V1_Purpose] = []
  public var textVersion: String = ""
  /// Where it was given, such as `app.settings`.
  public var source: String = ""
  public var age: Atrium_Profile_V1_Age? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 11)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.purposes.append(try reader.readEnum(Atrium_Types_V1_Purpose.self))
      case 10: try reader.readPacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, into: &self.purposes)
      case 18: self.textVersion = try reader.readString()
      case 26: self.source = try reader.readString()
      case 34: try reader.readMessage(into: &self.age)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.age { writer.writeMessage(value, tag: 34) }
    if !self.source.isEmpty { writer.writeString(self.source, tag: 26) }
    if !self.textVersion.isEmpty { writer.writeString(self.textVersion, tag: 18) }
    writer.writePacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, self.purposes, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.purposes)
      case 2: try reader.read(&self.textVersion)
      case 3: try reader.read(&self.source)
      case 4: try reader.read(&self.age)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("purposes", "purposes", self.purposes)
    try writer.field("textVersion", "text_version", self.textVersion)
    try writer.field("source", "source", self.source)
    try writer.field("age", "age", self.age)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.WithdrawConsentRequest`.
public struct Atrium_Gateway_V1_WithdrawConsentRequest: Wire.Message {
  /// At least one.
  public var purposes: [Atrium_Types_V1_Purpose] = []
  public var source: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 12)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.purposes.append(try reader.readEnum(Atrium_Types_V1_Purpose.self))
      case 10: try reader.readPacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, into: &self.purposes)
      case 18: self.source = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.source.isEmpty { writer.writeString(self.source, tag: 18) }
    writer.writePacked(Wire.EnumCodec<Atrium_Types_V1_Purpose>.self, self.purposes, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.purposes)
      case 2: try reader.read(&self.source)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("purposes", "purposes", self.purposes)
    try writer.field("source", "source", self.source)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ListConsentsRequest`.
public struct Atrium_Gateway_V1_ListConsentsRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 13)
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

/// `atrium.gateway.v1.ConsentsResponse`.
public struct Atrium_Gateway_V1_ConsentsResponse: Wire.Message {
  public var consents: [Atrium_Profile_V1_Consent] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 14)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.consents)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Consent>.self, self.consents, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.consents)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("consents", "consents", self.consents)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ExportMeRequest`.
public struct Atrium_Gateway_V1_ExportMeRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 15)
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

/// `atrium.gateway.v1.ExportMeResponse`.
public struct Atrium_Gateway_V1_ExportMeResponse: Wire.Message {
  /// Whole lines, each one JSON object with `service` and `kind`.
  public var jsonLines: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 16)
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

/// `atrium.gateway.v1.EraseMeRequest`.
public struct Atrium_Gateway_V1_EraseMeRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 17)
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

/// `atrium.gateway.v1.GetErasureRequest`.
public struct Atrium_Gateway_V1_GetErasureRequest: Wire.Message {
  public var erasureID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 18)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.erasureID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.erasureID.isEmpty { writer.writeString(self.erasureID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.erasureID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("erasureId", "erasure_id", self.erasureID)
    writer.endObject()
  }

}

/// The methods of `atrium.gateway.v1.Rights`.
public enum Atrium_Gateway_V1_RightsMethods {
  /// Why a touch was sent or withheld: factors with weights and sources, what was not used, which
  /// rules it passed, and how long each step took.
  public static let getWhy = RPC.Method<Atrium_Gateway_V1_GetWhyRequest, Atrium_Gateway_V1_Why>(
    service: "atrium.gateway.v1.Rights", name: "GetWhy", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/touches/{touch_id}/why", body: nil, responseBody: nil)])
  /// Less of this: the touch's tags sleep at once.
  public static let lessOfThis = RPC.Method<Atrium_Gateway_V1_LessOfThisRequest, Atrium_Gateway_V1_LessOfThisResponse>(
    service: "atrium.gateway.v1.Rights", name: "LessOfThis", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/touches/{touch_id}:less", body: "*", responseBody: nil)])
  /// What was learned, for the shopper to see.
  public static let listTags = RPC.Method<Atrium_Gateway_V1_ListTagsRequest, Atrium_Gateway_V1_ListTagsResponse>(
    service: "atrium.gateway.v1.Rights", name: "ListTags", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/tags", body: nil, responseBody: nil)])
  public static let deleteTag = RPC.Method<Atrium_Gateway_V1_DeleteTagRequest, Atrium_Gateway_V1_DeleteTagResponse>(
    service: "atrium.gateway.v1.Rights", name: "DeleteTag", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("DELETE", "/v1/me/tags/{tag}", body: nil, responseBody: nil)])
  /// Switches everything personal off or on.
  public static let setPersonalisation = RPC.Method<Atrium_Gateway_V1_SetPersonalisationRequest, Atrium_Gateway_V1_SetPersonalisationResponse>(
    service: "atrium.gateway.v1.Rights", name: "SetPersonalisation", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("PUT", "/v1/me/personalisation", body: "*", responseBody: nil)])
  public static let grantConsent = RPC.Method<Atrium_Gateway_V1_GrantConsentRequest, Atrium_Gateway_V1_ConsentsResponse>(
    service: "atrium.gateway.v1.Rights", name: "GrantConsent", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/consents", body: "*", responseBody: nil)])
  /// Once answered, nothing is sent for these purposes any more.
  public static let withdrawConsent = RPC.Method<Atrium_Gateway_V1_WithdrawConsentRequest, Atrium_Gateway_V1_ConsentsResponse>(
    service: "atrium.gateway.v1.Rights", name: "WithdrawConsent", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/consents:withdraw", body: "*", responseBody: nil)])
  public static let listConsents = RPC.Method<Atrium_Gateway_V1_ListConsentsRequest, Atrium_Gateway_V1_ConsentsResponse>(
    service: "atrium.gateway.v1.Rights", name: "ListConsents", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/consents", body: nil, responseBody: nil)])
  /// Everything that the suite holds of the shopper, as JSON lines.
  public static let exportMe = RPC.Method<Atrium_Gateway_V1_ExportMeRequest, Atrium_Gateway_V1_ExportMeResponse>(
    service: "atrium.gateway.v1.Rights", name: "ExportMe", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/export", body: nil, responseBody: nil)])
  /// Erases the shopper in all six services; the receipt names nobody and needs no login.
  public static let eraseMe = RPC.Method<Atrium_Gateway_V1_EraseMeRequest, Atrium_Profile_V1_Erasure>(
    service: "atrium.gateway.v1.Rights", name: "EraseMe", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me:erase", body: "*", responseBody: nil)])
  public static let getErasure = RPC.Method<Atrium_Gateway_V1_GetErasureRequest, Atrium_Profile_V1_Erasure>(
    service: "atrium.gateway.v1.Rights", name: "GetErasure", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/erasures/{erasure_id}", body: nil, responseBody: nil)])
}

/// Implements `atrium.gateway.v1.Rights`.
public protocol Atrium_Gateway_V1_RightsService: RPC.Service {
  /// Why a touch was sent or withheld: factors with weights and sources, what was not used, which
  /// rules it passed, and how long each step took.
  func getWhy(_ request: Atrium_Gateway_V1_GetWhyRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Why
  /// Less of this: the touch's tags sleep at once.
  func lessOfThis(_ request: Atrium_Gateway_V1_LessOfThisRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_LessOfThisResponse
  /// What was learned, for the shopper to see.
  func listTags(_ request: Atrium_Gateway_V1_ListTagsRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ListTagsResponse
  func deleteTag(_ request: Atrium_Gateway_V1_DeleteTagRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_DeleteTagResponse
  /// Switches everything personal off or on.
  func setPersonalisation(_ request: Atrium_Gateway_V1_SetPersonalisationRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_SetPersonalisationResponse
  func grantConsent(_ request: Atrium_Gateway_V1_GrantConsentRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ConsentsResponse
  /// Once answered, nothing is sent for these purposes any more.
  func withdrawConsent(_ request: Atrium_Gateway_V1_WithdrawConsentRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ConsentsResponse
  func listConsents(_ request: Atrium_Gateway_V1_ListConsentsRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ConsentsResponse
  /// Everything that the suite holds of the shopper, as JSON lines.
  func exportMe(_ request: Atrium_Gateway_V1_ExportMeRequest, responses: RPC.ResponseWriter<Atrium_Gateway_V1_ExportMeResponse>, context: RPC.CallContext) async throws
  /// Erases the shopper in all six services; the receipt names nobody and needs no login.
  func eraseMe(_ request: Atrium_Gateway_V1_EraseMeRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_Erasure
  func getErasure(_ request: Atrium_Gateway_V1_GetErasureRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_Erasure
}

extension Atrium_Gateway_V1_RightsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Rights_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_RightsMethods.getWhy, replying: { request in { reply in
      do { reply(try await self.getWhy(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.lessOfThis, replying: { request in { reply in
      do { reply(try await self.lessOfThis(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.listTags, replying: { request in { reply in
      do { reply(try await self.listTags(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.deleteTag, replying: { request in { reply in
      do { reply(try await self.deleteTag(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.setPersonalisation, replying: { request in { reply in
      do { reply(try await self.setPersonalisation(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.grantConsent, replying: { request in { reply in
      do { reply(try await self.grantConsent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.withdrawConsent, replying: { request in { reply in
      do { reply(try await self.withdrawConsent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.listConsents, replying: { request in { reply in
      do { reply(try await self.listConsents(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Gateway_V1_RightsMethods.exportMe) { request, responses, context in
      try await self.exportMe(request, responses: responses, context: context)
    }
    router.unary(Atrium_Gateway_V1_RightsMethods.eraseMe, replying: { request in { reply in
      do { reply(try await self.eraseMe(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_RightsMethods.getErasure, replying: { request in { reply in
      do { reply(try await self.getErasure(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.Rights`.
public struct Atrium_Gateway_V1_RightsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Why a touch was sent or withheld: factors with weights and sources, what was not used, which
  /// rules it passed, and how long each step took.
  public func getWhy(
    _ request: Atrium_Gateway_V1_GetWhyRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Why {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.getWhy, request, options: options)
  }

  /// Less of this: the touch's tags sleep at once.
  public func lessOfThis(
    _ request: Atrium_Gateway_V1_LessOfThisRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_LessOfThisResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.lessOfThis, request, options: options)
  }

  /// What was learned, for the shopper to see.
  public func listTags(
    _ request: Atrium_Gateway_V1_ListTagsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ListTagsResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.listTags, request, options: options)
  }

  public func deleteTag(
    _ request: Atrium_Gateway_V1_DeleteTagRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_DeleteTagResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.deleteTag, request, options: options)
  }

  /// Switches everything personal off or on.
  public func setPersonalisation(
    _ request: Atrium_Gateway_V1_SetPersonalisationRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_SetPersonalisationResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.setPersonalisation, request, options: options)
  }

  public func grantConsent(
    _ request: Atrium_Gateway_V1_GrantConsentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ConsentsResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.grantConsent, request, options: options)
  }

  /// Once answered, nothing is sent for these purposes any more.
  public func withdrawConsent(
    _ request: Atrium_Gateway_V1_WithdrawConsentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ConsentsResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.withdrawConsent, request, options: options)
  }

  public func listConsents(
    _ request: Atrium_Gateway_V1_ListConsentsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ConsentsResponse {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.listConsents, request, options: options)
  }

  /// Everything that the suite holds of the shopper, as JSON lines.
  nonisolated(nonsending) public func exportMe<Result: Sendable>(
    _ request: Atrium_Gateway_V1_ExportMeRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Gateway_V1_ExportMeResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Gateway_V1_RightsMethods.exportMe, request, options: options, body)
  }

  /// Erases the shopper in all six services; the receipt names nobody and needs no login.
  public func eraseMe(
    _ request: Atrium_Gateway_V1_EraseMeRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_Erasure {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.eraseMe, request, options: options)
  }

  public func getErasure(
    _ request: Atrium_Gateway_V1_GetErasureRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_Erasure {
    try await client.unary(Atrium_Gateway_V1_RightsMethods.getErasure, request, options: options)
  }

}

/// The descriptor of `atrium/gateway/v1/rights.proto`, without custom options.
public enum Atrium_Gateway_V1_Rights_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch5hdHJpdW0vZ2F0ZXdheS92MS9yaWdodHMucHJvdG8SEWF0cml1bS5nYXRld2F5LnYxGiBhdHJpdW0vcHJvZmlsZS92\
    MS9jb25zZW50cy5wcm90bxogYXRyaXVtL3Byb2ZpbGUvdjEvZXJhc3VyZXMucHJvdG8aIGF0cml1bS9wcm9maWxlL3Yx\
    L3Byb2ZpbGVzLnByb3RvGhthdHJpdW0vdHlwZXMvdjEvdHlwZXMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3Rh\
    bXAucHJvdG8iQgoNR2V0V2h5UmVxdWVzdBIZCgh0b3VjaF9pZBgBIAEoCVIHdG91Y2hJZBIWCgZsb2NhbGUYAiABKAlS\
    BmxvY2FsZSL1AgoDV2h5EhkKCHRvdWNoX2lkGAEgASgJUgd0b3VjaElkEhIKBHRleHQYAiABKAlSBHRleHQSMQoHcmVh\
    c29ucxgDIAMoCzIXLmF0cml1bS50eXBlcy52MS5SZWFzb25SB3JlYXNvbnMSGQoIbm90X3VzZWQYBCADKAlSB25vdFVz\
    ZWQSJwoPd2l0aGhlbGRfcmVhc29uGAUgASgJUg53aXRoaGVsZFJlYXNvbhIUCgVtb2RlbBgGIAEoCVIFbW9kZWwSFAoF\
    cGFja3MYByADKAlSBXBhY2tzEhsKCXJldmlld19pZBgIIAEoCVIIcmV2aWV3SWQSKgoRbGVkZ2VyX2xlYWZfaW5kZXgY\
    CSABKARSD2xlZGdlckxlYWZJbmRleBIgCgtleHBsb3JhdGlvbhgKIAEoCFILZXhwbG9yYXRpb24SMQoFc3RlcHMYCyAD\
    KAsyGy5hdHJpdW0uZ2F0ZXdheS52MS5TdGVwVGltZVIFc3RlcHMieAoIU3RlcFRpbWUSEgoEc3RlcBgBIAEoCVIEc3Rl\
    cBIdCgplbGFwc2VkX3VzGAIgASgEUgllbGFwc2VkVXMSOQoKYmVndW5fdGltZRgDIAEoCzIaLmdvb2dsZS5wcm90b2J1\
    Zi5UaW1lc3RhbXBSCWJlZ3VuVGltZSIuChFMZXNzT2ZUaGlzUmVxdWVzdBIZCgh0b3VjaF9pZBgBIAEoCVIHdG91Y2hJ\
    ZCJIChJMZXNzT2ZUaGlzUmVzcG9uc2USMgoEdGFncxgBIAMoCzIeLmF0cml1bS5wcm9maWxlLnYxLlRhZ0FmZmluaXR5\
    UgR0YWdzIhEKD0xpc3RUYWdzUmVxdWVzdCJ1ChBMaXN0VGFnc1Jlc3BvbnNlEjIKBHRhZ3MYASADKAsyHi5hdHJpdW0u\
    cHJvZmlsZS52MS5UYWdBZmZpbml0eVIEdGFncxItChJwZXJzb25hbGlzYXRpb25fb24YAiABKAhSEXBlcnNvbmFsaXNh\
    dGlvbk9uIiQKEERlbGV0ZVRhZ1JlcXVlc3QSEAoDdGFnGAEgASgJUgN0YWciEwoRRGVsZXRlVGFnUmVzcG9uc2UiKwoZ\
    U2V0UGVyc29uYWxpc2F0aW9uUmVxdWVzdBIOCgJvbhgBIAEoCFICb24iLAoaU2V0UGVyc29uYWxpc2F0aW9uUmVzcG9u\
    c2USDgoCb24YASABKAhSAm9uIrABChNHcmFudENvbnNlbnRSZXF1ZXN0EjQKCHB1cnBvc2VzGAEgAygOMhguYXRyaXVt\
    LnR5cGVzLnYxLlB1cnBvc2VSCHB1cnBvc2VzEiEKDHRleHRfdmVyc2lvbhgCIAEoCVILdGV4dFZlcnNpb24SFgoGc291\
    cmNlGAMgASgJUgZzb3VyY2USKAoDYWdlGAQgASgLMhYuYXRyaXVtLnByb2ZpbGUudjEuQWdlUgNhZ2UiZgoWV2l0aGRy\
    YXdDb25zZW50UmVxdWVzdBI0CghwdXJwb3NlcxgBIAMoDjIYLmF0cml1bS50eXBlcy52MS5QdXJwb3NlUghwdXJwb3Nl\
    cxIWCgZzb3VyY2UYAiABKAlSBnNvdXJjZSIVChNMaXN0Q29uc2VudHNSZXF1ZXN0IkoKEENvbnNlbnRzUmVzcG9uc2US\
    NgoIY29uc2VudHMYASADKAsyGi5hdHJpdW0ucHJvZmlsZS52MS5Db25zZW50Ughjb25zZW50cyIRCg9FeHBvcnRNZVJl\
    cXVlc3QiMQoQRXhwb3J0TWVSZXNwb25zZRIdCgpqc29uX2xpbmVzGAEgASgMUglqc29uTGluZXMiEAoORXJhc2VNZVJl\
    cXVlc3QiMgoRR2V0RXJhc3VyZVJlcXVlc3QSHQoKZXJhc3VyZV9pZBgBIAEoCVIJZXJhc3VyZUlkMowICgZSaWdodHMS\
    RwoGR2V0V2h5EiAuYXRyaXVtLmdhdGV3YXkudjEuR2V0V2h5UmVxdWVzdBoWLmF0cml1bS5nYXRld2F5LnYxLldoeSID\
    kAIBEl4KCkxlc3NPZlRoaXMSJC5hdHJpdW0uZ2F0ZXdheS52MS5MZXNzT2ZUaGlzUmVxdWVzdBolLmF0cml1bS5nYXRl\
    d2F5LnYxLkxlc3NPZlRoaXNSZXNwb25zZSIDkAICElgKCExpc3RUYWdzEiIuYXRyaXVtLmdhdGV3YXkudjEuTGlzdFRh\
    Z3NSZXF1ZXN0GiMuYXRyaXVtLmdhdGV3YXkudjEuTGlzdFRhZ3NSZXNwb25zZSIDkAIBElsKCURlbGV0ZVRhZxIjLmF0\
    cml1bS5nYXRld2F5LnYxLkRlbGV0ZVRhZ1JlcXVlc3QaJC5hdHJpdW0uZ2F0ZXdheS52MS5EZWxldGVUYWdSZXNwb25z\
    ZSIDkAICEnYKElNldFBlcnNvbmFsaXNhdGlvbhIsLmF0cml1bS5nYXRld2F5LnYxLlNldFBlcnNvbmFsaXNhdGlvblJl\
    cXVlc3QaLS5hdHJpdW0uZ2F0ZXdheS52MS5TZXRQZXJzb25hbGlzYXRpb25SZXNwb25zZSIDkAICEmAKDEdyYW50Q29u\
    c2VudBImLmF0cml1bS5nYXRld2F5LnYxLkdyYW50Q29uc2VudFJlcXVlc3QaIy5hdHJpdW0uZ2F0ZXdheS52MS5Db25z\
    ZW50c1Jlc3BvbnNlIgOQAgISZgoPV2l0aGRyYXdDb25zZW50EikuYXRyaXVtLmdhdGV3YXkudjEuV2l0aGRyYXdDb25z\
    ZW50UmVxdWVzdBojLmF0cml1bS5nYXRld2F5LnYxLkNvbnNlbnRzUmVzcG9uc2UiA5ACAhJgCgxMaXN0Q29uc2VudHMS\
    Ji5hdHJpdW0uZ2F0ZXdheS52MS5MaXN0Q29uc2VudHNSZXF1ZXN0GiMuYXRyaXVtLmdhdGV3YXkudjEuQ29uc2VudHNS\
    ZXNwb25zZSIDkAIBEloKCEV4cG9ydE1lEiIuYXRyaXVtLmdhdGV3YXkudjEuRXhwb3J0TWVSZXF1ZXN0GiMuYXRyaXVt\
    LmdhdGV3YXkudjEuRXhwb3J0TWVSZXNwb25zZSIDkAIBMAESTQoHRXJhc2VNZRIhLmF0cml1bS5nYXRld2F5LnYxLkVy\
    YXNlTWVSZXF1ZXN0GhouYXRyaXVtLnByb2ZpbGUudjEuRXJhc3VyZSIDkAICElMKCkdldEVyYXN1cmUSJC5hdHJpdW0u\
    Z2F0ZXdheS52MS5HZXRFcmFzdXJlUmVxdWVzdBoaLmF0cml1bS5wcm9maWxlLnYxLkVyYXN1cmUiA5ACAWIGcHJvdG8z
    """,
    imports: [Atrium_Profile_V1_Consents_Proto.descriptor, Atrium_Profile_V1_Erasures_Proto.descriptor, Atrium_Profile_V1_Profiles_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
