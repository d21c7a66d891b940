/// One thing to run on the loop.
enum Work: Sendable {
  case job(UnownedJob)
  case action(@Sendable () -> Void)
}

/// First in, first out, without a lock: only the loop's own thread touches it.
///
/// It grows as needed, since a job of the runtime cannot be refused: its bound is the number of
/// live tasks. What a burst left behind is given back by `shrink`.
struct WorkRing: ~Copyable {
  /// Room that an idle ring keeps.
  static let keptCapacity = 1024

  private var slots: UnsafeMutablePointer<Work>
  private var mask: Int
  private var head = 0
  private var tail = 0

  init() {
    slots = .allocate(capacity: Self.keptCapacity)
    mask = Self.keptCapacity - 1
  }

  deinit {
    for at in 0..<(tail &- head) { (slots + ((head &+ at) & mask)).deinitialize(count: 1) }
    slots.deallocate()
  }

  var count: Int { tail &- head }
  var isEmpty: Bool { tail == head }
  var capacity: Int { mask &+ 1 }

  mutating func push(_ work: consuming Work) {
    if count > mask { resize(to: (mask &+ 1) * 2) }
    (slots + (tail & mask)).initialize(to: work)
    tail &+= 1
  }

  mutating func pop() -> Work? {
    guard head != tail else { return nil }
    let work = (slots + (head & mask)).move()
    head &+= 1
    return work
  }

  /// What was pushed last.
  mutating func popLast() -> Work? {
    guard head != tail else { return nil }
    tail &-= 1
    return (slots + (tail & mask)).move()
  }

  /// Gives the room of a past burst back; does nothing while there is work.
  mutating func shrink() {
    if isEmpty && capacity > Self.keptCapacity { resize(to: Self.keptCapacity) }
  }

  /// `capacity` is a power of two and holds what is there.
  private mutating func resize(to capacity: Int) {
    let larger = UnsafeMutablePointer<Work>.allocate(capacity: capacity)
    let held = count
    for at in 0..<held {
      (larger + at).moveInitialize(from: slots + ((head &+ at) & mask), count: 1)
    }
    slots.deallocate()
    slots = larger
    mask = capacity - 1
    head = 0
    tail = held
  }
}
