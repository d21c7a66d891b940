/// Reads JSON (RFC 8259) from bytes, with protobuf's rules on top.
///
/// The text is checked to be UTF-8 once, before anything is read from it.
public struct JSONReader {
  let text: [UInt8]
  var at = 0
  /// Where the last member's name began.
  var nameStart = 0
  var depthLeft: Int
  let options: JSONDecodingOptions
  let root: MessageDescriptor

  /// Runs the body over the whole text; returns the fault, if any.
  static func read(
    _ bytes: [UInt8], root: MessageDescriptor, options: JSONDecodingOptions,
    _ body: (inout JSONReader) throws(WireFault) -> Void
  ) -> WireFault? {
    guard bytes.count <= options.limits.bytes else {
      return WireFault(.tooLarge, at: options.limits.bytes)
    }
    do { _ = try UTF8Span(validating: bytes.span) } catch {
      return WireFault(.invalidUTF8, at: error.byteOffsets.lowerBound)
    }
    var reader = JSONReader(
      text: bytes, depthLeft: options.limits.depth, options: options, root: root)
    do throws(WireFault) {
      try body(&reader)
      reader.skipSpace()
      guard reader.at == bytes.count else { throw reader.fault(.trailingBytes) }
    } catch { return error }
    return nil
  }

  func fault(_ reason: WireFault.Reason) -> WireFault { WireFault(reason, at: at) }

  // MARK: Tokens

  mutating func skipSpace() {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      default: return
      }
    }
  }

  /// The next byte that is not white space; 0 at the end.
  mutating func peek() -> UInt8 {
    skipSpace()
    return at < text.count ? text[at] : 0
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  mutating func takeLiteral(_ literal: StaticString) -> Bool {
    skipSpace()
    let count = literal.utf8CodeUnitCount
    guard text.count - at >= count else { return false }
    for index in 0..<count where text[at + index] != literal.utf8Start[index] { return false }
    at += count
    return true
  }

  /// True when the next value is `null`.
  public var peeksNull: Bool {
    mutating get { peek() == UInt8(ascii: "n") }
  }

  /// Reads `null` if it is next.
  public mutating func takeNull() throws(WireFault) -> Bool {
    guard peeksNull else { return false }
    guard takeLiteral("null") else { throw fault(.malformedLiteral) }
    return true
  }

  mutating func enter() throws(WireFault) {
    guard depthLeft > 0 else { throw fault(.tooDeep) }
    depthLeft -= 1
  }

  mutating func readBool() throws(WireFault) -> Bool {
    if takeLiteral("true") { return true }
    if takeLiteral("false") { return false }
    throw fault(.expectedBool)
  }

  /// The bytes of a number, checked against the grammar.
  mutating func readNumber() throws(WireFault) -> JSONNumber {
    skipSpace()
    let from = at
    scan: while at < text.count {
      switch text[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        at += 1
      default: break scan
      }
    }
    guard let number = JSONNumber(text[from..<at]) else {
      at = from
      throw fault(from < text.count ? .malformedNumber : .unexpectedEnd)
    }
    return number
  }

  // MARK: Skipping

  /// Skips one value of any kind, checking its syntax.
  public mutating func skipValue() throws(WireFault) {
    switch peek() {
    case UInt8(ascii: "{"):
      var isFirst = true
      try enter()
      at += 1
      while (try nextName(isFirst: &isFirst)) != nil { try skipValue() }
      depthLeft += 1
    case UInt8(ascii: "["):
      var isFirst = true
      try beginArray()
      while try nextElement(isFirst: &isFirst) { try skipValue() }
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try readBool()
    case UInt8(ascii: "n"): _ = try takeNull()
    case 0 where at == text.count: throw fault(.unexpectedEnd)
    default: _ = try readNumber()
    }
  }

  // MARK: Objects and lists

  mutating func beginObject() throws(WireFault) {
    guard take(UInt8(ascii: "{")) else { throw fault(.expectedObject) }
    try enter()
  }

  /// The next member's name; nil when the object has ended.
  mutating func nextName(isFirst: inout Bool) throws(WireFault) -> String? {
    if take(UInt8(ascii: "}")) { return nil }
    if !isFirst, !take(UInt8(ascii: ",")) { throw fault(.expectedCommaOrEnd) }
    isFirst = false
    guard peek() == UInt8(ascii: "\"") else { throw fault(.expectedString) }
    nameStart = at
    let name = try readString()
    guard take(UInt8(ascii: ":")) else { throw fault(.expectedColon) }
    return name
  }

  mutating func beginArray() throws(WireFault) {
    guard take(UInt8(ascii: "[")) else { throw fault(.expectedArray) }
    try enter()
  }

  /// True when an element follows; false when the list has ended.
  mutating func nextElement(isFirst: inout Bool) throws(WireFault) -> Bool {
    if take(UInt8(ascii: "]")) {
      depthLeft += 1
      return false
    }
    if !isFirst, !take(UInt8(ascii: ",")) { throw fault(.expectedCommaOrEnd) }
    isFirst = false
    guard peek() != UInt8(ascii: "]") else { throw fault(.malformedLiteral) }
    return true
  }
}
