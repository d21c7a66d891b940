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

/// So many times this note.
public struct Atrium_Testing_V1_NoteOrder: Wire.Message {
  public var count: Int32 = 0
  public var note: Atrium_Testing_V1_Note? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Echo_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.count = try reader.readInt32()
      case 18: try reader.readMessage(into: &self.note)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.note { writer.writeMessage(value, tag: 18) }
    if self.count != 0 { writer.writeInt32(self.count, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.count)
      case 2: try reader.read(&self.note)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("count", "count", self.count)
    try writer.field("note", "note", self.note)
    writer.endObject()
  }

}

/// So many times this account.
public struct Atrium_Testing_V1_AccountOrder: Wire.Message {
  public var count: Int32 = 0
  public var account: TestMessages.Atrium_Testing_V1_Account? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Testing_V1_Echo_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.count = try reader.readInt32()
      case 18: try reader.readMessage(into: &self.account)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.account { writer.writeMessage(value, tag: 18) }
    if self.count != 0 { writer.writeInt32(self.count, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.count)
      case 2: try reader.read(&self.account)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("count", "count", self.count)
    try writer.field("account", "account", self.account)
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
    router.unary(Atrium_Testing_V1_EchoMethods.echoNote, replying: { request in { reply in
      do { reply(try await self.echoNote(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Testing_V1_EchoMethods.echoAccount, replying: { request in { reply in
      do { reply(try await self.echoAccount(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
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

/// The methods of `atrium.testing.v1.Flow`.
public enum Atrium_Testing_V1_FlowMethods {
  public static let sendNotes = RPC.Method<Atrium_Testing_V1_NoteOrder, Atrium_Testing_V1_Note>(
    service: "atrium.testing.v1.Flow", name: "SendNotes", kind: .serverStreaming, idempotency: .unknown,
    routes: [])
  public static let sendAccounts = RPC.Method<Atrium_Testing_V1_AccountOrder, TestMessages.Atrium_Testing_V1_Account>(
    service: "atrium.testing.v1.Flow", name: "SendAccounts", kind: .serverStreaming, idempotency: .unknown,
    routes: [])
  /// Each note comes back at once.
  public static let returnNotes = RPC.Method<Atrium_Testing_V1_Note, Atrium_Testing_V1_Note>(
    service: "atrium.testing.v1.Flow", name: "ReturnNotes", kind: .bidirectionalStreaming, idempotency: .unknown,
    routes: [])
}

/// Sends and returns as many messages as are wanted.
public protocol Atrium_Testing_V1_FlowService: RPC.Service {
  func sendNotes(_ request: Atrium_Testing_V1_NoteOrder, responses: RPC.ResponseWriter<Atrium_Testing_V1_Note>, context: RPC.CallContext) async throws
  func sendAccounts(_ request: Atrium_Testing_V1_AccountOrder, responses: RPC.ResponseWriter<TestMessages.Atrium_Testing_V1_Account>, context: RPC.CallContext) async throws
  /// Each note comes back at once.
  func returnNotes(_ requests: RPC.RequestStream<Atrium_Testing_V1_Note>, responses: RPC.ResponseWriter<Atrium_Testing_V1_Note>, context: RPC.CallContext) async throws
}

extension Atrium_Testing_V1_FlowService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Testing_V1_Echo_Proto.descriptor, at: 1)
  }

  public func register(with router: inout RPC.Router) {
    router.serverStreaming(Atrium_Testing_V1_FlowMethods.sendNotes) { request, responses, context in
      try await self.sendNotes(request, responses: responses, context: context)
    }
    router.serverStreaming(Atrium_Testing_V1_FlowMethods.sendAccounts) { request, responses, context in
      try await self.sendAccounts(request, responses: responses, context: context)
    }
    router.bidirectionalStreaming(Atrium_Testing_V1_FlowMethods.returnNotes) { requests, responses, context in
      try await self.returnNotes(requests, responses: responses, context: context)
    }
  }
}

/// Calls `atrium.testing.v1.Flow`.
public struct Atrium_Testing_V1_FlowClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  nonisolated(nonsending) public func sendNotes<Result: Sendable>(
    _ request: Atrium_Testing_V1_NoteOrder, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Testing_V1_Note>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Testing_V1_FlowMethods.sendNotes, request, options: options, body)
  }

  nonisolated(nonsending) public func sendAccounts<Result: Sendable>(
    _ request: Atrium_Testing_V1_AccountOrder, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<TestMessages.Atrium_Testing_V1_Account>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Testing_V1_FlowMethods.sendAccounts, request, options: options, body)
  }

  /// Each note comes back at once.
  nonisolated(nonsending) public func returnNotes<Result: Sendable>(
    options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.RequestWriter<Atrium_Testing_V1_Note>, RPC.ResponseStream<Atrium_Testing_V1_Note>) async throws -> Result
  ) async throws -> Result {
    try await client.bidirectionalStreaming(Atrium_Testing_V1_FlowMethods.returnNotes, options: options, body)
  }

}

/// The descriptor of `atrium/testing/v1/echo.proto`, without custom options.
public enum Atrium_Testing_V1_Echo_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    ChxhdHJpdW0vdGVzdGluZy92MS9lY2hvLnByb3RvEhFhdHJpdW0udGVzdGluZy52MRohYXRyaXVtL3Rlc3RpbmcvdjEv\
    YmVuY2htYXJrLnByb3RvIjIKBE5vdGUSEgoEdGV4dBgBIAEoCVIEdGV4dBIWCgZudW1iZXIYAiABKAVSBm51bWJlciJO\
    CglOb3RlT3JkZXISFAoFY291bnQYASABKAVSBWNvdW50EisKBG5vdGUYAiABKAsyFy5hdHJpdW0udGVzdGluZy52MS5O\
    b3RlUgRub3RlIloKDEFjY291bnRPcmRlchIUCgVjb3VudBgBIAEoBVIFY291bnQSNAoHYWNjb3VudBgCIAEoCzIaLmF0\
    cml1bS50ZXN0aW5nLnYxLkFjY291bnRSB2FjY291bnQylQEKBEVjaG8SQQoIRWNob05vdGUSFy5hdHJpdW0udGVzdGlu\
    Zy52MS5Ob3RlGhcuYXRyaXVtLnRlc3RpbmcudjEuTm90ZSIDkAIBEkoKC0VjaG9BY2NvdW50EhouYXRyaXVtLnRlc3Rp\
    bmcudjEuQWNjb3VudBoaLmF0cml1bS50ZXN0aW5nLnYxLkFjY291bnQiA5ACATLgAQoERmxvdxJECglTZW5kTm90ZXMS\
    HC5hdHJpdW0udGVzdGluZy52MS5Ob3RlT3JkZXIaFy5hdHJpdW0udGVzdGluZy52MS5Ob3RlMAESTQoMU2VuZEFjY291\
    bnRzEh8uYXRyaXVtLnRlc3RpbmcudjEuQWNjb3VudE9yZGVyGhouYXRyaXVtLnRlc3RpbmcudjEuQWNjb3VudDABEkMK\
    C1JldHVybk5vdGVzEhcuYXRyaXVtLnRlc3RpbmcudjEuTm90ZRoXLmF0cml1bS50ZXN0aW5nLnYxLk5vdGUoATABYgZw\
    cm90bzM=
    """,
    imports: [TestMessages.Atrium_Testing_V1_Benchmark_Proto.descriptor])
}
