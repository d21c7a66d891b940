// Made by protoc-gen-atrium from google/rpc/error_details.proto. Change that file, not this one.
// swift-format-ignore-file

public import Wire

/// `google.rpc.ErrorInfo`.
public struct Google_Rpc_ErrorInfo: Wire.Message {
  public var reason: String = ""
  public var domain: String = ""
  public var metadata: [String: String] = [:]
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 0)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.reason = try reader.readString()
      case 18: self.domain = try reader.readString()
      case 26:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.metadata)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.metadata, tag: 26)
    if !self.domain.isEmpty { writer.writeString(self.domain, tag: 18) }
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.reason)
      case 2: try reader.read(&self.domain)
      case 3: try reader.read(&self.metadata)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("reason", "reason", self.reason)
    try writer.field("domain", "domain", self.domain)
    try writer.field("metadata", "metadata", self.metadata)
    writer.endObject()
  }

}

/// `google.rpc.RetryInfo`.
public struct Google_Rpc_RetryInfo: Wire.Message {
  public var retryDelay: Wire.Google_Protobuf_Duration? = nil
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(into: &self.retryDelay)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if let value = self.retryDelay { writer.writeMessage(value, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.retryDelay)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("retryDelay", "retry_delay", self.retryDelay)
    writer.endObject()
  }

}

/// `google.rpc.DebugInfo`.
public struct Google_Rpc_DebugInfo: Wire.Message {
  public var stackEntries: [String] = []
  public var detail: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.stackEntries.append(try reader.readString())
      case 18: self.detail = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.detail.isEmpty { writer.writeString(self.detail, tag: 18) }
    writer.writeRepeated(Wire.StringCodec.self, self.stackEntries, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.stackEntries)
      case 2: try reader.read(&self.detail)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("stackEntries", "stack_entries", self.stackEntries)
    try writer.field("detail", "detail", self.detail)
    writer.endObject()
  }

}

/// `google.rpc.QuotaFailure`.
public struct Google_Rpc_QuotaFailure: Wire.Message {
  public var violations: [Google_Rpc_QuotaFailure.Violation] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `google.rpc.QuotaFailure.Violation`.
  public struct Violation: Wire.Message {
    public var subject: String = ""
    public var description_p: String = ""
    public var apiService: String = ""
    public var quotaMetric: String = ""
    public var quotaID: String = ""
    public var quotaDimensions: [String: String] = [:]
    public var quotaValue: Int64 = 0
    public var futureQuotaValue: Int64? = nil
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 5)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.subject = try reader.readString()
        case 18: self.description_p = try reader.readString()
        case 26: self.apiService = try reader.readString()
        case 34: self.quotaMetric = try reader.readString()
        case 42: self.quotaID = try reader.readString()
        case 50:
          try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.quotaDimensions)
        case 56: self.quotaValue = try reader.readInt64()
        case 64: self.futureQuotaValue = try reader.readInt64()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if let value = self.futureQuotaValue { writer.writeInt64(value, tag: 64) }
      if self.quotaValue != 0 { writer.writeInt64(self.quotaValue, tag: 56) }
      writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.quotaDimensions, tag: 50)
      if !self.quotaID.isEmpty { writer.writeString(self.quotaID, tag: 42) }
      if !self.quotaMetric.isEmpty { writer.writeString(self.quotaMetric, tag: 34) }
      if !self.apiService.isEmpty { writer.writeString(self.apiService, tag: 26) }
      if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 18) }
      if !self.subject.isEmpty { writer.writeString(self.subject, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.subject)
        case 2: try reader.read(&self.description_p)
        case 3: try reader.read(&self.apiService)
        case 4: try reader.read(&self.quotaMetric)
        case 5: try reader.read(&self.quotaID)
        case 6: try reader.read(&self.quotaDimensions)
        case 7: try reader.read(&self.quotaValue)
        case 8: try reader.read(&self.futureQuotaValue)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("subject", "subject", self.subject)
      try writer.field("description", "description", self.description_p)
      try writer.field("apiService", "api_service", self.apiService)
      try writer.field("quotaMetric", "quota_metric", self.quotaMetric)
      try writer.field("quotaId", "quota_id", self.quotaID)
      try writer.field("quotaDimensions", "quota_dimensions", self.quotaDimensions)
      try writer.field("quotaValue", "quota_value", self.quotaValue)
      try writer.field("futureQuotaValue", "future_quota_value", self.futureQuotaValue)
      writer.endObject()
    }

  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.violations)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Rpc_QuotaFailure.Violation>.self, self.violations, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.violations)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("violations", "violations", self.violations)
    writer.endObject()
  }

}

