/// A value about a person: it goes to whom it is for, never into a log, an error or a metric.
///
/// Whatever describes it says `‹personal›`: interpolation, `debugDescription`, mirrors and `dump`.
/// `revealed` is the one way to the value, so that a reader finds each place that takes it.
public struct Personal<Value> {
  /// The value itself; for storage, for the wire and for the person.
  public let revealed: Value

  /// Wraps a value.
  public init(_ value: Value) { revealed = value }
}

/// What stands in the place of every personal value.
public let personalMark = "‹personal›"

extension Personal: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { personalMark }
  public var debugDescription: String { personalMark }
}

extension Personal: CustomReflectable {
  /// A mirror without children: `dump` and descriptions of enclosing values see nothing.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

extension Personal: Sendable where Value: Sendable {}
extension Personal: Equatable where Value: Equatable {}
extension Personal: Hashable where Value: Hashable {}
