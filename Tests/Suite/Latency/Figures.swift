/// Times of one measurement, in milliseconds.
struct Figures {
  private var sorted: [Double]

  init(_ durations: [Duration]) {
    sorted = durations.map { $0 / .milliseconds(1) }.sorted()
  }

  /// The value below which so many thousandths lie; 0 when there is none.
  func quantile(_ thousandths: Int) -> Double {
    if sorted.isEmpty { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * thousandths / 1_000)]
  }

  /// As JSON, in milliseconds with three places.
  var json: String {
    let parts = [("p50", 500), ("p90", 900), ("p99", 990), ("max", 1_000)].map { name, part in
      "\"\(name)\":\(Self.short(quantile(part)))"
    }
    return "{\(parts.joined(separator: ",")),\"count\":\(sorted.count)}"
  }

  private static func short(_ value: Double) -> Double {
    (value * 1_000).rounded() / 1_000
  }
}
