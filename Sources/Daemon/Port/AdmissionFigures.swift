internal import Overload
internal import RPC
internal import Telemetry

extension MetricsRegistry {
  /// Shows what admission control has done, whenever somebody reads.
  func show(_ counts: AdmissionCounts) {
    describe("rpc_server_admission_limit", .gauge, "Calls that a loop may run at once, by class.")
    describe(
      "rpc_server_shed", .gauge, "Calls refused for overload since the start, by class.")
    describe(
      "rpc_server_admission_waited", .gauge,
      "Calls that waited for their turn since the start, by class.")
    describe(
      "rpc_server_admission_expired", .gauge,
      "Calls that were over before their turn came, since the start, by class.")
    onRead { metrics in
      for admissionClass in AdmissionClass.allCases {
        let figures = counts.figures(admissionClass)
        let labels = [("class", admissionClass.name)]
        metrics.gauge("rpc_server_admission_limit", labels).set(Int64(figures.limit))
        metrics.gauge("rpc_server_shed", labels).set(Int64(figures.refused))
        metrics.gauge("rpc_server_admission_waited", labels).set(Int64(figures.waited))
        metrics.gauge("rpc_server_admission_expired", labels).set(Int64(figures.expired))
      }
    }
  }
}
