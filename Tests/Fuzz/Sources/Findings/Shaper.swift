/// Makes bytes of any kind into a message that is nearly well-formed.
///
/// A fuzzer seldom guesses lengths. Here groups stand for submessages, so a byte put in or taken
/// out anywhere leaves the nesting as it was. Wire type 6 stands for a real group.
struct Shaper {
  private var rest: UnsafeRawBufferPointer.SubSequence

  /// Some levels more than readers accept.
  private static let depthLimit = 110

  static func shape(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var shaper = Shaper(rest: bytes[...])
    var message: [UInt8] = []
    while !shaper.rest.isEmpty { message += shaper.body(depth: 0) }
    return message
  }

  /// Fields until a tag of wire type 4 or the end.
  private mutating func body(depth: Int) -> [UInt8] {
    var message: [UInt8] = []
    while !rest.isEmpty {
      let tag = varint() & 0xffff_ffff
      guard tag >= 8 else { continue }
      switch tag & 7 {
      case 0:
        Self.append(tag, to: &message)
        Self.append(varint(), to: &message)
      case 1: fixed(tag, 8, to: &message)
      case 5: fixed(tag, 4, to: &message)
      case 2:
        let count = min(Int(varint() & 0xff), rest.count)
        Self.append(tag, to: &message)
        Self.append(UInt64(count), to: &message)
        message += take(count)
      case 3 where depth < Self.depthLimit:
        let inner = body(depth: depth + 1)
        Self.append(tag - 1, to: &message)
        Self.append(UInt64(inner.count), to: &message)
        message += inner
      case 6 where depth < Self.depthLimit:
        Self.append(tag - 3, to: &message)
        message += body(depth: depth + 1)
        Self.append(tag - 2, to: &message)
      case 4: return message
      default: break
      }
    }
    return message
  }

  private mutating func take(_ count: Int) -> UnsafeRawBufferPointer.SubSequence {
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }

  private mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<10 {
      guard let byte = rest.popFirst() else { break }
      value |= UInt64(byte & 0x7f) << UInt64(7 * index)
      if byte < 0x80 { break }
    }
    return value
  }

  private mutating func fixed(_ tag: UInt64, _ count: Int, to message: inout [UInt8]) {
    Self.append(tag, to: &message)
    let bytes = take(count)
    message += bytes
    message += [UInt8](repeating: 0, count: count - bytes.count)
  }

  private static func append(_ value: UInt64, to message: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      message.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    message.append(UInt8(value))
  }
}