/// `google.rpc.PreconditionFailure`.
public struct Google_Rpc_PreconditionFailure: Wire.Message {
  public var violations: [Google_Rpc_PreconditionFailure.Violation] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `google.rpc.PreconditionFailure.Violation`.
  public struct Violation: Wire.Message {
    public var type: String = ""
    public var subject: String = ""
    public var description_p: String = ""
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 8)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.type = try reader.readString()
        case 18: self.subject = try reader.readString()
        case 26: self.description_p = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 26) }
      if !self.subject.isEmpty { writer.writeString(self.subject, tag: 18) }
      if !self.type.isEmpty { writer.writeString(self.type, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.type)
        case 2: try reader.read(&self.subject)
        case 3: try reader.read(&self.description_p)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("type", "type", self.type)
      try writer.field("subject", "subject", self.subject)
      try writer.field("description", "description", self.description_p)
      writer.endObject()
    }

  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.violations)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Rpc_PreconditionFailure.Violation>.self, self.violations, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.violations)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("violations", "violations", self.violations)
    writer.endObject()
  }

}

/// `google.rpc.BadRequest`.
public struct Google_Rpc_BadRequest: Wire.Message {
  public var fieldViolations: [Google_Rpc_BadRequest.FieldViolation] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `google.rpc.BadRequest.FieldViolation`.
  public struct FieldViolation: Wire.Message {
    public var field: String = ""
    public var description_p: String = ""
    public var reason: String = ""
    public var localizedMessage: Google_Rpc_LocalizedMessage? = nil
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 10)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.field = try reader.readString()
        case 18: self.description_p = try reader.readString()
        case 26: self.reason = try reader.readString()
        case 34: try reader.readMessage(into: &self.localizedMessage)
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if let value = self.localizedMessage { writer.writeMessage(value, tag: 34) }
      if !self.reason.isEmpty { writer.writeString(self.reason, tag: 26) }
      if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 18) }
      if !self.field.isEmpty { writer.writeString(self.field, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.field)
        case 2: try reader.read(&self.description_p)
        case 3: try reader.read(&self.reason)
        case 4: try reader.read(&self.localizedMessage)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("field", "field", self.field)
      try writer.field("description", "description", self.description_p)
      try writer.field("reason", "reason", self.reason)
      try writer.field("localizedMessage", "localized_message", self.localizedMessage)
      writer.endObject()
    }

  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.fieldViolations)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Rpc_BadRequest.FieldViolation>.self, self.fieldViolations, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.fieldViolations)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("fieldViolations", "field_violations", self.fieldViolations)
    writer.endObject()
  }

}

/// `google.rpc.RequestInfo`.
public struct Google_Rpc_RequestInfo: Wire.Message {
  public var requestID: String = ""
  public var servingData: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 11)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.requestID = try reader.readString()
      case 18: self.servingData = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.servingData.isEmpty { writer.writeString(self.servingData, tag: 18) }
    if !self.requestID.isEmpty { writer.writeString(self.requestID, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.requestID)
      case 2: try reader.read(&self.servingData)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("requestId", "request_id", self.requestID)
    try writer.field("servingData", "serving_data", self.servingData)
    writer.endObject()
  }

}

/// `google.rpc.ResourceInfo`.
public struct Google_Rpc_ResourceInfo: Wire.Message {
  public var resourceType: String = ""
  public var resourceName: String = ""
  public var owner: String = ""
  public var description_p: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 12)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.resourceType = try reader.readString()
      case 18: self.resourceName = try reader.readString()
      case 26: self.owner = try reader.readString()
      case 34: self.description_p = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 34) }
    if !self.owner.isEmpty { writer.writeString(self.owner, tag: 26) }
    if !self.resourceName.isEmpty { writer.writeString(self.resourceName, tag: 18) }
    if !self.resourceType.isEmpty { writer.writeString(self.resourceType, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.resourceType)
      case 2: try reader.read(&self.resourceName)
      case 3: try reader.read(&self.owner)
      case 4: try reader.read(&self.description_p)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("resourceType", "resource_type", self.resourceType)
    try writer.field("resourceName", "resource_name", self.resourceName)
    try writer.field("owner", "owner", self.owner)
    try writer.field("description", "description", self.description_p)
    writer.endObject()
  }

}

