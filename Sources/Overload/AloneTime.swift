/// How long a call of one method takes when nothing runs beside it.
struct AloneTime {
  private var mean = MovingMean()

  /// Nil before the first call.
  var nanoseconds: Double? { mean.value }

  /// A call has taken so long. Alone it teaches most; the very first is better than nothing; of
  /// the others only a quicker one says something, and little: it may have failed early.
  mutating func record(_ duration: Double, isAlone: Bool) {
    if isAlone {
      mean.add(duration, parts: 8)
    } else if duration < mean.value ?? .infinity {
      mean.add(duration, parts: 32)
    }
  }
}
