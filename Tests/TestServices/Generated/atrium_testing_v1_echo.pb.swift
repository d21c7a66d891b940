// Made by protoc-gen-atrium from atrium/testing/v1/echo.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import TestMessages
public import Wire

/// 16 bytes when filled as the benchmark fills it.
public struct Atrium_Testing_V1_Note: Wire.Message {
  public var text: String = ""
  public var number: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Echo_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.text = try reader.readString()
      case 16: self.number = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.number != 0 { writer.writeInt32(self.number, tag: 16) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.text)
      case 2: try reader.read(&self.number)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("text", "text", self.text)
    try writer.field("number", "number", self.number)
    writer.endObject()
  }

}

/// The methods of `atrium.testing.v1.Echo`.
public enum Atrium_Testing_V1_EchoMethods {
  public static let echoNote = RPC.Method<Atrium_Testing_V1_Note, Atrium_Testing_V1_Note>(
    service: "atrium.testing.v1.Echo", name: "EchoNote", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  public static let echoAccount = RPC.Method<TestMessages.Atrium_Testing_V1_Account, TestMessages.Atrium_Testing_V1_Account>(
    service: "atrium.testing.v1.Echo", name: "EchoAccount", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Answers with what it was asked.
public protocol Atrium_Testing_V1_EchoService: RPC.Service {
  func echoNote(_ request: Atrium_Testing_V1_Note, context: RPC.CallContext) async throws -> Atrium_Testing_V1_Note
  func echoAccount(_ request: TestMessages.Atrium_Testing_V1_Account, context: RPC.CallContext) async throws -> TestMessages.Atrium_Testing_V1_Account
}

extension Atrium_Testing_V1_EchoService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Testing_V1_Echo_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Testing_V1_EchoMethods.echoNote) { request, context in
      try await self.echoNote(request, context: context)
    }
    router.unary(Atrium_Testing_V1_EchoMethods.echoAccount) { request, context in
      try await self.echoAccount(request, context: context)
    }
  }
}

/// Calls `atrium.testing.v1.Echo`.
public struct Atrium_Testing_V1_EchoClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  public func echoNote(
    _ request: Atrium_Testing_V1_Note, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Testing_V1_Note {
    try await client.unary(Atrium_Testing_V1_EchoMethods.echoNote, request, options: options)
  }

  public func echoAccount(
    _ request: TestMessages.Atrium_Testing_V1_Account, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> TestMessages.Atrium_Testing_V1_Account {
    try await client.unary(Atrium_Testing_V1_EchoMethods.echoAccount, request, options: options)
  }

}

/// The descriptor of `atrium/testing/v1/echo.proto`, without custom options.
public enum Atrium_Testing_V1_Echo_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChxhdHJpdW0vdGVzdGluZy92MS9lY2hvLnByb3RvEhFhdHJpdW0udGVzdGluZy52MRohYXRyaXVtL3Rlc3RpbmcvdjEv\
    YmVuY2htYXJrLnByb3RvIjIKBE5vdGUSEgoEdGV4dBgBIAEoCVIEdGV4dBIWCgZudW1iZXIYAiABKAVSBm51bWJlcjKV\
    AQoERWNobxJBCghFY2hvTm90ZRIXLmF0cml1bS50ZXN0aW5nLnYxLk5vdGUaFy5hdHJpdW0udGVzdGluZy52MS5Ob3Rl\
    IgOQAgESSgoLRWNob0FjY291bnQSGi5hdHJpdW0udGVzdGluZy52MS5BY2NvdW50GhouYXRyaXVtLnRlc3RpbmcudjEu\
    QWNjb3VudCIDkAIBYgZwcm90bzM=
    """,
    imports: [TestMessages.Atrium_Testing_V1_Benchmark_Proto.descriptor])
}
