internal import Clocks
internal import Messages
internal import RPC
internal import Telemetry
internal import Wire

extension OperatorService {
  func top(
    _ request: Atrium_Operator_V1_TopRequest,
    responses: ResponseWriter<Atrium_Operator_V1_TopResponse>, context: CallContext
  ) async throws {
    let interval = request.intervalMs == 0 ? 1_000 : request.intervalMs
    guard (100...60_000).contains(interval) else {
      throw RPCError(.invalidArgument, "interval_ms: expected 100 to 60,000, or 0 for 1,000")
    }
    guard request.count >= 0 else {
      throw RPCError(.invalidArgument, "count: expected 0 or more")
    }
    var before = desk.parts.telemetry?.sums ?? []
    var since = ContinuousClock.now
    var left = request.count
    while true {
      try await Task.sleep(for: .milliseconds(interval))
      let sums = desk.parts.telemetry?.sums ?? []
      let now = ContinuousClock.now
      let seconds = max(0.001, Double((now - since).microseconds) / 1e6)
      let rates = Rates(before: before, after: sums, seconds: seconds).methods
      try await responses.write(
        .with {
          $0.nowMs = desk.clock.nowMilliseconds
          $0.state = desk.state.now.stage
          $0.methods = rates
        })
      (before, since) = (sums, now)
      if left == 1 { return }
      if left > 0 { left -= 1 }
    }
  }
}

/// What happened between two looks at the sums.
struct Rates {
  let before: [MethodSums]
  let after: [MethodSums]
  let seconds: Double

  /// Methods that were called in between, the busiest first.
  var methods: [Atrium_Operator_V1_MethodRate] {
    let earlier = Dictionary(before.map { ($0.method, $0) }, uniquingKeysWith: { $1 })
    return after.compactMap { rate($0, earlier[$0.method]) }
      .sorted { ($1.callsPerSecond, $0.method) < ($0.callsPerSecond, $1.method) }
  }

  private func rate(
    _ now: MethodSums, _ earlier: MethodSums?
  ) -> Atrium_Operator_V1_MethodRate? {
    let calls = now.calls &- (earlier?.calls ?? 0)
    guard calls > 0, calls <= now.calls else { return nil }
    return .with {
      $0.method = now.method
      $0.callsPerSecond = Double(calls) / seconds
      $0.failuresPerSecond = Double(now.failures &- (earlier?.failures ?? 0)) / seconds
      $0.meanMs = (now.seconds - (earlier?.seconds ?? 0)) / Double(calls) * 1_000
      $0.p99Ms = Self.bound(0.99, now, earlier) * 1_000
    }
  }

  private static func bound(
    _ share: Double, _ now: MethodSums, _ earlier: MethodSums?
  ) -> Double {
    let old = earlier?.counts ?? Array(repeating: 0, count: now.counts.count)
    let counts = zip(now.counts, old).map { $0 &- $1 }
    let wanted = share * Double(counts.reduce(0, &+))
    var seen = 0.0
    for (count, bound) in zip(counts, now.bounds) {
      seen += Double(count)
      if seen >= wanted { return bound }
    }
    return now.bounds.last ?? 0
  }
}
