/// Stored bytes that are not what this program writes: damage, or a newer format.
struct StoredFault: Error, CustomStringConvertible {
  /// What was read.
  let what: String

  var description: String { "stored \(what) cannot be read" }
}

/// Writes the bytes of a stored value. The first byte is the number of the format.
struct StoredWriter {
  private(set) var bytes: [UInt8]

  init(format: UInt8) { bytes = [format] }

  mutating func put(byte: UInt8) { bytes.append(byte) }

  mutating func put(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(count: Int) { put(unsigned: UInt64(max(0, count))) }

  mutating func put(signed value: Int64) {
    put(unsigned: UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func put(fixed value: UInt64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ text: String) {
    put(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ data: [UInt8]) {
    put(count: data.count)
    bytes += data
  }

  mutating func put<Value>(optional value: Value?, _ put: (inout Self, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { put(&self, value) }
  }
}

/// Reads what `StoredWriter` wrote; every misfit is a fault, never a trap.
struct StoredReader {
  private let what: String
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8], format: UInt8, what: String) throws(StoredFault) {
    self.what = what
    rest = bytes[...]
    if try byte() != format { throw StoredFault(what: what) }
  }

  var isAtEnd: Bool { rest.isEmpty }

  var fault: StoredFault { StoredFault(what: what) }

  mutating func byte() throws(StoredFault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw fault }
    return byte
  }

  mutating func unsigned() throws(StoredFault) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
    }
    throw fault
  }

  mutating func signed() throws(StoredFault) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A number of things of at least one byte each: no more than bytes are left.
  mutating func count() throws(StoredFault) -> Int {
    let value = try unsigned()
    guard value <= UInt64(rest.count) else { throw fault }
    return Int(value)
  }

  mutating func fixed() throws(StoredFault) -> UInt64 {
    guard rest.count >= 8 else { throw fault }
    defer { rest.removeFirst(8) }
    return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func data() throws(StoredFault) -> [UInt8] { try data(try count()) }

  mutating func data(_ count: Int) throws(StoredFault) -> [UInt8] {
    guard count <= rest.count else { throw fault }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func text() throws(StoredFault) -> String {
    guard let text = String(validating: try data(), as: UTF8.self) else { throw fault }
    return text
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(StoredFault) -> Value
  ) throws(StoredFault) -> Value? {
    switch try byte() {
    case 0: return nil
    case 1: return try read(&self)
    default: throw fault
    }
  }

  mutating func list<Value>(
    _ read: (inout Self) throws(StoredFault) -> Value
  ) throws(StoredFault) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }
}
