/// Encodes header blocks (RFC 7541), in the order in which they are sent.
///
/// The library can do that too, but it does it anew for each block, copies each field first, and
/// packs each path bit by bit: a quarter of what a small call costs a client. Here a block that
/// says nothing new is encoded once. Nothing is packed, and nothing that has a number in the table
/// ever leaves it but by the peer's wish.
struct HeaderEncoder {
  /// Names and values in the peer's table, the oldest first.
  private var entries: [Entry] = []
  private var tableBytes = 0
  private var maximumTableBytes = Self.usualTableBytes
  /// Blocks of repeated fields whose numbers are still right, the latest first.
  private var encoded: [(fields: HTTP2Fields, bytes: [UInt8])] = []

  private struct Entry {
    let text: [UInt8]
    let nameCount: Int
  }

  /// What the table of a peer holds that has not said otherwise; more is not used.
  private static let usualTableBytes = 4_096
  private static let entryOverheadBytes = 32
  private static let firstNumber = StaticTable.fields.count + 1
  /// Blocks that are kept: those of a client's methods, or of a server's headers and trailers.
  private static let maximumEncoded = 8

  /// The peer has said how large its table may be.
  ///
  /// What the library writes before the next block makes it so. A smaller table may lose entries;
  /// all are forgotten then, since those that stay have numbers above all that follow.
  mutating func limitTable(_ bytes: UInt32) {
    maximumTableBytes = min(Int(bytes), Self.usualTableBytes)
    // With more room, blocks are worth encoding anew.
    encoded = []
    guard tableBytes > maximumTableBytes else { return }
    entries = []
    tableBytes = 0
  }

  mutating func encode(_ fields: HTTP2Fields) -> [UInt8] {
    guard fields.isRepeated else { return encodeAnew(fields) }
    for block in encoded where block.fields.isCopy(of: fields) { return block.bytes }
    let known = entries.count
    let bytes = encodeAnew(fields)
    // A new entry shifts the numbers of those before it, in this block as well.
    if entries.count == known {
      if encoded.count == Self.maximumEncoded { encoded.removeLast() }
      encoded.insert((fields, bytes), at: 0)
    }
    return bytes
  }

  private mutating func encodeAnew(_ fields: HTTP2Fields) -> [UInt8] {
    var block: [UInt8] = []
    block.reserveCapacity(fields.bytes.count)
    fields.forEachField { form, name, value in add(form, name, value, to: &block) }
    return block
  }

  private mutating func add(
    _ form: HTTP2Fields.Form, _ name: UnsafeBufferPointer<UInt8>,
    _ value: UnsafeBufferPointer<UInt8>, to block: inout [UInt8]
  ) {
    if form == .repeated, let number = number(of: name, value) {
      return Self.append(number, prefix: 7, 0x80, to: &block)
    }
    let match = StaticTable.find(name, value)
    if let match, match.isWhole, form != .sensitive {
      return Self.append(match.number, prefix: 7, 0x80, to: &block)
    }
    let nameNumber = match?.number ?? 0
    switch form {
    case .repeated where keep(name, value): Self.append(nameNumber, prefix: 6, 0x40, to: &block)
    case .once, .repeated: Self.append(nameNumber, prefix: 4, 0x00, to: &block)
    case .sensitive: Self.append(nameNumber, prefix: 4, 0x10, to: &block)
    }
    if nameNumber == 0 { Self.append(name, to: &block) }
    Self.append(value, to: &block)
  }

  private func number(
    of name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let index = entries.firstIndex { entry in
      guard entry.nameCount == name.count, entry.text.count == name.count + value.count else {
        return false
      }
      return entry.text.withUnsafeBufferPointer { text in
        isEqual(UnsafeBufferPointer(rebasing: text[name.count...]), value)
          && isEqual(UnsafeBufferPointer(rebasing: text[..<name.count]), name)
      }
    }
    return index.map { Self.firstNumber + entries.count - 1 - $0 }
  }

  /// Makes an entry while there is room; nothing is driven out for it.
  private mutating func keep(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let size = name.count + value.count + Self.entryOverheadBytes
    guard size <= maximumTableBytes - tableBytes else { return false }
    entries.append(Entry(text: Array(name) + Array(value), nameCount: name.count))
    tableBytes += size
    encoded = []
    return true
  }

  /// An integer behind the bits that say what it is (RFC 7541 section 5.1).
  private static func append(
    _ value: Int, prefix: Int, _ pattern: UInt8, to block: inout [UInt8]
  ) {
    let full = 1 << prefix - 1
    guard value >= full else { return block.append(pattern | UInt8(value)) }
    block.append(pattern | UInt8(full))
    var rest = value - full
    while rest >= 0x80 {
      block.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    block.append(UInt8(rest))
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to block: inout [UInt8]) {
    append(text.count, prefix: 7, 0x00, to: &block)
    block.append(contentsOf: text)
  }
}

/// The header blocks that a stream is going to send, in order; seldom more than one.
struct QueuedBlocks {
  private var first: HTTP2Fields?
  private var later: [HTTP2Fields] = []
  private(set) var bytes = 0

  mutating func append(_ fields: HTTP2Fields) {
    bytes += fields.bytes.count
    if first == nil { first = fields } else { later.append(fields) }
  }

  mutating func takeFirst() -> HTTP2Fields? {
    let taken = first.take()
    bytes -= taken?.bytes.count ?? 0
    if !later.isEmpty { first = later.removeFirst() }
    return taken
  }
}
