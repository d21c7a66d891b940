// Made by protoc-gen-atrium from atrium/gateway/v1/journeys.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.TouchState`.
public struct Atrium_Gateway_V1_TouchState: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// Its steps are under way.
  public static let running = Self(rawValue: 1)
  /// It waits for an hour at which it may be sent.
  public static let queued = Self(rawValue: 2)
  public static let delivered = Self(rawValue: 3)
  /// It is not sent; `withheld_reason` says why.
  public static let withheld = Self(rawValue: 4)
  /// Nobody knows whether it arrived.
  public static let uncertain = Self(rawValue: 5)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 0)
  }
}

/// `atrium.gateway.v1.AskForInvitationRequest`.
public struct Atrium_Gateway_V1_AskForInvitationRequest: Wire.Message {
  public var mallID: String = ""
  /// When the visit would begin, by the mall's clock; within 30 days.
  public var visitTime: Wire.Google_Protobuf_Timestamp? = nil
  /// `zh-CN`, `zh-HK` or `en`; empty is the person's.
  public var locale: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18: try reader.readMessage(into: &self.visitTime)
      case 26: self.locale = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 26) }
    if let value = self.visitTime { writer.writeMessage(value, tag: 18) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.visitTime)
      case 3: try reader.read(&self.locale)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("visitTime", "visit_time", self.visitTime)
    try writer.field("locale", "locale", self.locale)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.AddReceiptRequest`.
public struct Atrium_Gateway_V1_AddReceiptRequest: Wire.Message {
  public var mallID: String = ""
  public var receipt: Atrium_Profile_V1_Receipt? = nil
  /// When it was printed.
  public var receiptTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.mallID = try reader.readString()
      case 18: try reader.readMessage(into: &self.receipt)
      case 26: try reader.readMessage(into: &self.receiptTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.receiptTime { writer.writeMessage(value, tag: 26) }
    if let value = self.receipt { writer.writeMessage(value, tag: 18) }
    if !self.mallID.isEmpty { writer.writeString(self.mallID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.mallID)
      case 2: try reader.read(&self.receipt)
      case 3: try reader.read(&self.receiptTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("mallId", "mall_id", self.mallID)
    try writer.field("receipt", "receipt", self.receipt)
    try writer.field("receiptTime", "receipt_time", self.receiptTime)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ReportSignalsRequest`.
public struct Atrium_Gateway_V1_ReportSignalsRequest: Wire.Message {
  /// A shopper's own token allows signals of that shopper only.
  public var signals: [Atrium_Profile_V1_Signal] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 2)
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

/// `atrium.gateway.v1.ReportSignalsResponse`.
public struct Atrium_Gateway_V1_ReportSignalsResponse: Wire.Message {
  public var results: [Atrium_Profile_V1_SignalResult] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 3)
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

/// `atrium.gateway.v1.GetTouchRequest`.
public struct Atrium_Gateway_V1_GetTouchRequest: Wire.Message {
  public var touchID: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 4)
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

