/// Calls that wait for a connection, first come first served.
struct CallQueue {
  private var calls: [ClientStream?] = []
  private var head = 0

  var isEmpty: Bool { head == calls.count }
  var count: Int { calls.count - head }

  mutating func append(_ call: ClientStream) { calls.append(call) }

  /// The first call that is not over; those before it are forgotten.
  mutating func first() -> ClientStream? {
    while head < calls.count {
      if let call = calls[head], !call.isOver { return call }
      removeFirst()
    }
    return nil
  }

  /// Forgets the call that `first` gave.
  mutating func removeFirst() {
    guard head < calls.count else { return }
    calls[head] = nil
    head += 1
    if head == calls.count {
      calls.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 64, head * 2 > calls.count {
      calls.removeFirst(head)
      head = 0
    }
  }

  /// Takes out those for which the condition holds.
  mutating func removeAll(where isWanted: (ClientStream) -> Bool) -> [ClientStream] {
    var (taken, kept): ([ClientStream], [ClientStream?]) = ([], [])
    for call in calls[head...].compactMap(\.self) where !call.isOver {
      if isWanted(call) { taken.append(call) } else { kept.append(call) }
    }
    (calls, head) = (kept, 0)
    return taken
  }
}
