import Wire

/// What a frame answers: a status byte, then the message, or what was wrong with it in four lines:
/// reason, field path, offset, the whole text.
enum Answer {
  case message([UInt8])
  case notRead(WireError)
  case notWritten(WireError)
  case badRequest(String)

  var bytes: [UInt8] {
    switch self {
    case .message(let bytes): [0] + bytes
    case .notRead(let error): [1] + Self.lines(error)
    case .notWritten(let error): [2] + Self.lines(error)
    case .badRequest(let text): [3] + Array(text.utf8)
    }
  }

  private static func lines(_ error: WireError) -> [UInt8] {
    let lines = ["\(error.reason)", error.fieldPath, "\(error.offset)", "\(error)"]
    return Array(lines.joined(separator: "\n").utf8)
  }
}
