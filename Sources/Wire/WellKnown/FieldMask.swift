extension Google_Protobuf_FieldMask {
  /// Paths such as `profile.display_name`.
  public init(paths: [String]) {
    self.init()
    self.paths = paths
  }

  /// Paths in lower camel case, separated by commas.
  public mutating func decodeJSON(from reader: inout JSONReader) throws(WireFault) {
    let start = reader.at
    let text = try reader.readString()
    if text.isEmpty { return }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let path = Self.snakeCase(part) else { throw WireFault(.invalidFieldMask, at: start) }
      paths.append(path)
    }
  }

  private static func snakeCase(_ text: Substring) -> String? {
    guard !text.isEmpty else { return nil }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "_"): return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result += [UInt8(ascii: "_"), byte | 0x20]
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func camelCase(_ text: String) -> String? {
    var result: [UInt8] = []
    var isUpper = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "_") where !isUpper: isUpper = true
      case UInt8(ascii: "a")...UInt8(ascii: "z") where isUpper:
        result.append(byte & ~0x20)
        isUpper = false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return nil
      default:
        if isUpper { return nil }
        result.append(byte)
      }
    }
    return isUpper ? nil : String(decoding: result, as: UTF8.self)
  }

  public func encodeJSON(to writer: inout JSONWriter) throws(WireFault) {
    var text: [String] = []
    for path in paths {
      guard let part = Self.camelCase(path) else { throw writer.fault(.invalidFieldMask) }
      text.append(part)
    }
    writer.string(text.joined(separator: ","))
  }
}
