import RPC
import Terminal

/// What a measurement came to, for people and for programs.
struct BenchReport {
  let method: String
  let target: String
  let connections: Int
  let streams: Int
  let rate: Double?
  let warmUp: Duration
  let result: BenchRun.Result

  private static let quantiles: [(name: String, hundredThousandths: UInt64)] = [
    ("p50", 50_000), ("p90", 90_000), ("p99", 99_000), ("p99.9", 99_900), ("p99.99", 99_990),
    ("max", 100_000),
  ]

  private var tally: BenchTally { result.tally }

  private var perSecond: Double {
    let seconds = result.elapsed / .seconds(1)
    return seconds > 0 ? Double(tally.calls) / seconds : 0
  }

  private var codes: [(name: String, count: UInt64)] {
    tally.codes.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key.name, $0.value) }
  }

  // MARK: For people

  var text: String {
    let loop = rate.map { "open loop, \(Readable.number($0)) calls a second" } ?? "closed loop"
    var table = TextTable()
    table.add([
      "  calls",
      "\(tally.calls) in \(TraceReport.milliseconds(result.elapsed).trimmed), "
        + "\(Readable.tenth(perSecond)) a second, \(tally.failed) failed",
    ])
    table.add(["  codes", codes.map { "\($0.name) \($0.count)" }.joined(separator: ", ")])
    table.add([
      "  bytes",
      "\(Readable.bytes(Int64(tally.requestBytes))) in requests, "
        + "\(Readable.bytes(Int64(tally.responseBytes))) in \(tally.responses) responses",
    ])
    var times = TextTable(["  ms"] + Self.quantiles.map(\.name) + ["mean"])
    times.add(["  latency"] + Self.cells(tally.latency))
    if rate != nil {
      times.add(["  of it, before the call began"] + Self.cells(tally.late))
      times.add(["  of it, since then"] + Self.cells(tally.service))
    }
    let error = tally.firstError.map { "  first error: \($0.code.name): \($0.message)\n" } ?? ""
    return "\(method) at \(target): \(loop), \(connections) x \(streams) streams, after "
      + "\(DurationText.written(warmUp)) of warm-up\n" + table.text + error + times.text
  }

  private static func cells(_ histogram: LatencyHistogram) -> [String] {
    quantiles.map { milliseconds(histogram.quantile($0.hundredThousandths)) }
      + [milliseconds(UInt64(histogram.mean))]
  }

  /// With three digits behind the point.
  private static func milliseconds(_ nanoseconds: UInt64) -> String {
    let microseconds = (nanoseconds + 500) / 1_000
    return "\(microseconds / 1_000).\(String(1_000 + microseconds % 1_000).dropFirst())"
  }

  // MARK: For programs

  var shown: Shown {
    .object([
      ("method", .text(method)), ("target", .text(target)),
      ("loop", .text(rate == nil ? "closed" : "open")),
      ("callsPerSecondWanted", rate.map { .text(Readable.number($0)) } ?? .nothing),
      ("connections", .number(Int64(connections))), ("streams", .number(Int64(streams))),
      ("elapsedMicroseconds", .number(Int64(result.elapsed / .microseconds(1)))),
      ("calls", .number(Int64(tally.calls))), ("failed", .number(Int64(tally.failed))),
      ("callsPerSecond", .number(Int64(perSecond))),
      ("codes", .object(codes.map { ($0.name, .number(Int64($0.count))) })),
      ("firstError", tally.firstError.map { .text($0.message) } ?? .nothing),
      ("requestBytes", .number(Int64(tally.requestBytes))),
      ("responseBytes", .number(Int64(tally.responseBytes))),
      ("responses", .number(Int64(tally.responses))),
      ("latencyNanoseconds", Self.shown(tally.latency)),
      ("serviceNanoseconds", Self.shown(tally.service)),
      ("lateNanoseconds", rate == nil ? .nothing : Self.shown(tally.late)),
    ])
  }

  private static func shown(_ histogram: LatencyHistogram) -> Shown {
    var members = quantiles.map { name, part in
      (name, Shown.number(Int64(histogram.quantile(part))))
    }
    members.append(("mean", .number(Int64(histogram.mean))))
    members.append(("min", .number(Int64(histogram.total == 0 ? 0 : histogram.minimum))))
    members.append(("count", .number(Int64(histogram.total))))
    return .object(members)
  }
}

extension String {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
