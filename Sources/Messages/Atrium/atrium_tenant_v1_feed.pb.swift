// Made by protoc-gen-atrium from atrium/tenant/v1/feed.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.tenant.v1.WatchChangesRequest`.
public struct Atrium_Tenant_V1_WatchChangesRequest: Wire.Message {
  /// The last sequence number that the reader has; 0 reads from the beginning.
  public var afterSequence: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Feed_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.afterSequence = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.afterSequence != 0 { writer.writeUInt64(self.afterSequence, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.afterSequence)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("afterSequence", "after_sequence", self.afterSequence)
    writer.endObject()
  }

}

/// `atrium.tenant.v1.WatchChangesResponse`.
public struct Atrium_Tenant_V1_WatchChangesResponse: Wire.Message {
  /// At most 500; none in a heartbeat.
  public var changes: [Atrium_Tenant_V1_Change] = []
  /// The newest sequence number of the realm: how far behind the reader is.
  public var headSequence: UInt64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Feed_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.changes)
      case 16: self.headSequence = try reader.readUInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.headSequence != 0 { writer.writeUInt64(self.headSequence, tag: 16) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Tenant_V1_Change>.self, self.changes, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.changes)
      case 2: try reader.read(&self.headSequence)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("changes", "changes", self.changes)
    try writer.field("headSequence", "head_sequence", self.headSequence)
    writer.endObject()
  }

}

