/// Splits a stream of JSON values that follow each other, with white space or nothing between
/// them, as they come. Only brackets and quotes are looked at: whoever reads a value checks it.
public struct JSONSequence: Sendable {
  /// A value is larger than the limit, or the text ends inside of one.
  public enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
    case tooLarge(limit: Int)
    case unfinished(value: Int)

    public var description: String {
      switch self {
      case .tooLarge(let limit): "a value of the JSON sequence has more than \(limit) bytes"
      case .unfinished(let value): "value \(value) of the JSON sequence has no end"
      }
    }
  }

  private let maximumBytes: Int
  private var waiting: [UInt8] = []
  private var value: [UInt8] = []
  private var next = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var count = 0

  /// An empty sequence; one value has at most so many bytes.
  public init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// Adds what has come.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if next > 0 {
      waiting.removeFirst(next)
      next = 0
    }
    waiting.append(contentsOf: bytes)
  }

  /// The next whole value, without the space around it; nil until more has come.
  public mutating func takeNext() throws(Fault) -> [UInt8]? {
    while next < waiting.count {
      let byte = waiting[next]
      if isInString || depth > 0 || !Self.isSpace(byte) {
        // A scalar ends where another value begins.
        if depth == 0, !isInString, !value.isEmpty, Self.beginsValue(byte) { return finished() }
        next += 1
        try add(byte)
        if depth == 0, !isInString, Self.endsValue(byte) { return finished() }
      } else {
        next += 1
        if !value.isEmpty { return finished() }
      }
    }
    return nil
  }

  /// The last value, once all has come; a number or a word ends with the text only.
  public mutating func finish() throws(Fault) -> [UInt8]? {
    if value.isEmpty { return nil }
    if depth > 0 || isInString { throw .unfinished(value: count + 1) }
    return finished()
  }

  private mutating func finished() -> [UInt8] {
    defer { value = [] }
    count += 1
    return value
  }

  private mutating func add(_ byte: UInt8) throws(Fault) {
    guard value.count < maximumBytes else { throw .tooLarge(limit: maximumBytes) }
    value.append(byte)
    if isEscaped {
      isEscaped = false
    } else if isInString {
      if byte == UInt8(ascii: "\\") { isEscaped = true }
      if byte == UInt8(ascii: "\"") { isInString = false }
    } else {
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      default: break
      }
    }
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(byte)
  }

  private static func beginsValue(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(byte)
  }

  /// White space of RFC 8259, and the separator of RFC 7464.
  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x0a, 0x0d, 0x09, 0x1e].contains(byte)
  }
}
