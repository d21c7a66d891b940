import ProfileDomain

/// One entry of the log: whose, which, and the record under that person's key.
struct LogEntry: Sendable, Hashable {
  /// Whose key sealed it.
  let person: PersonID
  /// The signal's id, or one made for a wish of the shopper.
  let id: SignalID
  /// The sealed record.
  let sealed: [UInt8]
}

/// A batch of entries that one transaction appended; a row of the log.
struct LogSegment: Sendable, Hashable {
  private static let format: UInt8 = 1

  /// In the order in which they came.
  var entries: [LogEntry]

  init(_ entries: [LogEntry]) { self.entries = entries }

  var stored: [UInt8] {
    var writer = StoredWriter(format: Self.format)
    writer.put(count: entries.count)
    for entry in entries {
      writer.put(fixed: entry.person.high)
      writer.put(fixed: entry.person.low)
      writer.put(fixed: entry.id.high)
      writer.put(fixed: entry.id.low)
      writer.put(entry.sealed)
    }
    return writer.bytes
  }

  init(stored bytes: [UInt8]) throws(StoredFault) {
    var reader = try StoredReader(bytes, format: Self.format, what: "log segment")
    entries = try reader.list { reader throws(StoredFault) in
      LogEntry(
        person: PersonID(high: try reader.fixed(), low: try reader.fixed()),
        id: SignalID(high: try reader.fixed(), low: try reader.fixed()),
        sealed: try reader.data())
    }
    if !reader.isAtEnd { throw reader.fault }
  }
}
