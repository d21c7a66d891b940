/// What a frame asks: one byte each for mode, input and output format, the length of the type's
/// name, the name, and the message itself.
struct Request {
  enum Mode: UInt8 {
    case generated
    case dynamic
  }

  enum Format: UInt8 {
    case binary
    /// Map entries in the order of their keys; as an input the same as binary.
    case deterministic
    case json
  }

  let mode: Mode
  let input: Format
  let output: Format
  let typeName: String
  let payload: [UInt8]

  init?(_ frame: [UInt8]) {
    guard frame.count >= 4, let mode = Mode(rawValue: frame[0]),
      let input = Format(rawValue: frame[1]), let output = Format(rawValue: frame[2]),
      frame.count - 4 >= Int(frame[3])
    else { return nil }
    let nameEnd = 4 + Int(frame[3])
    self.mode = mode
    self.input = input
    self.output = output
    typeName = String(decoding: frame[4..<nameEnd], as: UTF8.self)
    payload = Array(frame[nameEnd...])
  }
}
