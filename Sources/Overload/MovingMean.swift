/// A mean that forgets: each value moves it by a share of the distance.
struct MovingMean {
  /// Nil before the first value, which it is.
  private(set) var value: Double?

  /// Moves by one part of so many.
  mutating func add(_ next: Double, parts: Double) {
    value = value.map { $0 + (next - $0) / parts } ?? next
  }
}
