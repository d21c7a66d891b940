// Made by protoc-gen-atrium from atrium/gateway/v1/inbox.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.ListMessagesRequest`.
public struct Atrium_Gateway_V1_ListMessagesRequest: Wire.Message {
  /// The cursor of the last message that the app has; 0 from the beginning.
  public var afterCursor: UInt64 = 0
  /// Milliseconds to wait for a message when there is none: 0 to 30,000.
  public var waitMs: UInt32 = 0
  /// 1 to 200; 0 is 50.
  public var pageSize: UInt32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.afterCursor = try reader.readUInt64()
      case 16: self.waitMs = try reader.readUInt32()
      case 24: self.pageSize = try reader.readUInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.pageSize != 0 { writer.writeUInt32(self.pageSize, tag: 24) }
    if self.waitMs != 0 { writer.writeUInt32(self.waitMs, tag: 16) }
    if self.afterCursor != 0 { writer.writeUInt64(self.afterCursor, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.afterCursor)
      case 2: try reader.read(&self.waitMs)
      case 3: try reader.read(&self.pageSize)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("afterCursor", "after_cursor", self.afterCursor)
    try writer.field("waitMs", "wait_ms", self.waitMs)
    try writer.field("pageSize", "page_size", self.pageSize)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.ListMessagesResponse`.
public struct Atrium_Gateway_V1_ListMessagesResponse: Wire.Message {
  public var messages: [Atrium_Gateway_V1_Message] = []
  /// Ask with it next.
  public var nextCursor: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.messages)
      case 16: self.nextCursor = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.nextCursor != 0 { writer.writeUInt64(self.nextCursor, tag: 16) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Gateway_V1_Message>.self, self.messages, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.messages)
      case 2: try reader.read(&self.nextCursor)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("messages", "messages", self.messages)
    try writer.field("nextCursor", "next_cursor", self.nextCursor)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.WatchMessagesRequest`.
public struct Atrium_Gateway_V1_WatchMessagesRequest: Wire.Message {
  public var afterCursor: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.afterCursor = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.afterCursor != 0 { writer.writeUInt64(self.afterCursor, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.afterCursor)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("afterCursor", "after_cursor", self.afterCursor)
    writer.endObject()
  }

}

/// One message as it is shown.
public struct Atrium_Gateway_V1_Message: Wire.Message {
  /// Rises with each message of this shopper; not without gaps.
  public var cursor: UInt64 {
    get { heap_.fields.cursor }
    _modify { yield &heap_.fields.cursor }
  }
  public var touchID: String {
    get { heap_.fields.touchID }
    _modify { yield &heap_.fields.touchID }
  }
  public var contentID: String {
    get { heap_.fields.contentID }
    _modify { yield &heap_.fields.contentID }
  }
  public var kind: Atrium_Generation_V1_ContentKind {
    get { heap_.fields.kind }
    _modify { yield &heap_.fields.kind }
  }
  public var stage: Atrium_Types_V1_Stage {
    get { heap_.fields.stage }
    _modify { yield &heap_.fields.stage }
  }
  public var channel: Atrium_Types_V1_Channel {
    get { heap_.fields.channel }
    _modify { yield &heap_.fields.channel }
  }
  public var locale: String {
    get { heap_.fields.locale }
    _modify { yield &heap_.fields.locale }
  }
  public var text: String {
    get { heap_.fields.text }
    _modify { yield &heap_.fields.text }
  }
  public var buttons: [Atrium_Generation_V1_Button] {
    get { heap_.fields.buttons }
    _modify { yield &heap_.fields.buttons }
  }
  public var labels: Atrium_Generation_V1_Labels? {
    get { heap_.fields.labels }
    _modify { yield &heap_.fields.labels }
  }
  /// What the QR code says; empty when there is no coupon.
  public var couponCode: String {
    get { heap_.fields.couponCode }
    _modify { yield &heap_.fields.couponCode }
  }
  public var sentTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.sentTime }
    _modify { yield &heap_.fields.sentTime }
  }
  /// After this it is no longer shown.
  public var expiresTime: Wire.Google_Protobuf_Timestamp? {
    get { heap_.fields.expiresTime }
    _modify { yield &heap_.fields.expiresTime }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 3)
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
    var cursor: UInt64 = 0
    var touchID: String = ""
    var contentID: String = ""
    var kind: Atrium_Generation_V1_ContentKind = Atrium_Generation_V1_ContentKind(rawValue: 0)
    var stage: Atrium_Types_V1_Stage = Atrium_Types_V1_Stage(rawValue: 0)
    var channel: Atrium_Types_V1_Channel = Atrium_Types_V1_Channel(rawValue: 0)
    var locale: String = ""
    var text: String = ""
    var buttons: [Atrium_Generation_V1_Button] = []
    var labels: Atrium_Generation_V1_Labels? = nil
    var couponCode: String = ""
    var sentTime: Wire.Google_Protobuf_Timestamp? = nil
    var expiresTime: Wire.Google_Protobuf_Timestamp? = nil
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Gateway_V1_Message.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 8: self.cursor = try reader.readUInt64()
        case 18: self.touchID = try reader.readString()
        case 26: self.contentID = try reader.readString()
        case 32: self.kind = try reader.readEnum(Atrium_Generation_V1_ContentKind.self)
        case 40: self.stage = try reader.readEnum(Atrium_Types_V1_Stage.self)
        case 48: self.channel = try reader.readEnum(Atrium_Types_V1_Channel.self)
        case 58: self.locale = try reader.readString()
        case 66: self.text = try reader.readString()
        case 74: try reader.readMessage(appendingTo: &self.buttons)
        case 82: try reader.readMessage(into: &self.labels)
        case 90: self.couponCode = try reader.readString()
        case 98: try reader.readMessage(into: &self.sentTime)
        case 106: try reader.readMessage(into: &self.expiresTime)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if let value = self.expiresTime { writer.writeMessage(value, tag: 106) }
      if let value = self.sentTime { writer.writeMessage(value, tag: 98) }
      if !self.couponCode.isEmpty { writer.writeString(self.couponCode, tag: 90) }
      if let value = self.labels { writer.writeMessage(value, tag: 82) }
      writer.writeRepeated(Wire.MessageCodec<Atrium_Generation_V1_Button>.self, self.buttons, tag: 74)
      if !self.text.isEmpty { writer.writeString(self.text, tag: 66) }
      if !self.locale.isEmpty { writer.writeString(self.locale, tag: 58) }
      if self.channel.rawValue != 0 { writer.writeInt32(self.channel.rawValue, tag: 48) }
      if self.stage.rawValue != 0 { writer.writeInt32(self.stage.rawValue, tag: 40) }
      if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 32) }
      if !self.contentID.isEmpty { writer.writeString(self.contentID, tag: 26) }
      if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 18) }
      if self.cursor != 0 { writer.writeUInt64(self.cursor, tag: 8) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.cursor)
        case 2: try reader.read(&self.touchID)
        case 3: try reader.read(&self.contentID)
        case 4: try reader.read(&self.kind)
        case 5: try reader.read(&self.stage)
        case 6: try reader.read(&self.channel)
        case 7: try reader.read(&self.locale)
        case 8: try reader.read(&self.text)
        case 9: try reader.read(&self.buttons)
        case 10: try reader.read(&self.labels)
        case 11: try reader.read(&self.couponCode)
        case 12: try reader.read(&self.sentTime)
        case 13: try reader.read(&self.expiresTime)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("cursor", "cursor", self.cursor)
      try writer.field("touchId", "touch_id", self.touchID)
      try writer.field("contentId", "content_id", self.contentID)
      try writer.field("kind", "kind", self.kind)
      try writer.field("stage", "stage", self.stage)
      try writer.field("channel", "channel", self.channel)
      try writer.field("locale", "locale", self.locale)
      try writer.field("text", "text", self.text)
      try writer.field("buttons", "buttons", self.buttons)
      try writer.field("labels", "labels", self.labels)
      try writer.field("couponCode", "coupon_code", self.couponCode)
      try writer.field("sentTime", "sent_time", self.sentTime)
      try writer.field("expiresTime", "expires_time", self.expiresTime)
      writer.endObject()
    }

  }
}

