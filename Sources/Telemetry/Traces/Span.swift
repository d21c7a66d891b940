internal import Clocks
internal import Locking

/// One step of a trace, from its start to its end, as it is exported.
public struct FinishedSpan: Sendable {
  /// Trace, own id, and whether it is sampled.
  public let context: TraceContext
  /// The caller's span; nil at the root.
  public let parentID: UInt64?
  /// What was done, such as a method's path.
  public let name: String
  /// When it began, in milliseconds since 1970 UTC.
  public let startMilliseconds: Int64
  /// How long it took.
  public let duration: Duration
  /// How it ended, such as a status code's name.
  public let outcome: String
  /// What was noted on the way; bounded.
  public let notes: [(key: String, value: String)]
}

/// A step that goes on. It tells its tracer once when it ends; a second end does nothing.
public final class Span: Sendable {
  /// Trace, own id, and whether it is sampled.
  public let context: TraceContext
  /// The caller's span; nil at the root.
  public let parentID: UInt64?
  /// What is done.
  public let name: String
  /// Notes of one span; further ones are left out.
  public static let maximumNotes = 32

  private let tracer: Tracer
  private let startMilliseconds: Int64
  private let startNanoseconds = MonotonicClock.nowNanoseconds
  private let state = Lock(State())

  private struct State {
    var notes: [(key: String, value: String)] = []
    var hasEnded = false
  }

  init(
    _ tracer: Tracer, _ name: String, _ context: TraceContext, parentID: UInt64?,
    startMilliseconds: Int64
  ) {
    self.tracer = tracer
    self.name = name
    self.context = context
    self.parentID = parentID
    self.startMilliseconds = startMilliseconds
  }

  /// Since it began, in nanoseconds.
  public var ageNanoseconds: Int64 { MonotonicClock.nowNanoseconds - startNanoseconds }

  /// Notes something of a sampled span; never a personal value.
  public func note(_ key: String, _ value: @autoclosure () -> String) {
    guard context.isSampled else { return }
    let text = value()
    state.withLock { state in
      if state.notes.count < Self.maximumNotes { state.notes.append((key, text)) }
    }
  }

  /// Ends the step.
  public func end(_ outcome: String = "OK") {
    let notes: [(key: String, value: String)]? = state.withLock { state in
      if state.hasEnded { return nil }
      state.hasEnded = true
      return state.notes
    }
    guard let notes, context.isSampled else { return }
    tracer.export(
      FinishedSpan(
        context: context, parentID: parentID, name: name, startMilliseconds: startMilliseconds,
        duration: .nanoseconds(ageNanoseconds), outcome: outcome, notes: notes))
  }
}
