/// A descriptor's place on its loop, had from `register`.
public struct Registration: Sendable, Hashable {
  let index: UInt32
  let generation: UInt32

  /// What epoll carries with each event.
  var token: UInt64 { UInt64(generation) << 32 | UInt64(index) }
}

/// The handlers of one loop. An event that was on its way when its handler was unregistered finds
/// its place with another generation, and is dropped.
struct Registry {
  struct Entry {
    var handler: (any ReadinessHandler)?
    var generation: UInt32
    var descriptor: Int32
    var interest: Interest
  }

  private var entries: [Entry] = []
  private var free: [UInt32] = []

  var count: Int { entries.count - free.count }

  mutating func add(
    _ handler: any ReadinessHandler, descriptor: Int32, interest: Interest
  ) -> Registration {
    guard let index = free.popLast() else {
      let index = UInt32(entries.count)
      entries.append(
        Entry(handler: handler, generation: 1, descriptor: descriptor, interest: interest))
      return Registration(index: index, generation: 1)
    }
    let generation = entries[Int(index)].generation
    entries[Int(index)] = Entry(
      handler: handler, generation: generation, descriptor: descriptor, interest: interest)
    return Registration(index: index, generation: generation)
  }

  /// What was there, for the caller to let go of; nil when the registration is no longer valid.
  mutating func remove(_ registration: Registration) -> Entry? {
    guard let entry = self[registration] else { return nil }
    entries[Int(registration.index)] = Self.vacated(entry)
    free.append(registration.index)
    return entry
  }

  subscript(registration: Registration) -> Entry? {
    let index = Int(registration.index)
    guard entries.indices.contains(index), entries[index].handler != nil,
      entries[index].generation == registration.generation
    else { return nil }
    return entries[index]
  }

  mutating func setInterest(_ interest: Interest, of registration: Registration) {
    guard self[registration] != nil else { return }
    entries[Int(registration.index)].interest = interest
  }

  func handler(token: UInt64) -> (any ReadinessHandler)? {
    let index = Int(truncatingIfNeeded: token & 0xffff_ffff)
    guard index < entries.count, entries[index].generation == UInt32(token >> 32) else {
      return nil
    }
    return entries[index].handler
  }

  /// Removes every handler, for the caller to let go of.
  mutating func removeAll() -> [Entry] {
    let held = entries.filter { $0.handler != nil }
    entries = entries.map(Self.vacated)
    free = entries.indices.map { UInt32($0) }
    return held
  }

  private static func vacated(_ entry: Entry) -> Entry {
    Entry(handler: nil, generation: entry.generation &+ 1, descriptor: -1, interest: [])
  }
}
