/// Why a message could not be read or written: reason, field path and byte offset.
///
/// It never carries a value of the input, so it may be logged.
public struct WireError: Error, Hashable, CustomStringConvertible {
  /// The two forms of a message.
  public enum Format: String, Sendable, Hashable {
    case binary
    case json = "JSON"
  }

  /// What is wrong.
  public let reason: WireFault.Reason
  /// The form that was read or written.
  public let format: Format
  /// Full name of the outermost message type, such as `atrium.profile.v1.Profile`.
  public let messageType: String
  /// Path to the field at fault, such as `addresses[2].street`; empty for the message itself.
  public let fieldPath: String
  /// Bytes from the start of the input.
  public let offset: Int

  /// An error at a place in a message.
  public init(
    _ reason: WireFault.Reason, format: Format, messageType: String, fieldPath: String, offset: Int
  ) {
    self.reason = reason
    self.format = format
    self.messageType = messageType
    self.fieldPath = fieldPath
    self.offset = offset
  }

  public var description: String {
    let place = fieldPath.isEmpty ? messageType : "\(messageType), field \(fieldPath)"
    return "\(place): \(reason.text) (\(format.rawValue), byte \(offset))"
  }
}
