internal import Locking
public import Logging
internal import Synchronization

/// How much each label says, changeable while the process runs.
///
/// A level for `a.b` holds for `a.b` and every label below it (`a.b.c`), the longest match wins;
/// without a match the general level holds.
public final class LogLevels: Sendable {
  fileprivate struct State {
    var general: Logger.Level
    var rules: [String: Logger.Level] = [:]
    var cells: [String: LevelCell] = [:]
  }

  private let state: Lock<State>
  private let overflow: LevelCell

  /// Labels with a level of their own; further ones share one that follows the general level.
  public static let maximumLabels = 1_000

  /// Everything at one level.
  public init(_ general: Logger.Level = .info) {
    state = Lock(State(general: general))
    overflow = LevelCell(general)
  }

  /// Sets the level of a label and of all below it; nil as label sets the general level, nil as
  /// level lets the label follow the rest again. False when there are too many labels.
  @discardableResult
  public func set(_ level: Logger.Level?, for label: String? = nil) -> Bool {
    let general = state.withLock { (state) -> Logger.Level? in
      if let label {
        if state.rules.count >= Self.maximumLabels, level != nil, state.rules[label] == nil {
          return nil
        }
        state.rules[label] = level
      } else if let level {
        state.general = level
      }
      for (name, cell) in state.cells { cell.set(state.level(of: name)) }
      return state.general
    }
    guard let general else { return false }
    overflow.set(general)
    return true
  }

  /// The level of a label now.
  public func level(of label: String) -> Logger.Level { state.withLock { $0.level(of: label) } }

  /// The general level and those of single labels, for an operator.
  public var all: (general: Logger.Level, labels: [String: Logger.Level]) {
    state.withLock { ($0.general, $0.rules) }
  }

  func cell(_ label: String) -> LevelCell {
    state.withLock { state in
      if let cell = state.cells[label] { return cell }
      guard state.cells.count < Self.maximumLabels else { return overflow }
      let cell = LevelCell(state.level(of: label))
      state.cells[label] = cell
      return cell
    }
  }
}

extension LogLevels.State {
  fileprivate func level(of label: String) -> Logger.Level {
    if rules.isEmpty { return general }
    var name = label[...]
    while true {
      if let level = rules[String(name)] { return level }
      guard let dot = name.lastIndex(of: ".") else { return general }
      name = name[..<dot]
    }
  }
}

/// The level of one label; loggers read it with every message.
final class LevelCell: Sendable {
  private let index: Atomic<Int>

  init(_ level: Logger.Level) { index = Atomic(Self.order.firstIndex(of: level) ?? 0) }

  var level: Logger.Level { Self.order[index.load(ordering: .relaxed)] }

  func set(_ level: Logger.Level) {
    index.store(Self.order.firstIndex(of: level) ?? 0, ordering: .relaxed)
  }

  private static let order = Logger.Level.allCases
}
