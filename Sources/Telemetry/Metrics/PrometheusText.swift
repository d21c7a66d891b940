internal import Locking

extension MetricsRegistry {
  /// What the text's `content-type` is.
  public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// Every metric in Prometheus's text format 0.0.4, sorted by name.
  public func text() -> String {
    let collectors = state.withLock { $0.collectors }
    for collect in collectors { collect(self) }
    let (families, refused) = state.withLock { ($0.families, $0.refusedMetrics) }
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) where !family.series.isEmpty {
      write(name, family, to: &text)
    }
    writeOwn(families, refused, to: &text)
    return text
  }

  private func write(_ name: String, _ family: MetricFamily, to text: inout String) {
    if !family.help.isEmpty {
      let help = family.help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      text += "# HELP \(name) \(help)\n"
    }
    text += "# TYPE \(name) \(family.kind.rawValue)\n"
    for (labels, series) in family.series.sorted(by: { $0.key < $1.key }) {
      switch series {
      case .counter(let cell): line(name, labels, String(cell.value), &text)
      case .gauge(let cell): line(name, labels, Self.number(cell.value), &text)
      case .histogram(let cell): write(name, labels, cell, to: &text)
      }
    }
  }

  private func write(
    _ name: String, _ labels: String, _ cell: HistogramCell, to text: inout String
  ) {
    let (counts, sum) = cell.snapshot
    let prefix = labels.isEmpty ? "" : labels + ","
    var total: UInt64 = 0
    for (index, count) in counts.enumerated() {
      total += count
      let bound = index < cell.bounds.count ? Self.number(cell.bounds[index]) : "+Inf"
      line(name + "_bucket", "\(prefix)le=\"\(bound)\"", String(total), &text)
    }
    line(name + "_sum", labels, Self.number(sum), &text)
    line(name + "_count", labels, String(total), &text)
  }

  /// What the registry says of itself.
  private func writeOwn(
    _ families: [String: MetricFamily], _ refused: Int, to text: inout String
  ) {
    text += "# HELP metrics_series_refused_total Label sets that found no room, by metric.\n"
    text += "# TYPE metrics_series_refused_total counter\n"
    for (name, family) in families.sorted(by: { $0.key < $1.key }) where family.refused > 0 {
      line("metrics_series_refused_total", "metric=\"\(name)\"", String(family.refused), &text)
    }
    text += "# HELP metrics_refused_total Metrics that found no room or changed their kind.\n"
    text += "# TYPE metrics_refused_total counter\n"
    line("metrics_refused_total", "", String(refused), &text)
  }

  private func line(_ name: String, _ labels: String, _ value: String, _ text: inout String) {
    text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
  }

  /// Whole numbers without a fraction, and Prometheus's names for those that are none.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String(value)
  }
}
