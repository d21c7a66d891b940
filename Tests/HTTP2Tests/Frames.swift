/// A frame as it stands on the wire; tests make broken ones too.
struct Frame: Equatable, CustomStringConvertible {
  var type: UInt8
  var flags: UInt8 = 0
  var stream: UInt32 = 0
  var payload: [UInt8] = []
  /// What the length field says when it shall lie.
  var statedLength: Int?

  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
  static let endStream: UInt8 = 0x1
  static let ack: UInt8 = 0x1
  static let endHeaders: UInt8 = 0x4
  static let padded: UInt8 = 0x8
  static let priorityFlag: UInt8 = 0x20

  var bytes: [UInt8] {
    let length = statedLength ?? payload.count
    return [UInt8(length >> 16 & 0xff), UInt8(length >> 8 & 0xff), UInt8(length & 0xff)]
      + [type, flags] + big(stream) + payload
  }

  /// The code of GOAWAY or RST_STREAM.
  var code: UInt32? {
    switch type {
    case 3: number(at: 0)
    case 7: number(at: 4)
    default: nil
    }
  }

  func number(at offset: Int) -> UInt32? {
    guard payload.count >= offset + 4 else { return nil }
    return payload[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  var description: String {
    "frame type \(type) flags \(flags) stream \(stream) bytes \(payload.count)"
      + (code.map { " code \($0)" } ?? "")
  }

  /// Cuts received bytes into frames; an incomplete one stays.
  static func parse(_ bytes: inout [UInt8]) -> [Frame] {
    var frames: [Frame] = []
    var at = 0
    while bytes.count - at >= 9 {
      let length = Int(bytes[at]) << 16 | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2])
      guard bytes.count - at >= 9 + length else { break }
      let stream = bytes[at + 5..<at + 9].reduce(0) { $0 << 8 | UInt32($1) }
      frames.append(
        Frame(
          type: bytes[at + 3], flags: bytes[at + 4], stream: stream,
          payload: Array(bytes[at + 9..<at + 9 + length])))
      at += 9 + length
    }
    bytes.removeFirst(at)
    return frames
  }
}

func big(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

extension Frame {
  static func data(
    _ stream: UInt32, _ payload: [UInt8] = [], flags: UInt8 = 0
  ) -> Frame {
    Frame(type: 0, flags: flags, stream: stream, payload: payload)
  }

  static func headers(
    _ stream: UInt32, _ block: [UInt8], flags: UInt8 = endHeaders | endStream
  ) -> Frame {
    Frame(type: 1, flags: flags, stream: stream, payload: block)
  }

  static func priority(_ stream: UInt32, on parent: UInt32 = 0, weight: UInt8 = 15) -> Frame {
    Frame(type: 2, stream: stream, payload: big(parent) + [weight])
  }

  static func reset(_ stream: UInt32, _ code: UInt32 = 8) -> Frame {
    Frame(type: 3, stream: stream, payload: big(code))
  }

  static func settings(_ values: [(UInt16, UInt32)] = [], flags: UInt8 = 0) -> Frame {
    Frame(
      type: 4, flags: flags,
      payload: values.flatMap { [UInt8($0.0 >> 8), UInt8($0.0 & 0xff)] + big($0.1) })
  }

  static let settingsAck = settings(flags: ack)

  static func pushPromise(_ stream: UInt32) -> Frame {
    Frame(type: 5, flags: endHeaders, stream: stream, payload: big(stream + 1) + requestBlock())
  }

  static func ping(_ payload: [UInt8] = Array(1...8), flags: UInt8 = 0) -> Frame {
    Frame(type: 6, flags: flags, payload: payload)
  }

  static func goAway(_ last: UInt32 = 0, _ code: UInt32 = 0) -> Frame {
    Frame(type: 7, payload: big(last) + big(code))
  }

  static func windowUpdate(_ stream: UInt32, _ increment: UInt32) -> Frame {
    Frame(type: 8, stream: stream, payload: big(increment))
  }

  static func continuation(
    _ stream: UInt32, _ block: [UInt8] = [], flags: UInt8 = endHeaders
  ) -> Frame {
    Frame(type: 9, flags: flags, stream: stream, payload: block)
  }
}

/// A literal field without indexing, without Huffman (RFC 7541 section 6.2.2).
func literal(_ name: String, _ value: String) -> [UInt8] {
  [0x00] + text(name) + text(value)
}

func text(_ text: String) -> [UInt8] { integer(text.utf8.count, prefix: 7) + Array(text.utf8) }

/// An integer with a prefix (RFC 7541 section 5.1).
func integer(_ value: Int, prefix: Int, first: UInt8 = 0) -> [UInt8] {
  let most = (1 << prefix) - 1
  if value < most { return [first | UInt8(value)] }
  var bytes = [first | UInt8(most)]
  var rest = value - most
  while rest >= 128 {
    bytes.append(UInt8(rest & 127 | 128))
    rest >>= 7
  }
  return bytes + [UInt8(rest)]
}

func block(_ fields: [(String, String)]) -> [UInt8] { fields.flatMap { literal($0.0, $0.1) } }

let requestFields = [
  (":method", "POST"), (":scheme", "http"), (":path", "/a"), (":authority", "b"),
]

func requestBlock(_ more: [(String, String)] = []) -> [UInt8] { block(requestFields + more) }
