import Messages
import ProfileDomain
import Wire

/// A record of the log as it lies there, before it is sealed: a signal is kept whole, with every
/// field that its source sent, because the person may ask for it.
enum StoredRecord: Sendable {
  /// The message without its subject, and what it may be used for.
  case signal(Atrium_Profile_V1_Signal, SignalUses)
  /// A wish of the shopper, or what a withdrawal let go.
  case act(ProfileRecord)

  private static let format: UInt8 = 1

  private enum Kind: UInt8 {
    case signal = 1
    case tagState = 2
    case tagDeleted = 3
    case profilingWithdrawn = 4
    case locationWithdrawn = 5
  }

  func stored() throws -> [UInt8] {
    var writer = StoredWriter(format: Self.format)
    switch self {
    case .signal(let message, let uses):
      writer.put(byte: Kind.signal.rawValue)
      writer.put(byte: uses.rawValue)
      writer.put(try message.serialized())
    case .act(let record): Self.put(record, &writer)
    }
    return writer.bytes
  }

  private static func put(_ record: ProfileRecord, _ writer: inout StoredWriter) {
    switch record {
    // Signals are kept as messages; a record of one is made from its message.
    case .signal: break
    case .tagState(let tag, let asleep, let key):
      writer.put(byte: Kind.tagState.rawValue)
      writer.put(key)
      writer.put(tag)
      writer.put(byte: asleep ? 1 : 0)
    case .tagDeleted(let tag, let key):
      writer.put(byte: Kind.tagDeleted.rawValue)
      writer.put(key)
      writer.put(tag)
    case .profilingWithdrawn(let key):
      writer.put(byte: Kind.profilingWithdrawn.rawValue)
      writer.put(key)
    case .locationWithdrawn(let key):
      writer.put(byte: Kind.locationWithdrawn.rawValue)
      writer.put(key)
    }
  }

  init(stored bytes: [UInt8]) throws {
    var reader = try StoredReader(bytes, format: Self.format, what: "log record")
    guard let kind = Kind(rawValue: try reader.byte()) else { throw reader.fault }
    switch kind {
    case .signal:
      let uses = SignalUses(rawValue: try reader.byte())
      self = .signal(try Atrium_Profile_V1_Signal(serialized: try reader.data()), uses)
    case .tagState:
      let key = try reader.key()
      self = .act(.tagState(tag: try reader.text(), asleep: try reader.byte() == 1, key))
    case .tagDeleted:
      let key = try reader.key()
      self = .act(.tagDeleted(tag: try reader.text(), key))
    case .profilingWithdrawn: self = .act(.profilingWithdrawn(try reader.key()))
    case .locationWithdrawn: self = .act(.locationWithdrawn(try reader.key()))
    }
    if !reader.isAtEnd { throw reader.fault }
  }

  /// As folding takes it; a fault when a rule has become narrower than what was once let in.
  func record() throws(FieldFault) -> ProfileRecord {
    switch self {
    case .signal(let message, let uses): .signal(try SignalReading.signal(message), uses)
    case .act(let record): record
    }
  }
}
