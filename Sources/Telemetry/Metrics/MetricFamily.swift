/// What a metric is, in the words of Prometheus.
public enum MetricKind: String, Sendable, Hashable {
  /// Only rises.
  case counter
  /// Rises and falls.
  case gauge
  /// Values counted by bounds.
  case histogram
}

/// One label set of a metric.
enum MetricSeries: Sendable {
  case counter(CounterCell)
  case gauge(GaugeCell)
  case histogram(HistogramCell)
}

/// A metric with all its label sets.
struct MetricFamily: Sendable {
  let kind: MetricKind
  var help = ""
  var bounds = HistogramBounds.seconds
  /// By the labels as they are written, `{a="b"}` without braces.
  var series: [String: MetricSeries] = [:]
  /// Label sets that found no room.
  var refused = 0

  /// What stands for all label sets above the limit.
  static let overflowLabels = "overflow=\"true\""

  init(_ kind: MetricKind) { self.kind = kind }

  /// The series of a label set; above `limit` the one that all further ones share.
  mutating func series(_ labels: String, limit: Int) -> MetricSeries {
    if let known = series[labels] { return known }
    var labels = labels
    if series.count >= limit {
      refused += 1
      labels = Self.overflowLabels
      if let known = series[labels] { return known }
    }
    let made = make()
    series[labels] = made
    return made
  }

  func make() -> MetricSeries {
    switch kind {
    case .counter: .counter(CounterCell())
    case .gauge: .gauge(GaugeCell())
    case .histogram: .histogram(HistogramCell(bounds))
    }
  }
}
