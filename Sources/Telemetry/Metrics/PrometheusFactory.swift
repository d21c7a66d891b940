public import CoreMetrics

/// Our backend of swift-metrics: every metric that a library makes is in the registry.
///
/// A timer is a histogram in seconds, a recorder that aggregates is a histogram, one that does
/// not is a gauge. `MetricsSystem.bootstrap` takes it; ours are made at the registry directly.
public struct PrometheusFactory: MetricsFactory {
  private let registry: MetricsRegistry

  /// A factory for a registry.
  public init(_ registry: MetricsRegistry) { self.registry = registry }

  /// A counter.
  public func makeCounter(
    label: String, dimensions: [(String, String)]
  ) -> any CounterHandler {
    registry.counter(label, dimensions)
  }

  /// A sum of fractions, shown as a gauge.
  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    registry.gauge(label, dimensions)
  }

  /// A gauge.
  public func makeMeter(
    label: String, dimensions: [(String, String)]
  ) -> any MeterHandler {
    registry.gauge(label, dimensions)
  }

  /// A histogram when it aggregates, else a gauge.
  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    aggregate ? registry.histogram(label, dimensions) : registry.gauge(label, dimensions)
  }

  /// A histogram in seconds.
  public func makeTimer(
    label: String, dimensions: [(String, String)]
  ) -> any TimerHandler {
    registry.histogram(label, dimensions)
  }

  // A series lives as long as the process: the next scrape wants its last value.

  /// Does nothing: the series stays.
  public func destroyCounter(_ handler: any CounterHandler) {}
  /// Does nothing: the series stays.
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  /// Does nothing: the series stays.
  public func destroyMeter(_ handler: any MeterHandler) {}
  /// Does nothing: the series stays.
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  /// Does nothing: the series stays.
  public func destroyTimer(_ handler: any TimerHandler) {}
}
