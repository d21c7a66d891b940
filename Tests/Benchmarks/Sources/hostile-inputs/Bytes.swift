/// Pieces of protobuf's binary format, put together by hand: what no writer of ours would write.
enum Bytes {
  static func varint(_ value: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  static func field(_ number: Int, _ value: Int) -> [UInt8] { varint(number << 3) + varint(value) }

  static func field(_ number: Int, _ body: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(body.count) + body
  }

  static func field(_ number: Int, _ text: String) -> [UInt8] { field(number, Array(text.utf8)) }

  static func group(_ number: Int, _ body: [UInt8]) -> [UInt8] {
    varint(number << 3 | 3) + body + varint(number << 3 | 4)
  }

  /// The unit again and again, at most `count` bytes.
  static func repeated(_ unit: [UInt8], upTo count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count + unit.count <= count { bytes += unit }
    return bytes
  }

  /// Units with their position in them, at most `count` bytes.
  static func numbered(upTo count: Int, _ unit: (Int) -> [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var next = 0
    while true {
      let piece = unit(next)
      guard bytes.count + piece.count <= count else { return bytes }
      bytes += piece
      next += 1
    }
  }

  /// Submessages of one number around the innermost body.
  static func nested(_ number: Int, depth: Int, around body: [UInt8] = []) -> [UInt8] {
    // From the inside out, written backwards so that each level costs its own few bytes.
    var reversed: [UInt8] = body.reversed()
    for _ in 0..<depth {
      reversed += (varint(number << 3 | 2) + varint(reversed.count)).reversed()
    }
    return reversed.reversed()
  }
}

/// JSON text, at most `count` bytes: what stands before, units with their position in them with
/// commas between them, what stands after.
func text(
  _ before: String, _ after: String, upTo count: Int, separator: String = ",",
  _ unit: (Int) -> String
) -> [UInt8] {
  var bytes = Array(before.utf8)
  bytes.reserveCapacity(count)
  let tail = Array(after.utf8)
  var next = 0
  while true {
    let piece = Array(((next == 0 ? "" : separator) + unit(next)).utf8)
    guard bytes.count + piece.count + tail.count <= count else { return bytes + tail }
    bytes += piece
    next += 1
  }
}
