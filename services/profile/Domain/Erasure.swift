/// How far an erasure is.
public enum ErasureState: UInt8, Sendable, Hashable {
  /// Taken on.
  case requested = 1
  /// Every use has stopped in all services.
  case effective = 2
  /// Every key is destroyed, and what wrapped it.
  case complete = 3
}

/// What one service said of an erasure.
public struct ErasureAcknowledgement: Sendable, Hashable {
  /// Which.
  public var service: String
  /// When it destroyed the key, in milliseconds since 1970.
  public var destroyedMilliseconds: Int64
  /// Rows that can no longer be read.
  public var erasedRows: UInt64
  /// Why some of it must be stored further; empty when nothing is.
  public var holdReason: String

  /// An acknowledgement with all its parts.
  public init(service: String, destroyedMilliseconds: Int64, erasedRows: UInt64, holdReason: String)
  {
    self.service = service
    self.destroyedMilliseconds = destroyedMilliseconds
    self.erasedRows = erasedRows
    self.holdReason = holdReason
  }
}

/// The rule of an erasure's state.
public enum ErasureProgress {
  /// Services rotate what wraps their keys once a day; the day after the next all have.
  public static let rotationDays: Int32 = 2

  /// The state that acknowledgements make, when all these services must give one.
  ///
  /// `rotatedDay` is the day of this service's own last rotation.
  public static func state(
    _ acknowledgements: [ErasureAcknowledgement], of services: Set<String>, rotatedDay: Int32?,
    nowMilliseconds: Int64
  ) -> ErasureState {
    guard services.isSubset(of: acknowledgements.map(\.service)) else { return .requested }
    // A hold keeps a key, unused.
    guard acknowledgements.allSatisfy(\.holdReason.isEmpty) else { return .effective }
    let last = Day.number(acknowledgements.map(\.destroyedMilliseconds).max() ?? nowMilliseconds)
    guard let rotatedDay, rotatedDay > last, Day.number(nowMilliseconds) >= last + rotationDays
    else {
      return .effective
    }
    return .complete
  }
}
