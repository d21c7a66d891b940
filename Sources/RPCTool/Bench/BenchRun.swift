import Locking
import RPC
import RPCOverHTTP2
import Synchronization

/// Calls that follow each other as fast as they are answered, or at a rate that is kept.
struct BenchRun: Sendable {
  let method: MethodInfo
  let options: CallOptions
  let requests: [[UInt8]]
  let channels: [Channel]
  let streams: Int
  /// Calls that are due in a second; nil for as many as are answered.
  let rate: Double?

  /// When a phase ends.
  enum Length: Sendable {
    case duration(Duration)
    case calls(Int)
  }

  /// What a phase came to, and how long it took.
  struct Result: Sendable {
    var tally = BenchTally()
    var elapsed = Duration.zero
  }

  /// What the streams of a phase share.
  private final class Turn: Sendable {
    let next = Atomic(0)
    let began: ContinuousClock.Instant
    let end: ContinuousClock.Instant
    let calls: Int
    let rate: Double?

    init(_ length: Length, _ rate: Double?) {
      began = .now
      self.rate = rate
      switch length {
      case .duration(let duration): (end, calls) = (began + duration, .max)
      case .calls(let count): (end, calls) = (began + BenchVerb.maximumDuration, count)
      }
    }

    /// The number of the next call and when it is due; nil when there is none.
    ///
    /// In the open loop the schedule stands whatever the server does: a call that could not begin
    /// in time has been waited for since it was due (coordinated omission is counted).
    func take() -> (number: Int, due: ContinuousClock.Instant?)? {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < calls else { return nil }
      guard let rate else { return ContinuousClock.now < end ? (number, nil) : nil }
      let due = began + .seconds(Double(number) / rate)
      return due < end ? (number, due) : nil
    }
  }

  /// Runs one phase; calls that have begun are waited for.
  func phase(_ length: Length) async -> Result {
    let turn = Turn(length, rate)
    let tallies = channels.map { _ in Tally() }
    await withTaskGroup(of: Void.self) { group in
      for (channel, tally) in zip(channels, tallies) {
        for _ in 0..<streams {
          group.addTask { await work(turn, channel, tally) }
        }
      }
    }
    var result = Result(elapsed: .now - turn.began)
    for tally in tallies { result.tally.add(tally.state.withLock { $0 }) }
    return result
  }

  /// One for each connection: the buckets of every stream would take much memory.
  private final class Tally: Sendable {
    let state = Lock(BenchTally())
  }

  private func work(_ turn: Turn, _ channel: Channel, _ tally: Tally) async {
    let clock = ContinuousClock()
    while !Task.isCancelled, let (number, due) = turn.take() {
      if let due, due > clock.now {
        do { try await clock.sleep(until: due, tolerance: .zero) } catch { return }
      }
      let call = await BenchCall(method, options, over: channel, requests(for: number))
      tally.state.withLock { $0.note(call, due: due) }
    }
  }

  /// Methods that take one request get them in turn, others all.
  private func requests(for number: Int) -> ArraySlice<[UInt8]> {
    guard method.kind.takesOneRequest, !requests.isEmpty else { return requests[...] }
    let index = number % requests.count
    return requests[index...index]
  }
}
