// Made by protoc-gen-atrium from atrium/compliance/v1/reviews.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// `atrium.compliance.v1.Verdict`.
public struct Atrium_Compliance_V1_Verdict: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let allow = Self(rawValue: 1)
  /// A person must look first.
  public static let hold = Self(rawValue: 2)
  public static let block = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 0)
  }
}

/// `atrium.compliance.v1.OutcomeKind`.
public struct Atrium_Compliance_V1_OutcomeKind: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  public static let delivered = Self(rawValue: 1)
  public static let withheld = Self(rawValue: 2)
  /// Nobody knows whether it arrived.
  public static let uncertain = Self(rawValue: 3)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 1)
  }
}

/// `atrium.compliance.v1.ReviewBriefRequest`.
public struct Atrium_Compliance_V1_ReviewBriefRequest: Wire.Message {
  public var brief: Atrium_Generation_V1_Brief? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.brief)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.brief { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.brief)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("brief", "brief", self.brief)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.ReviewContentRequest`.
public struct Atrium_Compliance_V1_ReviewContentRequest: Wire.Message {
  public var brief: Atrium_Generation_V1_Brief? {
    get { heap_.fields.brief }
    _modify { yield &heap_.fields.brief }
  }
  public var content: Atrium_Generation_V1_Content? {
    get { heap_.fields.content }
    _modify { yield &heap_.fields.content }
  }
  public var unknownFields: Wire.UnknownFields {
    get { heap_.fields.unknownFields }
    _modify { yield &heap_.fields.unknownFields }
  }

  public init() { heap_ = Self.empty_ }

  private static let empty_ = Wire.Heap(Fields_())
  private var heap_: Wire.Heap<Fields_>

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 1)
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
    var brief: Atrium_Generation_V1_Brief? = nil
    var content: Atrium_Generation_V1_Content? = nil
    var unknownFields = Wire.UnknownFields()

    static var descriptor: Wire.MessageDescriptor { Atrium_Compliance_V1_ReviewContentRequest.descriptor }

    mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: try reader.readMessage(into: &self.brief)
        case 18: try reader.readMessage(into: &self.content)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if let value = self.content { writer.writeMessage(value, tag: 18) }
      if let value = self.brief { writer.writeMessage(value, tag: 10) }
    }

    mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.brief)
        case 2: try reader.read(&self.content)
        default: try reader.skipValue()
        }
      }
    }

    func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("brief", "brief", self.brief)
      try writer.field("content", "content", self.content)
      writer.endObject()
    }

  }
}

/// `atrium.compliance.v1.GetReviewRequest`.
public struct Atrium_Compliance_V1_GetReviewRequest: Wire.Message {
  public var reviewID: String = ""
  public var purpose: Atrium_Types_V1_Purpose = Atrium_Types_V1_Purpose(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.reviewID = try reader.readString()
      case 16: self.purpose = try reader.readEnum(Atrium_Types_V1_Purpose.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.purpose.rawValue != 0 { writer.writeInt32(self.purpose.rawValue, tag: 16) }
    if !self.reviewID.isEmpty { writer.writeString(self.reviewID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.reviewID)
      case 2: try reader.read(&self.purpose)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("reviewId", "review_id", self.reviewID)
    try writer.field("purpose", "purpose", self.purpose)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.Review`.
