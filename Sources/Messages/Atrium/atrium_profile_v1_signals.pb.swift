// Made by protoc-gen-atrium from atrium/profile/v1/signals.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.profile.v1.FeedbackKind`.
public struct Atrium_Profile_V1_FeedbackKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// It was on the shopper's screen.
  public static let seen = Self(rawValue: 1)
  /// It was opened.
  public static let opened = Self(rawValue: 2)
  /// It was closed, or "less of this": an explicit act. Silence is none.
  public static let rejected = Self(rawValue: 3)
  /// Its coupon was redeemed.
  public static let redeemed = Self(rawValue: 4)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 0)
  }
}

/// `atrium.profile.v1.SignalState`.
public struct Atrium_Profile_V1_SignalState: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// It is on disk.
  public static let accepted = Self(rawValue: 1)
  /// Its id was taken before; nothing changed.
  public static let duplicate = Self(rawValue: 2)
  /// It is not taken; kept with its reason where a person may look.
  public static let rejected = Self(rawValue: 3)
  /// It was only counted, without a trace of whose it was: nobody consented.
  public static let counted = Self(rawValue: 4)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 1)
  }
}

/// `atrium.profile.v1.IngestRequest`.
public struct Atrium_Profile_V1_IngestRequest: Wire.Message {
  /// At most 500.
  public var signals: [Atrium_Profile_V1_Signal] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.signals)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Signal>.self, self.signals, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.signals)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("signals", "signals", self.signals)
    writer.endObject()
  }

}

/// `atrium.profile.v1.IngestResponse`.
public struct Atrium_Profile_V1_IngestResponse: Wire.Message {
  /// One for each signal of the request, in the same order.
  public var results: [Atrium_Profile_V1_SignalResult] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.results)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_SignalResult>.self, self.results, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.results)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("results", "results", self.results)
    writer.endObject()
  }

}

/// One observed event. Its id makes it idempotent for 7 days.
public struct Atrium_Profile_V1_Signal: Wire.Message {
  /// UUIDv7 in lower case, made where the event was observed.
  public var id: String = ""
  /// When it happened: at most 5 minutes ahead of and 7 days behind the mall's clock.
  public var eventTime: Wire.Google_Protobuf_Timestamp? = nil
  /// Lower-case letters, digits and hyphens, at most 64.
  public var mallID: String = ""
  /// Where in the mall; empty when it happened elsewhere.
  public var zoneID: String = ""
  /// Who it was observed of. Devices are kept as a keyed hash only, and only with consent to location.
  public var subject: Subject? = nil
  public var observation: Observation? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Subject: Sendable, Hashable {
    /// The mall's own member number.
    case memberID(String)
    /// The name of a device as the observer sees it.
    case deviceID(String)
    /// A person that the suite named already.
    case personID(String)
  }

