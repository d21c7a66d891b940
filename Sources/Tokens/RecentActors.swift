import Crypto

/// Actors of tokens that were verified a short while ago, in two halves: when the young one is
/// full it becomes the old one, whose entries go unless they are used again.
struct RecentActors: Sendable {
  private struct Entry {
    let actor: ActorIdentity
    /// Seconds since 1970.
    let end: Int64
  }

  private let half: Int
  private var young: [Digest: Entry] = [:]
  private var old: [Digest: Entry] = [:]

  /// Keeps at most `limit` entries.
  init(limit: Int) { half = max(1, limit / 2) }

  var count: Int { young.count + old.count }

  mutating func actor(of digest: Digest, at now: Int64) -> ActorIdentity? {
    if let entry = young[digest] {
      if now < entry.end { return entry.actor }
      young[digest] = nil
      return nil
    }
    guard let entry = old.removeValue(forKey: digest), now < entry.end else { return nil }
    insert(entry, digest)
    return entry.actor
  }

  mutating func keep(_ actor: ActorIdentity, of digest: Digest, until end: Int64) {
    old[digest] = nil
    insert(Entry(actor: actor, end: end), digest)
  }

  private mutating func insert(_ entry: Entry, _ digest: Digest) {
    if young.count >= half {
      swap(&young, &old)
      young.removeAll(keepingCapacity: true)
    }
    young[digest] = entry
  }
}
