// Made by protoc-gen-atrium from atrium/operator/v1/operator.proto. Change that file, not this one.
// swift-format-ignore-file

public import RPC
public import Wire

/// Where a process stands between start and end.
public struct Atrium_Operator_V1_State: Wire.Enumeration {
  public static let unspecified = Self(rawValue: 0)
  /// Not every part is ready yet.
  public static let starting = Self(rawValue: 1)
  /// It takes calls.
  public static let serving = Self(rawValue: 2)
  /// An operator asked it to take no new calls.
  public static let drained = Self(rawValue: 3)
  /// It is about to end.
  public static let stopping = Self(rawValue: 4)

  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static var descriptor: Wire.EnumDescriptor {
    Wire.EnumDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 0)
  }
}

/// `atrium.operator.v1.StatusRequest`.
public struct Atrium_Operator_V1_StatusRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 0)
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

/// `atrium.operator.v1.StatusResponse`.
public struct Atrium_Operator_V1_StatusResponse: Wire.Message {
  /// Name of the service, such as `profile`.
  public var service: String = ""
  public var version: String = ""
  public var pid: Int32 = 0
  public var state: Atrium_Operator_V1_State = Atrium_Operator_V1_State(rawValue: 0)
  public var startedAtMs: Int64 = 0
  public var nowMs: Int64 = 0
  /// The domain's time, which may be shifted outside of production.
  public var mallNowMs: Int64 = 0
  public var profile: String = ""
  /// Where calls arrive.
  public var addresses: [String] = []
  public var checks: [Atrium_Operator_V1_Check] = []
  public var loop: Atrium_Operator_V1_Loop? = nil
  public var calls: Atrium_Operator_V1_Calls? = nil
  public var figures: [Atrium_Operator_V1_Figure] = []
  public var disk: Atrium_Operator_V1_Disk? = nil
  /// What an operator should look at, in whole sentences; empty when all is well.
  public var warnings: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 1)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.service = try reader.readString()
      case 18: self.version = try reader.readString()
      case 24: self.pid = try reader.readInt32()
      case 32: self.state = try reader.readEnum(Atrium_Operator_V1_State.self)
      case 40: self.startedAtMs = try reader.readInt64()
      case 48: self.nowMs = try reader.readInt64()
      case 56: self.mallNowMs = try reader.readInt64()
      case 66: self.profile = try reader.readString()
      case 74: self.addresses.append(try reader.readString())
      case 82: try reader.readMessage(appendingTo: &self.checks)
      case 90: try reader.readMessage(into: &self.loop)
      case 98: try reader.readMessage(into: &self.calls)
      case 106: try reader.readMessage(appendingTo: &self.figures)
      case 114: try reader.readMessage(into: &self.disk)
      case 122: self.warnings.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.warnings, tag: 122)
    if let value = self.disk { writer.writeMessage(value, tag: 114) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_Figure>.self, self.figures, tag: 106)
    if let value = self.calls { writer.writeMessage(value, tag: 98) }
    if let value = self.loop { writer.writeMessage(value, tag: 90) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_Check>.self, self.checks, tag: 82)
    writer.writeRepeated(Wire.StringCodec.self, self.addresses, tag: 74)
    if !self.profile.isEmpty { writer.writeString(self.profile, tag: 66) }
    if self.mallNowMs != 0 { writer.writeInt64(self.mallNowMs, tag: 56) }
    if self.nowMs != 0 { writer.writeInt64(self.nowMs, tag: 48) }
    if self.startedAtMs != 0 { writer.writeInt64(self.startedAtMs, tag: 40) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 32) }
    if self.pid != 0 { writer.writeInt32(self.pid, tag: 24) }
    if !self.version.isEmpty { writer.writeString(self.version, tag: 18) }
    if !self.service.isEmpty { writer.writeString(self.service, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.service)
      case 2: try reader.read(&self.version)
      case 3: try reader.read(&self.pid)
      case 4: try reader.read(&self.state)
      case 5: try reader.read(&self.startedAtMs)
      case 6: try reader.read(&self.nowMs)
      case 7: try reader.read(&self.mallNowMs)
      case 8: try reader.read(&self.profile)
      case 9: try reader.read(&self.addresses)
      case 10: try reader.read(&self.checks)
      case 11: try reader.read(&self.loop)
      case 12: try reader.read(&self.calls)
      case 13: try reader.read(&self.figures)
      case 14: try reader.read(&self.disk)
      case 15: try reader.read(&self.warnings)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("service", "service", self.service)
    try writer.field("version", "version", self.version)
    try writer.field("pid", "pid", self.pid)
    try writer.field("state", "state", self.state)
    try writer.field("startedAtMs", "started_at_ms", self.startedAtMs)
    try writer.field("nowMs", "now_ms", self.nowMs)
    try writer.field("mallNowMs", "mall_now_ms", self.mallNowMs)
    try writer.field("profile", "profile", self.profile)
    try writer.field("addresses", "addresses", self.addresses)
    try writer.field("checks", "checks", self.checks)
    try writer.field("loop", "loop", self.loop)
    try writer.field("calls", "calls", self.calls)
    try writer.field("figures", "figures", self.figures)
    try writer.field("disk", "disk", self.disk)
    try writer.field("warnings", "warnings", self.warnings)
    writer.endObject()
  }

}

/// One named condition of being ready.
public struct Atrium_Operator_V1_Check: Wire.Message {
  public var name: String = ""
  public var passed: Bool = false
  /// Why it has not passed.
  public var reason: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 2)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 16: self.passed = try reader.readBool()
      case 26: self.reason = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.reason.isEmpty { writer.writeString(self.reason, tag: 26) }
    if self.passed { writer.writeBool(self.passed, tag: 16) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.passed)
      case 3: try reader.read(&self.reason)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("passed", "passed", self.passed)
    try writer.field("reason", "reason", self.reason)
    writer.endObject()
  }

}

/// The loop that serves calls.
public struct Atrium_Operator_V1_Loop: Wire.Message {
  public var count: Int32 = 0
  /// Since each loop turned last; far above its usual 100 ms the loop is stuck.
  public var sinceLastTurnMs: Int64 = 0
  public var isStuck: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 3)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.count = try reader.readInt32()
      case 16: self.sinceLastTurnMs = try reader.readInt64()
      case 24: self.isStuck = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.isStuck { writer.writeBool(self.isStuck, tag: 24) }
    if self.sinceLastTurnMs != 0 { writer.writeInt64(self.sinceLastTurnMs, tag: 16) }
    if self.count != 0 { writer.writeInt32(self.count, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.count)
      case 2: try reader.read(&self.sinceLastTurnMs)
      case 3: try reader.read(&self.isStuck)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("count", "count", self.count)
    try writer.field("sinceLastTurnMs", "since_last_turn_ms", self.sinceLastTurnMs)
    try writer.field("isStuck", "is_stuck", self.isStuck)
    writer.endObject()
  }

}

