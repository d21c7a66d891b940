import Messages
import Telemetry

/// Counts what became of signals, for the metrics of the process.
struct SignalCounters: Sendable {
  private let accepted: CounterCell
  private let duplicate: CounterCell
  private let rejected: CounterCell
  private let counted: CounterCell

  init(_ metrics: MetricsRegistry) {
    let name = "profile_signals_total"
    metrics.describe(name, .counter, "Signals by what became of them.")
    accepted = metrics.counter(name, [("state", "accepted")])
    duplicate = metrics.counter(name, [("state", "duplicate")])
    rejected = metrics.counter(name, [("state", "rejected")])
    counted = metrics.counter(name, [("state", "counted")])
  }

  func note(_ results: [Atrium_Profile_V1_SignalResult]) {
    for result in results {
      switch result.state {
      case .accepted: accepted.increment()
      case .duplicate: duplicate.increment()
      case .rejected: rejected.increment()
      default: counted.increment()
      }
    }
  }
}
