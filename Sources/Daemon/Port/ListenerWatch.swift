internal import HTTP2
internal import Logging
internal import RPCOverHTTP2
internal import Telemetry

/// Counts what peers do against the limits of a port, and says it in the log: a line for each limit
/// at most every ten seconds, with how often it was reached since.
final class ListenerWatch: Sendable {
  private let cells: [String: CounterCell]
  private let refused: CounterCell
  private let failed: CounterCell
  private let logger: Logger
  private let lines = QuietLines()

  init(_ metrics: MetricsRegistry, _ logger: Logger) {
    self.logger = logger
    metrics.describe(
      "rpc_server_limits_total", .counter, "Times that peers reached a limit, by limit.")
    metrics.describe(
      "rpc_server_connections_refused_total", .counter, "Connections closed as they came.")
    metrics.describe(
      "rpc_server_connections_failed_total", .counter, "Connections that ended by an error.")
    var cells: [String: CounterCell] = [:]
    for limit in ServerLimit.all {
      cells[limit.name] = metrics.counter("rpc_server_limits_total", [("limit", limit.name)])
    }
    self.cells = cells
    refused = metrics.counter("rpc_server_connections_refused_total")
    failed = metrics.counter("rpc_server_connections_failed_total")
  }

  /// What a server has told.
  func tell(_ event: ServerEvent) {
    switch event {
    case .connectionRefused(let peer, let limit):
      refused.increment()
      count(limit, peer)
    case .limitReached(let peer, let limit): count(limit, peer)
    case .connectionFailed(_, let reason):
      failed.increment()
      // What peers do is theirs to mend; at a higher level it would fill the log.
      logger.debug("connection failed", metadata: ["reason": "\(reason)"])
    case .listenerTroubled(let address, let reason):
      logger.error(
        "a listener is in trouble", metadata: ["address": "\(address)", "reason": "\(reason)"])
    }
  }

  private func count(_ limit: ServerLimit, _ peer: String) {
    cells[limit.name]?.increment()
    guard let times = lines.timesToSay(limit.name) else { return }
    logger.notice(
      "a peer reached a limit",
      metadata: [
        "limit": "\(limit.name)", "network": "\(Self.network(of: peer))", "times": "\(times)",
      ])
  }

  /// The network of an address, which is enough for an operator: a whole address may be a person's.
  static func network(of peer: String) -> String {
    if peer.hasPrefix("[") || peer.filter({ $0 == ":" }).count > 1 {
      let host = peer.drop { $0 == "[" }.prefix { $0 != "]" }
      return host.split(separator: ":").prefix(3).joined(separator: ":") + "::/48"
    }
    let host = peer.prefix { $0 != ":" }
    let parts = host.split(separator: ".")
    guard parts.count == 4 else { return "local" }
    return parts.prefix(3).joined(separator: ".") + ".0/24"
  }
}