public struct Atrium_Compliance_V1_Review: Wire.Message {
  /// UUIDv7.
  public var reviewID: String = ""
  public var touchID: String = ""
  public var verdict: Atrium_Compliance_V1_Verdict = Atrium_Compliance_V1_Verdict(rawValue: 0)
  /// In the order of their spans; at most 100.
  public var findings: [Atrium_Compliance_V1_Finding] = []
  /// The packs that were applied, such as `cn-advertising@2026.11`.
  public var packs: [String] = []
  public var reviewedTime: Wire.Google_Protobuf_Timestamp? = nil
  /// The leaf of this review in the realm's ledger; absent while an allowed brief waits for its content.
  public var ledger: Atrium_Compliance_V1_LedgerPosition? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.reviewID = try reader.readString()
      case 18: self.touchID = try reader.readString()
      case 24: self.verdict = try reader.readEnum(Atrium_Compliance_V1_Verdict.self)
      case 34: try reader.readMessage(appendingTo: &self.findings)
      case 42: self.packs.append(try reader.readString())
      case 50: try reader.readMessage(into: &self.reviewedTime)
      case 58: try reader.readMessage(into: &self.ledger)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.ledger { writer.writeMessage(value, tag: 58) }
    if let value = self.reviewedTime { writer.writeMessage(value, tag: 50) }
    writer.writeRepeated(Wire.StringCodec.self, self.packs, tag: 42)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Compliance_V1_Finding>.self, self.findings, tag: 34)
    if self.verdict.rawValue != 0 { writer.writeInt32(self.verdict.rawValue, tag: 24) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 18) }
    if !self.reviewID.isEmpty { writer.writeString(self.reviewID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.reviewID)
      case 2: try reader.read(&self.touchID)
      case 3: try reader.read(&self.verdict)
      case 4: try reader.read(&self.findings)
      case 5: try reader.read(&self.packs)
      case 6: try reader.read(&self.reviewedTime)
      case 7: try reader.read(&self.ledger)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("reviewId", "review_id", self.reviewID)
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("verdict", "verdict", self.verdict)
    try writer.field("findings", "findings", self.findings)
    try writer.field("packs", "packs", self.packs)
    try writer.field("reviewedTime", "reviewed_time", self.reviewedTime)
    try writer.field("ledger", "ledger", self.ledger)
    writer.endObject()
  }

}

/// One breach.
public struct Atrium_Compliance_V1_Finding: Wire.Message {
  /// Such as `cn.ad.9-3.absolute`.
  public var ruleID: String = ""
  /// Such as `Advertising Law 9(3)`.
  public var article: String = ""
  /// Where in the text; absent for what is missing or is about the brief.
  public var span: Atrium_Types_V1_Span? = nil
  /// What is wrong and what would be right.
  public var text: String = ""
  public var verdict: Atrium_Compliance_V1_Verdict = Atrium_Compliance_V1_Verdict(rawValue: 0)
  /// The field of the brief or content at fault, such as `labels.advertisement`.
  public var field: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.ruleID = try reader.readString()
      case 18: self.article = try reader.readString()
      case 26: try reader.readMessage(into: &self.span)
      case 34: self.text = try reader.readString()
      case 40: self.verdict = try reader.readEnum(Atrium_Compliance_V1_Verdict.self)
      case 50: self.field = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.field.isEmpty { writer.writeString(self.field, tag: 50) }
    if self.verdict.rawValue != 0 { writer.writeInt32(self.verdict.rawValue, tag: 40) }
    if !self.text.isEmpty { writer.writeString(self.text, tag: 34) }
    if let value = self.span { writer.writeMessage(value, tag: 26) }
    if !self.article.isEmpty { writer.writeString(self.article, tag: 18) }
    if !self.ruleID.isEmpty { writer.writeString(self.ruleID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.ruleID)
      case 2: try reader.read(&self.article)
      case 3: try reader.read(&self.span)
      case 4: try reader.read(&self.text)
      case 5: try reader.read(&self.verdict)
      case 6: try reader.read(&self.field)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("ruleId", "rule_id", self.ruleID)
    try writer.field("article", "article", self.article)
    try writer.field("span", "span", self.span)
    try writer.field("text", "text", self.text)
    try writer.field("verdict", "verdict", self.verdict)
    try writer.field("field", "field", self.field)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.LedgerPosition`.
public struct Atrium_Compliance_V1_LedgerPosition: Wire.Message {
  /// From 0.
  public var leafIndex: UInt64 = 0
  /// SHA-256 of the leaf, RFC 9162.
  public var leafHash: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.leafIndex = try reader.readUInt64()
      case 18: self.leafHash = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.leafHash.isEmpty { writer.writeBytes(self.leafHash, tag: 18) }
    if self.leafIndex != 0 { writer.writeUInt64(self.leafIndex, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.leafIndex)
      case 2: try reader.read(&self.leafHash)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("leafIndex", "leaf_index", self.leafIndex)
    try writer.field("leafHash", "leaf_hash", self.leafHash)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.RecordOutcomeRequest`.
public struct Atrium_Compliance_V1_RecordOutcomeRequest: Wire.Message {
  public var touchID: String = ""
  public var reviewID: String = ""
  public var kind: Atrium_Compliance_V1_OutcomeKind = Atrium_Compliance_V1_OutcomeKind(rawValue: 0)
  /// Why it was withheld, such as `consent.withdrawn`.
  public var reason: String = ""
  public var channel: Atrium_Types_V1_Channel = Atrium_Types_V1_Channel(rawValue: 0)
  public var happenedTime: Wire.Google_Protobuf_Timestamp? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.touchID = try reader.readString()
      case 18: self.reviewID = try reader.readString()
      case 24: self.kind = try reader.readEnum(Atrium_Compliance_V1_OutcomeKind.self)
      case 34: self.reason = try reader.readString()
      case 40: self.channel = try reader.readEnum(Atrium_Types_V1_Channel.self)
      case 50: try reader.readMessage(into: &self.happenedTime)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.happenedTime { writer.writeMessage(value, tag: 50) }
    if self.channel.rawValue != 0 { writer.writeInt32(self.channel.rawValue, tag: 40) }
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 34) }
    if self.kind.rawValue != 0 { writer.writeInt32(self.kind.rawValue, tag: 24) }
    if !self.reviewID.isEmpty { writer.writeString(self.reviewID, tag: 18) }
    if !self.touchID.isEmpty { writer.writeString(self.touchID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.touchID)
      case 2: try reader.read(&self.reviewID)
      case 3: try reader.read(&self.kind)
      case 4: try reader.read(&self.reason)
      case 5: try reader.read(&self.channel)
      case 6: try reader.read(&self.happenedTime)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("touchId", "touch_id", self.touchID)
    try writer.field("reviewId", "review_id", self.reviewID)
    try writer.field("kind", "kind", self.kind)
    try writer.field("reason", "reason", self.reason)
    try writer.field("channel", "channel", self.channel)
    try writer.field("happenedTime", "happened_time", self.happenedTime)
    writer.endObject()
  }

}