/// `atrium.gateway.v1.GiveFeedbackRequest`.
public struct Atrium_Gateway_V1_GiveFeedbackRequest: Wire.Message {
  public var touchID: String = ""
  /// Seen, opened or rejected.
  public var kind: Atrium_Profile_V1_FeedbackKind = Atrium_Profile_V1_FeedbackKind(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 16: self.kind = try reader.readEnum(Atrium_Profile_V1_FeedbackKind.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 16) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.kind)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("kind", "kind", self.kind)
    writer.endObject()
  }

}

/// `atrium.gateway.v1.GiveFeedbackResponse`.
public struct Atrium_Gateway_V1_GiveFeedbackResponse: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 5)
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

/// The methods of `atrium.gateway.v1.Inbox`.
public enum Atrium_Gateway_V1_InboxMethods {
  /// Messages after a cursor, oldest first. With `wait_ms` it answers as soon as there is one.
  public static let listMessages = RPC.Method<Atrium_Gateway_V1_ListMessagesRequest, Atrium_Gateway_V1_ListMessagesResponse>(
    service: "atrium.gateway.v1.Inbox", name: "ListMessages", kind: .unary, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/inbox", body: nil, responseBody: nil)])
  /// Messages after a cursor and those to come; over HTTP an event stream whose ids are cursors.
  public static let watchMessages = RPC.Method<Atrium_Gateway_V1_WatchMessagesRequest, Atrium_Gateway_V1_Message>(
    service: "atrium.gateway.v1.Inbox", name: "WatchMessages", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [RPC.HTTPRoute("GET", "/v1/me/inbox/events", body: nil, responseBody: nil)])
  /// Tells what the shopper did with a message.
  public static let giveFeedback = RPC.Method<Atrium_Gateway_V1_GiveFeedbackRequest, Atrium_Gateway_V1_GiveFeedbackResponse>(
    service: "atrium.gateway.v1.Inbox", name: "GiveFeedback", kind: .unary, idempotency: .idempotent,
    routes: [RPC.HTTPRoute("POST", "/v1/me/touches/{touch_id}/feedback", body: "*", responseBody: nil)])
}

/// Implements `atrium.gateway.v1.Inbox`.
public protocol Atrium_Gateway_V1_InboxService: RPC.Service {
  /// Messages after a cursor, oldest first. With `wait_ms` it answers as soon as there is one.
  func listMessages(_ request: Atrium_Gateway_V1_ListMessagesRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_ListMessagesResponse
  /// Messages after a cursor and those to come; over HTTP an event stream whose ids are cursors.
  func watchMessages(_ request: Atrium_Gateway_V1_WatchMessagesRequest, responses: RPC.ResponseWriter<Atrium_Gateway_V1_Message>, context: RPC.CallContext) async throws
  /// Tells what the shopper did with a message.
  func giveFeedback(_ request: Atrium_Gateway_V1_GiveFeedbackRequest, context: RPC.CallContext) async throws -> Atrium_Gateway_V1_GiveFeedbackResponse
}

extension Atrium_Gateway_V1_InboxService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Inbox_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Gateway_V1_InboxMethods.listMessages, replying: { request in { reply in
      do { reply(try await self.listMessages(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Gateway_V1_InboxMethods.watchMessages) { request, responses, context in
      try await self.watchMessages(request, responses: responses, context: context)
    }
    router.unary(Atrium_Gateway_V1_InboxMethods.giveFeedback, replying: { request in { reply in
      do { reply(try await self.giveFeedback(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.gateway.v1.Inbox`.
public struct Atrium_Gateway_V1_InboxClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Messages after a cursor, oldest first. With `wait_ms` it answers as soon as there is one.
  public func listMessages(
    _ request: Atrium_Gateway_V1_ListMessagesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_ListMessagesResponse {
    try await client.unary(Atrium_Gateway_V1_InboxMethods.listMessages, request, options: options)
  }

  /// Messages after a cursor and those to come; over HTTP an event stream whose ids are cursors.
  nonisolated(nonsending) public func watchMessages<Result: Sendable>(
    _ request: Atrium_Gateway_V1_WatchMessagesRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Gateway_V1_Message>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Gateway_V1_InboxMethods.watchMessages, request, options: options, body)
  }

  /// Tells what the shopper did with a message.
  public func giveFeedback(
    _ request: Atrium_Gateway_V1_GiveFeedbackRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Gateway_V1_GiveFeedbackResponse {
    try await client.unary(Atrium_Gateway_V1_InboxMethods.giveFeedback, request, options: options)
  }

}

/// The descriptor of `atrium/gateway/v1/inbox.proto`, without custom options.
public enum Atrium_Gateway_V1_Inbox_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch1hdHJpdW0vZ2F0ZXdheS92MS9pbmJveC5wcm90bxIRYXRyaXVtLmdhdGV3YXkudjEaImF0cml1bS9nZW5lcmF0aW9u\
    L3YxL2NvbnRlbnQucHJvdG8aH2F0cml1bS9wcm9maWxlL3YxL3NpZ25hbHMucHJvdG8aG2F0cml1bS90eXBlcy92MS90\
    eXBlcy5wcm90bxofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byJuChNMaXN0TWVzc2FnZXNSZXF1ZXN0EiEK\
    DGFmdGVyX2N1cnNvchgBIAEoBFILYWZ0ZXJDdXJzb3ISFwoHd2FpdF9tcxgCIAEoDVIGd2FpdE1zEhsKCXBhZ2Vfc2l6\
    ZRgDIAEoDVIIcGFnZVNpemUibwoUTGlzdE1lc3NhZ2VzUmVzcG9uc2USNgoIbWVzc2FnZXMYASADKAsyGi5hdHJpdW0u\
    Z2F0ZXdheS52MS5NZXNzYWdlUghtZXNzYWdlcxIfCgtuZXh0X2N1cnNvchgCIAEoBFIKbmV4dEN1cnNvciI5ChRXYXRj\
    aE1lc3NhZ2VzUmVxdWVzdBIhCgxhZnRlcl9jdXJzb3IYASABKARSC2FmdGVyQ3Vyc29yIqcECgdNZXNzYWdlEhYKBmN1\
    cnNvchgBIAEoBFIGY3Vyc29yEhkKCHRvdWNoX2lkGAIgASgJUgd0b3VjaElkEh0KCmNvbnRlbnRfaWQYAyABKAlSCWNv\
    bnRlbnRJZBI1CgRraW5kGAQgASgOMiEuYXRyaXVtLmdlbmVyYXRpb24udjEuQ29udGVudEtpbmRSBGtpbmQSLAoFc3Rh\
    Z2UYBSABKA4yFi5hdHJpdW0udHlwZXMudjEuU3RhZ2VSBXN0YWdlEjIKB2NoYW5uZWwYBiABKA4yGC5hdHJpdW0udHlw\
    ZXMudjEuQ2hhbm5lbFIHY2hhbm5lbBIWCgZsb2NhbGUYByABKAlSBmxvY2FsZRISCgR0ZXh0GAggASgJUgR0ZXh0EjYK\
    B2J1dHRvbnMYCSADKAsyHC5hdHJpdW0uZ2VuZXJhdGlvbi52MS5CdXR0b25SB2J1dHRvbnMSNAoGbGFiZWxzGAogASgL\
    MhwuYXRyaXVtLmdlbmVyYXRpb24udjEuTGFiZWxzUgZsYWJlbHMSHwoLY291cG9uX2NvZGUYCyABKAlSCmNvdXBvbkNv\
    ZGUSNwoJc2VudF90aW1lGAwgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIIc2VudFRpbWUSPQoMZXhwaXJl\
    c190aW1lGA0gASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFILZXhwaXJlc1RpbWUiZQoTR2l2ZUZlZWRiYWNr\
    UmVxdWVzdBIZCgh0b3VjaF9pZBgBIAEoCVIHdG91Y2hJZBIzCgRraW5kGAIgASgOMh8uYXRyaXVtLnByb2ZpbGUudjEu\
    RmVlZGJhY2tLaW5kUgRraW5kIhYKFEdpdmVGZWVkYmFja1Jlc3BvbnNlMrACCgVJbmJveBJkCgxMaXN0TWVzc2FnZXMS\
    Ji5hdHJpdW0uZ2F0ZXdheS52MS5MaXN0TWVzc2FnZXNSZXF1ZXN0GicuYXRyaXVtLmdhdGV3YXkudjEuTGlzdE1lc3Nh\
    Z2VzUmVzcG9uc2UiA5ACARJbCg1XYXRjaE1lc3NhZ2VzEicuYXRyaXVtLmdhdGV3YXkudjEuV2F0Y2hNZXNzYWdlc1Jl\
    cXVlc3QaGi5hdHJpdW0uZ2F0ZXdheS52MS5NZXNzYWdlIgOQAgEwARJkCgxHaXZlRmVlZGJhY2sSJi5hdHJpdW0uZ2F0\
    ZXdheS52MS5HaXZlRmVlZGJhY2tSZXF1ZXN0GicuYXRyaXVtLmdhdGV3YXkudjEuR2l2ZUZlZWRiYWNrUmVzcG9uc2Ui\
    A5ACAmIGcHJvdG8z
    """,
    imports: [Atrium_Generation_V1_Content_Proto.descriptor, Atrium_Profile_V1_Signals_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
