import RPC

/// What a part of a measurement came to.
struct BenchTally: Sendable {
  /// From when a call was due, or began where it is due whenever the last one ends.
  var latency = LatencyHistogram()
  /// From when it began.
  var service = LatencyHistogram()
  /// How much later than due calls began.
  var late = LatencyHistogram()
  var codes: [StatusCode: UInt64] = [:]
  /// What the first call that failed was told.
  var firstError: RPCError?
  var requestBytes = 0
  var responseBytes = 0
  var responses = 0

  mutating func note(_ call: BenchCall, due: ContinuousClock.Instant?) {
    codes[call.error?.code ?? .ok, default: 0] += 1
    if firstError == nil { firstError = call.error }
    service.add(call.end - call.begin)
    latency.add(call.end - (due ?? call.begin))
    if let due { late.add(call.begin - due) }
    requestBytes += call.requestBytes
    responseBytes += call.responseBytes
    responses += call.responses
  }

  mutating func add(_ other: BenchTally) {
    latency.add(other.latency)
    service.add(other.service)
    late.add(other.late)
    codes.merge(other.codes, uniquingKeysWith: +)
    firstError = firstError ?? other.firstError
    requestBytes += other.requestBytes
    responseBytes += other.responseBytes
    responses += other.responses
  }

  var calls: UInt64 { latency.total }
  var failed: UInt64 { calls - (codes[.ok] ?? 0) }
}
