internal import Locking
public import Logging
internal import Synchronization

/// Makes spans and keeps the last sampled ones; nothing leaves the process but log lines.
public final class Tracer: Sendable {
  /// Of roots without a caller's decision, how many are sampled: 0 to 1.
  public let ratio: Double
  /// Sampled spans that are kept for a debug bundle.
  public static let keptSpans = 200

  private let random: @Sendable () -> UInt64
  private let clock: @Sendable () -> Int64
  private let logger: Logger?
  private let kept = Lock<[FinishedSpan]>([])

  /// A tracer; `random` gives all 64 bits, `clock` milliseconds since 1970 UTC.
  public init(
    ratio: Double = 0, logger: Logger? = nil,
    random: @escaping @Sendable () -> UInt64 = TraceRandom().next,
    clock: @escaping @Sendable () -> Int64 = UTCTimestamp.nowMilliseconds
  ) {
    self.ratio = min(1, max(0, ratio))
    self.logger = logger
    self.random = random
    self.clock = clock
  }

  /// Begins a span: below `parent`, whose decision on sampling it follows, or at the root.
  public func begin(_ name: String, parent: TraceContext?) -> Span {
    let trace = parent?.traceID ?? UInt128(nonZero()) << 64 | UInt128(nonZero())
    let isSampled = parent?.isSampled ?? isChosen(UInt64(truncatingIfNeeded: trace))
    guard
      let context = TraceContext(traceID: trace, spanID: nonZero(), isSampled: isSampled)
    else { return begin(name, parent: nil) }
    return Span(
      self, name, context, parentID: parent?.spanID, startMilliseconds: isSampled ? clock() : 0)
  }

  /// The last sampled spans, the oldest first.
  public var lastSpans: [FinishedSpan] { kept.withLock { $0 } }

  func export(_ span: FinishedSpan) {
    kept.withLock { spans in
      if spans.count >= Self.keptSpans { spans.removeFirst(spans.count - Self.keptSpans + 1) }
      spans.append(span)
    }
    guard let logger else { return }
    var metadata: Logger.Metadata = [
      "trace": "\(span.context.traceText)", "span": "\(span.context.spanText)",
      "outcome": "\(span.outcome)", "duration_us": "\(span.duration.microseconds)",
    ]
    if let parent = span.parentID { metadata["parent"] = "\(String(parent, radix: 16))" }
    for (key, value) in span.notes { metadata["note.\(key)"] = "\(value)" }
    logger.info("span \(span.name)", metadata: metadata)
  }

  /// By the trace's own id, so that services with the same ratio agree.
  private func isChosen(_ low: UInt64) -> Bool {
    if ratio >= 1 { return true }
    return ratio > 0 && Double(low) < ratio * 0x1p64
  }

  private func nonZero() -> UInt64 {
    // One in 2^64 is zero; any other number does then.
    max(1, random())
  }
}

/// Numbers for ids, without a system call for each: a seeded Weyl sequence, mixed (SplitMix64,
/// Steele and others 2014). Ids need to differ, not to be secret.
public final class TraceRandom: Sendable {
  private let state: Atomic<UInt64>

  /// A sequence with a seed of the system's.
  public init() { state = Atomic(UInt64.random(in: .min ... .max)) }

  /// The next number; from any thread.
  @Sendable public func next() -> UInt64 {
    var mixed = state.wrappingAdd(0x9e37_79b9_7f4a_7c15, ordering: .relaxed).newValue
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

extension Duration {
  /// Whole microseconds.
  public var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
