internal import Locking

/// Every metric of a process, by name; what `/metrics` shows.
///
/// A metric has at most `maximumSeries` label sets: further ones share one series with the label
/// `overflow="true"`, and `metrics_series_refused_total` counts them by metric. Names and labels
/// that Prometheus does not know are mended with `_`. Look a series up once and keep it; an
/// increment is then one atomic addition.
public final class MetricsRegistry: Sendable {
  /// Label sets of one metric.
  public let maximumSeries: Int
  /// Metrics of one process.
  public static let maximumMetrics = 1_000
  /// Labels of one series.
  public static let maximumLabels = 8
  /// Bytes of one label's value; the rest is cut.
  public static let maximumLabelBytes = 128

  struct State {
    var families: [String: MetricFamily] = [:]
    /// Metrics that found no room or were another kind before.
    var refusedMetrics = 0
    var collectors: [@Sendable (MetricsRegistry) -> Void] = []
  }

  let state = Lock(State())

  /// No metrics yet.
  public init(maximumSeries: Int = 200) {
    self.maximumSeries = max(1, maximumSeries)
  }

  /// Says what a metric means before its first use, and where a histogram's bounds are.
  public func describe(
    _ name: String, _ kind: MetricKind, _ help: String,
    bounds: [Double] = HistogramBounds.seconds
  ) {
    let name = MetricName.mended(name)
    state.withLock { state in
      guard state.families.count < Self.maximumMetrics || state.families[name] != nil else {
        state.refusedMetrics += 1
        return
      }
      var family = state.families[name] ?? MetricFamily(kind)
      family.help = help
      if family.series.isEmpty { family.bounds = bounds.sorted() }
      state.families[name] = family
    }
  }

  /// Called before each reading, to bring gauges up to date.
  public func onRead(_ collector: @escaping @Sendable (MetricsRegistry) -> Void) {
    state.withLock { $0.collectors.append(collector) }
  }

  /// The counter of a label set.
  public func counter(_ name: String, _ labels: [(String, String)] = []) -> CounterCell {
    guard case .counter(let cell)? = series(name, labels, .counter) else { return CounterCell() }
    return cell
  }

  /// The gauge of a label set.
  public func gauge(_ name: String, _ labels: [(String, String)] = []) -> GaugeCell {
    guard case .gauge(let cell)? = series(name, labels, .gauge) else { return GaugeCell() }
    return cell
  }

  /// The histogram of a label set.
  public func histogram(_ name: String, _ labels: [(String, String)] = []) -> HistogramCell {
    guard case .histogram(let cell)? = series(name, labels, .histogram) else {
      return HistogramCell(HistogramBounds.seconds)
    }
    return cell
  }

  /// nil when the name is another kind already or there are too many: what is recorded then is
  /// not shown, and `metrics_refused_total` counts it.
  private func series(
    _ name: String, _ labels: [(String, String)], _ kind: MetricKind
  ) -> MetricSeries? {
    let name = MetricName.mended(name)
    let labels = MetricName.labels(labels)
    return state.withLock { state in
      var family = state.families[name] ?? MetricFamily(kind)
      let hasRoom = state.families[name] != nil || state.families.count < Self.maximumMetrics
      guard family.kind == kind, hasRoom else {
        state.refusedMetrics += 1
        return nil
      }
      // Out of the table while it changes, so that it is not copied.
      state.families[name] = nil
      let series = family.series(labels, limit: maximumSeries)
      state.families[name] = family
      return series
    }
  }
}

/// Names and labels as Prometheus writes them.
enum MetricName {
  /// `[a-zA-Z_:][a-zA-Z0-9_:]*`; anything else becomes `_`.
  static func mended(_ name: String) -> String {
    var bytes = name.utf8.map { isNameByte($0) || $0 == UInt8(ascii: ":") ? $0 : UInt8(ascii: "_") }
    if bytes.isEmpty || bytes[0] &- 0x30 < 10 { bytes.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `a="b",c="d"` with the values escaped, sorted by name; a name twice keeps its first value.
  static func labels(_ labels: [(String, String)]) -> String {
    if labels.isEmpty { return "" }
    var seen: Set<String> = []
    let kept = labels.prefix(MetricsRegistry.maximumLabels)
      .map { (mended($0.0).replacing(":", with: "_"), $0.1) }
      .filter { seen.insert($0.0).inserted }
      .sorted { $0.0 < $1.0 }
    return kept.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
  }

  private static func escaped(_ value: String) -> String {
    let cut =
      value.utf8.count > MetricsRegistry.maximumLabelBytes
      ? String(decoding: value.utf8.prefix(MetricsRegistry.maximumLabelBytes), as: UTF8.self)
      : value
    var escaped = ""
    for character in PersonalPatterns.redacted(cut).unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    PersonalPatterns.isLetter(byte) || PersonalPatterns.isDigit(byte) || byte == UInt8(ascii: "_")
  }
}