/// One row as it is after the change.
public struct Atrium_Tenant_V1_Change: Wire.Message {
  /// One higher than that of the change before.
  public var sequence: UInt64 = 0
  public var committedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var row: Row? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public enum Row: Sendable, Hashable {
    case mall(Atrium_Tenant_V1_Mall)
    case zone(Atrium_Tenant_V1_Zone)
    case shop(Atrium_Tenant_V1_Shop)
    case item(Atrium_Tenant_V1_Item)
    case offer(Atrium_Tenant_V1_Offer)
  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Tenant_V1_Feed_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.sequence = try reader.readUInt64()
      case 18: try reader.readMessage(into: &self.committedTime)
      case 26:
        var value = Atrium_Tenant_V1_Mall()
        if case .mall(let current)? = self.row {
          value = current
          self.row = nil
        }
        try reader.readMessage(into: &value)
        self.row = Row.mall(value)
      case 34:
        var value = Atrium_Tenant_V1_Zone()
        if case .zone(let current)? = self.row {
          value = current
          self.row = nil
        }
        try reader.readMessage(into: &value)
        self.row = Row.zone(value)
      case 42:
        var value = Atrium_Tenant_V1_Shop()
        if case .shop(let current)? = self.row {
          value = current
          self.row = nil
        }
        try reader.readMessage(into: &value)
        self.row = Row.shop(value)
      case 50:
        var value = Atrium_Tenant_V1_Item()
        if case .item(let current)? = self.row {
          value = current
          self.row = nil
        }
        try reader.readMessage(into: &value)
        self.row = Row.item(value)
      case 58:
        var value = Atrium_Tenant_V1_Offer()
        if case .offer(let current)? = self.row {
          value = current
          self.row = nil
        }
        try reader.readMessage(into: &value)
        self.row = Row.offer(value)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    switch self.row {
    case .offer(let value)?: writer.writeMessage(value, tag: 58)
    case .item(let value)?: writer.writeMessage(value, tag: 50)
    case .shop(let value)?: writer.writeMessage(value, tag: 42)
    case .zone(let value)?: writer.writeMessage(value, tag: 34)
    case .mall(let value)?: writer.writeMessage(value, tag: 26)
    case nil: break
    }
    if let value = self.committedTime { writer.writeMessage(value, tag: 18) }
    if self.sequence != 0 { writer.writeUInt64(self.sequence, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.sequence)
      case 2: try reader.read(&self.committedTime)
      case 3:
        let isFree = self.row == nil
        if let value = try reader.readMember(Atrium_Tenant_V1_Mall.self, isFree: isFree) {
          self.row = Row.mall(value)
        }
      case 4:
        let isFree = self.row == nil
        if let value = try reader.readMember(Atrium_Tenant_V1_Zone.self, isFree: isFree) {
          self.row = Row.zone(value)
        }
      case 5:
        let isFree = self.row == nil
        if let value = try reader.readMember(Atrium_Tenant_V1_Shop.self, isFree: isFree) {
          self.row = Row.shop(value)
        }
      case 6:
        let isFree = self.row == nil
        if let value = try reader.readMember(Atrium_Tenant_V1_Item.self, isFree: isFree) {
          self.row = Row.item(value)
        }
      case 7:
        let isFree = self.row == nil
        if let value = try reader.readMember(Atrium_Tenant_V1_Offer.self, isFree: isFree) {
          self.row = Row.offer(value)
        }
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("sequence", "sequence", self.sequence)
    try writer.field("committedTime", "committed_time", self.committedTime)
    switch self.row {
    case .mall(let value)?: try writer.member("mall", "mall", value)
    case .zone(let value)?: try writer.member("zone", "zone", value)
    case .shop(let value)?: try writer.member("shop", "shop", value)
    case .item(let value)?: try writer.member("item", "item", value)
    case .offer(let value)?: try writer.member("offer", "offer", value)
    case nil: break
    }
    writer.endObject()
  }

}

/// The methods of `atrium.tenant.v1.Feed`.
public enum Atrium_Tenant_V1_FeedMethods {
  /// Changes after a sequence number, then those to come. A heartbeat every 2 s when nothing changes.
  public static let watchChanges = RPC.Method<Atrium_Tenant_V1_WatchChangesRequest, Atrium_Tenant_V1_WatchChangesResponse>(
    service: "atrium.tenant.v1.Feed", name: "WatchChanges", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.tenant.v1.Feed`.
public protocol Atrium_Tenant_V1_FeedService: RPC.Service {
  /// Changes after a sequence number, then those to come. A heartbeat every 2 s when nothing changes.
  func watchChanges(_ request: Atrium_Tenant_V1_WatchChangesRequest, responses: RPC.ResponseWriter<Atrium_Tenant_V1_WatchChangesResponse>, context: RPC.CallContext) async throws
}

extension Atrium_Tenant_V1_FeedService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Tenant_V1_Feed_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.serverStreaming(Atrium_Tenant_V1_FeedMethods.watchChanges) { request, responses, context in
      try await self.watchChanges(request, responses: responses, context: context)
    }
  }
}

/// Calls `atrium.tenant.v1.Feed`.
public struct Atrium_Tenant_V1_FeedClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Changes after a sequence number, then those to come. A heartbeat every 2 s when nothing changes.
  nonisolated(nonsending) public func watchChanges<Result: Sendable>(
    _ request: Atrium_Tenant_V1_WatchChangesRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Tenant_V1_WatchChangesResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Tenant_V1_FeedMethods.watchChanges, request, options: options, body)
  }

}

/// The descriptor of `atrium/tenant/v1/feed.proto`, without custom options.
public enum Atrium_Tenant_V1_Feed_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChthdHJpdW0vdGVuYW50L3YxL2ZlZWQucHJvdG8SEGF0cml1bS50ZW5hbnQudjEaIGF0cml1bS90ZW5hbnQvdjEvZGly\
    ZWN0b3J5LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvIjwKE1dhdGNoQ2hhbmdlc1JlcXVlc3QS\
    JQoOYWZ0ZXJfc2VxdWVuY2UYASABKARSDWFmdGVyU2VxdWVuY2UibwoUV2F0Y2hDaGFuZ2VzUmVzcG9uc2USMgoHY2hh\
    bmdlcxgBIAMoCzIYLmF0cml1bS50ZW5hbnQudjEuQ2hhbmdlUgdjaGFuZ2VzEiMKDWhlYWRfc2VxdWVuY2UYAiABKARS\
    DGhlYWRTZXF1ZW5jZSLXAgoGQ2hhbmdlEhoKCHNlcXVlbmNlGAEgASgEUghzZXF1ZW5jZRJBCg5jb21taXR0ZWRfdGlt\
    ZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDWNvbW1pdHRlZFRpbWUSLAoEbWFsbBgDIAEoCzIWLmF0\
    cml1bS50ZW5hbnQudjEuTWFsbEgAUgRtYWxsEiwKBHpvbmUYBCABKAsyFi5hdHJpdW0udGVuYW50LnYxLlpvbmVIAFIE\
    em9uZRIsCgRzaG9wGAUgASgLMhYuYXRyaXVtLnRlbmFudC52MS5TaG9wSABSBHNob3ASLAoEaXRlbRgGIAEoCzIWLmF0\
    cml1bS50ZW5hbnQudjEuSXRlbUgAUgRpdGVtEi8KBW9mZmVyGAcgASgLMhcuYXRyaXVtLnRlbmFudC52MS5PZmZlckgA\
    UgVvZmZlckIFCgNyb3cybAoERmVlZBJkCgxXYXRjaENoYW5nZXMSJS5hdHJpdW0udGVuYW50LnYxLldhdGNoQ2hhbmdl\
    c1JlcXVlc3QaJi5hdHJpdW0udGVuYW50LnYxLldhdGNoQ2hhbmdlc1Jlc3BvbnNlIgOQAgEwAWIGcHJvdG8z
    """,
    imports: [Atrium_Tenant_V1_Directory_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
