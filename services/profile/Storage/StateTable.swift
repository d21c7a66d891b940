import Locking
import ProfileDomain

/// A folded profile, and up to which segment of the log it is folded.
struct FoldedState: Sendable, Hashable {
  var state = ProfileState()
  var through: Int64 = 0
}

/// Folded profiles of persons who were met lately, in memory: exactly what is committed.
///
/// Folding puts profiles in after their commit and before their records leave the tail, so that
/// table and tail together are never behind the disk. What a reading found on disk comes in only
/// where nothing was folded or dropped meanwhile. The half that was met longest ago goes when the
/// table is full.
final class StateTable: Sendable {
  /// Bytes of profiles as they are stored; in memory they take some five times as much.
  static let maximumBytes = 4 << 20
  /// A larger profile is not kept.
  static let maximumStateBytes = 64 << 10
  /// What the smallest profile counts for.
  private static let leastBytes = 512

  private struct Key: Hashable {
    let realm: String
    let person: PersonID
  }

  private struct Entry {
    var folded: FoldedState
    let bytes: Int
  }

  private struct Half {
    var entries: [Key: Entry] = [:]
    var bytes = 0

    mutating func put(_ entry: Entry, _ key: Key) {
      remove(key)
      entries[key] = entry
      bytes += entry.bytes
    }

    @discardableResult
    mutating func remove(_ key: Key) -> Entry? {
      let gone = entries.removeValue(forKey: key)
      bytes -= gone?.bytes ?? 0
      return gone
    }
  }

  private struct State {
    var recent = Half()
    var earlier = Half()
    /// Rises with everything that is folded or dropped.
    var changes = 0
  }

  private let state = Lock(State())
  private let halfBytes: Int

  init(maximumBytes: Int = StateTable.maximumBytes) { halfBytes = maximumBytes / 2 }

  /// Persons whose profiles are here.
  var count: Int { state.withLock { $0.recent.entries.count + $0.earlier.entries.count } }

  /// The profile, where it is here, and what `keep` is to be told once it was read from disk.
  func folded(_ person: PersonID, _ realm: String) -> (folded: FoldedState?, changes: Int) {
    let key = Key(realm: realm, person: person)
    return state.withLock { state in
      if let entry = state.recent.entries[key] { return (entry.folded, state.changes) }
      guard let entry = state.earlier.remove(key) else { return (nil, state.changes) }
      put(entry, key, &state)
      return (entry.folded, state.changes)
    }
  }

  /// Keeps what a reading found on disk, `storedBytes` long.
  func keep(
    _ folded: FoldedState, storedBytes: Int, of person: PersonID, _ realm: String,
    unlessChangedSince changes: Int
  ) {
    let entry = Entry(folded: folded, bytes: max(storedBytes, Self.leastBytes))
    if entry.bytes > Self.maximumStateBytes { return }
    state.withLock { state in
      guard state.changes == changes else { return }
      put(entry, Key(realm: realm, person: person), &state)
    }
  }

  /// Takes up what was committed.
  func replace(_ folded: FoldedState, storedBytes: Int, of person: PersonID, _ realm: String) {
    let key = Key(realm: realm, person: person)
    let entry = Entry(folded: folded, bytes: max(storedBytes, Self.leastBytes))
    state.withLock { state in
      state.changes += 1
      state.recent.remove(key)
      state.earlier.remove(key)
      if entry.bytes <= Self.maximumStateBytes { put(entry, key, &state) }
    }
  }

  /// Lets go of a person's profile.
  func drop(_ person: PersonID, _ realm: String) {
    let key = Key(realm: realm, person: person)
    state.withLock { state in
      state.changes += 1
      state.recent.remove(key)
      state.earlier.remove(key)
    }
  }

  private func put(_ entry: Entry, _ key: Key, _ state: inout State) {
    state.recent.put(entry, key)
    if state.recent.bytes > halfBytes {
      state.earlier = state.recent
      state.recent = Half()
    }
  }
}
