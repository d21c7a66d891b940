/// How long a call of one method takes when nothing runs beside it.
struct AloneTime {
  /// Nil before the first call.
  private(set) var nanoseconds: Double?

  /// A call has taken so long. Alone it teaches most; the very first is better than nothing; of
  /// the others only a quicker one says something, and little: it may have failed early.
  mutating func record(_ duration: Double, isAlone: Bool) {
    guard let known = nanoseconds else {
      nanoseconds = duration
      return
    }
    if isAlone {
      nanoseconds = known + (duration - known) / 8
    } else if duration < known {
      nanoseconds = known + (duration - known) / 32
    }
  }
}