/// `atrium.operator.v1.Calls`.
public struct Atrium_Operator_V1_Calls: Wire.Message {
  public var `open`: Int64 = 0
  public var finished: Int64 = 0
  public var failed: Int64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 4)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.open = try reader.readInt64()
      case 16: self.finished = try reader.readInt64()
      case 24: self.failed = try reader.readInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.failed != 0 { writer.writeInt64(self.failed, tag: 24) }
    if self.finished != 0 { writer.writeInt64(self.finished, tag: 16) }
    if self.open != 0 { writer.writeInt64(self.open, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.open)
      case 2: try reader.read(&self.finished)
      case 3: try reader.read(&self.failed)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("open", "open", self.open)
    try writer.field("finished", "finished", self.finished)
    try writer.field("failed", "failed", self.failed)
    writer.endObject()
  }

}

/// A number of the service's own, such as the size of its database.
public struct Atrium_Operator_V1_Figure: Wire.Message {
  public var name: String = ""
  public var value: Double = 0
  /// Such as `bytes`; empty for a number of things.
  public var unit: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 5)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 17: self.value = try reader.readDouble()
      case 26: self.unit = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.unit.isEmpty { writer.writeString(self.unit, tag: 26) }
    if self.value.bitPattern != 0 { writer.writeDouble(self.value, tag: 17) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.value)
      case 3: try reader.read(&self.unit)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("value", "value", self.value)
    try writer.field("unit", "unit", self.unit)
    writer.endObject()
  }

}

/// The file system of the data folder.
public struct Atrium_Operator_V1_Disk: Wire.Message {
  public var folder: String = ""
  public var freeBytes: Int64 = 0
  public var totalBytes: Int64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 6)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.folder = try reader.readString()
      case 16: self.freeBytes = try reader.readInt64()
      case 24: self.totalBytes = try reader.readInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.totalBytes != 0 { writer.writeInt64(self.totalBytes, tag: 24) }
    if self.freeBytes != 0 { writer.writeInt64(self.freeBytes, tag: 16) }
    if !self.folder.isEmpty { writer.writeString(self.folder, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.folder)
      case 2: try reader.read(&self.freeBytes)
      case 3: try reader.read(&self.totalBytes)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("folder", "folder", self.folder)
    try writer.field("freeBytes", "free_bytes", self.freeBytes)
    try writer.field("totalBytes", "total_bytes", self.totalBytes)
    writer.endObject()
  }

}

/// `atrium.operator.v1.TopRequest`.
public struct Atrium_Operator_V1_TopRequest: Wire.Message {
  /// Between two answers: 100 to 60,000; 0 means 1,000.
  public var intervalMs: Int32 = 0
  /// How many answers; 0 means until the caller ends the call.
  public var count: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 7)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.intervalMs = try reader.readInt32()
      case 16: self.count = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.count != 0 { writer.writeInt32(self.count, tag: 16) }
    if self.intervalMs != 0 { writer.writeInt32(self.intervalMs, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.intervalMs)
      case 2: try reader.read(&self.count)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("intervalMs", "interval_ms", self.intervalMs)
    try writer.field("count", "count", self.count)
    writer.endObject()
  }

}

/// `atrium.operator.v1.TopResponse`.
public struct Atrium_Operator_V1_TopResponse: Wire.Message {
  public var nowMs: Int64 = 0
  public var state: Atrium_Operator_V1_State = Atrium_Operator_V1_State(rawValue: 0)
  public var methods: [Atrium_Operator_V1_MethodRate] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 8)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.nowMs = try reader.readInt64()
      case 16: self.state = try reader.readEnum(Atrium_Operator_V1_State.self)
      case 26: try reader.readMessage(appendingTo: &self.methods)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_MethodRate>.self, self.methods, tag: 26)
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 16) }
    if self.nowMs != 0 { writer.writeInt64(self.nowMs, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.nowMs)
      case 2: try reader.read(&self.state)
      case 3: try reader.read(&self.methods)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("nowMs", "now_ms", self.nowMs)
    try writer.field("state", "state", self.state)
    try writer.field("methods", "methods", self.methods)
    writer.endObject()
  }

}

/// One method since the answer before.
public struct Atrium_Operator_V1_MethodRate: Wire.Message {
  public var method: String = ""
  public var callsPerSecond: Double = 0
  public var failuresPerSecond: Double = 0
  public var meanMs: Double = 0
  /// The bound of the histogram under which 99 of 100 calls took; the last bound when more.
  public var p99Ms: Double = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 9)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.method = try reader.readString()
      case 17: self.callsPerSecond = try reader.readDouble()
      case 25: self.failuresPerSecond = try reader.readDouble()
      case 33: self.meanMs = try reader.readDouble()
      case 41: self.p99Ms = try reader.readDouble()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.p99Ms.bitPattern != 0 { writer.writeDouble(self.p99Ms, tag: 41) }
    if self.meanMs.bitPattern != 0 { writer.writeDouble(self.meanMs, tag: 33) }
    if self.failuresPerSecond.bitPattern != 0 { writer.writeDouble(self.failuresPerSecond, tag: 25) }
    if self.callsPerSecond.bitPattern != 0 { writer.writeDouble(self.callsPerSecond, tag: 17) }
    if !self.method.isEmpty { writer.writeString(self.method, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.method)
      case 2: try reader.read(&self.callsPerSecond)
      case 3: try reader.read(&self.failuresPerSecond)
      case 4: try reader.read(&self.meanMs)
      case 5: try reader.read(&self.p99Ms)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("method", "method", self.method)
    try writer.field("callsPerSecond", "calls_per_second", self.callsPerSecond)
    try writer.field("failuresPerSecond", "failures_per_second", self.failuresPerSecond)
    try writer.field("meanMs", "mean_ms", self.meanMs)
    try writer.field("p99Ms", "p99_ms", self.p99Ms)
    writer.endObject()
  }

}

/// `atrium.operator.v1.DrainRequest`.
public struct Atrium_Operator_V1_DrainRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 10)
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

/// `atrium.operator.v1.DrainResponse`.
public struct Atrium_Operator_V1_DrainResponse: Wire.Message {
  public var state: Atrium_Operator_V1_State = Atrium_Operator_V1_State(rawValue: 0)
  /// Calls that go on to their end.
  public var openCalls: Int64 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 11)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.state = try reader.readEnum(Atrium_Operator_V1_State.self)
      case 16: self.openCalls = try reader.readInt64()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.openCalls != 0 { writer.writeInt64(self.openCalls, tag: 16) }
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.state)
      case 2: try reader.read(&self.openCalls)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("state", "state", self.state)
    try writer.field("openCalls", "open_calls", self.openCalls)
    writer.endObject()
  }

}