/// `google.rpc.Help`.
public struct Google_Rpc_Help: Wire.Message {
  public var links: [Google_Rpc_Help.Link] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  /// `google.rpc.Help.Link`.
  public struct Link: Wire.Message {
    public var description_p: String = ""
    public var url: String = ""
    public var unknownFields = Wire.UnknownFields()

    public init() {}

    public static var descriptor: Wire.MessageDescriptor {
      Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 14)
    }

    public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
      while !reader.isAtEnd {
        let tag = try reader.readTag()
        switch tag {
        case 10: self.description_p = try reader.readString()
        case 18: self.url = try reader.readString()
        default: try reader.readUnknown(tag, into: &self.unknownFields)
        }
      }
    }

    public func encode(to writer: inout Wire.WireWriter) {
      writer.writeUnknown(self.unknownFields)
      if !self.url.isEmpty { writer.writeString(self.url, tag: 18) }
      if !self.description_p.isEmpty { writer.writeString(self.description_p, tag: 10) }
    }

    public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
      var members = try reader.beginObject(Self.descriptor)
      while let number = try reader.nextField(&members) {
        switch number {
        case 1: try reader.read(&self.description_p)
        case 2: try reader.read(&self.url)
        default: try reader.skipValue()
        }
      }
    }

    public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
      writer.beginObject()
      try writer.field("description", "description", self.description_p)
      try writer.field("url", "url", self.url)
      writer.endObject()
    }

  }

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 13)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.links)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Google_Rpc_Help.Link>.self, self.links, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.links)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("links", "links", self.links)
    writer.endObject()
  }

}

/// `google.rpc.LocalizedMessage`.
public struct Google_Rpc_LocalizedMessage: Wire.Message {
  public var locale: String = ""
  public var message: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Google_Rpc_ErrorDetails_Proto.descriptor, at: 15)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.locale = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.message.isEmpty { writer.writeString(self.message, tag: 18) }
    if !self.locale.isEmpty { writer.writeString(self.locale, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.locale)
      case 2: try reader.read(&self.message)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("locale", "locale", self.locale)
    try writer.field("message", "message", self.message)
    writer.endObject()
  }

}

