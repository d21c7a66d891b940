/// Rejections since the last positive act, whatever order they arrived in.
///
/// It keeps the newest positive act and the rejections after it. A late positive act takes away the
/// rejections before it, a late rejection before the act does not count: both orders end the same.
public struct RejectionRow: Sendable, Hashable {
  /// More in a row than this are counted as this many.
  public static let maximumCount = 100

  /// The newest act of interest.
  public var lastPositive: EventKey?
  /// The newest rejections after it, in order.
  public var rejections: [EventKey] = []

  /// Nothing happened yet.
  public init() {}

  /// How many in a row.
  public var count: Int { rejections.count }

  mutating func accept(_ key: EventKey) {
    if let last = lastPositive, key <= last { return }
    lastPositive = key
    rejections.removeAll { $0 <= key }
  }

  mutating func reject(_ key: EventKey) {
    if let last = lastPositive, key <= last { return }
    let place = rejections.firstIndex { $0 >= key } ?? rejections.endIndex
    if place < rejections.endIndex && rejections[place] == key { return }
    rejections.insert(key, at: place)
    if rejections.count > Self.maximumCount { rejections.removeFirst() }
  }
}
