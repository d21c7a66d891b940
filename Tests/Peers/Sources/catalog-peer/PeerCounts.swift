import CAllocator
import Foundation
import Overload
import RPC
import RPCOverHTTP2
import Synchronization

/// What a server has done since its start, for who asks it.
final class PeerCounts: Sendable {
  private struct State {
    var limits: [String: Int] = [:]
    var refused: [String: Int] = [:]
    var failed = 0
  }

  private let state = Mutex(State())
  let admission = AdmissionCounts()

  func count(_ event: ServerEvent) {
    state.withLock { state in
      switch event {
      case .connectionRefused(_, let limit): state.refused[limit.name, default: 0] += 1
      case .connectionFailed: state.failed += 1
      case .limitReached(_, let limit): state.limits[limit.name, default: 0] += 1
      case .listenerTroubled: state.limits["listener", default: 0] += 1
      }
    }
  }

  /// As one line of JSON, with the bytes that the process has allocated now.
  func line() throws -> String {
    let seen = state.withLock { $0 }
    let read = admission.figures(.read)
    let figures: [String: Any] = [
      "heap": peers_heap_in_use(), "limits": seen.limits, "refused": seen.refused,
      "failed": seen.failed, "shed": read.refused,
      "waited": read.waited,
    ]
    let json = try JSONSerialization.data(withJSONObject: figures, options: .sortedKeys)
    return "figures " + String(decoding: json, as: UTF8.self)
  }
}
