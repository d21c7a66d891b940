/// Nanoseconds since this was made, on the clock that neither jumps nor stops: what the rules of
/// `Overload` are told.
struct NanosecondClock: Sendable {
  private let origin = ContinuousClock.now

  var now: UInt64 {
    let (seconds, attoseconds) = origin.duration(to: .now).components
    return UInt64(seconds) &* 1_000_000_000 &+ UInt64(attoseconds / 1_000_000_000)
  }
}
