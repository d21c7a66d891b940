internal import Logging

/// One log line while it is made: JSON or text, bounded, without personal values.
struct LogLine {
  /// Bytes of a message or of one value; the rest is cut.
  static let maximumTextBytes = 4_096
  /// Fields of one line; the rest is counted.
  static let maximumFields = 64
  /// Levels of nested metadata; what is deeper is left out.
  static let maximumDepth = 4
  /// Entries of one nested list or dictionary.
  static let maximumEntries = 64

  let format: LogFormat
  let redaction: Redaction
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(_ format: LogFormat, _ redaction: Redaction) {
    self.format = format
    self.redaction = redaction
    bytes.reserveCapacity(256)
    if format == .json { bytes.append(UInt8(ascii: "{")) }
  }

  /// A field whose value is ours, such as a time or a level.
  mutating func add(_ key: String, own value: String) {
    begin(key)
    append(value)
  }

  /// A field whose value may hold anything.
  mutating func add(_ key: String, text value: String) {
    begin(key)
    append(PersonalPatterns.redacted(Self.cut(value)))
  }

  /// Metadata in the order of its keys.
  mutating func add(_ metadata: Logger.Metadata) {
    if metadata.isEmpty { return }
    let sorted = metadata.sorted { $0.key < $1.key }
    switch format {
    case .json:
      begin("fields")
      object(sorted.prefix(Self.maximumFields).map { ($0.key, $0.value) }, depth: 1)
    case .text:
      for (key, value) in sorted.prefix(Self.maximumFields) {
        begin(PersonalPatterns.redacted(Self.cut(key)))
        append(redaction.hides(key) ? Redaction.mark : plain(value, depth: 1))
      }
    }
    if sorted.count > Self.maximumFields {
      add("fields_left_out", own: String(sorted.count - Self.maximumFields))
    }
  }

  /// The whole line with its end.
  consuming func finished() -> [UInt8] {
    if format == .json { bytes.append(UInt8(ascii: "}")) }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  // MARK: Values

  private mutating func begin(_ key: String) {
    let isJSON = format == .json
    if !isFirst { bytes.append(UInt8(ascii: isJSON ? "," : " ")) }
    isFirst = false
    if isJSON {
      JSONText.append(key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
    } else {
      bytes += key.utf8.map { $0 > 0x20 && $0 != 0x3D && $0 != 0x22 ? $0 : UInt8(ascii: "_") }
      bytes.append(UInt8(ascii: "="))
    }
  }

  private mutating func append(_ text: String) {
    if format == .text, Self.isPlain(text) {
      bytes += Array(text.utf8)
    } else {
      JSONText.append(text, to: &bytes)
    }
  }

  private mutating func object(_ pairs: [(String, Logger.MetadataValue)], depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    for (index, (key, value)) in pairs.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(PersonalPatterns.redacted(Self.cut(key)), to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if redaction.hides(key) {
        JSONText.append(Redaction.mark, to: &bytes)
      } else {
        json(value, depth: depth)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func json(_ value: Logger.MetadataValue, depth: Int) {
    switch value {
    case .string, .stringConvertible:
      JSONText.append(plain(value, depth: depth), to: &bytes)
    case .dictionary(let entries):
      guard depth < Self.maximumDepth else { return JSONText.append("…", to: &bytes) }
      let sorted = entries.sorted { $0.key < $1.key }.prefix(Self.maximumEntries)
      object(sorted.map { ($0.key, $0.value) }, depth: depth + 1)
    case .array(let values):
      guard depth < Self.maximumDepth else { return JSONText.append("…", to: &bytes) }
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.prefix(Self.maximumEntries).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        json(value, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private func plain(_ value: Logger.MetadataValue, depth: Int) -> String {
    switch value {
    case .string(let text): return PersonalPatterns.redacted(Self.cut(text))
    case .stringConvertible(let value):
      return PersonalPatterns.redacted(Self.cut(value.description))
    case .dictionary(let entries):
      guard depth < Self.maximumDepth else { return "…" }
      let shown = entries.sorted { $0.key < $1.key }.prefix(Self.maximumEntries).map {
        "\($0.key): \(redaction.hides($0.key) ? Redaction.mark : plain($0.value, depth: depth + 1))"
      }
      return "{\(shown.joined(separator: ", "))}"
    case .array(let values):
      guard depth < Self.maximumDepth else { return "…" }
      let shown = values.prefix(Self.maximumEntries).map { plain($0, depth: depth + 1) }
      return "[\(shown.joined(separator: ", "))]"
    }
  }

  /// Needs no quotes as a logfmt value.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x7F }
  }

  static func cut(_ text: String) -> String {
    guard text.utf8.count > maximumTextBytes else { return text }
    return String(decoding: text.utf8.prefix(maximumTextBytes), as: UTF8.self) + "…"
  }
}

/// Strings of JSON (RFC 8259 section 7), for logs and audit entries.
public enum JSONText {
  /// Appends a text in its quotes.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text in its quotes.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
