/// One record of a CSV text.
public struct CSVRecord: Sendable, Hashable {
  /// Where it begins, from 1. A field in quotation marks may run over several lines.
  public var line: Int
  public var fields: [String]
}

/// A text that is not CSV, at a line.
public struct CSVFault: Error, Sendable, Hashable {
  public var line: Int
  /// From 1.
  public var field: Int
  public var text: String
}

/// Reads CSV as RFC 4180 defines it, byte by byte; it refuses what programs disagree about.
///
/// Lines end in CR LF or LF, the last one also in nothing. A field with a comma, a quotation mark
/// or a line end stands in quotation marks, and a quotation mark in it is written twice. Blank
/// lines, a bare CR, a NUL, text that is not UTF-8 and quotation marks inside of an unquoted field
/// are faults. A byte order mark at the beginning is skipped: spreadsheet programs write one.
public struct CSVReader: Sendable {
  /// Bytes of one field.
  public static let maximumFieldBytes = 8_192
  /// Fields of one record.
  public static let maximumFields = 64
  /// Bytes of a whole table.
  public static let maximumBytes = 3 << 20
  /// Lines of a whole table.
  public static let maximumLines = 20_000

  private enum State {
    case start, plain, quoted, closed, afterReturn
  }

  private var state = State.start
  private var line = 1
  private var recordLine = 1
  private var field: [UInt8] = []
  private var fields: [String] = []

  public init() {}

  /// All records of a text.
  public static func records(_ bytes: [UInt8]) throws(CSVFault) -> [CSVRecord] {
    guard bytes.count <= maximumBytes else {
      throw CSVFault(
        line: 1, field: 1, text: "\(bytes.count) bytes, expected at most \(maximumBytes)")
    }
    var reader = CSVReader()
    var records: [CSVRecord] = []
    for byte in bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...] {
      if let record = try reader.take(byte) { records.append(record) }
    }
    if let last = try reader.finish() { records.append(last) }
    return records
  }

  /// Takes the next byte; a record when it ends one.
  public mutating func take(_ byte: UInt8) throws(CSVFault) -> CSVRecord? {
    if byte == 0 { throw fault("a NUL, expected text") }
    switch state {
    case .start: return try takeAtStart(byte)
    case .plain: return try takePlain(byte)
    case .quoted: try takeQuoted(byte)
    case .closed: return try takeClosed(byte)
    case .afterReturn:
      guard byte == UInt8(ascii: "\n") else { throw fault("a CR without LF, expected a line end") }
      return try endRecord()
    }
    return nil
  }

  /// The last record, when its line has no end.
  public mutating func finish() throws(CSVFault) -> CSVRecord? {
    switch state {
    case .quoted: throw fault("the text ends inside of quotation marks, expected a closing one")
    case .afterReturn: throw fault("a CR without LF, expected a line end")
    case .start where fields.isEmpty: return nil
    default: return try endRecord()
    }
  }

  private mutating func takeAtStart(_ byte: UInt8) throws(CSVFault) -> CSVRecord? {
    if byte == UInt8(ascii: "\"") {
      state = .quoted
      return nil
    }
    if fields.isEmpty && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")) {
      throw fault("a blank line, expected fields")
    }
    state = .plain
    return try takePlain(byte)
  }

  private mutating func takePlain(_ byte: UInt8) throws(CSVFault) -> CSVRecord? {
    if byte == UInt8(ascii: "\"") {
      throw fault(
        "a quotation mark in a field without them, expected the field in quotation marks and "
          + "this one twice")
    }
    return try takeEnd(byte) { reader throws(CSVFault) in try reader.append(byte) }
  }

  private mutating func takeQuoted(_ byte: UInt8) throws(CSVFault) {
    if byte == UInt8(ascii: "\"") {
      state = .closed
      return
    }
    if byte == UInt8(ascii: "\n") { try countLine() }
    try append(byte)
  }

  private mutating func takeClosed(_ byte: UInt8) throws(CSVFault) -> CSVRecord? {
    if byte == UInt8(ascii: "\"") {
      state = .quoted
      try append(byte)
      return nil
    }
    return try takeEnd(byte) { reader throws(CSVFault) in
      throw reader.fault("text after a closing quotation mark, expected a comma or a line end")
    }
  }

  private mutating func takeEnd(
    _ byte: UInt8, otherwise: (inout CSVReader) throws(CSVFault) -> Void
  ) throws(CSVFault) -> CSVRecord? {
    switch byte {
    case UInt8(ascii: ","): try endField()
    case UInt8(ascii: "\r"): state = .afterReturn
    case UInt8(ascii: "\n"): return try endRecord()
    default: try otherwise(&self)
    }
    return nil
  }

  private mutating func append(_ byte: UInt8) throws(CSVFault) {
    guard field.count < Self.maximumFieldBytes else {
      throw fault("a field of more than \(Self.maximumFieldBytes) bytes")
    }
    field.append(byte)
  }

  private mutating func endField() throws(CSVFault) {
    guard fields.count < Self.maximumFields else {
      throw fault("more than \(Self.maximumFields) fields")
    }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw fault("text that is not UTF-8")
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRecord() throws(CSVFault) -> CSVRecord {
    try endField()
    let record = CSVRecord(line: recordLine, fields: fields)
    fields = []
    try countLine()
    recordLine = line
    return record
  }

  private mutating func countLine() throws(CSVFault) {
    line += 1
    // The line after the last line end is not one yet.
    if line > Self.maximumLines + 1 { throw fault("more than \(Self.maximumLines) lines") }
  }

  private func fault(_ text: String) -> CSVFault {
    CSVFault(line: line, field: fields.count + 1, text: text)
  }
}