/// `atrium.operator.v1.UndrainRequest`.
public struct Atrium_Operator_V1_UndrainRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 12)
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

/// `atrium.operator.v1.UndrainResponse`.
public struct Atrium_Operator_V1_UndrainResponse: Wire.Message {
  public var state: Atrium_Operator_V1_State = Atrium_Operator_V1_State(rawValue: 0)
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 13)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.state = try reader.readEnum(Atrium_Operator_V1_State.self)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.state.rawValue != 0 { writer.writeInt32(self.state.rawValue, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.state)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("state", "state", self.state)
    writer.endObject()
  }

}

/// `atrium.operator.v1.SetLogLevelRequest`.
public struct Atrium_Operator_V1_SetLogLevelRequest: Wire.Message {
  /// `trace`, `debug`, `info`, `notice`, `warning`, `error`, `critical`; empty asks only.
  public var level: String = ""
  /// A label and all below it; empty for everything without a level of its own.
  public var label: String = ""
  /// The label follows the general level again.
  public var clear: Bool = false
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 14)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.level = try reader.readString()
      case 18: self.label = try reader.readString()
      case 24: self.clear = try reader.readBool()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.clear { writer.writeBool(self.clear, tag: 24) }
    if !self.label.isEmpty { writer.writeString(self.label, tag: 18) }
    if !self.level.isEmpty { writer.writeString(self.level, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.level)
      case 2: try reader.read(&self.label)
      case 3: try reader.read(&self.clear)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("level", "level", self.level)
    try writer.field("label", "label", self.label)
    try writer.field("clear", "clear", self.clear)
    writer.endObject()
  }

}

/// `atrium.operator.v1.SetLogLevelResponse`.
public struct Atrium_Operator_V1_SetLogLevelResponse: Wire.Message {
  public var general: String = ""
  public var labels: [String: String] = [:]
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 15)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.general = try reader.readString()
      case 18:
        try reader.readMapEntry(Wire.StringCodec.self, Wire.StringCodec.self, into: &self.labels)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeMap(Wire.StringCodec.self, Wire.StringCodec.self, self.labels, tag: 18)
    if !self.general.isEmpty { writer.writeString(self.general, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.general)
      case 2: try reader.read(&self.labels)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("general", "general", self.general)
    try writer.field("labels", "labels", self.labels)
    writer.endObject()
  }

}

/// `atrium.operator.v1.GetMetricsRequest`.
public struct Atrium_Operator_V1_GetMetricsRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 17)
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

/// `atrium.operator.v1.GetMetricsResponse`.
public struct Atrium_Operator_V1_GetMetricsResponse: Wire.Message {
  public var text: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 18)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.text = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.text.isEmpty { writer.writeString(self.text, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.text)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("text", "text", self.text)
    writer.endObject()
  }

}

/// `atrium.operator.v1.GetConfigRequest`.
public struct Atrium_Operator_V1_GetConfigRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 19)
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

/// `atrium.operator.v1.GetConfigResponse`.
public struct Atrium_Operator_V1_GetConfigResponse: Wire.Message {
  public var settings: [Atrium_Operator_V1_Setting] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 20)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.settings)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_Setting>.self, self.settings, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.settings)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("settings", "settings", self.settings)
    writer.endObject()
  }

}

/// One key of the configuration.
public struct Atrium_Operator_V1_Setting: Wire.Message {
  public var key: String = ""
  /// As it would be written; `‹secret›` for secrets.
  public var value: String = ""
  /// Where it comes from, such as `file atrium.yaml:12`, `environment ATRIUM_PROFILE_RPC_ADDRESS`,
  /// `--set` or `default`.
  public var origin: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 21)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.key = try reader.readString()
      case 18: self.value = try reader.readString()
      case 26: self.origin = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.origin.isEmpty { writer.writeString(self.origin, tag: 26) }
    if !self.value.isEmpty { writer.writeString(self.value, tag: 18) }
    if !self.key.isEmpty { writer.writeString(self.key, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.key)
      case 2: try reader.read(&self.value)
      case 3: try reader.read(&self.origin)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("key", "key", self.key)
    try writer.field("value", "value", self.value)
    try writer.field("origin", "origin", self.origin)
    writer.endObject()
  }

}

/// `atrium.operator.v1.BackupRequest`.
public struct Atrium_Operator_V1_BackupRequest: Wire.Message {
  /// A path that does not exist, in a folder that the process may write.
  public var path: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 22)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.path = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.path.isEmpty { writer.writeString(self.path, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.path)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("path", "path", self.path)
    writer.endObject()
  }

}

/// `atrium.operator.v1.VerifyRequest`.
public struct Atrium_Operator_V1_VerifyRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 23)
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

/// How far a long piece of work is.
public struct Atrium_Operator_V1_Progress: Wire.Message {
  public var done: Int64 = 0
  public var total: Int64 = 0
  /// Such as `pages`.
  public var unit: String = ""
  /// Set in the last one: what came of it.
  public var result: String = ""
  /// What was found wrong, one by one.
  public var findings: [String] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 24)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.done = try reader.readInt64()
      case 16: self.total = try reader.readInt64()
      case 26: self.unit = try reader.readString()
      case 34: self.result = try reader.readString()
      case 42: self.findings.append(try reader.readString())
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.StringCodec.self, self.findings, tag: 42)
    if !self.result.isEmpty { writer.writeString(self.result, tag: 34) }
    if !self.unit.isEmpty { writer.writeString(self.unit, tag: 26) }
    if self.total != 0 { writer.writeInt64(self.total, tag: 16) }
    if self.done != 0 { writer.writeInt64(self.done, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.done)
      case 2: try reader.read(&self.total)
      case 3: try reader.read(&self.unit)
      case 4: try reader.read(&self.result)
      case 5: try reader.read(&self.findings)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("done", "done", self.done)
    try writer.field("total", "total", self.total)
    try writer.field("unit", "unit", self.unit)
    try writer.field("result", "result", self.result)
    try writer.field("findings", "findings", self.findings)
    writer.endObject()
  }

}

/// `atrium.operator.v1.GetCertificatesRequest`.
public struct Atrium_Operator_V1_GetCertificatesRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 25)
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

/// `atrium.operator.v1.ReloadCertificatesRequest`.
public struct Atrium_Operator_V1_ReloadCertificatesRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 26)
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

