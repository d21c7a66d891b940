/// A timer that is part of its owner: arming and disarming allocate nothing.
///
/// Subclass it and override `timerFired`, or use an `ActionTimer` where an object needs several.
/// A node belongs to one loop and is touched on that loop's thread only. An armed node is kept
/// alive by the loop until it fires or is disarmed.
open class TimerNode {
  /// The rest of the list, held strongly: the list keeps its nodes alive.
  final var next: TimerNode?
  /// The node before; of the first node, the last one of the list. Nobody is freed while linked.
  final unowned(unsafe) var previous: TimerNode?
  final var dueTick: UInt64 = 0
  /// The index of the list that the node is in; negative when it is in none.
  final var slot: Int32 = -1

  /// A node that is not armed.
  public init() {}

  /// Whether the node waits to fire.
  public final var isArmed: Bool { slot >= 0 }

  /// Called on the loop once the time has come; the node is disarmed and may be armed again.
  open func timerFired() {}
}

/// A timer that calls a closure.
public final class ActionTimer: TimerNode {
  private let action: () -> Void

  /// A timer, not armed, that will call `action` on its loop.
  public init(_ action: @escaping () -> Void) {
    self.action = action
  }

  /// Calls the closure.
  public override func timerFired() {
    action()
  }
}
