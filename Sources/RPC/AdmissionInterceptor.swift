internal import Clocks
internal import Locking
public import Overload

extension ServerInterceptor {
  /// Refuses calls that would make all others slow, for transports that know no rounds and let no
  /// call wait, such as the one inside a process.
  ///
  /// `router` is the dispatcher's; the interceptor stands behind those that count calls.
  public static func admitting(
    _ router: Router, _ settings: AdmissionSettings = AdmissionSettings(), counts: AdmissionCounts
  ) throws(RouterError) -> ServerInterceptor {
    let classes = try router.settled().map(\.admission)
    let gate = AdmissionGate(settings, classes, counts)
    return ServerInterceptor(
      admit: { context throws(RPCError) in try gate.enter(context) },
      finish: { context, _ in gate.leave(context) })
  }
}

/// A control behind a mutex; each call is a round of its own.
private final class AdmissionGate: Sendable {
  private struct State {
    var control: AdmissionControl
    var round: UInt64 = 0
  }

  private enum PlaceKey: CallValueKey {
    typealias Value = AdmissionControl.Place
  }

  private let state: Lock<State>
  private let counts: AdmissionCounts

  init(_ settings: AdmissionSettings, _ classes: [AdmissionClass], _ counts: AdmissionCounts) {
    state = Lock(State(control: AdmissionControl(settings, classes: classes)))
    self.counts = counts
  }

  func enter(_ context: CallContext) throws(RPCError) {
    let route = context.route
    let now = UInt64(clamping: MonotonicClock.nowNanoseconds)
    let (place, delay): (AdmissionControl.Place?, Int) = state.withLock { state in
      state.round += 1
      switch state.control.arrive(route.number, round: state.round, at: now) {
      case .start: return (state.control.start(route.number, round: state.round, at: now), 0)
      case .wait: state.control.left(route.admission, refused: true)
      case .refuse: break
      }
      return (nil, state.control.delayMilliseconds(route.admission))
    }
    guard let place else {
      counts.change(route.admission) { $0.refused += 1 }
      throw .overloaded(delayMilliseconds: delay)
    }
    context[PlaceKey.self] = place
  }

  func leave(_ context: CallContext) {
    guard let place = context[PlaceKey.self] else { return }
    let now = UInt64(clamping: MonotonicClock.nowNanoseconds)
    state.withLock { state in
      state.round += 1
      state.control.end(place, round: state.round, at: now)
    }
  }
}
