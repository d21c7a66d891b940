import Locking
import Telemetry

/// The gateway's own numbers for `/metrics`.
final class GatewayCounts: Sendable {
  private let metrics: MetricsRegistry
  private let ends = Lock<[String: CounterCell]>([:])
  private let steps: [TouchStep: HistogramCell]

  init(_ metrics: MetricsRegistry) {
    self.metrics = metrics
    metrics.describe(
      "gateway_touches_total", .counter, "Touches that ended, by journey and reason; `sent` if so.")
    metrics.describe("gateway_outbox_total", .counter, "Entries of the outbox, by kind and end.")
    metrics.describe("gateway_step_seconds", .histogram, "Steps of touches, by step.")
    var steps: [TouchStep: HistogramCell] = [:]
    for step in TouchStep.allCases {
      steps[step] = metrics.histogram("gateway_step_seconds", [("step", step.rawValue)])
    }
    self.steps = steps
  }

  func observe(_ step: TouchStep, _ elapsed: Duration) { steps[step]?.record(elapsed) }

  func ended(_ journey: String, _ reason: String) {
    let how = reason.isEmpty ? "sent" : reason
    count("gateway_touches_total", [("journey", journey), ("end", how)])
  }

  func handedOver(_ kind: OutboxKind, _ end: String) {
    count("gateway_outbox_total", [("kind", "\(kind)"), ("end", end)])
  }

  private func count(_ name: String, _ labels: [(String, String)]) {
    let key = name + labels.map(\.1).joined(separator: "/")
    let cell = ends.withLock { cells in
      if let cell = cells[key] { return cell }
      let cell = metrics.counter(name, labels)
      cells[key] = cell
      return cell
    }
    cell.increment()
  }
}