/// The descriptor of `google/rpc/error_details.proto`, without custom options.
public enum Google_Rpc_ErrorDetails_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    Ch5nb29nbGUvcnBjL2Vycm9yX2RldGFpbHMucHJvdG8SCmdvb2dsZS5ycGMaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlv\
    bi5wcm90byK5AQoJRXJyb3JJbmZvEhYKBnJlYXNvbhgBIAEoCVIGcmVhc29uEhYKBmRvbWFpbhgCIAEoCVIGZG9tYWlu\
    Ej8KCG1ldGFkYXRhGAMgAygLMiMuZ29vZ2xlLnJwYy5FcnJvckluZm8uTWV0YWRhdGFFbnRyeVIIbWV0YWRhdGEaOwoN\
    TWV0YWRhdGFFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIkcKCVJldHJ5SW5m\
    bxI6CgtyZXRyeV9kZWxheRgBIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblIKcmV0cnlEZWxheSJICglEZWJ1\
    Z0luZm8SIwoNc3RhY2tfZW50cmllcxgBIAMoCVIMc3RhY2tFbnRyaWVzEhYKBmRldGFpbBgCIAEoCVIGZGV0YWlsIo4E\
    CgxRdW90YUZhaWx1cmUSQgoKdmlvbGF0aW9ucxgBIAMoCzIiLmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZpb2xhdGlv\
    blIKdmlvbGF0aW9ucxq5AwoJVmlvbGF0aW9uEhgKB3N1YmplY3QYASABKAlSB3N1YmplY3QSIAoLZGVzY3JpcHRpb24Y\
    AiABKAlSC2Rlc2NyaXB0aW9uEh8KC2FwaV9zZXJ2aWNlGAMgASgJUgphcGlTZXJ2aWNlEiEKDHF1b3RhX21ldHJpYxgE\
    IAEoCVILcXVvdGFNZXRyaWMSGQoIcXVvdGFfaWQYBSABKAlSB3F1b3RhSWQSYgoQcXVvdGFfZGltZW5zaW9ucxgGIAMo\
    CzI3Lmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZpb2xhdGlvbi5RdW90YURpbWVuc2lvbnNFbnRyeVIPcXVvdGFEaW1l\
    bnNpb25zEh8KC3F1b3RhX3ZhbHVlGAcgASgDUgpxdW90YVZhbHVlEjEKEmZ1dHVyZV9xdW90YV92YWx1ZRgIIAEoA0gA\
    UhBmdXR1cmVRdW90YVZhbHVliAEBGkIKFFF1b3RhRGltZW5zaW9uc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZh\
    bHVlGAIgASgJUgV2YWx1ZToCOAFCFQoTX2Z1dHVyZV9xdW90YV92YWx1ZSK9AQoTUHJlY29uZGl0aW9uRmFpbHVyZRJJ\
    Cgp2aW9sYXRpb25zGAEgAygLMikuZ29vZ2xlLnJwYy5QcmVjb25kaXRpb25GYWlsdXJlLlZpb2xhdGlvblIKdmlvbGF0\
    aW9ucxpbCglWaW9sYXRpb24SEgoEdHlwZRgBIAEoCVIEdHlwZRIYCgdzdWJqZWN0GAIgASgJUgdzdWJqZWN0EiAKC2Rl\
    c2NyaXB0aW9uGAMgASgJUgtkZXNjcmlwdGlvbiKMAgoKQmFkUmVxdWVzdBJQChBmaWVsZF92aW9sYXRpb25zGAEgAygL\
    MiUuZ29vZ2xlLnJwYy5CYWRSZXF1ZXN0LkZpZWxkVmlvbGF0aW9uUg9maWVsZFZpb2xhdGlvbnMaqwEKDkZpZWxkVmlv\
    bGF0aW9uEhQKBWZpZWxkGAEgASgJUgVmaWVsZBIgCgtkZXNjcmlwdGlvbhgCIAEoCVILZGVzY3JpcHRpb24SFgoGcmVh\
    c29uGAMgASgJUgZyZWFzb24SSQoRbG9jYWxpemVkX21lc3NhZ2UYBCABKAsyHC5nb29nbGUucnBjLkxvY2FsaXplZE1l\
    c3NhZ2VSEGxvY2FsaXplZE1lc3NhZ2UiTwoLUmVxdWVzdEluZm8SHQoKcmVxdWVzdF9pZBgBIAEoCVIJcmVxdWVzdElk\
    EiEKDHNlcnZpbmdfZGF0YRgCIAEoCVILc2VydmluZ0RhdGEikAEKDFJlc291cmNlSW5mbxIjCg1yZXNvdXJjZV90eXBl\
    GAEgASgJUgxyZXNvdXJjZVR5cGUSIwoNcmVzb3VyY2VfbmFtZRgCIAEoCVIMcmVzb3VyY2VOYW1lEhQKBW93bmVyGAMg\
    ASgJUgVvd25lchIgCgtkZXNjcmlwdGlvbhgEIAEoCVILZGVzY3JpcHRpb24ibwoESGVscBIrCgVsaW5rcxgBIAMoCzIV\
    Lmdvb2dsZS5ycGMuSGVscC5MaW5rUgVsaW5rcxo6CgRMaW5rEiAKC2Rlc2NyaXB0aW9uGAEgASgJUgtkZXNjcmlwdGlv\
    bhIQCgN1cmwYAiABKAlSA3VybCJEChBMb2NhbGl6ZWRNZXNzYWdlEhYKBmxvY2FsZRgBIAEoCVIGbG9jYWxlEhgKB21l\
    c3NhZ2UYAiABKAlSB21lc3NhZ2ViBnByb3RvMw==
    """,
    imports: [Wire.Google_Protobuf_Duration_Proto.descriptor])
}
