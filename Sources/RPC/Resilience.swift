internal import Clocks
internal import Locking
internal import Overload

/// How a client spares a server that is overloaded or failing: calls are repeated only where that
/// is safe, of use, and less than a tenth of all; most of what the server would refuse anyway is
/// kept back here. One for all calls to one service.
///
/// Repeated are unary calls without side effects, idempotent ones, and those that carry a key which
/// makes them so: after UNAVAILABLE with a growing pause, or after the pause that the server asks
/// for (`grpc-retry-pushback-ms`, google.rpc.RetryInfo). A call that fails after that is not
/// repeated by the callers of the handler in which it was made. Nothing is sent twice at once
/// (hedging). Sources: gRFC A6; "Handling Overload", Site Reliability Engineering, chapter 21.
public final class Resilience: Sendable {
  /// Times, numbers and names.
  public struct Settings: Sendable {
    /// Times that one call is sent at most, the first one counted.
    public var maximumAttempts = 3
    /// Before the second attempt, give or take a half; doubles with each further one.
    public var firstBackoff = Duration.milliseconds(20)
    /// The longest pause of our own.
    public var maximumBackoff = Duration.seconds(1)
    /// The longest pause that a server may ask for; after a longer one its error stands.
    public var maximumPushback = Duration.seconds(5)
    /// The metadata whose presence makes a call safe to repeat; nil for none.
    public var key: String?
    /// Calls that are never kept back, because they must not be lost.
    public var isCritical: (@Sendable (MethodInfo) -> Bool)?
    /// Told of what is done, for counters.
    public var onEvent: (@Sendable (MethodInfo, Event) -> Void)?

    /// The usual ones.
    public init() {}
  }

  /// What was done with a call.
  public enum Event: Sendable, Hashable, CaseIterable {
    /// It is sent once more.
    case repeated
    /// It could have been repeated, and has been too often with others.
    case outOfBudget
    /// It was not sent: the server refuses most calls.
    case keptBack
  }

  private struct State {
    var budget = RetryBudget()
    var throttle = CallThrottle()
  }

  private let settings: Settings
  private let state = Lock(State())

  /// With nothing known about the server yet.
  public init(_ settings: Settings = Settings()) { self.settings = settings }

  /// A call is about to be sent for the first time; throws when it is kept back.
  func begin(_ method: MethodInfo) throws(RPCError) {
    let now = UInt64(clamping: MonotonicClock.nowNanoseconds)
    let isSent = state.withLock { state in
      state.budget.called()
      let chance = state.throttle.refusalChance > 0 ? Double.random(in: 0..<1) : 1
      return state.throttle.allows(at: now, chance: chance)
    }
    if isSent || settings.isCritical?(method) == true { return }
    settings.onEvent?(method, .keptBack)
    CallContext.current?.forbidRetries()
    throw RPCError.keptBack
  }

  /// An attempt is over; the server has taken it, whatever came of it, unless it had too much to
  /// do.
  func ended(_ error: RPCError? = nil) {
    let isRefused = error?.isRefusedForOverload == true
    let now = UInt64(clamping: MonotonicClock.nowNanoseconds)
    state.withLock { state in
      if isRefused { state.throttle.refused(at: now) } else { state.throttle.taken(at: now) }
    }
  }

  /// How long to wait before the call is sent once more; nil when its error stands.
  func pause(after error: RPCError, attempt: Int, _ head: CallHead) -> Duration? {
    guard maySend(again: head), let pause = wanted(error, attempt) else { return nil }
    guard attempt < settings.maximumAttempts else { return giveUp() }
    if let deadline = head.deadline, deadline.remaining <= pause { return giveUp() }
    guard state.withLock({ $0.budget.take() }) else {
      settings.onEvent?(head.method, .outOfBudget)
      return giveUp()
    }
    settings.onEvent?(head.method, .repeated)
    return pause
  }

  /// What could not be mended here is not mended by repeating more of it.
  private func giveUp() -> Duration? {
    CallContext.current?.forbidRetries()
    return nil
  }

  private func maySend(again head: CallHead) -> Bool {
    if head.method.isSafeToRepeat { return true }
    guard let key = settings.key else { return false }
    return head.metadata[key] != nil
  }

  private func wanted(_ error: RPCError, _ attempt: Int) -> Duration? {
    switch error.pushback {
    case .forbidden: return giveUp()
    case .after(let pause):
      guard error.code == .unavailable || error.code == .resourceExhausted else { return nil }
      guard pause <= settings.maximumPushback else { return giveUp() }
      // Those who were told the same time must not come back at once.
      return pause * Double.random(in: 1...1.5)
    case .unsaid:
      guard error.code == .unavailable else { return nil }
      var pause = settings.firstBackoff
      for _ in 1..<max(attempt, 1) where pause < settings.maximumBackoff { pause = pause * 2 }
      return min(pause, settings.maximumBackoff) * Double.random(in: 0.5...1.5)
    }
  }
}

extension MethodInfo {
  /// Whether a second call does no more than the first.
  var isSafeToRepeat: Bool { idempotency != .unknown || routes.first?.method == "GET" }
}

extension RPCError {
  /// Whether the server had too much to do, which a quota that is used up does not mean.
  fileprivate var isRefusedForOverload: Bool {
    code == .resourceExhausted && metadata[Self.pushbackKey] != nil
  }

  /// A call that was not sent; its pushback tells callers further up not to try again at once.
  fileprivate static let keptBack = RPCError(
    .resourceExhausted, "not sent: the server has refused most calls of the last seconds",
    packing: [retryInfo(milliseconds: 1_000)], metadata: .noRetries)
}

extension Metadata {
  /// What a server sends that wants a call not to be repeated.
  static let noRetries: Metadata = {
    var metadata = Metadata()
    // Too short to break a limit, and of allowed characters alone.
    do throws(MetadataError) { try metadata.append("-1", for: RPCError.pushbackKey) } catch {}
    return metadata
  }()
}