  public enum Observation: Sendable, Hashable {
    /// Seen near a beacon or an access point, in `zone_id`.
    case presence(Atrium_Profile_V1_Presence)
    /// Logged in at the Wi-Fi portal: joins a device with a member.
    case portalLogin(Atrium_Profile_V1_PortalLogin)
    /// An item came to a fitting room or a smart shelf and its tag was read.
    case tryOn(Atrium_Profile_V1_TryOn)
    /// A till's receipt.
    case receipt(Atrium_Profile_V1_Receipt)
    /// An item or an offer was looked at in the app or the mini-program.
    case view(Atrium_Profile_V1_View)
    /// An item or a kind of item was marked as liked.
    case favourite(Atrium_Profile_V1_Favourite)
    /// What became of a touch.
    case feedback(Atrium_Profile_V1_Feedback)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(into: &self.eventTime)
      case 26: self.mallID = try reader.readString()
      case 34: self.zoneID = try reader.readString()
      case 42: self.subject = Subject.memberID(try reader.readString())
      case 50: self.subject = Subject.deviceID(try reader.readString())
      case 58: self.subject = Subject.personID(try reader.readString())
      case 66:
        var value = Atrium_Profile_V1_Presence()
        if case .presence(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.presence(value)
      case 74:
        var value = Atrium_Profile_V1_PortalLogin()
        if case .portalLogin(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.portalLogin(value)
      case 82:
        var value = Atrium_Profile_V1_TryOn()
        if case .tryOn(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.tryOn(value)
      case 90:
        var value = Atrium_Profile_V1_Receipt()
        if case .receipt(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.receipt(value)
      case 98:
        var value = Atrium_Profile_V1_View()
        if case .view(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.view(value)
      case 106:
        var value = Atrium_Profile_V1_Favourite()
        if case .favourite(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.favourite(value)
      case 114:
        var value = Atrium_Profile_V1_Feedback()
        if case .feedback(let current)? = self.observation {
          value = current
          self.observation = nil
        }
        try reader.readMessage(into: &value)
        self.observation = Observation.feedback(value)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.observation {
    case .feedback(let value)?: writer.writeMessage(value, tag: 114)
    case .favourite(let value)?: writer.writeMessage(value, tag: 106)
    case .view(let value)?: writer.writeMessage(value, tag: 98)
    case .receipt(let value)?: writer.writeMessage(value, tag: 90)
    case .tryOn(let value)?: writer.writeMessage(value, tag: 82)
    case .portalLogin(let value)?: writer.writeMessage(value, tag: 74)
    case .presence(let value)?: writer.writeMessage(value, tag: 66)
    case nil: break
    }
    switch self.subject {
    case .personID(let value)?: writer.writeString(value, tag: 58)
    case .deviceID(let value)?: writer.writeString(value, tag: 50)
    case .memberID(let value)?: writer.writeString(value, tag: 42)
    case nil: break
    }
    if !self.zoneID.isEmpty { writer.writeString(self.zoneID, tag: 34) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 26) }
    if let value = self.eventTime { writer.writeMessage(value, tag: 18) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.id)
      case 2: try reader.read(&self.eventTime)
      case 3: try reader.read(&self.mallID)
      case 4: try reader.read(&self.zoneID)
      case 5:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.memberID(value)
        }
      case 6:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.deviceID(value)
        }
      case 7:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.personID(value)
        }
      case 8:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_Presence.self, isFree: isFree) {
          self.observation = Observation.presence(value)
        }
      case 9:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_PortalLogin.self, isFree: isFree) {
          self.observation = Observation.portalLogin(value)
        }
      case 10:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_TryOn.self, isFree: isFree) {
          self.observation = Observation.tryOn(value)
        }
      case 11:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_Receipt.self, isFree: isFree) {
          self.observation = Observation.receipt(value)
        }
      case 12:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_View.self, isFree: isFree) {
          self.observation = Observation.view(value)
        }
      case 13:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_Favourite.self, isFree: isFree) {
          self.observation = Observation.favourite(value)
        }
      case 14:
        let isFree = self.observation == nil
        if let value = try reader.readMember(Atrium_Profile_V1_Feedback.self, isFree: isFree) {
          self.observation = Observation.feedback(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("id", "id", self.id)
    try writer.field("eventTime", "event_time", self.eventTime)
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("zoneId", "zone_id", self.zoneID)
    switch self.subject {
    case .memberID(let value)?: try writer.member("memberId", "member_id", value)
    case .deviceID(let value)?: try writer.member("deviceId", "device_id", value)
    case .personID(let value)?: try writer.member("personId", "person_id", value)
    case nil: break
    }
    switch self.observation {
    case .presence(let value)?: try writer.member("presence", "presence", value)
    case .portalLogin(let value)?: try writer.member("portalLogin", "portal_login", value)
    case .tryOn(let value)?: try writer.member("tryOn", "try_on", value)
    case .receipt(let value)?: try writer.member("receipt", "receipt", value)
    case .view(let value)?: try writer.member("view", "view", value)
    case .favourite(let value)?: try writer.member("favourite", "favourite", value)
    case .feedback(let value)?: try writer.member("feedback", "feedback", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `atrium.profile.v1.Presence`.
public struct Atrium_Profile_V1_Presence: Wire.Message {
  /// The beacon or access point that saw it; at most 64 characters.
  public var sensorID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.sensorID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.sensorID.isEmpty { writer.writeString(self.sensorID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.sensorID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("sensorId", "sensor_id", self.sensorID)
    writer.endObject()
  }

}

/// `atrium.profile.v1.PortalLogin`.
public struct Atrium_Profile_V1_PortalLogin: Wire.Message {
  /// The device that logged in, as access points see it.
  public var deviceID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.deviceID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.deviceID.isEmpty { writer.writeString(self.deviceID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.deviceID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("deviceId", "device_id", self.deviceID)
    writer.endObject()
  }

}

/// `atrium.profile.v1.TryOn`.
public struct Atrium_Profile_V1_TryOn: Wire.Message {
  public var itemID: String = ""
  public var shopID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.itemID = try reader.readString()
      case 18: self.shopID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 18) }
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.itemID)
      case 2: try reader.read(&self.shopID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("shopId", "shop_id", self.shopID)
    writer.endObject()
  }

}

/// `atrium.profile.v1.Receipt`.
public struct Atrium_Profile_V1_Receipt: Wire.Message {
  /// The till's own number; unique in its shop.
  public var receiptNumber: String = ""
  public var shopID: String = ""
  /// At most 200.
  public var lines: [Atrium_Profile_V1_ReceiptLine] = []
  /// What was paid in all.
  public var total: Atrium_Types_V1_Money? = nil
  /// Coupons that were redeemed with it; at most 20.
  public var couponCodes: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.receiptNumber = try reader.readString()
      case 18: self.shopID = try reader.readString()
      case 26: try reader.readMessage(appendingTo: &self.lines)
      case 34: try reader.readMessage(into: &self.total)
      case 42: self.couponCodes.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.couponCodes, tag: 42)
    if let value = self.total { writer.writeMessage(value, tag: 34) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_ReceiptLine>.self, self.lines, tag: 26)
    if !self.shopID.isEmpty { writer.writeString(self.shopID, tag: 18) }
    if !self.receiptNumber.isEmpty { writer.writeString(self.receiptNumber, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.receiptNumber)
      case 2: try reader.read(&self.shopID)
      case 3: try reader.read(&self.lines)
      case 4: try reader.read(&self.total)
      case 5: try reader.read(&self.couponCodes)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("receiptNumber", "receipt_number", self.receiptNumber)
    try writer.field("shopId", "shop_id", self.shopID)
    try writer.field("lines", "lines", self.lines)
    try writer.field("total", "total", self.total)
    try writer.field("couponCodes", "coupon_codes", self.couponCodes)
    writer.endObject()
  }

}

/// `atrium.profile.v1.ReceiptLine`.
public struct Atrium_Profile_V1_ReceiptLine: Wire.Message {
  public var itemID: String = ""
  /// At least 1.
  public var quantity: UInt32 = 0
  /// For the whole line.
  public var amount: Atrium_Types_V1_Money? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.itemID = try reader.readString()
      case 16: self.quantity = try reader.readUInt32()
      case 26: try reader.readMessage(into: &self.amount)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.amount { writer.writeMessage(value, tag: 26) }
    if self.quantity != 0 { writer.writeUInt32(self.quantity, tag: 16) }
    if !self.itemID.isEmpty { writer.writeString(self.itemID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.itemID)
      case 2: try reader.read(&self.quantity)
      case 3: try reader.read(&self.amount)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("itemId", "item_id", self.itemID)
    try writer.field("quantity", "quantity", self.quantity)
    try writer.field("amount", "amount", self.amount)
    writer.endObject()
  }

}

/// `atrium.profile.v1.View`.
public struct Atrium_Profile_V1_View: Wire.Message {
  public var subject: Subject? = nil
  /// Milliseconds for which it was looked at; 0 when unknown.
  public var dwellMs: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Subject: Sendable, Hashable {
    case itemID(String)
    case offerID(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.subject = Subject.itemID(try reader.readString())
      case 18: self.subject = Subject.offerID(try reader.readString())
      case 24: self.dwellMs = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.dwellMs != 0 { writer.writeUInt32(self.dwellMs, tag: 24) }
    switch self.subject {
    case .offerID(let value)?: writer.writeString(value, tag: 18)
    case .itemID(let value)?: writer.writeString(value, tag: 10)
    case nil: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.itemID(value)
        }
      case 2:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.offerID(value)
        }
      case 3: try reader.read(&self.dwellMs)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.subject {
    case .itemID(let value)?: try writer.member("itemId", "item_id", value)
    case .offerID(let value)?: try writer.member("offerId", "offer_id", value)
    case nil: break
    }
    try writer.field("dwellMs", "dwell_ms", self.dwellMs)
    writer.endObject()
  }

}

/// `atrium.profile.v1.Favourite`.
public struct Atrium_Profile_V1_Favourite: Wire.Message {
  public var subject: Subject? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Subject: Sendable, Hashable {
    case itemID(String)
    /// A tag such as `category:coats`.
    case tag(String)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.subject = Subject.itemID(try reader.readString())
      case 18: self.subject = Subject.tag(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.subject {
    case .tag(let value)?: writer.writeString(value, tag: 18)
    case .itemID(let value)?: writer.writeString(value, tag: 10)
    case nil: break
    }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.itemID(value)
        }
      case 2:
        let isFree = self.subject == nil
        if let value = try reader.readMember(String.self, isFree: isFree) {
          self.subject = Subject.tag(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    switch self.subject {
    case .itemID(let value)?: try writer.member("itemId", "item_id", value)
    case .tag(let value)?: try writer.member("tag", "tag", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// `atrium.profile.v1.Feedback`.
public struct Atrium_Profile_V1_Feedback: Wire.Message {
  /// Lower-case hexadecimal, 32 characters.
  public var touchID: String = ""
  public var kind: Atrium_Profile_V1_FeedbackKind = Atrium_Profile_V1_FeedbackKind(rawValue: 0)
  /// The tags that the touch stood for.
  public var tags: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 10)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.kind = try reader.readEnum(Atrium_Profile_V1_FeedbackKind.self)
      case 26: self.tags.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.tags, tag: 26)
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.kind)
      case 3: try reader.read(&self.tags)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("kind", "kind", self.kind)
    try writer.field("tags", "tags", self.tags)
    writer.endObject()
  }

}

/// What became of one signal.
public struct Atrium_Profile_V1_SignalResult: Wire.Message {
  public var id: String = ""
  public var state: Atrium_Profile_V1_SignalState = Atrium_Profile_V1_SignalState(rawValue: 0)
  /// Why it was rejected: a stable code such as `event_time.future`; empty otherwise.
  public var reason: String = ""
  /// The field at fault, such as `receipt.lines[2].quantity`; empty otherwise.
  public var field: String = ""
  /// The person that it belongs to; empty when it belongs to nobody known.
  public var personID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 11)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.id = try reader.readString()
      case 16: self.state = try reader.readEnum(Atrium_Profile_V1_SignalState.self)
      case 26: self.reason = try reader.readString()
      case 34: self.field = try reader.readString()
      case 42: self.personID = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.personID.isEmpty { writer.writeString(self.personID, tag: 42) }
    if !self.field.isEmpty { writer.writeString(self.field, tag: 34) }
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 26) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 16) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.id)
      case 2: try reader.read(&self.state)
      case 3: try reader.read(&self.reason)
      case 4: try reader.read(&self.field)
      case 5: try reader.read(&self.personID)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("id", "id", self.id)
    try writer.field("state", "state", self.state)
    try writer.field("reason", "reason", self.reason)
    try writer.field("field", "field", self.field)
    try writer.field("personId", "person_id", self.personID)
    writer.endObject()
  }

}

