/// What the text of a fact may look like. It comes from tenants: it is shown, never obeyed.
///
/// Words are not judged here, that is the review's task. What could change the structure of the
/// message is refused: control characters, reversed writing, markup, addresses, and the brackets
/// with which the forms quote names and apps show buttons.
public enum FactText {
  /// Unicode scalars of a name, place or unit.
  public static let maximumScalars = 60
  /// Unicode scalars of conditions, which may be a whole sentence.
  public static let maximumConditionScalars = 120

  /// What is wrong with a text; the text itself is in no message.
  public enum Fault: String, Error, Sendable, Hashable {
    case empty = "expected words"
    case tooLong = "expected at most 60 characters (conditions: 120)"
    case padded = "expected no space at its ends"
    case controls = "expected no control, invisible or direction characters"
    case markup = "expected plain words without brackets, braces, angle brackets or backquotes"
    case address = "expected no link or address"
  }

  /// Throws what is wrong with the text of a fact of this kind.
  public static func check(_ text: String, kind: String) throws(Fault) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { throw .empty }
    let limit = kind == "conditions" ? maximumConditionScalars : maximumScalars
    if scalars.count > limit { throw .tooLong }
    if first.properties.isWhitespace || last.properties.isWhitespace { throw .padded }
    for scalar in scalars {
      if !isPlain(scalar) { throw .controls }
      if isMarkup(scalar) { throw .markup }
    }
    if holdsAddress(text) { throw .address }
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "[", "]", "{", "}", "`", "\\", "「", "」", "『", "』", "【", "】", "〔", "〕", "｛", "｝",
      "［", "］", "＜", "＞":
      true
    default: false
    }
  }

  private static func holdsAddress(_ text: String) -> Bool {
    // Every one of them has a point or a colon, which few names have.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else {
      return false
    }
    let lowered = text.lowercased()
    return addresses.contains { lowered.contains($0) }
  }

  private static let addresses = [
    "://", "www.", "http:", "https:", ".com", ".cn/", ".net", ".hk/", "mailto:", "javascript:",
  ]

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    // What names are mostly made of: printing ASCII and Chinese characters.
    if 0x20..<0x7F ~= scalar.value || 0x4E00...0x9FFF ~= scalar.value { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: scalar.value < 0xFE00 || scalar.value > 0xFE0F
    }
  }
}
