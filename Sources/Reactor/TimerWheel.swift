/// Timers by the tick in which they are due: a hierarchical timing wheel.
///
/// A value-type state machine of virtual time: it reads no clock and calls nobody. Each level has
/// 64 slots, each slot of a level spans all slots of the level below; a timer lies on the level of
/// the highest digit, in base 64, in which its tick differs from the present one, and moves down
/// when that digit is reached. Arming and disarming are O(1); a timer moves at most once per level.
///
/// Source: Varghese, Lauck: Hashed and Hierarchical Timing Wheels, SOSP 1987, scheme 7.
struct TimerWheel: ~Copyable {
  static let levels = 7
  private static let bitsPerLevel = 6
  private static let slotsPerLevel = 1 << bitsPerLevel
  private static let dueList = levels * slotsPerLevel
  /// The last tick that can be told apart: with ticks of 1 ms, 139 years after the first.
  static let lastTick: UInt64 = 1 << UInt64(levels * bitsPerLevel) - 1

  /// The present tick.
  private(set) var now: UInt64 = 0
  /// How many timers are armed, those among them that are due and not yet taken.
  private(set) var count = 0
  /// The first node of each list; the list of timers that are due comes after the slots.
  private var heads = [TimerNode?](repeating: nil, count: dueList + 1)
  /// One bit per slot that is not empty.
  private var occupied = [UInt64](repeating: 0, count: levels)

  deinit {
    // One by one: letting go of the first would free a long list recursively.
    for head in heads {
      var node = head
      while let unlinked = node {
        node = unlinked.next
        unlinked.next = nil
        unlinked.slot = -1
      }
    }
  }

  /// Arms a timer, anew if it is armed. What is due now or earlier is due at the next tick, so
  /// that a timer that arms itself again does not hold the loop.
  mutating func arm(_ node: TimerNode, due tick: UInt64) {
    if node.isArmed { disarm(node) }
    node.dueTick = min(max(tick, now + 1), Self.lastTick)
    count += 1
    place(node)
  }

  mutating func disarm(_ node: TimerNode) {
    guard node.isArmed else { return }
    let slot = Int(node.slot)
    let next = node.next
    if let head = heads[slot], head === node {
      heads[slot] = next
      next?.previous = node.previous
      if next == nil && slot < Self.dueList {
        occupied[slot >> Self.bitsPerLevel] &= ~(1 << UInt64(slot & (Self.slotsPerLevel - 1)))
      }
    } else {
      node.previous?.next = next
      if let next { next.previous = node.previous } else { heads[slot]?.previous = node.previous }
    }
    node.next = nil
    node.previous = nil
    node.slot = -1
    count -= 1
  }

  /// Moves time on. What has become due is then had from `popDue`, in the order of ticks.
  mutating func advance(to tick: UInt64) {
    while let (slot, start) = nextSlot(), start <= tick {
      now = start
      var node = take(slot)
      while let moved = node {
        node = moved.next
        moved.next = nil
        place(moved)
      }
    }
    now = max(now, min(tick, Self.lastTick))
  }

  /// The next timer that is due, disarmed; nil when there is none.
  mutating func popDue() -> TimerNode? {
    guard let node = heads[Self.dueList] else { return nil }
    disarm(node)
    return node
  }

  /// The tick to advance to next: no timer is due before it. It may only move timers down.
  var nextTick: UInt64? {
    if heads[Self.dueList] != nil { return now }
    return nextSlot()?.start
  }

  /// Some armed timer, disarmed, whenever it is due; nil when there is none.
  mutating func popAny() -> TimerNode? {
    let slot = heads[Self.dueList] != nil ? Self.dueList : nextSlot()?.slot
    guard let slot, let node = heads[slot] else { return nil }
    disarm(node)
    return node
  }

  /// The occupied slot that begins first. The lowest occupied level has it, and there the lowest
  /// bit: slots at or before the present digit are empty.
  private func nextSlot() -> (slot: Int, start: UInt64)? {
    for level in 0..<Self.levels where occupied[level] != 0 {
      let digit = occupied[level].trailingZeroBitCount
      let shift = UInt64(level * Self.bitsPerLevel)
      let span: UInt64 = 1 << (shift + UInt64(Self.bitsPerLevel))
      let start = now & ~(span - 1) | UInt64(digit) << shift
      return (level * Self.slotsPerLevel + digit, start)
    }
    return nil
  }

  /// Puts a node that is in no list into the right one, at its end.
  private mutating func place(_ node: TimerNode) {
    guard node.dueTick > now else { return append(node, to: Self.dueList) }
    let highestBit = UInt64.bitWidth - 1 - (node.dueTick ^ now).leadingZeroBitCount
    let level = highestBit / Self.bitsPerLevel
    let shift = UInt64(level * Self.bitsPerLevel)
    let digit = Int(node.dueTick >> shift) & (Self.slotsPerLevel - 1)
    occupied[level] |= 1 << UInt64(digit)
    append(node, to: level * Self.slotsPerLevel + digit)
  }

  private mutating func append(_ node: TimerNode, to slot: Int) {
    node.slot = Int32(slot)
    guard let head = heads[slot] else {
      node.previous = node
      heads[slot] = node
      return
    }
    node.previous = head.previous
    head.previous?.next = node
    head.previous = node
  }

  /// Empties a slot and answers its first node; the nodes stay linked to each other.
  private mutating func take(_ slot: Int) -> TimerNode? {
    let level = slot >> Self.bitsPerLevel
    occupied[level] &= ~(1 << UInt64(slot & (Self.slotsPerLevel - 1)))
    let head = heads[slot]
    heads[slot] = nil
    return head
  }
}