/// The methods of `atrium.profile.v1.Signals`.
public enum Atrium_Profile_V1_SignalsMethods {
  /// Takes a batch of at most 500 signals; each gets its own result, in their order.
  ///
  /// RESOURCE_EXHAUSTED with a retry delay when the log is behind: nothing of the batch was taken.
  public static let ingest = RPC.Method<Atrium_Profile_V1_IngestRequest, Atrium_Profile_V1_IngestResponse>(
    service: "atrium.profile.v1.Signals", name: "Ingest", kind: .unary, idempotency: .idempotent,
    routes: [])
}

/// Takes signals in. An accepted signal is on disk.
public protocol Atrium_Profile_V1_SignalsService: RPC.Service {
  /// Takes a batch of at most 500 signals; each gets its own result, in their order.
  ///
  /// RESOURCE_EXHAUSTED with a retry delay when the log is behind: nothing of the batch was taken.
  func ingest(_ request: Atrium_Profile_V1_IngestRequest, context: RPC.CallContext) async throws -> Atrium_Profile_V1_IngestResponse
}

extension Atrium_Profile_V1_SignalsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Profile_V1_Signals_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Profile_V1_SignalsMethods.ingest, replying: { request in { reply in
      do { reply(try await self.ingest(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.profile.v1.Signals`.
public struct Atrium_Profile_V1_SignalsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Takes a batch of at most 500 signals; each gets its own result, in their order.
  ///
  /// RESOURCE_EXHAUSTED with a retry delay when the log is behind: nothing of the batch was taken.
  public func ingest(
    _ request: Atrium_Profile_V1_IngestRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Profile_V1_IngestResponse {
    try await client.unary(Atrium_Profile_V1_SignalsMethods.ingest, request, options: options)
  }

}

/// The descriptor of `atrium/profile/v1/signals.proto`, without custom options.
public enum Atrium_Profile_V1_Signals_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch9hdHJpdW0vcHJvZmlsZS92MS9zaWduYWxzLnByb3RvEhFhdHJpdW0ucHJvZmlsZS52MRobYXRyaXVtL3R5cGVzL3Yx\
    L3R5cGVzLnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvIkQKDUluZ2VzdFJlcXVlc3QSMwoHc2ln\
    bmFscxgBIAMoCzIZLmF0cml1bS5wcm9maWxlLnYxLlNpZ25hbFIHc2lnbmFscyJLCg5Jbmdlc3RSZXNwb25zZRI5Cgdy\
    ZXN1bHRzGAEgAygLMh8uYXRyaXVtLnByb2ZpbGUudjEuU2lnbmFsUmVzdWx0UgdyZXN1bHRzIo8FCgZTaWduYWwSDgoC\
    aWQYASABKAlSAmlkEjkKCmV2ZW50X3RpbWUYAiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUglldmVudFRp\
    bWUSFwoHbWFsbF9pZBgDIAEoCVIGbWFsbElkEhcKB3pvbmVfaWQYBCABKAlSBnpvbmVJZBIdCgltZW1iZXJfaWQYBSAB\
    KAlIAFIIbWVtYmVySWQSHQoJZGV2aWNlX2lkGAYgASgJSABSCGRldmljZUlkEh0KCXBlcnNvbl9pZBgHIAEoCUgAUghw\
    ZXJzb25JZBI5CghwcmVzZW5jZRgIIAEoCzIbLmF0cml1bS5wcm9maWxlLnYxLlByZXNlbmNlSAFSCHByZXNlbmNlEkMK\
    DHBvcnRhbF9sb2dpbhgJIAEoCzIeLmF0cml1bS5wcm9maWxlLnYxLlBvcnRhbExvZ2luSAFSC3BvcnRhbExvZ2luEjEK\
    BnRyeV9vbhgKIAEoCzIYLmF0cml1bS5wcm9maWxlLnYxLlRyeU9uSAFSBXRyeU9uEjYKB3JlY2VpcHQYCyABKAsyGi5h\
    dHJpdW0ucHJvZmlsZS52MS5SZWNlaXB0SAFSB3JlY2VpcHQSLQoEdmlldxgMIAEoCzIXLmF0cml1bS5wcm9maWxlLnYx\
    LlZpZXdIAVIEdmlldxI8CglmYXZvdXJpdGUYDSABKAsyHC5hdHJpdW0ucHJvZmlsZS52MS5GYXZvdXJpdGVIAVIJZmF2\
    b3VyaXRlEjkKCGZlZWRiYWNrGA4gASgLMhsuYXRyaXVtLnByb2ZpbGUudjEuRmVlZGJhY2tIAVIIZmVlZGJhY2tCCQoH\
    c3ViamVjdEINCgtvYnNlcnZhdGlvbiInCghQcmVzZW5jZRIbCglzZW5zb3JfaWQYASABKAlSCHNlbnNvcklkIioKC1Bv\
    cnRhbExvZ2luEhsKCWRldmljZV9pZBgBIAEoCVIIZGV2aWNlSWQiOQoFVHJ5T24SFwoHaXRlbV9pZBgBIAEoCVIGaXRl\
    bUlkEhcKB3Nob3BfaWQYAiABKAlSBnNob3BJZCLQAQoHUmVjZWlwdBIlCg5yZWNlaXB0X251bWJlchgBIAEoCVINcmVj\
    ZWlwdE51bWJlchIXCgdzaG9wX2lkGAIgASgJUgZzaG9wSWQSNAoFbGluZXMYAyADKAsyHi5hdHJpdW0ucHJvZmlsZS52\
    MS5SZWNlaXB0TGluZVIFbGluZXMSLAoFdG90YWwYBCABKAsyFi5hdHJpdW0udHlwZXMudjEuTW9uZXlSBXRvdGFsEiEK\
    DGNvdXBvbl9jb2RlcxgFIAMoCVILY291cG9uQ29kZXMicgoLUmVjZWlwdExpbmUSFwoHaXRlbV9pZBgBIAEoCVIGaXRl\
    bUlkEhoKCHF1YW50aXR5GAIgASgNUghxdWFudGl0eRIuCgZhbW91bnQYAyABKAsyFi5hdHJpdW0udHlwZXMudjEuTW9u\
    ZXlSBmFtb3VudCJkCgRWaWV3EhkKB2l0ZW1faWQYASABKAlIAFIGaXRlbUlkEhsKCG9mZmVyX2lkGAIgASgJSABSB29m\
    ZmVySWQSGQoIZHdlbGxfbXMYAyABKA1SB2R3ZWxsTXNCCQoHc3ViamVjdCJFCglGYXZvdXJpdGUSGQoHaXRlbV9pZBgB\
    IAEoCUgAUgZpdGVtSWQSEgoDdGFnGAIgASgJSABSA3RhZ0IJCgdzdWJqZWN0Im4KCEZlZWRiYWNrEhkKCHRvdWNoX2lk\
    GAEgASgJUgd0b3VjaElkEjMKBGtpbmQYAiABKA4yHy5hdHJpdW0ucHJvZmlsZS52MS5GZWVkYmFja0tpbmRSBGtpbmQS\
    EgoEdGFncxgDIAMoCVIEdGFncyKfAQoMU2lnbmFsUmVzdWx0Eg4KAmlkGAEgASgJUgJpZBI0CgVzdGF0ZRgCIAEoDjIe\
    LmF0cml1bS5wcm9maWxlLnYxLlNpZ25hbFN0YXRlUgVzdGF0ZRIWCgZyZWFzb24YAyABKAlSBnJlYXNvbhIUCgVmaWVs\
    ZBgEIAEoCVIFZmllbGQSGwoJcGVyc29uX2lkGAUgASgJUghwZXJzb25JZCqXAQoMRmVlZGJhY2tLaW5kEh0KGUZFRURC\
    QUNLX0tJTkRfVU5TUEVDSUZJRUQQABIWChJGRUVEQkFDS19LSU5EX1NFRU4QARIYChRGRUVEQkFDS19LSU5EX09QRU5F\
    RBACEhoKFkZFRURCQUNLX0tJTkRfUkVKRUNURUQQAxIaChZGRUVEQkFDS19LSU5EX1JFREVFTUVEEAQqlwEKC1NpZ25h\
    bFN0YXRlEhwKGFNJR05BTF9TVEFURV9VTlNQRUNJRklFRBAAEhkKFVNJR05BTF9TVEFURV9BQ0NFUFRFRBABEhoKFlNJ\
    R05BTF9TVEFURV9EVVBMSUNBVEUQAhIZChVTSUdOQUxfU1RBVEVfUkVKRUNURUQQAxIYChRTSUdOQUxfU1RBVEVfQ09V\
    TlRFRBAEMl0KB1NpZ25hbHMSUgoGSW5nZXN0EiAuYXRyaXVtLnByb2ZpbGUudjEuSW5nZXN0UmVxdWVzdBohLmF0cml1\
    bS5wcm9maWxlLnYxLkluZ2VzdFJlc3BvbnNlIgOQAgJiBnByb3RvMw==
    """,
    imports: [Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
