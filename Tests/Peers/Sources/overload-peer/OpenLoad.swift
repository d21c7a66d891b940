import Foundation
import Overload
import RPC
import RPCOverHTTP2
import Reactor
import Synchronization
import TestMessages
import TestServices
import Wire

/// Calls that are due at a rate, whatever becomes of the ones before.
struct OpenLoad: Sendable {
  var port: UInt16
  var rate: Double
  var criticalRate: Double
  var seconds: Double
  var connections: Int
  var work: Part
  /// Whether clients spare the server as those of the suite do.
  var spares: Bool

  /// What came of the calls of one kind.
  final class Results: Sendable {
    struct State {
      var offered = 0
      var microseconds: [Double] = []
      var codes: [String: Int] = [:]
    }

    let state = Mutex(State())

    func offered() { state.withLock { $0.offered += 1 } }

    func succeeded(_ duration: Duration) {
      let parts = duration.components
      let time = Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12
      state.withLock { $0.microseconds.append(time) }
    }

    func failed(_ error: any Error) {
      let name = (error as? RPCError)?.code.name ?? "\(error)"
      state.withLock { $0.codes[name, default: 0] += 1 }
    }

    var json: [String: Any] {
      state.withLock { state in
        let sorted = state.microseconds.sorted()
        func quantile(_ share: Double) -> Double {
          sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        }
        return [
          "offered": state.offered, "ok": sorted.count, "p50_us": quantile(0.5),
          "p99_us": quantile(0.99), "codes": state.codes,
        ]
      }
    }
  }

  func run() async throws -> [String: Any] {
    let loops = try LoopGroup(count: 1, name: "load")
    try loops.start()
    let channels = (0..<connections).map { _ in
      Channel(to: .addresses([.loopback(port: port)]), on: loops.next())
    }
    let clients = channels.map { Client($0, resilience: spares ? Resilience(sparing) : nil) }
    for client in clients { _ = try await client.unary(BusyCatalog.critical, Part()) }
    let (usual, critical) = (Results(), Results())
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        await pace(rate) { at, due in
          usual.offered()
          let client = clients[at % clients.count]
          await measure(usual, due) {
            _ = try await client.unary(BusyCatalog.usual, work, options: options)
          }
        }
      }
      group.addTask {
        await pace(criticalRate) { at, due in
          critical.offered()
          let client = clients[at % clients.count]
          await measure(critical, due) {
            _ = try await client.unary(BusyCatalog.critical, Part(), options: options)
          }
        }
      }
    }
    for channel in channels { await channel.close() }
    loops.stop()
    return ["usual": usual.json, "critical": critical.json]
  }

  private var options: CallOptions { CallOptions(timeout: .seconds(5)) }

  private var sparing: Resilience.Settings {
    var settings = Resilience.Settings()
    settings.isCritical = { $0 === BusyCatalog.critical.info }
    return settings
  }

  private func measure(
    _ results: Results, _ due: ContinuousClock.Instant, _ call: () async throws -> Void
  ) async {
    do {
      try await call()
      results.succeeded(ContinuousClock.now - due)
    } catch { results.failed(error) }
  }

  /// Starts each call when it is due, and waits for all of them in the end.
  private func pace(
    _ rate: Double, _ body: @escaping @Sendable (Int, ContinuousClock.Instant) async -> Void
  ) async {
    guard rate > 0 else { return }
    let start = ContinuousClock.now
    let count = Int(rate * seconds)
    await withDiscardingTaskGroup { group in
      var next = 0
      while next < count {
        let due = start + .seconds(Double(next) / rate)
        if due > .now {
          // Whatever wakes late, the latency counts from when the call was due.
          do { try await Task.sleep(until: due, tolerance: .zero) } catch { return }
        }
        let number = next
        group.addTask { await body(number, due) }
        next += 1
      }
    }
  }
}
