import CoreMetrics
import Testing

@testable import Telemetry

@Suite struct MetricsTests {
  @Test func theTextIsPrometheus() {
    let registry = MetricsRegistry()
    registry.describe("calls_total", .counter, "Calls \\ by\nmethod.")
    registry.describe("took_seconds", .histogram, "Time.", bounds: [0.1, 1])
    registry.counter("calls_total", [("method", "a\"b\\c\nd"), ("code", "OK")]).increment(by: 3)
    registry.gauge("open").set(1.5)
    let took = registry.histogram("took_seconds", [("m", "x")])
    for value in [0.1, 0.5, 7] { took.record(value) }
    #expect(
      registry.text() == """
        # HELP calls_total Calls \\\\ by\\nmethod.
        # TYPE calls_total counter
        calls_total{code="OK",method="a\\"b\\\\c\\nd"} 3
        # TYPE open gauge
        open 1.5
        # HELP took_seconds Time.
        # TYPE took_seconds histogram
        took_seconds_bucket{m="x",le="0.1"} 1
        took_seconds_bucket{m="x",le="1"} 2
        took_seconds_bucket{m="x",le="+Inf"} 3
        took_seconds_sum{m="x"} 7.6
        took_seconds_count{m="x"} 3
        # HELP metrics_series_refused_total Label sets that found no room, by metric.
        # TYPE metrics_series_refused_total counter
        # HELP metrics_refused_total Metrics that found no room or changed their kind.
        # TYPE metrics_refused_total counter
        metrics_refused_total 0

        """)
  }

  @Test func labelSetsAreBounded() {
    let registry = MetricsRegistry(maximumSeries: 3)
    for index in 0..<10 { registry.counter("c", [("i", "\(index)")]).increment() }
    registry.counter("c", [("i", "1")]).increment()
    let text = registry.text()
    #expect(text.contains("c{i=\"1\"} 2\n") && text.contains("c{overflow=\"true\"} 7\n"))
    #expect(!text.contains("i=\"3\""))
    #expect(text.contains("metrics_series_refused_total{metric=\"c\"} 7\n"))
  }

  @Test func metricsAreBoundedAndKeepTheirKind() {
    let registry = MetricsRegistry()
    registry.counter("same").increment()
    registry.gauge("same").set(5.0)
    for index in 0..<MetricsRegistry.maximumMetrics + 4 { registry.gauge("g\(index)").set(1.0) }
    let text = registry.text()
    #expect(text.contains("same 1\n") && text.contains("metrics_refused_total 6\n"))
  }

  @Test func namesAreMended() {
    let registry = MetricsRegistry()
    registry.counter("9 a-b", [("x:y", "1"), ("x:y", "2"), ("phone", "13812345678")]).increment()
    #expect(registry.text().contains("_9_a_b{phone=\"‹phone›\",x_y=\"1\"} 1\n"))
  }

  @Test func numbersAreReadable() {
    let cases: [(Double, String)] = [
      (.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (3, "3"), (0.1, "0.1"),
      (1e300, "1e+300"), (-2.5, "-2.5"),
    ]
    for (value, text) in cases { #expect(MetricsRegistry.number(value) == text) }
    let histogram = MetricsRegistry().histogram("h")
    histogram.record(Double.nan)
    #expect(histogram.snapshot.counts.allSatisfy { $0 == 0 })
  }

  @Test func librariesReachTheRegistry() {
    let registry = MetricsRegistry()
    let factory = PrometheusFactory(registry)
    CoreMetrics.Counter(label: "lib.calls", dimensions: [("a", "b")], factory: factory)
      .increment(by: 2)
    CoreMetrics.Timer(label: "lib.time", dimensions: [], factory: factory)
      .recordNanoseconds(2_000_000)
    CoreMetrics.Meter(label: "lib.level", dimensions: [], factory: factory).set(4)
    CoreMetrics.Recorder(label: "lib.size", dimensions: [], aggregate: true, factory: factory)
      .record(3)
    let floating = CoreMetrics.FloatingPointCounter(label: "lib.sum", factory: factory)
    floating.increment(by: 0.5)
    let text = registry.text()
    for line in [
      "lib_calls{a=\"b\"} 2", "lib_time_sum 0.002", "lib_time_bucket{le=\"0.0025\"} 1",
      "lib_level 4", "lib_size_count 1", "lib_sum 0.5",
    ] { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test func collectorsRunBeforeEachReading() {
    let registry = MetricsRegistry()
    registry.onRead { $0.gauge("read").increment(by: 1) }
    #expect(registry.text().contains("read 1\n") && registry.text().contains("read 2\n"))
  }

  @Test func countersCountFromManyThreads() async {
    let registry = MetricsRegistry()
    let (counter, gauge) = (registry.counter("c"), registry.gauge("g"))
    let histogram = registry.histogram("h")
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<1_000 {
            counter.increment()
            gauge.increment(by: 0.5)
            histogram.record(.milliseconds(3))
          }
        }
      }
    }
    counter.increment(by: -5)
    #expect(counter.value == 8_000 && gauge.value == 4_000)
    #expect(histogram.snapshot.counts.reduce(0, +) == 8_000)
  }
}
