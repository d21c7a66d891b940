import Messages
import ProfileDomain
import Wire

/// All that this service holds of a person, as lines of JSON.
struct PersonExport {
  /// Bytes of one part at most; a longer line is a part of its own.
  static let partBytes = 64 << 10

  let core: ProfileCore
  let realm: String
  let person: PersonID

  /// Hands out whole lines, part by part.
  func write(_ part: @escaping ([UInt8]) async throws -> Void) async throws {
    var lines = Lines(part: part)
    try await lines.add("person", values: ["person_id": .string(person.text)])
    let consents = try core.present(person, realm)
    for consent in consents.messages { try await lines.add("consent", consent) }
    if let age = consents.age { try await lines.add("age", age.message) }
    try await lines.add(
      "personalisation", values: ["on": .bool(consents.isPersonalisationOn)])
    try await writeProfile(&lines)
    try await writeLog(&lines)
    try await writeReadings(&lines)
    try await lines.end()
  }

  private func writeProfile(_ lines: inout Lines) async throws {
    let state = try await core.state(of: person, realm)
    let nowMilliseconds = core.nowMilliseconds
    for (tag, interest) in state.interests.tags.sorted(by: { $0.key < $1.key }) {
      try await lines.add(
        "tag", LiveView.tag(tag, interest, nowMilliseconds: nowMilliseconds).message)
    }
    for visit in state.places.visits {
      let zones = visit.zones.map { zone in
        Google_Protobuf_Value.object([
          "zone_id": .string(zone.zoneID), "ms": .time(zone.timeMilliseconds),
        ])
      }
      try await lines.add(
        "visit",
        values: [
          "mall_id": .string(visit.mallID), "arrived_ms": .time(visit.arrivedMilliseconds),
          "left_ms": .time(visit.leftMilliseconds), "zones": .list(zones),
        ])
    }
  }

  /// The log of signals, folded or not.
  private func writeLog(_ lines: inout Lines) async throws {
    guard let key = try await core.vault.key(realm, person) else { throw ProfileError.noPerson }
    let folded = try await core.database.segments(of: person, realm)
    let pending = core.tail.pending(of: person, realm).map(\.sequence)
    for sequence in Set(folded + pending).sorted() {
      let entries = try await core.database.segment(realm, sequence)?.entries ?? []
      for entry in entries where entry.person == person {
        let stored = try StoredRecord(stored: try key.open(entry.sealed, .record(entry.id)))
        switch stored {
        case .signal(let message, _): try await lines.add("signal", message)
        case .act(let record): try await lines.add("act", values: record.exported)
        }
      }
    }
  }

  private func writeReadings(_ lines: inout Lines) async throws {
    var last: Int64 = 0
    while true {
      let page = try await core.database.readings(of: person, realm, after: last)
      for (_, entry) in page {
        try await lines.add(
          "reading",
          values: [
            "read_ms": .time(entry.readMilliseconds), "reader_kind": .string(entry.readerKind),
            "reader": .string(entry.reader), "purpose": .string("\(entry.purpose)"),
            "method": .string(entry.method),
          ])
      }
      guard page.count == ProfileDatabase.pageRows, let end = page.last else { return }
      last = end.sequence
    }
  }
}

/// Gathers lines into parts.
private struct Lines {
  let part: ([UInt8]) async throws -> Void
  private var gathered: [UInt8] = []

  init(part: @escaping ([UInt8]) async throws -> Void) { self.part = part }

  mutating func add(_ kind: String, _ message: some Message) async throws {
    try await add(line: #"{"kind":"\#(kind)","value":\#(try message.json())}"#)
  }

  mutating func add(_ kind: String, values: [String: Google_Protobuf_Value]) async throws {
    try await add(kind, Google_Protobuf_Struct.with { $0.fields = values })
  }

  private mutating func add(line: String) async throws {
    let bytes = Array(line.utf8) + [UInt8(ascii: "\n")]
    if !gathered.isEmpty && gathered.count + bytes.count > PersonExport.partBytes {
      try await end()
    }
    gathered += bytes
  }

  mutating func end() async throws {
    if gathered.isEmpty { return }
    try await part(gathered)
    gathered = []
  }
}

extension Google_Protobuf_Value {
  fileprivate static func string(_ text: String) -> Self { .with { $0.kind = .stringValue(text) } }
  fileprivate static func bool(_ value: Bool) -> Self { .with { $0.kind = .boolValue(value) } }
  fileprivate static func time(_ value: Int64) -> Self {
    // As text, like every 64-bit number in protobuf's JSON.
    .with { $0.kind = .stringValue(String(value)) }
  }
  fileprivate static func object(_ fields: [String: Self]) -> Self {
    .with { $0.kind = .structValue(.with { $0.fields = fields }) }
  }
  fileprivate static func list(_ values: [Self]) -> Self {
    .with { $0.kind = .listValue(.with { $0.values = values }) }
  }
}

extension ProfileRecord {
  fileprivate var exported: [String: Google_Protobuf_Value] {
    switch self {
    case .signal: [:]
    case .tagState(let tag, let asleep, let key):
      [
        "act": .string("tag_state"), "tag": .string(tag), "asleep": .bool(asleep),
        "time_ms": .time(key.timeMilliseconds),
      ]
    case .tagDeleted(let tag, let key):
      ["act": .string("tag_deleted"), "tag": .string(tag), "time_ms": .time(key.timeMilliseconds)]
    case .profilingWithdrawn(let key):
      ["act": .string("profiling_withdrawn"), "time_ms": .time(key.timeMilliseconds)]
    case .locationWithdrawn(let key):
      ["act": .string("location_withdrawn"), "time_ms": .time(key.timeMilliseconds)]
    }
  }
}
