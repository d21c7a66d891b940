/// Everything folded of one person. Equal sets of records make equal states, whatever order and
/// batches they came in.
public struct ProfileState: Sendable, Hashable {
  /// What is learned.
  public var interests = Interests()
  /// Where the person was.
  public var places = Places()
  /// Records folded so far.
  public var revision: UInt64 = 0

  /// Nothing is known.
  public init() {}

  /// Takes up one record.
  public mutating func fold(_ record: ProfileRecord) {
    revision += 1
    switch record {
    case .signal(let signal, let uses):
      interests.fold(signal, uses)
      places.fold(signal, uses)
    case .tagState(let tag, let asleep, let key):
      interests.setState(tag, asleep: asleep, at: key)
    case .tagDeleted(let tag, let key): interests.forget(tag, at: key)
    case .profilingWithdrawn(let key): interests.clear(at: key)
    case .locationWithdrawn(let key): places.clear(at: key)
    }
  }

  /// Lets go of what no reading at `nowMilliseconds` or later sees.
  public mutating func settle(nowMilliseconds: Int64) {
    interests.prune(nowMilliseconds: nowMilliseconds)
    places.settle(nowMilliseconds: nowMilliseconds)
  }
}

/// One entry of a person's log.
public enum ProfileRecord: Sendable, Hashable {
  /// Something observed, with what it may be used for.
  case signal(Signal, SignalUses)
  /// The shopper put a tag to sleep or woke it.
  case tagState(tag: String, asleep: Bool, EventKey)
  /// The shopper deleted a tag.
  case tagDeleted(tag: String, EventKey)
  /// Consent to profiling was withdrawn: what was learned is let go.
  case profilingWithdrawn(EventKey)
  /// Consent to location was withdrawn: where the person was is let go.
  case locationWithdrawn(EventKey)
}
