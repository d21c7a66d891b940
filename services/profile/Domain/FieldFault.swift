/// What is wrong with one field of what somebody sent. It names the field, never its value.
public struct FieldFault: Error, Sendable, Hashable {
  /// The field's path, such as `receipt.lines[2].quantity`.
  public let field: String
  /// A stable code, such as `event_time.future`.
  public let reason: String
  /// What was expected, in words.
  public let expected: String

  /// A fault with its three texts.
  public init(field: String, reason: String, expected: String) {
    self.field = field
    self.reason = reason
    self.expected = expected
  }
}
