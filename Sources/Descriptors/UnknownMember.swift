public import Wire

/// A member of a JSON object that its message does not have.
///
/// `WireError` never repeats what came from a peer; whoever has written the JSON wants to read the
/// name that was wrong.
public struct UnknownMember: Sendable, Hashable {
  /// As it was written, escapes included; a long one is cut.
  public let name: String
  /// From the outermost message, such as `more[0].part.colour`.
  public let path: String
  /// The message that lacks it; nil inside of an `Any`.
  public let message: MessageDescriptor?

  /// Bytes of a name that are shown.
  public static let maximumNameBytes = 100

  /// nil for any other error.
  public init?(_ error: WireError, inJSON json: [UInt8], as type: MessageDescriptor) {
    guard error.reason == .unknownField, let name = Self.name(in: json, at: error.offset) else {
      return nil
    }
    self.name = name
    var parts = error.fieldPath.split(separator: ".").map(String.init)
    let isNamed = parts.last == "?"
    if isNamed { parts.removeLast() }
    path = (parts + [name]).joined(separator: ".")
    message = isNamed ? Self.message(at: parts, in: type) : nil
  }

  private static func name(in json: [UInt8], at offset: Int) -> String? {
    guard json.indices.contains(offset), json[offset] == UInt8(ascii: "\"") else { return nil }
    var end = offset + 1
    while end < json.count, json[end] != UInt8(ascii: "\"") {
      end += json[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let text = json[(offset + 1)..<min(end, json.count, offset + 1 + maximumNameBytes)]
    return String(decoding: text, as: UTF8.self)
  }

  private static func message(
    at path: [String], in type: MessageDescriptor
  ) -> MessageDescriptor? {
    var type = type
    for part in path {
      guard let field = type.field(named: String(part.prefix { $0 != "[" })),
        let inner = field.isMap
          ? field.messageType?.field(number: 2)?.messageType : field.messageType
      else { return nil }
      type = inner
    }
    return type
  }
}