/// `atrium.gateway.v1.Touch`.
public struct Atrium_Gateway_V1_Touch: Wire.Message {
  /// Lower-case hexadecimal, 32 characters.
  public var touchID: String = ""
  public var state: Atrium_Gateway_V1_TouchState = Atrium_Gateway_V1_TouchState(rawValue: 0)
  /// Stable, such as `consent.withdrawn`, `budget.contacts`, `holdout`, `review.block`.
  public var withheldReason: String = ""
  public var begunTime: Wire.Google_Protobuf_Timestamp? = nil
  public var endedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.state = try reader.readEnum(Atrium_Gateway_V1_TouchState.self)
      case 26: self.withheldReason = try reader.readString()
      case 34: try reader.readMessage(into: &self.begunTime)
      case 42: try reader.readMessage(into: &self.endedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.endedTime { writer.writeMessage(value, tag: 42) }
    if let value = self.begunTime { writer.writeMessage(value, tag: 34) }
    if !self.withheldReason.isEmpty { writer.writeString(self.withheldReason, tag: 26) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.state)
      case 3: try reader.read(&self.withheldReason)
      case 4: try reader.read(&self.begunTime)
      case 5: try reader.read(&self.endedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("state", "state", self.state)
    try writer.field("withheldReason", "withheld_reason", self.withheldReason)
    try writer.field("begunTime", "begun_time", self.begunTime)
    try writer.field("endedTime", "ended_time", self.endedTime)
    writer.endObject()
  }

}

/// The methods of `atrium.gateway.v1.BeforeTheVisit`.
public enum Atrium_Gateway_V1_BeforeTheVisitMethods {
  /// Asks for one proposal for a visit. The answer is the touch; its words come to the inbox.
  public static let askForInvitation = RPC.Method<Atrium_Gateway_V1_AskForInvitationRequest, Atrium_Gateway_V1_Touch>(
    service: "atrium.gateway.v1.BeforeTheVisit", name: "AskForInvitation", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/invitations", body: "*", responseBody: nil)])
}

/// Implements `atrium.gateway.v1.BeforeTheVisit`.
public protocol Atrium_Gateway_V1_BeforeTheVisitService: RPC.Service {
  /// Asks for one proposal for a visit. The answer is the touch; its words come to the inbox.
  func askForInvitation(_ request: Atrium_Gateway_V1_AskForInvitationRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Touch
}

extension Atrium_Gateway_V1_BeforeTheVisitService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_BeforeTheVisitMethods.askForInvitation, replying: { request in { reply in
      do { reply(try await self.askForInvitation(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.BeforeTheVisit`.
public struct Atrium_Gateway_V1_BeforeTheVisitClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Asks for one proposal for a visit. The answer is the touch; its words come to the inbox.
  public func askForInvitation(
    _ request: Atrium_Gateway_V1_AskForInvitationRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Touch {
    try await client.unary(Atrium_Gateway_V1_BeforeTheVisitMethods.askForInvitation, request, options: options)
  }

}

/// The methods of `atrium.gateway.v1.InTheMall`.
public enum Atrium_Gateway_V1_InTheMallMethods {
  /// Reports what a channel app observed: views, favourites, sightings. At most 500 signals.
  public static let reportSignals = RPC.Method<Atrium_Gateway_V1_ReportSignalsRequest, Atrium_Gateway_V1_ReportSignalsResponse>(
    service: "atrium.gateway.v1.InTheMall", name: "ReportSignals", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/signals", body: "*", responseBody: nil)])
  /// A touch as it stands.
  public static let getTouch = RPC.Method<Atrium_Gateway_V1_GetTouchRequest, Atrium_Gateway_V1_Touch>(
    service: "atrium.gateway.v1.InTheMall", name: "GetTouch", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/touches/{touch_id}", body: nil, responseBody: nil)])
}

/// Implements `atrium.gateway.v1.InTheMall`.
public protocol Atrium_Gateway_V1_InTheMallService: RPC.Service {
  /// Reports what a channel app observed: views, favourites, sightings. At most 500 signals.
  func reportSignals(_ request: Atrium_Gateway_V1_ReportSignalsRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ReportSignalsResponse
  /// A touch as it stands.
  func getTouch(_ request: Atrium_Gateway_V1_GetTouchRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Touch
}

extension Atrium_Gateway_V1_InTheMallService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 1)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_InTheMallMethods.reportSignals, replying: { request in { reply in
      do { reply(try await self.reportSignals(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Gateway_V1_InTheMallMethods.getTouch, replying: { request in { reply in
      do { reply(try await self.getTouch(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.InTheMall`.
public struct Atrium_Gateway_V1_InTheMallClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Reports what a channel app observed: views, favourites, sightings. At most 500 signals.
  public func reportSignals(
    _ request: Atrium_Gateway_V1_ReportSignalsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ReportSignalsResponse {
    try await client.unary(Atrium_Gateway_V1_InTheMallMethods.reportSignals, request, options: options)
  }

  /// A touch as it stands.
  public func getTouch(
    _ request: Atrium_Gateway_V1_GetTouchRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Touch {
    try await client.unary(Atrium_Gateway_V1_InTheMallMethods.getTouch, request, options: options)
  }

}

/// The methods of `atrium.gateway.v1.AfterTheVisit`.
public enum Atrium_Gateway_V1_AfterTheVisitMethods {
  /// Adds a receipt that the shopper scanned; thanks for it come to the inbox.
  public static let addReceipt = RPC.Method<Atrium_Gateway_V1_AddReceiptRequest, Atrium_Gateway_V1_Touch>(
    service: "atrium.gateway.v1.AfterTheVisit", name: "AddReceipt", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/receipts", body: "*", responseBody: nil)])
}

/// Implements `atrium.gateway.v1.AfterTheVisit`.
public protocol Atrium_Gateway_V1_AfterTheVisitService: RPC.Service {
  /// Adds a receipt that the shopper scanned; thanks for it come to the inbox.
  func addReceipt(_ request: Atrium_Gateway_V1_AddReceiptRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_Touch
}

extension Atrium_Gateway_V1_AfterTheVisitService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Journeys_Proto.descriptor, at: 2)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_AfterTheVisitMethods.addReceipt, replying: { request in { reply in
      do { reply(try await self.addReceipt(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.AfterTheVisit`.
public struct Atrium_Gateway_V1_AfterTheVisitClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Adds a receipt that the shopper scanned; thanks for it come to the inbox.
  public func addReceipt(
    _ request: Atrium_Gateway_V1_AddReceiptRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_Touch {
    try await client.unary(Atrium_Gateway_V1_AfterTheVisitMethods.addReceipt, request, options: options)
  }

}

/// The descriptor of `atrium/gateway/v1/journeys.proto`, without custom options.
public enum Atrium_Gateway_V1_Journeys_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiBhdHJpdW0vZ2F0ZXdheS92MS9qb3VybmV5cy5wcm90bxIRYXRyaXVtLmdhdGV3YXkudjEaH2F0cml1bS9wcm9maWxl\
    L3YxL3NpZ25hbHMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8ihQEKF0Fza0Zvckludml0YXRp\
    b25SZXF1ZXN0EhcKB21hbGxfaWQYASABKAlSBm1hbGxJZBI5Cgp2aXNpdF90aW1lGAIgASgLMhouZ29vZ2xlLnByb3Rv\
    YnVmLlRpbWVzdGFtcFIJdmlzaXRUaW1lEhYKBmxvY2FsZRgDIAEoCVIGbG9jYWxlIqEBChFBZGRSZWNlaXB0UmVxdWVz\
    dBIXCgdtYWxsX2lkGAEgASgJUgZtYWxsSWQSNAoHcmVjZWlwdBgCIAEoCzIaLmF0cml1bS5wcm9maWxlLnYxLlJlY2Vp\
    cHRSB3JlY2VpcHQSPQoMcmVjZWlwdF90aW1lGAMgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFILcmVjZWlw\
    dFRpbWUiSwoUUmVwb3J0U2lnbmFsc1JlcXVlc3QSMwoHc2lnbmFscxgBIAMoCzIZLmF0cml1bS5wcm9maWxlLnYxLlNp\
    Z25hbFIHc2lnbmFscyJSChVSZXBvcnRTaWduYWxzUmVzcG9uc2USOQoHcmVzdWx0cxgBIAMoCzIfLmF0cml1bS5wcm9m\
    aWxlLnYxLlNpZ25hbFJlc3VsdFIHcmVzdWx0cyIsCg9HZXRUb3VjaFJlcXVlc3QSGQoIdG91Y2hfaWQYASABKAlSB3Rv\
    dWNoSWQi9gEKBVRvdWNoEhkKCHRvdWNoX2lkGAEgASgJUgd0b3VjaElkEjMKBXN0YXRlGAIgASgOMh0uYXRyaXVtLmdh\
    dGV3YXkudjEuVG91Y2hTdGF0ZVIFc3RhdGUSJwoPd2l0aGhlbGRfcmVhc29uGAMgASgJUg53aXRoaGVsZFJlYXNvbhI5\
    CgpiZWd1bl90aW1lGAQgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIJYmVndW5UaW1lEjkKCmVuZGVkX3Rp\
    bWUYBSABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgllbmRlZFRpbWUqqgEKClRvdWNoU3RhdGUSGwoXVE9V\
    Q0hfU1RBVEVfVU5TUEVDSUZJRUQQABIXChNUT1VDSF9TVEFURV9SVU5OSU5HEAESFgoSVE9VQ0hfU1RBVEVfUVVFVUVE\
    EAISGQoVVE9VQ0hfU1RBVEVfREVMSVZFUkVEEAMSGAoUVE9VQ0hfU1RBVEVfV0lUSEhFTEQQBBIZChVUT1VDSF9TVEFU\
    RV9VTkNFUlRBSU4QBTJvCg5CZWZvcmVUaGVWaXNpdBJdChBBc2tGb3JJbnZpdGF0aW9uEiouYXRyaXVtLmdhdGV3YXku\
    djEuQXNrRm9ySW52aXRhdGlvblJlcXVlc3QaGC5hdHJpdW0uZ2F0ZXdheS52MS5Ub3VjaCIDkAICMsMBCglJblRoZU1h\
    bGwSZwoNUmVwb3J0U2lnbmFscxInLmF0cml1bS5nYXRld2F5LnYxLlJlcG9ydFNpZ25hbHNSZXF1ZXN0GiguYXRyaXVt\
    LmdhdGV3YXkudjEuUmVwb3J0U2lnbmFsc1Jlc3BvbnNlIgOQAgISTQoIR2V0VG91Y2gSIi5hdHJpdW0uZ2F0ZXdheS52\
    MS5HZXRUb3VjaFJlcXVlc3QaGC5hdHJpdW0uZ2F0ZXdheS52MS5Ub3VjaCIDkAIBMmIKDUFmdGVyVGhlVmlzaXQSUQoK\
    QWRkUmVjZWlwdBIkLmF0cml1bS5nYXRld2F5LnYxLkFkZFJlY2VpcHRSZXF1ZXN0GhguYXRyaXVtLmdhdGV3YXkudjEu\
    VG91Y2giA5ACAmIGcHJvdG8z
    """,
    imports: [Atrium_Profile_V1_Signals_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
