import HTTP2
import Logging
import Overload
import RPC
import RPCOverHTTP2
import Telemetry
import Testing

@testable import Daemon

/// Each limit of a port has its counter, and its line in the log without anybody's address.
@Suite struct ListenerWatchTests {
  private let metrics = MetricsRegistry()
  private let output = LogOutput(descriptor: -1)
  private let watch: ListenerWatch

  init() {
    let log = StreamLog(.json, levels: LogLevels(.info), output: output)
    watch = ListenerWatch(metrics, log.logger("atrium.rpc"))
  }

  @Test(arguments: ServerLimit.all)
  func eachLimitIsCountedAndSaid(limit: ServerLimit) throws {
    let series = #"rpc_server_limits_total{limit="\#(limit.name)"}"#
    #expect(metrics.text().contains(series + " 0\n"))
    for _ in 0..<1_000 { watch.tell(.limitReached(peer: "198.51.100.7:4711", limit: limit)) }
    #expect(metrics.text().contains(series + " 1000\n"))
    // A flood is one line.
    let lines = output.lastLines()
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.contains("\"\(limit.name)\"") && line.contains("198.51.100.0/24"))
    #expect(!line.contains("198.51.100.7"))
  }

  @Test func refusedConnectionsAreCounted() {
    for _ in 0..<3 { watch.tell(.connectionRefused(peer: "198.51.100.7", limit: .penalty)) }
    watch.tell(.connectionFailed(peer: "198.51.100.7:1", reason: "HTTP/2: PROTOCOL_ERROR"))
    let text = metrics.text()
    #expect(text.contains("rpc_server_connections_refused_total 3\n"))
    #expect(text.contains(#"rpc_server_limits_total{limit="penalty"} 3"#))
    #expect(text.contains("rpc_server_connections_failed_total 1\n"))
  }

  @Test func aListenerInTroubleIsAnError() {
    watch.tell(.listenerTroubled(address: "127.0.0.1:7400", reason: "no descriptors are left"))
    #expect(output.lastLines().first?.contains("no descriptors are left") == true)
  }

  @Test(arguments: [
    ("198.51.100.7:80", "198.51.100.0/24"), ("198.51.100.7", "198.51.100.0/24"),
    ("[2001:db8:1:2::7]:443", "2001:db8:1::/48"), ("2001:db8:1:2::7", "2001:db8:1::/48"),
    ("", "local"), ("/run/atrium.sock", "local"),
  ])
  func addressesBecomeNetworks(peer: String, network: String) {
    #expect(ListenerWatch.network(of: peer) == network)
  }

  @Test func admissionIsShown() {
    let counts = AdmissionCounts()
    metrics.show(counts)
    counts.change(.write) {
      $0.limit = 17
      $0.refused = 3
      $0.waited = 2
      $0.expired = 1
    }
    let text = metrics.text()
    #expect(text.contains(#"rpc_server_admission_limit{class="write"} 17"#))
    #expect(text.contains(#"rpc_server_shed{class="write"} 3"#))
    #expect(text.contains(#"rpc_server_admission_waited{class="write"} 2"#))
    #expect(text.contains(#"rpc_server_admission_expired{class="write"} 1"#))
    #expect(text.contains(#"rpc_server_shed{class="critical"} 0"#))
  }
}
