/// What was found to be right a short while ago, so that it need not be found out for each call.
///
/// Holds only what can be found out again: when it is full, all of it goes.
public struct RecentSet<Element: Hashable & Sendable>: ~Copyable, Sendable {
  @usableFromInline let limit: Int
  @usableFromInline let elements = Lock<Set<Element>>([])

  /// A set of at most `limit` elements.
  @inlinable public init(limit: Int) { self.limit = limit }

  /// Whether it was found right.
  @inlinable public borrowing func contains(_ element: Element) -> Bool {
    elements.withLock { $0.contains(element) }
  }

  /// It is right.
  @inlinable public borrowing func insert(_ element: Element) {
    elements.withLock { elements in
      if elements.count >= limit { elements.removeAll() }
      elements.insert(element)
    }
  }
}
