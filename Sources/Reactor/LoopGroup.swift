internal import CLinux
import Synchronization

/// The loops of a process, handed out in turn.
public final class LoopGroup: Sendable {
  /// Below this many processors one loop serves the whole process best.
  public static let processorsForSeveral = 6

  /// The loops, in the order in which `next` hands them out.
  public let loops: [EventLoop]
  private let turn = Atomic<Int>(0)

  /// Makes `count` loops, at least one, that do not run yet; nil is as many as fit the machine.
  public init(count: Int? = nil, name: String = "loop") throws(SystemError) {
    var made: [EventLoop] = []
    for index in 0..<max(1, count ?? Self.fittingCount(processors: Self.processors)) {
      made.append(try EventLoop(name: "\(name)-\(index)"))
    }
    loops = made
  }

  /// Starts every loop on a thread of its own; stops those that ran when one cannot start.
  public func start() throws(SystemError) {
    for (index, loop) in loops.enumerated() {
      do {
        try loop.start()
      } catch {
        for started in loops.prefix(index) { started.stop() }
        throw error
      }
    }
  }

  /// Stops every loop, one after the other. Not on a thread of one of them.
  public func stop() {
    for loop in loops { loop.stop() }
  }

  /// The loop whose turn it is; from any thread.
  public func next() -> EventLoop {
    let count = turn.wrappingAdd(1, ordering: .relaxed).oldValue
    return loops[Int(UInt(bitPattern: count) % UInt(loops.count))]
  }

  /// Processors that this process may run on.
  public static var processors: Int { Int(clinux_processors()) }

  static func fittingCount(processors: Int) -> Int {
    processors < processorsForSeveral ? 1 : processors
  }
}
