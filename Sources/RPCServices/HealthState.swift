/// What a `Health` knows, and who watches it. It returns whom to wake; waking is done outside of
/// the lock.
struct HealthState {
  typealias Watcher = AsyncStream<Void>.Continuation

  private(set) var statuses: [String: Health.Status] = ["": .serving]
  private(set) var isDrained = false
  private(set) var watcherCount = 0
  private var watchers: [String: [UInt64: Watcher]] = [:]
  private var lastID: UInt64 = 0

  /// The watchers of a service whose status changed.
  mutating func set(_ service: String, _ status: Health.Status) -> [Watcher] {
    guard !isDrained, statuses.updateValue(status, forKey: service) != status else { return [] }
    return watchers[service].map { Array($0.values) } ?? []
  }

  /// Everyone: all streams end.
  mutating func drain() -> [Watcher] {
    guard !isDrained else { return [] }
    isDrained = true
    statuses = statuses.mapValues { _ in .notServing }
    return watchers.values.flatMap(\.values)
  }

  /// The number by which a watcher leaves again; nil when there is no room.
  mutating func join(_ service: String, _ watcher: Watcher, maximum: Int) -> UInt64? {
    guard watcherCount < maximum else { return nil }
    watcherCount += 1
    lastID += 1
    watchers[service, default: [:]][lastID] = watcher
    return lastID
  }

  /// Forgets a watcher.
  mutating func leave(_ service: String, _ id: UInt64) {
    guard watchers[service]?.removeValue(forKey: id) != nil else { return }
    watcherCount -= 1
    if watchers[service]?.isEmpty == true { watchers[service] = nil }
  }
}