/// `atrium.operator.v1.GetCertificatesResponse`.
public struct Atrium_Operator_V1_GetCertificatesResponse: Wire.Message {
  public var certificates: [Atrium_Operator_V1_Certificate] = []
  /// How often files were read; 1 since the start.
  public var generation: Int32 = 0
  public var loadedAtMs: Int64 = 0
  /// Why the last reading failed; the certificates before it stay in use.
  public var lastFailure: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 27)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.certificates)
      case 16: self.generation = try reader.readInt32()
      case 24: self.loadedAtMs = try reader.readInt64()
      case 34: self.lastFailure = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.lastFailure.isEmpty { writer.writeString(self.lastFailure, tag: 34) }
    if self.loadedAtMs != 0 { writer.writeInt64(self.loadedAtMs, tag: 24) }
    if self.generation != 0 { writer.writeInt32(self.generation, tag: 16) }
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_Certificate>.self, self.certificates, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.certificates)
      case 2: try reader.read(&self.generation)
      case 3: try reader.read(&self.loadedAtMs)
      case 4: try reader.read(&self.lastFailure)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("certificates", "certificates", self.certificates)
    try writer.field("generation", "generation", self.generation)
    try writer.field("loadedAtMs", "loaded_at_ms", self.loadedAtMs)
    try writer.field("lastFailure", "last_failure", self.lastFailure)
    writer.endObject()
  }

}

/// `atrium.operator.v1.Certificate`.
public struct Atrium_Operator_V1_Certificate: Wire.Message {
  /// What it is for: `server`.
  public var purpose: String = ""
  public var path: String = ""
  public var subject: String = ""
  public var issuer: String = ""
  public var uriNames: [String] = []
  public var dnsNames: [String] = []
  public var expiresAtMs: Int64 = 0
  public var sha256: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 28)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.purpose = try reader.readString()
      case 18: self.path = try reader.readString()
      case 26: self.subject = try reader.readString()
      case 34: self.issuer = try reader.readString()
      case 42: self.uriNames.append(try reader.readString())
      case 50: self.dnsNames.append(try reader.readString())
      case 56: self.expiresAtMs = try reader.readInt64()
      case 66: self.sha256 = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.sha256.isEmpty { writer.writeBytes(self.sha256, tag: 66) }
    if self.expiresAtMs != 0 { writer.writeInt64(self.expiresAtMs, tag: 56) }
    writer.writeRepeated(Wire.StringCodec.self, self.dnsNames, tag: 50)
    writer.writeRepeated(Wire.StringCodec.self, self.uriNames, tag: 42)
    if !self.issuer.isEmpty { writer.writeString(self.issuer, tag: 34) }
    if !self.subject.isEmpty { writer.writeString(self.subject, tag: 26) }
    if !self.path.isEmpty { writer.writeString(self.path, tag: 18) }
    if !self.purpose.isEmpty { writer.writeString(self.purpose, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.purpose)
      case 2: try reader.read(&self.path)
      case 3: try reader.read(&self.subject)
      case 4: try reader.read(&self.issuer)
      case 5: try reader.read(&self.uriNames)
      case 6: try reader.read(&self.dnsNames)
      case 7: try reader.read(&self.expiresAtMs)
      case 8: try reader.read(&self.sha256)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("purpose", "purpose", self.purpose)
    try writer.field("path", "path", self.path)
    try writer.field("subject", "subject", self.subject)
    try writer.field("issuer", "issuer", self.issuer)
    try writer.field("uriNames", "uri_names", self.uriNames)
    try writer.field("dnsNames", "dns_names", self.dnsNames)
    try writer.field("expiresAtMs", "expires_at_ms", self.expiresAtMs)
    try writer.field("sha256", "sha256", self.sha256)
    writer.endObject()
  }

}

/// `atrium.operator.v1.DebugRequest`.
public struct Atrium_Operator_V1_DebugRequest: Wire.Message {
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 29)
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

/// Some bytes of one file of the bundle; files come one after the other.
public struct Atrium_Operator_V1_DebugPart: Wire.Message {
  public var name: String = ""
  public var bytes: [UInt8] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 30)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.name = try reader.readString()
      case 18: self.bytes = try reader.readBytes()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.bytes.isEmpty { writer.writeBytes(self.bytes, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.name)
      case 2: try reader.read(&self.bytes)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("name", "name", self.name)
    try writer.field("bytes", "bytes", self.bytes)
    writer.endObject()
  }

}

/// `atrium.operator.v1.AuditEntriesRequest`.
public struct Atrium_Operator_V1_AuditEntriesRequest: Wire.Message {
  /// 1 to 1,000; 0 means 50.
  public var limit: Int32 = 0
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 31)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 8: self.limit = try reader.readInt32()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if self.limit != 0 { writer.writeInt32(self.limit, tag: 8) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.limit)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("limit", "limit", self.limit)
    writer.endObject()
  }

}

/// `atrium.operator.v1.AuditEntriesResponse`.
public struct Atrium_Operator_V1_AuditEntriesResponse: Wire.Message {
  public var entries: [Atrium_Operator_V1_AuditEntry] = []
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 32)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: try reader.readMessage(appendingTo: &self.entries)
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    writer.writeRepeated(Wire.MessageCodec<Atrium_Operator_V1_AuditEntry>.self, self.entries, tag: 10)
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.entries)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("entries", "entries", self.entries)
    writer.endObject()
  }

}

/// `atrium.operator.v1.AuditEntry`.
public struct Atrium_Operator_V1_AuditEntry: Wire.Message {
  /// Such as `2026-11-22T02:06:06.123Z`.
  public var at: String = ""
  /// Such as `uid 0 (root)` or a SPIFFE name.
  public var who: String = ""
  public var verb: String = ""
  public var arguments: [String] = []
  /// `begun`, `done` or what went wrong.
  public var result: String = ""
  public var unknownFields = Wire.UnknownFields()

  public init() {}

  public static var descriptor: Wire.MessageDescriptor {
    Wire.MessageDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 33)
  }

  public mutating func decode(from reader: inout Wire.WireReader) throws(Wire.WireFault) {
    while !reader.isAtEnd {
      let tag = try reader.readTag()
      switch tag {
      case 10: self.at = try reader.readString()
      case 18: self.who = try reader.readString()
      case 26: self.verb = try reader.readString()
      case 34: self.arguments.append(try reader.readString())
      case 42: self.result = try reader.readString()
      default: try reader.readUnknown(tag, into: &self.unknownFields)
      }
    }
  }

  public func encode(to writer: inout Wire.WireWriter) {
    writer.writeUnknown(self.unknownFields)
    if !self.result.isEmpty { writer.writeString(self.result, tag: 42) }
    writer.writeRepeated(Wire.StringCodec.self, self.arguments, tag: 34)
    if !self.verb.isEmpty { writer.writeString(self.verb, tag: 26) }
    if !self.who.isEmpty { writer.writeString(self.who, tag: 18) }
    if !self.at.isEmpty { writer.writeString(self.at, tag: 10) }
  }

  public mutating func decodeJSON(from reader: inout Wire.JSONReader) throws(Wire.WireFault) {
    var members = try reader.beginObject(Self.descriptor)
    while let number = try reader.nextField(&members) {
      switch number {
      case 1: try reader.read(&self.at)
      case 2: try reader.read(&self.who)
      case 3: try reader.read(&self.verb)
      case 4: try reader.read(&self.arguments)
      case 5: try reader.read(&self.result)
      default: try reader.skipValue()
      }
    }
  }

  public func encodeJSON(to writer: inout Wire.JSONWriter) throws(Wire.WireFault) {
    writer.beginObject()
    try writer.field("at", "at", self.at)
    try writer.field("who", "who", self.who)
    try writer.field("verb", "verb", self.verb)
    try writer.field("arguments", "arguments", self.arguments)
    try writer.field("result", "result", self.result)
    writer.endObject()
  }

}

