import Foundation
import RPC
import RPCOverHTTP2
import Synchronization
import TLS

/// What became of the calls.
final class Tally: Sendable {
  private struct State {
    var ends: [String: Int] = [:]
    var calls = 0
    /// Refused because the server had too much to do, or not sent for that reason.
    var refused = 0
    /// Streams that were lost with their server.
    var lost = 0
    var unexpected = 0
    var firstUnexpected: [String] = []
    var connections = 0
    var resumed = 0
    var fingerprint = ""
    var ejected = 0
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now

  /// Unexpected ends that are told in full.
  private static let maximumTold = 20

  /// Makes a call that must end with one of these codes.
  func call(
    _ name: String, _ expected: Set<StatusCode> = [.ok], _ body: () async throws -> Void
  ) async {
    var failure: (any Error)?
    do { try await body() } catch { failure = error }
    let error = failure as? RPCError
    let code = error?.code ?? (failure == nil ? .ok : .unknown)
    let isRefused =
      code == .resourceExhausted && error?.metadata["grpc-retry-pushback-ms"] != nil
    state.withLock { state in
      state.calls += 1
      state.ends["\(name) \(code.name)", default: 0] += 1
      if isRefused {
        state.refused += 1
        return
      }
      if expected.contains(.ok), expected.contains(.unavailable), code == .unavailable {
        state.lost += 1
      }
      if expected.contains(code) { return }
      tell(name, failure.map { "\($0)" } ?? "OK", &state)
    }
  }

  /// What came back was not what was expected.
  func wrong(_ name: String, _ seen: String) {
    state.withLock { tell(name, seen, &$0) }
  }

  private func tell(_ name: String, _ seen: String, _ state: inout State) {
    state.unexpected += 1
    guard state.firstUnexpected.count < Self.maximumTold else { return }
    let second = start.duration(to: .now).components.seconds
    state.firstUnexpected.append("\(name), second \(second): \(seen)")
  }

  func connected(_ facts: ConnectionFacts) {
    state.withLock { state in
      state.connections += 1
      guard let security = facts.security else { return }
      if security.isResumed { state.resumed += 1 }
      let bytes = security.peer?.fingerprint ?? []
      state.fingerprint = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  func ejected() { state.withLock { $0.ejected += 1 } }

  /// As one line of JSON.
  func line(heapBytes: Int) throws -> String {
    let seen = state.withLock { $0 }
    let figures: [String: Any] = [
      "heap": heapBytes, "calls": seen.calls, "ends": seen.ends, "refused": seen.refused,
      "lost": seen.lost, "unexpected": seen.unexpected, "told": seen.firstUnexpected,
      "connections": seen.connections, "resumed": seen.resumed, "fingerprint": seen.fingerprint,
      "ejected": seen.ejected,
    ]
    let json = try JSONSerialization.data(withJSONObject: figures, options: .sortedKeys)
    return String(decoding: json, as: UTF8.self)
  }
}