/// `atrium.compliance.v1.RecordOutcomeResponse`.
public struct Atrium_Compliance_V1_RecordOutcomeResponse: Wire.Message {
  public var ledger: Atrium_Compliance_V1_LedgerPosition? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.ledger)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.ledger { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.ledger)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("ledger", "ledger", self.ledger)
    writer.endObject()
  }

}

/// The methods of `atrium.compliance.v1.Reviews`.
public enum Atrium_Compliance_V1_ReviewsMethods {
  /// Checks a brief before anything is generated: audience, category, facts, purpose, consent.
  public static let reviewBrief = RPC.Method<Atrium_Compliance_V1_ReviewBriefRequest, Atrium_Compliance_V1_Review>(
    service: "atrium.compliance.v1.Reviews", name: "ReviewBrief", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Checks content against its brief. Verdict and ledger entry are one write.
  public static let reviewContent = RPC.Method<Atrium_Compliance_V1_ReviewContentRequest, Atrium_Compliance_V1_Review>(
    service: "atrium.compliance.v1.Reviews", name: "ReviewContent", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// What became of reviewed content: delivered, withheld, uncertain. Follows by outbox.
  public static let recordOutcome = RPC.Method<Atrium_Compliance_V1_RecordOutcomeRequest, Atrium_Compliance_V1_RecordOutcomeResponse>(
    service: "atrium.compliance.v1.Reviews", name: "RecordOutcome", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// A review as it was made.
  public static let getReview = RPC.Method<Atrium_Compliance_V1_GetReviewRequest, Atrium_Compliance_V1_Review>(
    service: "atrium.compliance.v1.Reviews", name: "GetReview", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Implements `atrium.compliance.v1.Reviews`.
public protocol Atrium_Compliance_V1_ReviewsService: RPC.Service {
  /// Checks a brief before anything is generated: audience, category, facts, purpose, consent.
  func reviewBrief(_ request: Atrium_Compliance_V1_ReviewBriefRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_Review
  /// Checks content against its brief. Verdict and ledger entry are one write.
  func reviewContent(_ request: Atrium_Compliance_V1_ReviewContentRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_Review
  /// What became of reviewed content: delivered, withheld, uncertain. Follows by outbox.
  func recordOutcome(_ request: Atrium_Compliance_V1_RecordOutcomeRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_RecordOutcomeResponse
  /// A review as it was made.
  func getReview(_ request: Atrium_Compliance_V1_GetReviewRequest, context: RPC.CallContext) async throws -> Atrium_Compliance_V1_Review
}

extension Atrium_Compliance_V1_ReviewsService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Compliance_V1_Reviews_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Compliance_V1_ReviewsMethods.reviewBrief, replying: { request in { reply in
      do { reply(try await self.reviewBrief(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_ReviewsMethods.reviewContent, replying: { request in { reply in
      do { reply(try await self.reviewContent(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_ReviewsMethods.recordOutcome, replying: { request in { reply in
      do { reply(try await self.recordOutcome(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Compliance_V1_ReviewsMethods.getReview, replying: { request in { reply in
      do { reply(try await self.getReview(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.compliance.v1.Reviews`.
public struct Atrium_Compliance_V1_ReviewsClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// Checks a brief before anything is generated: audience, category, facts, purpose, consent.
  public func reviewBrief(
    _ request: Atrium_Compliance_V1_ReviewBriefRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_Review {
    try await client.unary(Atrium_Compliance_V1_ReviewsMethods.reviewBrief, request, options: options)
  }

  /// Checks content against its brief. Verdict and ledger entry are one write.
  public func reviewContent(
    _ request: Atrium_Compliance_V1_ReviewContentRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_Review {
    try await client.unary(Atrium_Compliance_V1_ReviewsMethods.reviewContent, request, options: options)
  }

  /// What became of reviewed content: delivered, withheld, uncertain. Follows by outbox.
  public func recordOutcome(
    _ request: Atrium_Compliance_V1_RecordOutcomeRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_RecordOutcomeResponse {
    try await client.unary(Atrium_Compliance_V1_ReviewsMethods.recordOutcome, request, options: options)
  }

  /// A review as it was made.
  public func getReview(
    _ request: Atrium_Compliance_V1_GetReviewRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Compliance_V1_Review {
    try await client.unary(Atrium_Compliance_V1_ReviewsMethods.getReview, request, options: options)
  }

}

/// The descriptor of `atrium/compliance/v1/reviews.proto`, without custom options.
public enum Atrium_Compliance_V1_Reviews_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiJhdHJpdW0vY29tcGxpYW5jZS92MS9yZXZpZXdzLnByb3RvEhRhdHJpdW0uY29tcGxpYW5jZS52MRoiYXRyaXVtL2dl\
    bmVyYXRpb24vdjEvY29udGVudC5wcm90bxobYXRyaXVtL3R5cGVzL3YxL3R5cGVzLnByb3RvGh9nb29nbGUvcHJvdG9i\
    dWYvdGltZXN0YW1wLnByb3RvIkcKElJldmlld0JyaWVmUmVxdWVzdBIxCgVicmllZhgBIAEoCzIbLmF0cml1bS5nZW5l\
    cmF0aW9uLnYxLkJyaWVmUgVicmllZiKCAQoUUmV2aWV3Q29udGVudFJlcXVlc3QSMQoFYnJpZWYYASABKAsyGy5hdHJp\
    dW0uZ2VuZXJhdGlvbi52MS5CcmllZlIFYnJpZWYSNwoHY29udGVudBgCIAEoCzIdLmF0cml1bS5nZW5lcmF0aW9uLnYx\
    LkNvbnRlbnRSB2NvbnRlbnQiYwoQR2V0UmV2aWV3UmVxdWVzdBIbCglyZXZpZXdfaWQYASABKAlSCHJldmlld0lkEjIK\
    B3B1cnBvc2UYAiABKA4yGC5hdHJpdW0udHlwZXMudjEuUHVycG9zZVIHcHVycG9zZSLJAgoGUmV2aWV3EhsKCXJldmll\
    d19pZBgBIAEoCVIIcmV2aWV3SWQSGQoIdG91Y2hfaWQYAiABKAlSB3RvdWNoSWQSNwoHdmVyZGljdBgDIAEoDjIdLmF0\
    cml1bS5jb21wbGlhbmNlLnYxLlZlcmRpY3RSB3ZlcmRpY3QSOQoIZmluZGluZ3MYBCADKAsyHS5hdHJpdW0uY29tcGxp\
    YW5jZS52MS5GaW5kaW5nUghmaW5kaW5ncxIUCgVwYWNrcxgFIAMoCVIFcGFja3MSPwoNcmV2aWV3ZWRfdGltZRgGIAEo\
    CzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSDHJldmlld2VkVGltZRI8CgZsZWRnZXIYByABKAsyJC5hdHJpdW0u\
    Y29tcGxpYW5jZS52MS5MZWRnZXJQb3NpdGlvblIGbGVkZ2VyIsoBCgdGaW5kaW5nEhcKB3J1bGVfaWQYASABKAlSBnJ1\
    bGVJZBIYCgdhcnRpY2xlGAIgASgJUgdhcnRpY2xlEikKBHNwYW4YAyABKAsyFS5hdHJpdW0udHlwZXMudjEuU3BhblIE\
    c3BhbhISCgR0ZXh0GAQgASgJUgR0ZXh0EjcKB3ZlcmRpY3QYBSABKA4yHS5hdHJpdW0uY29tcGxpYW5jZS52MS5WZXJk\
    aWN0Ugd2ZXJkaWN0EhQKBWZpZWxkGAYgASgJUgVmaWVsZCJMCg5MZWRnZXJQb3NpdGlvbhIdCgpsZWFmX2luZGV4GAEg\
    ASgEUglsZWFmSW5kZXgSGwoJbGVhZl9oYXNoGAIgASgMUghsZWFmSGFzaCKSAgoUUmVjb3JkT3V0Y29tZVJlcXVlc3QS\
    GQoIdG91Y2hfaWQYASABKAlSB3RvdWNoSWQSGwoJcmV2aWV3X2lkGAIgASgJUghyZXZpZXdJZBI1CgRraW5kGAMgASgO\
    MiEuYXRyaXVtLmNvbXBsaWFuY2UudjEuT3V0Y29tZUtpbmRSBGtpbmQSFgoGcmVhc29uGAQgASgJUgZyZWFzb24SMgoH\
    Y2hhbm5lbBgFIAEoDjIYLmF0cml1bS50eXBlcy52MS5DaGFubmVsUgdjaGFubmVsEj8KDWhhcHBlbmVkX3RpbWUYBiAB\
    KAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgxoYXBwZW5lZFRpbWUiVQoVUmVjb3JkT3V0Y29tZVJlc3BvbnNl\
    EjwKBmxlZGdlchgBIAEoCzIkLmF0cml1bS5jb21wbGlhbmNlLnYxLkxlZGdlclBvc2l0aW9uUgZsZWRnZXIqWgoHVmVy\
    ZGljdBIXChNWRVJESUNUX1VOU1BFQ0lGSUVEEAASEQoNVkVSRElDVF9BTExPVxABEhAKDFZFUkRJQ1RfSE9MRBACEhEK\
    DVZFUkRJQ1RfQkxPQ0sQAyp+CgtPdXRjb21lS2luZBIcChhPVVRDT01FX0tJTkRfVU5TUEVDSUZJRUQQABIaChZPVVRD\
    T01FX0tJTkRfREVMSVZFUkVEEAESGQoVT1VUQ09NRV9LSU5EX1dJVEhIRUxEEAISGgoWT1VUQ09NRV9LSU5EX1VOQ0VS\
    VEFJThADMowDCgdSZXZpZXdzEloKC1Jldmlld0JyaWVmEiguYXRyaXVtLmNvbXBsaWFuY2UudjEuUmV2aWV3QnJpZWZS\
    ZXF1ZXN0GhwuYXRyaXVtLmNvbXBsaWFuY2UudjEuUmV2aWV3IgOQAgISXgoNUmV2aWV3Q29udGVudBIqLmF0cml1bS5j\
    b21wbGlhbmNlLnYxLlJldmlld0NvbnRlbnRSZXF1ZXN0GhwuYXRyaXVtLmNvbXBsaWFuY2UudjEuUmV2aWV3IgOQAgIS\
    bQoNUmVjb3JkT3V0Y29tZRIqLmF0cml1bS5jb21wbGlhbmNlLnYxLlJlY29yZE91dGNvbWVSZXF1ZXN0GisuYXRyaXVt\
    LmNvbXBsaWFuY2UudjEuUmVjb3JkT3V0Y29tZVJlc3BvbnNlIgOQAgISVgoJR2V0UmV2aWV3EiYuYXRyaXVtLmNvbXBs\
    aWFuY2UudjEuR2V0UmV2aWV3UmVxdWVzdBocLmF0cml1bS5jb21wbGlhbmNlLnYxLlJldmlldyIDkAIBYgZwcm90bzM=
    """,
    imports: [Atrium_Generation_V1_Content_Proto.descriptor, Atrium_Types_V1_Types_Proto.descriptor, Wire.Google_Protobuf_Timestamp_Proto.descriptor])
}
