/// Lays compact JSON out for people.
public enum JSONLayout {
  /// With a member on each line, two spaces for each level; what is in quotes stays as it is.
  public static func indented(_ json: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    var opened = false
    func breakLine() {
      text.append(UInt8(ascii: "\n"))
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    for byte in json {
      if isInString {
        text.append(byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
      if closes { depth = max(0, depth - 1) }
      // Nothing between two brackets needs no line.
      if opened != closes { breakLine() }
      opened = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      if opened { depth += 1 }
      text.append(byte)
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: ","): breakLine()
      case UInt8(ascii: ":"): text.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