/// The methods of `atrium.operator.v1.Operator`.
public enum Atrium_Operator_V1_OperatorMethods {
  /// How the process is.
  public static let status = RPC.Method<Atrium_Operator_V1_StatusRequest, Atrium_Operator_V1_StatusResponse>(
    service: "atrium.operator.v1.Operator", name: "Status", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Rates of calls, again and again until the caller has seen enough.
  public static let top = RPC.Method<Atrium_Operator_V1_TopRequest, Atrium_Operator_V1_TopResponse>(
    service: "atrium.operator.v1.Operator", name: "Top", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [])
  /// Takes no new calls until Undrain; open ones go on. Audited.
  public static let drain = RPC.Method<Atrium_Operator_V1_DrainRequest, Atrium_Operator_V1_DrainResponse>(
    service: "atrium.operator.v1.Operator", name: "Drain", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Takes calls again. Audited.
  public static let undrain = RPC.Method<Atrium_Operator_V1_UndrainRequest, Atrium_Operator_V1_UndrainResponse>(
    service: "atrium.operator.v1.Operator", name: "Undrain", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// Changes how much is logged, until the process ends.
  public static let setLogLevel = RPC.Method<Atrium_Operator_V1_SetLogLevelRequest, Atrium_Operator_V1_SetLogLevelResponse>(
    service: "atrium.operator.v1.Operator", name: "SetLogLevel", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// All metrics in Prometheus's text format.
  public static let getMetrics = RPC.Method<Atrium_Operator_V1_GetMetricsRequest, Atrium_Operator_V1_GetMetricsResponse>(
    service: "atrium.operator.v1.Operator", name: "GetMetrics", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// The configuration that the process runs with; secrets are masked.
  public static let getConfig = RPC.Method<Atrium_Operator_V1_GetConfigRequest, Atrium_Operator_V1_GetConfigResponse>(
    service: "atrium.operator.v1.Operator", name: "GetConfig", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Copies the database while the process serves; tells its progress. Audited.
  public static let backup = RPC.Method<Atrium_Operator_V1_BackupRequest, Atrium_Operator_V1_Progress>(
    service: "atrium.operator.v1.Operator", name: "Backup", kind: .serverStreaming, idempotency: .unknown,
    routes: [])
  /// Reads the whole database and checks it while the process serves.
  public static let verify = RPC.Method<Atrium_Operator_V1_VerifyRequest, Atrium_Operator_V1_Progress>(
    service: "atrium.operator.v1.Operator", name: "Verify", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [])
  /// The certificates in use.
  public static let getCertificates = RPC.Method<Atrium_Operator_V1_GetCertificatesRequest, Atrium_Operator_V1_GetCertificatesResponse>(
    service: "atrium.operator.v1.Operator", name: "GetCertificates", kind: .unary, idempotency: .noSideEffects,
    routes: [])
  /// Reads the certificate files again. Audited.
  public static let reloadCertificates = RPC.Method<Atrium_Operator_V1_ReloadCertificatesRequest, Atrium_Operator_V1_GetCertificatesResponse>(
    service: "atrium.operator.v1.Operator", name: "ReloadCertificates", kind: .unary, idempotency: .idempotent,
    routes: [])
  /// What somebody needs who was not there: configuration, metrics, last log lines, threads.
  public static let debug = RPC.Method<Atrium_Operator_V1_DebugRequest, Atrium_Operator_V1_DebugPart>(
    service: "atrium.operator.v1.Operator", name: "Debug", kind: .serverStreaming, idempotency: .noSideEffects,
    routes: [])
  /// Who did what to this process, the newest first.
  public static let auditEntries = RPC.Method<Atrium_Operator_V1_AuditEntriesRequest, Atrium_Operator_V1_AuditEntriesResponse>(
    service: "atrium.operator.v1.Operator", name: "AuditEntries", kind: .unary, idempotency: .noSideEffects,
    routes: [])
}

/// Looks after one process.
public protocol Atrium_Operator_V1_OperatorService: RPC.Service {
  /// How the process is.
  func status(_ request: Atrium_Operator_V1_StatusRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_StatusResponse
  /// Rates of calls, again and again until the caller has seen enough.
  func top(_ request: Atrium_Operator_V1_TopRequest, responses: RPC.ResponseWriter<Atrium_Operator_V1_TopResponse>, context: RPC.CallContext) async throws
  /// Takes no new calls until Undrain; open ones go on. Audited.
  func drain(_ request: Atrium_Operator_V1_DrainRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_DrainResponse
  /// Takes calls again. Audited.
  func undrain(_ request: Atrium_Operator_V1_UndrainRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_UndrainResponse
  /// Changes how much is logged, until the process ends.
  func setLogLevel(_ request: Atrium_Operator_V1_SetLogLevelRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_SetLogLevelResponse
  /// All metrics in Prometheus's text format.
  func getMetrics(_ request: Atrium_Operator_V1_GetMetricsRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_GetMetricsResponse
  /// The configuration that the process runs with; secrets are masked.
  func getConfig(_ request: Atrium_Operator_V1_GetConfigRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_GetConfigResponse
  /// Copies the database while the process serves; tells its progress. Audited.
  func backup(_ request: Atrium_Operator_V1_BackupRequest, responses: RPC.ResponseWriter<Atrium_Operator_V1_Progress>, context: RPC.CallContext) async throws
  /// Reads the whole database and checks it while the process serves.
  func verify(_ request: Atrium_Operator_V1_VerifyRequest, responses: RPC.ResponseWriter<Atrium_Operator_V1_Progress>, context: RPC.CallContext) async throws
  /// The certificates in use.
  func getCertificates(_ request: Atrium_Operator_V1_GetCertificatesRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_GetCertificatesResponse
  /// Reads the certificate files again. Audited.
  func reloadCertificates(_ request: Atrium_Operator_V1_ReloadCertificatesRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_GetCertificatesResponse
  /// What somebody needs who was not there: configuration, metrics, last log lines, threads.
  func debug(_ request: Atrium_Operator_V1_DebugRequest, responses: RPC.ResponseWriter<Atrium_Operator_V1_DebugPart>, context: RPC.CallContext) async throws
  /// Who did what to this process, the newest first.
  func auditEntries(_ request: Atrium_Operator_V1_AuditEntriesRequest, context: RPC.CallContext) async throws -> Atrium_Operator_V1_AuditEntriesResponse
}

extension Atrium_Operator_V1_OperatorService {
  public static var descriptor: Wire.ServiceDescriptor {
    Wire.ServiceDescriptor(file: Atrium_Operator_V1_Operator_Proto.descriptor, at: 0)
  }

  public func register(with router: inout RPC.Router) {
    router.unary(Atrium_Operator_V1_OperatorMethods.status, replying: { request in { reply in
      do { reply(try await self.status(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Operator_V1_OperatorMethods.top) { request, responses, context in
      try await self.top(request, responses: responses, context: context)
    }
    router.unary(Atrium_Operator_V1_OperatorMethods.drain, replying: { request in { reply in
      do { reply(try await self.drain(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Operator_V1_OperatorMethods.undrain, replying: { request in { reply in
      do { reply(try await self.undrain(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Operator_V1_OperatorMethods.setLogLevel, replying: { request in { reply in
      do { reply(try await self.setLogLevel(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Operator_V1_OperatorMethods.getMetrics, replying: { request in { reply in
      do { reply(try await self.getMetrics(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Operator_V1_OperatorMethods.getConfig, replying: { request in { reply in
      do { reply(try await self.getConfig(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Operator_V1_OperatorMethods.backup) { request, responses, context in
      try await self.backup(request, responses: responses, context: context)
    }
    router.serverStreaming(Atrium_Operator_V1_OperatorMethods.verify) { request, responses, context in
      try await self.verify(request, responses: responses, context: context)
    }
    router.unary(Atrium_Operator_V1_OperatorMethods.getCertificates, replying: { request in { reply in
      do { reply(try await self.getCertificates(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.unary(Atrium_Operator_V1_OperatorMethods.reloadCertificates, replying: { request in { reply in
      do { reply(try await self.reloadCertificates(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
    router.serverStreaming(Atrium_Operator_V1_OperatorMethods.debug) { request, responses, context in
      try await self.debug(request, responses: responses, context: context)
    }
    router.unary(Atrium_Operator_V1_OperatorMethods.auditEntries, replying: { request in { reply in
      do { reply(try await self.auditEntries(request, context: reply.context)) } catch { reply(throwing: error) }
    } })
  }
}

/// Calls `atrium.operator.v1.Operator`.
public struct Atrium_Operator_V1_OperatorClient: Sendable {
  public let client: RPC.Client

  public init(_ client: RPC.Client) { self.client = client }

  /// How the process is.
  public func status(
    _ request: Atrium_Operator_V1_StatusRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_StatusResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.status, request, options: options)
  }

  /// Rates of calls, again and again until the caller has seen enough.
  nonisolated(nonsending) public func top<Result: Sendable>(
    _ request: Atrium_Operator_V1_TopRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Operator_V1_TopResponse>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Operator_V1_OperatorMethods.top, request, options: options, body)
  }

  /// Takes no new calls until Undrain; open ones go on. Audited.
  public func drain(
    _ request: Atrium_Operator_V1_DrainRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_DrainResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.drain, request, options: options)
  }

  /// Takes calls again. Audited.
  public func undrain(
    _ request: Atrium_Operator_V1_UndrainRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_UndrainResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.undrain, request, options: options)
  }

  /// Changes how much is logged, until the process ends.
  public func setLogLevel(
    _ request: Atrium_Operator_V1_SetLogLevelRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_SetLogLevelResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.setLogLevel, request, options: options)
  }

  /// All metrics in Prometheus's text format.
  public func getMetrics(
    _ request: Atrium_Operator_V1_GetMetricsRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_GetMetricsResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.getMetrics, request, options: options)
  }

  /// The configuration that the process runs with; secrets are masked.
  public func getConfig(
    _ request: Atrium_Operator_V1_GetConfigRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_GetConfigResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.getConfig, request, options: options)
  }

  /// Copies the database while the process serves; tells its progress. Audited.
  nonisolated(nonsending) public func backup<Result: Sendable>(
    _ request: Atrium_Operator_V1_BackupRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Operator_V1_Progress>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Operator_V1_OperatorMethods.backup, request, options: options, body)
  }

  /// Reads the whole database and checks it while the process serves.
  nonisolated(nonsending) public func verify<Result: Sendable>(
    _ request: Atrium_Operator_V1_VerifyRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Operator_V1_Progress>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Operator_V1_OperatorMethods.verify, request, options: options, body)
  }

  /// The certificates in use.
  public func getCertificates(
    _ request: Atrium_Operator_V1_GetCertificatesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_GetCertificatesResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.getCertificates, request, options: options)
  }

  /// Reads the certificate files again. Audited.
  public func reloadCertificates(
    _ request: Atrium_Operator_V1_ReloadCertificatesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_GetCertificatesResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.reloadCertificates, request, options: options)
  }

  /// What somebody needs who was not there: configuration, metrics, last log lines, threads.
  nonisolated(nonsending) public func debug<Result: Sendable>(
    _ request: Atrium_Operator_V1_DebugRequest, options: RPC.CallOptions = RPC.CallOptions(),
    _ body: nonisolated(nonsending) (RPC.ResponseStream<Atrium_Operator_V1_DebugPart>) async throws -> Result
  ) async throws -> Result {
    try await client.serverStreaming(Atrium_Operator_V1_OperatorMethods.debug, request, options: options, body)
  }

  /// Who did what to this process, the newest first.
  public func auditEntries(
    _ request: Atrium_Operator_V1_AuditEntriesRequest, options: RPC.CallOptions = RPC.CallOptions()
  ) async throws(RPC.RPCError) -> Atrium_Operator_V1_AuditEntriesResponse {
    try await client.unary(Atrium_Operator_V1_OperatorMethods.auditEntries, request, options: options)
  }

}

/// The descriptor of `atrium/operator/v1/operator.proto`, without custom options.
public enum Atrium_Operator_V1_Operator_Proto {
  public static let descriptor = Wire.FileDescriptor.generated(
    """
    CiFhdHJpdW0vb3BlcmF0b3IvdjEvb3BlcmF0b3IucHJvdG8SEmF0cml1bS5vcGVyYXRvci52MSIPCg1TdGF0dXNSZXF1\
    ZXN0IqwECg5TdGF0dXNSZXNwb25zZRIYCgdzZXJ2aWNlGAEgASgJUgdzZXJ2aWNlEhgKB3ZlcnNpb24YAiABKAlSB3Zl\
    cnNpb24SEAoDcGlkGAMgASgFUgNwaWQSLwoFc3RhdGUYBCABKA4yGS5hdHJpdW0ub3BlcmF0b3IudjEuU3RhdGVSBXN0\
    YXRlEiIKDXN0YXJ0ZWRfYXRfbXMYBSABKANSC3N0YXJ0ZWRBdE1zEhUKBm5vd19tcxgGIAEoA1IFbm93TXMSHgoLbWFs\
    bF9ub3dfbXMYByABKANSCW1hbGxOb3dNcxIYCgdwcm9maWxlGAggASgJUgdwcm9maWxlEhwKCWFkZHJlc3NlcxgJIAMo\
    CVIJYWRkcmVzc2VzEjEKBmNoZWNrcxgKIAMoCzIZLmF0cml1bS5vcGVyYXRvci52MS5DaGVja1IGY2hlY2tzEiwKBGxv\
    b3AYCyABKAsyGC5hdHJpdW0ub3BlcmF0b3IudjEuTG9vcFIEbG9vcBIvCgVjYWxscxgMIAEoCzIZLmF0cml1bS5vcGVy\
    YXRvci52MS5DYWxsc1IFY2FsbHMSNAoHZmlndXJlcxgNIAMoCzIaLmF0cml1bS5vcGVyYXRvci52MS5GaWd1cmVSB2Zp\
    Z3VyZXMSLAoEZGlzaxgOIAEoCzIYLmF0cml1bS5vcGVyYXRvci52MS5EaXNrUgRkaXNrEhoKCHdhcm5pbmdzGA8gAygJ\
    Ugh3YXJuaW5ncyJLCgVDaGVjaxISCgRuYW1lGAEgASgJUgRuYW1lEhYKBnBhc3NlZBgCIAEoCFIGcGFzc2VkEhYKBnJl\
    YXNvbhgDIAEoCVIGcmVhc29uImQKBExvb3ASFAoFY291bnQYASABKAVSBWNvdW50EisKEnNpbmNlX2xhc3RfdHVybl9t\
    cxgCIAEoA1IPc2luY2VMYXN0VHVybk1zEhkKCGlzX3N0dWNrGAMgASgIUgdpc1N0dWNrIk8KBUNhbGxzEhIKBG9wZW4Y\
    ASABKANSBG9wZW4SGgoIZmluaXNoZWQYAiABKANSCGZpbmlzaGVkEhYKBmZhaWxlZBgDIAEoA1IGZmFpbGVkIkYKBkZp\
    Z3VyZRISCgRuYW1lGAEgASgJUgRuYW1lEhQKBXZhbHVlGAIgASgBUgV2YWx1ZRISCgR1bml0GAMgASgJUgR1bml0Il4K\
    BERpc2sSFgoGZm9sZGVyGAEgASgJUgZmb2xkZXISHQoKZnJlZV9ieXRlcxgCIAEoA1IJZnJlZUJ5dGVzEh8KC3RvdGFs\
    X2J5dGVzGAMgASgDUgp0b3RhbEJ5dGVzIkMKClRvcFJlcXVlc3QSHwoLaW50ZXJ2YWxfbXMYASABKAVSCmludGVydmFs\
    TXMSFAoFY291bnQYAiABKAVSBWNvdW50Io8BCgtUb3BSZXNwb25zZRIVCgZub3dfbXMYASABKANSBW5vd01zEi8KBXN0\
    YXRlGAIgASgOMhkuYXRyaXVtLm9wZXJhdG9yLnYxLlN0YXRlUgVzdGF0ZRI4CgdtZXRob2RzGAMgAygLMh4uYXRyaXVt\
    Lm9wZXJhdG9yLnYxLk1ldGhvZFJhdGVSB21ldGhvZHMirgEKCk1ldGhvZFJhdGUSFgoGbWV0aG9kGAEgASgJUgZtZXRo\
    b2QSKAoQY2FsbHNfcGVyX3NlY29uZBgCIAEoAVIOY2FsbHNQZXJTZWNvbmQSLgoTZmFpbHVyZXNfcGVyX3NlY29uZBgD\
    IAEoAVIRZmFpbHVyZXNQZXJTZWNvbmQSFwoHbWVhbl9tcxgEIAEoAVIGbWVhbk1zEhUKBnA5OV9tcxgFIAEoAVIFcDk5\
    TXMiDgoMRHJhaW5SZXF1ZXN0Il8KDURyYWluUmVzcG9uc2USLwoFc3RhdGUYASABKA4yGS5hdHJpdW0ub3BlcmF0b3Iu\
    djEuU3RhdGVSBXN0YXRlEh0KCm9wZW5fY2FsbHMYAiABKANSCW9wZW5DYWxscyIQCg5VbmRyYWluUmVxdWVzdCJCCg9V\
    bmRyYWluUmVzcG9uc2USLwoFc3RhdGUYASABKA4yGS5hdHJpdW0ub3BlcmF0b3IudjEuU3RhdGVSBXN0YXRlIlYKElNl\
    dExvZ0xldmVsUmVxdWVzdBIUCgVsZXZlbBgBIAEoCVIFbGV2ZWwSFAoFbGFiZWwYAiABKAlSBWxhYmVsEhQKBWNsZWFy\
    GAMgASgIUgVjbGVhciK3AQoTU2V0TG9nTGV2ZWxSZXNwb25zZRIYCgdnZW5lcmFsGAEgASgJUgdnZW5lcmFsEksKBmxh\
    YmVscxgCIAMoCzIzLmF0cml1bS5vcGVyYXRvci52MS5TZXRMb2dMZXZlbFJlc3BvbnNlLkxhYmVsc0VudHJ5UgZsYWJl\
    bHMaOQoLTGFiZWxzRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4ASITChFHZXRN\
    ZXRyaWNzUmVxdWVzdCIoChJHZXRNZXRyaWNzUmVzcG9uc2USEgoEdGV4dBgBIAEoCVIEdGV4dCISChBHZXRDb25maWdS\
    ZXF1ZXN0IkwKEUdldENvbmZpZ1Jlc3BvbnNlEjcKCHNldHRpbmdzGAEgAygLMhsuYXRyaXVtLm9wZXJhdG9yLnYxLlNl\
    dHRpbmdSCHNldHRpbmdzIkkKB1NldHRpbmcSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlEhYK\
    Bm9yaWdpbhgDIAEoCVIGb3JpZ2luIiMKDUJhY2t1cFJlcXVlc3QSEgoEcGF0aBgBIAEoCVIEcGF0aCIPCg1WZXJpZnlS\
    ZXF1ZXN0InwKCFByb2dyZXNzEhIKBGRvbmUYASABKANSBGRvbmUSFAoFdG90YWwYAiABKANSBXRvdGFsEhIKBHVuaXQY\
    AyABKAlSBHVuaXQSFgoGcmVzdWx0GAQgASgJUgZyZXN1bHQSGgoIZmluZGluZ3MYBSADKAlSCGZpbmRpbmdzIhgKFkdl\
    dENlcnRpZmljYXRlc1JlcXVlc3QiGwoZUmVsb2FkQ2VydGlmaWNhdGVzUmVxdWVzdCLDAQoXR2V0Q2VydGlmaWNhdGVz\
    UmVzcG9uc2USQwoMY2VydGlmaWNhdGVzGAEgAygLMh8uYXRyaXVtLm9wZXJhdG9yLnYxLkNlcnRpZmljYXRlUgxjZXJ0\
    aWZpY2F0ZXMSHgoKZ2VuZXJhdGlvbhgCIAEoBVIKZ2VuZXJhdGlvbhIgCgxsb2FkZWRfYXRfbXMYAyABKANSCmxvYWRl\
    ZEF0TXMSIQoMbGFzdF9mYWlsdXJlGAQgASgJUgtsYXN0RmFpbHVyZSLjAQoLQ2VydGlmaWNhdGUSGAoHcHVycG9zZRgB\
    IAEoCVIHcHVycG9zZRISCgRwYXRoGAIgASgJUgRwYXRoEhgKB3N1YmplY3QYAyABKAlSB3N1YmplY3QSFgoGaXNzdWVy\
    GAQgASgJUgZpc3N1ZXISGwoJdXJpX25hbWVzGAUgAygJUgh1cmlOYW1lcxIbCglkbnNfbmFtZXMYBiADKAlSCGRuc05h\
    bWVzEiIKDWV4cGlyZXNfYXRfbXMYByABKANSC2V4cGlyZXNBdE1zEhYKBnNoYTI1NhgIIAEoDFIGc2hhMjU2Ig4KDERl\
    YnVnUmVxdWVzdCI1CglEZWJ1Z1BhcnQSEgoEbmFtZRgBIAEoCVIEbmFtZRIUCgVieXRlcxgCIAEoDFIFYnl0ZXMiKwoT\
    QXVkaXRFbnRyaWVzUmVxdWVzdBIUCgVsaW1pdBgBIAEoBVIFbGltaXQiUAoUQXVkaXRFbnRyaWVzUmVzcG9uc2USOAoH\
    ZW50cmllcxgBIAMoCzIeLmF0cml1bS5vcGVyYXRvci52MS5BdWRpdEVudHJ5UgdlbnRyaWVzIngKCkF1ZGl0RW50cnkS\
    DgoCYXQYASABKAlSAmF0EhAKA3dobxgCIAEoCVIDd2hvEhIKBHZlcmIYAyABKAlSBHZlcmISHAoJYXJndW1lbnRzGAQg\
    AygJUglhcmd1bWVudHMSFgoGcmVzdWx0GAUgASgJUgZyZXN1bHQqbAoFU3RhdGUSFQoRU1RBVEVfVU5TUEVDSUZJRUQQ\
    ABISCg5TVEFURV9TVEFSVElORxABEhEKDVNUQVRFX1NFUlZJTkcQAhIRCg1TVEFURV9EUkFJTkVEEAMSEgoOU1RBVEVf\
    U1RPUFBJTkcQBDLBCQoIT3BlcmF0b3ISVAoGU3RhdHVzEiEuYXRyaXVtLm9wZXJhdG9yLnYxLlN0YXR1c1JlcXVlc3Qa\
    Ii5hdHJpdW0ub3BlcmF0b3IudjEuU3RhdHVzUmVzcG9uc2UiA5ACARJNCgNUb3ASHi5hdHJpdW0ub3BlcmF0b3IudjEu\
    VG9wUmVxdWVzdBofLmF0cml1bS5vcGVyYXRvci52MS5Ub3BSZXNwb25zZSIDkAIBMAESUQoFRHJhaW4SIC5hdHJpdW0u\
    b3BlcmF0b3IudjEuRHJhaW5SZXF1ZXN0GiEuYXRyaXVtLm9wZXJhdG9yLnYxLkRyYWluUmVzcG9uc2UiA5ACAhJXCgdV\
    bmRyYWluEiIuYXRyaXVtLm9wZXJhdG9yLnYxLlVuZHJhaW5SZXF1ZXN0GiMuYXRyaXVtLm9wZXJhdG9yLnYxLlVuZHJh\
    aW5SZXNwb25zZSIDkAICEmMKC1NldExvZ0xldmVsEiYuYXRyaXVtLm9wZXJhdG9yLnYxLlNldExvZ0xldmVsUmVxdWVz\
    dBonLmF0cml1bS5vcGVyYXRvci52MS5TZXRMb2dMZXZlbFJlc3BvbnNlIgOQAgISYAoKR2V0TWV0cmljcxIlLmF0cml1\
    bS5vcGVyYXRvci52MS5HZXRNZXRyaWNzUmVxdWVzdBomLmF0cml1bS5vcGVyYXRvci52MS5HZXRNZXRyaWNzUmVzcG9u\
    c2UiA5ACARJdCglHZXRDb25maWcSJC5hdHJpdW0ub3BlcmF0b3IudjEuR2V0Q29uZmlnUmVxdWVzdBolLmF0cml1bS5v\
    cGVyYXRvci52MS5HZXRDb25maWdSZXNwb25zZSIDkAIBEksKBkJhY2t1cBIhLmF0cml1bS5vcGVyYXRvci52MS5CYWNr\
    dXBSZXF1ZXN0GhwuYXRyaXVtLm9wZXJhdG9yLnYxLlByb2dyZXNzMAESUAoGVmVyaWZ5EiEuYXRyaXVtLm9wZXJhdG9y\
    LnYxLlZlcmlmeVJlcXVlc3QaHC5hdHJpdW0ub3BlcmF0b3IudjEuUHJvZ3Jlc3MiA5ACATABEm8KD0dldENlcnRpZmlj\
    YXRlcxIqLmF0cml1bS5vcGVyYXRvci52MS5HZXRDZXJ0aWZpY2F0ZXNSZXF1ZXN0GisuYXRyaXVtLm9wZXJhdG9yLnYx\
    LkdldENlcnRpZmljYXRlc1Jlc3BvbnNlIgOQAgESdQoSUmVsb2FkQ2VydGlmaWNhdGVzEi0uYXRyaXVtLm9wZXJhdG9y\
    LnYxLlJlbG9hZENlcnRpZmljYXRlc1JlcXVlc3QaKy5hdHJpdW0ub3BlcmF0b3IudjEuR2V0Q2VydGlmaWNhdGVzUmVz\
    cG9uc2UiA5ACAhJPCgVEZWJ1ZxIgLmF0cml1bS5vcGVyYXRvci52MS5EZWJ1Z1JlcXVlc3QaHS5hdHJpdW0ub3BlcmF0\
    b3IudjEuRGVidWdQYXJ0IgOQAgEwARJmCgxBdWRpdEVudHJpZXMSJy5hdHJpdW0ub3BlcmF0b3IudjEuQXVkaXRFbnRy\
    aWVzUmVxdWVzdBooLmF0cml1bS5vcGVyYXRvci52MS5BdWRpdEVudHJpZXNSZXNwb25zZSIDkAIBYgZwcm90bzM=
    """,
    imports: [])
}
