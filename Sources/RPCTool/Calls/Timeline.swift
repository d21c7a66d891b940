import Locking
import RPC

/// When each part of a call happened.
final class Timeline: Sendable {
  /// One part, without what the messages say.
  enum Mark: Sendable {
    case opened
    case sent(bytes: Int)
    case finishedSending
    case headers(Metadata)
    case received(bytes: Int, isCompressed: Bool)
    case ended
  }

  let began = ContinuousClock.now
  private let marks = Lock<[(mark: Mark, at: ContinuousClock.Instant)]>([])
  private let left = Lock(0)

  /// Messages that are kept, in both directions; of later ones only their number.
  static let maximumMarks = 10_000

  func add(_ event: Exchange.Event, at instant: ContinuousClock.Instant) {
    let (mark, isMessage): (Mark, Bool) =
      switch event {
      case .opened: (.opened, false)
      case .sent(let bytes): (.sent(bytes: bytes), true)
      case .finishedSending: (.finishedSending, false)
      case .headers(let metadata): (.headers(metadata), false)
      case .received(let bytes, let isCompressed):
        (.received(bytes: bytes.count, isCompressed: isCompressed), true)
      case .ended: (.ended, false)
      }
    let isKept = marks.withLock { marks in
      if isMessage, marks.count >= Self.maximumMarks { return false }
      marks.append((mark, instant))
      return true
    }
    if !isKept { left.withLock { $0 += 1 } }
  }

  /// In the order of their instants.
  var sorted: [(mark: Mark, at: ContinuousClock.Instant)] {
    marks.withLock { $0 }.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// Messages that were left out.
  var leftOut: Int { left.withLock { $0 } }
}
