// Made by protoc-gen-atrium from atrium/gateway/v1/devices.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.gateway.v1.StreamSignalsRequest`.
public struct Atrium_Gateway_V1_StreamSignalsRequest: Wire.Message {
  /// Chosen by the device; one higher with each batch of a stream.
  public var batch: UInt64 = 0
  /// At most 500. Subjects may be `member_id` and `device_id` only.
  public var signals: [Atrium_Profile_V1_Signal] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Devices_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.batch = try reader.readUInt64()
      case 18: try reader.readMessage(appendingTo: &self.signals)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Profile_V1_Signal>.self, self.signals, tag: 18)
    if self.batch != 0 { writer.writeUInt64(self.batch, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.batch)
      case 2: try reader.read(&self.signals)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("batch", "batch", self.batch)
    try writer.field("signals", "signals", self.signals)
    writer.endObject()
  }

}

/// Flat, so that a small device can read it safely.
public struct Atrium_Gateway_V1_StreamSignalsResponse: Wire.Message {
  public var batch: UInt64 = 0
  /// On disk, among them those that were there before.
  public var accepted: UInt32 = 0
  /// Taken before.
  public var duplicate: UInt32 = 0
  /// Ids of rejected signals; sending them again does not help. Same length as `rejected_reason`.
  public var rejectedID: [String] = []
  /// Stable codes, such as `event_time.future`.
  public var rejectedReason: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Gateway_V1_Devices_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.batch = try reader.readUInt64()
      case 16: self.accepted = try reader.readUInt32()
      case 24: self.duplicate = try reader.readUInt32()
      case 34: self.rejectedID.append(try reader.readString())
      case 42: self.rejectedReason.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.rejectedReason, tag: 42)
    writer.writeRepeated(Wire.StringCodec.self, self.rejectedID, tag: 34)
    if self.duplicate != 0 { writer.writeUInt32(self.duplicate, tag: 24) }
    if self.accepted != 0 { writer.writeUInt32(self.accepted, tag: 16) }
    if self.batch != 0 { writer.writeUInt64(self.batch, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.batch)
      case 2: try reader.read(&self.accepted)
      case 3: try reader.read(&self.duplicate)
      case 4: try reader.read(&self.rejectedID)
      case 5: try reader.read(&self.rejectedReason)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("batch", "batch", self.batch)
    try writer.field("accepted", "accepted", self.accepted)
    try writer.field("duplicate", "duplicate", self.duplicate)
    try writer.field("rejectedId", "rejected_id", self.rejectedID)
    try writer.field("rejectedReason", "rejected_reason", self.rejectedReason)
    writer.endObject()
  }

}

/// The methods of `atrium.gateway.v1.Devices`.
public enum Atrium_Gateway_V1_DevicesMethods {
  /// Takes batches as they come and answers each once it is on disk, in their order. What is not
  /// answered is to be sent again, with the same ids, on the next stream.
  ///
  /// At most 16 batches may wait for their answer. RESOURCE_EXHAUSTED ends the stream with a retry
  /// delay when the suite is behind.
  public static let streamSignals = RPC.Method<Atrium_Gateway_V1_StreamSignalsRequest, Atrium_Gateway_V1_StreamSignalsResponse>(
    service: "atrium.gateway.v1.Devices", name: "StreamSignals", kind: .bidirectionalStreaming, idempotency: .unknown,
    routes: [])
}

/// Implements `atrium.gateway.v1.Devices`.
public protocol Atrium_Gateway_V1_DevicesService: RPC.Service {
  /// Takes batches as they come and answers each once it is on disk, in their order. What is not
  /// answered is to be sent again, with the same ids, on the next stream.
  ///
  /// At most 16 batches may wait for their answer. RESOURCE_EXHAUSTED ends the stream with a retry
  /// delay when the suite is behind.
  func streamSignals(_ requests: RPC.RequestStream<Atrium_Gateway_V1_StreamSignalsRequest>, responses: RPC.ResponseWriter<Atrium_Gateway_V1_StreamSignalsResponse>, context: RPC.CallContext) async throws
}

extension Atrium_Gateway_V1_DevicesService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Gateway_V1_Devices_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.bidirectionalStreaming(Atrium_Gateway_V1_DevicesMethods.streamSignals) { requests, responses, context in
      try await self.streamSignals(requests, responses: responses, context: context)
    }
  }
}

/// Calls `atrium.gateway.v1.Devices`.
public struct Atrium_Gateway_V1_DevicesClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Takes batches as they come and answers each once it is on disk, in their order. What is not
  /// answered is to be sent again, with the same ids, on the next stream.
  ///
  /// At most 16 batches may wait for their answer. RESOURCE_EXHAUSTED ends the stream with a retry
  /// delay when the suite is behind.
  nonisolated(nonsending) public func streamSignals<Result: Sendable>(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.RequestWriter<Atrium_Gateway_V1_StreamSignalsRequest>, RPC.ResponseStream<Atrium_Gateway_V1_StreamSignalsResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectionalStreaming(Atrium_Gateway_V1_DevicesMethods.streamSignals, options: options, body)
  }

}

/// The descriptor of `atrium/gateway/v1/devices.proto`, without custom options.
public enum Atrium_Gateway_V1_Devices_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch9hdHJpdW0vZ2F0ZXdheS92MS9kZXZpY2VzLnByb3RvEhFhdHJpdW0uZ2F0ZXdheS52MRofYXRyaXVtL3Byb2ZpbGUv\
    djEvc2lnbmFscy5wcm90byJhChRTdHJlYW1TaWduYWxzUmVxdWVzdBIUCgViYXRjaBgBIAEoBFIFYmF0Y2gSMwoHc2ln\
    bmFscxgCIAMoCzIZLmF0cml1bS5wcm9maWxlLnYxLlNpZ25hbFIHc2lnbmFscyKxAQoVU3RyZWFtU2lnbmFsc1Jlc3Bv\
    bnNlEhQKBWJhdGNoGAEgASgEUgViYXRjaBIaCghhY2NlcHRlZBgCIAEoDVIIYWNjZXB0ZWQSHAoJZHVwbGljYXRlGAMg\
    ASgNUglkdXBsaWNhdGUSHwoLcmVqZWN0ZWRfaWQYBCADKAlSCnJlamVjdGVkSWQSJwoPcmVqZWN0ZWRfcmVhc29uGAUg\
    AygJUg5yZWplY3RlZFJlYXNvbjJxCgdEZXZpY2VzEmYKDVN0cmVhbVNpZ25hbHMSJy5hdHJpdW0uZ2F0ZXdheS52MS5T\
    dHJlYW1TaWduYWxzUmVxdWVzdBooLmF0cml1bS5nYXRld2F5LnYxLlN0cmVhbVNpZ25hbHNSZXNwb25zZSgBMAFiBnBy\
    b3RvMw==
    """,
    imports: [Atrium_Profile_V1_Signals_Proto.descriptor])
}
