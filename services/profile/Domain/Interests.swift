/// Everything learned of one person's interests.
public struct Interests: Sendable, Hashable {
  /// Interests of one person; beyond it the one that was met longest ago is let go.
  public static let maximumTags = 4_096
  /// How long a deleted tag stays known as deleted: signals that old no longer come.
  static let forgettingMilliseconds =
    SignalWindow.maximumBehindMilliseconds + Day.lengthMilliseconds

  /// By tag.
  public var tags: [String: TagInterest] = [:]
  /// Rejections in a row over all tags and tenants.
  public var row = RejectionRow()
  /// What happened up to here does not count: consent to profiling was withdrawn.
  public var clearedThrough: EventKey?

  /// Nothing is known.
  public init() {}

  mutating func fold(_ signal: Signal, _ uses: SignalUses) {
    let teaching = Teaching(signal.observation)
    let key = signal.key
    if teaching.isRejection {
      row.reject(key)
      for tag in teaching.rejected { change(tag, at: key) { $0.reject(key) } }
    }
    guard uses.contains(.profiling) else { return }
    if teaching.isPositiveAct { row.accept(key) }
    let kind = signal.observation.kind
    for lesson in teaching.lessons {
      change(lesson.tag, at: key) { interest in
        interest.learn(lesson.weight, kind, key)
        if teaching.isPositiveAct { interest.accept(key) }
      }
    }
  }

  /// A wish speaks of everything known so far, also of events that are ahead of the clock.
  mutating func setState(_ tag: String, asleep: Bool, at key: EventKey) {
    let key = max(key, tags[tag]?.newest ?? key)
    change(tag, at: key) { interest in
      if asleep { interest.sleep(key) } else { interest.accept(key) }
    }
  }

  /// What was learned so far no longer counts, nor what comes late and happened before.
  mutating func forget(_ tag: String, at key: EventKey) {
    var interest = TagInterest()
    let before = tags[tag]
    interest.forgottenThrough = max(
      key, before?.newest ?? key, before?.forgottenThrough ?? key)
    tags[tag] = interest
  }

  /// All of it no longer counts; rejections in a row stay, they protect.
  mutating func clear(at key: EventKey) {
    let newest = tags.values.compactMap(\.newest).max()
    clearedThrough = max(clearedThrough ?? key, key, newest ?? key)
    tags.removeAll()
  }

  private mutating func change(
    _ tag: String, at key: EventKey, _ body: (inout TagInterest) -> Void
  ) {
    if let cleared = clearedThrough, key <= cleared { return }
    if let forgotten = tags[tag]?.forgottenThrough, key <= forgotten { return }
    body(&tags[tag, default: TagInterest()])
  }

  /// Lets go of what no longer counts at `nowMilliseconds`.
  mutating func prune(nowMilliseconds: Int64) {
    let today = Day.number(nowMilliseconds)
    for tag in tags.keys {
      tags[tag]?.prune(today: today)
      guard let interest = tags[tag], interest.buckets.isEmpty, interest.row.count == 0 else {
        continue
      }
      if interest.sleepsUntilMilliseconds(nowMilliseconds: nowMilliseconds) != nil { continue }
      let kept = max(
        interest.forgottenThrough?.timeMilliseconds ?? .min,
        interest.newest?.timeMilliseconds ?? .min)
      if kept < nowMilliseconds - Self.forgettingMilliseconds { tags[tag] = nil }
    }
    guard tags.count > Self.maximumTags else { return }
    let byAge = tags.sorted { ($0.value.age, $0.key) < ($1.value.age, $1.key) }
    for (tag, _) in byAge.prefix(tags.count - Self.maximumTags) { tags[tag] = nil }
  }
}

extension TagInterest {
  /// By what the oldest is found.
  fileprivate var age: EventKey {
    max(newest ?? .least, forgottenThrough ?? .least)
  }
}

extension EventKey {
  fileprivate static let least = EventKey(timeMilliseconds: .min, id: .least)
}
