/// Writes JSON (RFC 8259) with protobuf's canonical spelling of every type.
public struct JSONWriter {
  /// The text so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  let options: JSONEncodingOptions
  let root: MessageDescriptor
  private var needsComma = false
  private var depthLeft: Int

  init(root: MessageDescriptor, options: JSONEncodingOptions) {
    self.root = root
    self.options = options
    depthLeft = options.maximumDepth
  }

  func fault(_ reason: WireFault.Reason) -> WireFault { WireFault(reason, at: bytes.count) }

  // MARK: Structure

  /// One message inside another; what an `Any` packs counts on.
  mutating func enter() throws(WireFault) {
    guard depthLeft > 0 else { throw fault(.tooDeep) }
    depthLeft -= 1
  }

  mutating func leave() { depthLeft += 1 }

  /// Opens an object; each `beginObject` needs its `endObject`.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Closes an object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  mutating func beginArray() { begin(UInt8(ascii: "[")) }
  mutating func endArray() { end(UInt8(ascii: "]")) }

  private mutating func begin(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// The comma in front of all members and elements but the first.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  mutating func name(_ name: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  // MARK: Values

  mutating func literal(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func number(_ value: some BinaryInteger) {
    bytes.append(contentsOf: Array(String(value).utf8))
  }

  mutating func quoted(_ value: some BinaryInteger) {
    bytes.append(UInt8(ascii: "\""))
    number(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The shortest digits that read back as the same number; NaN and infinities as strings.
  mutating func floating<F: BinaryFloatingPoint & CustomStringConvertible>(_ value: F) {
    if value.isNaN { return literal("\"NaN\"") }
    if value.isInfinite { return value < 0 ? literal("\"-Infinity\"") : literal("\"Infinity\"") }
    var digits = Array(value.description.utf8)
    if digits.suffix(2).elementsEqual(".0".utf8) { digits.removeLast(2) }
    bytes.append(contentsOf: digits)
  }

  mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var from = 0
      for (index, byte) in utf8.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: utf8[from..<index])
        escape(byte)
        from = index + 1
      }
      bytes.append(contentsOf: utf8[from...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): literal("\\\"")
    case UInt8(ascii: "\\"): literal("\\\\")
    case 0x08: literal("\\b")
    case 0x09: literal("\\t")
    case 0x0a: literal("\\n")
    case 0x0c: literal("\\f")
    case 0x0d: literal("\\r")
    default:
      literal("\\u00")
      for digit in [byte >> 4, byte & 15] {
        bytes.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
  }

  mutating func base64(_ value: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    Base64.encode(value, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
