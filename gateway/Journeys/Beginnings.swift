import Locking

/// A touch that has begun, and whose row may not be on disk yet.
///
/// Most are over within some milliseconds: such a one is written once, together with its end. One
/// that takes longer is written as it stands, so that whoever reported its occasion need not wait
/// for its end.
final class Beginning: Sendable {
  private enum Stage {
    /// Not written.
    case held
    /// The touch's end writes it.
    case withEnd
    /// It is being written by itself.
    case alone
    /// Whether it is a new one: false when the touch had begun before.
    case over(Result<Bool, any Error>)
  }

  private struct State {
    var stage = Stage.held
    /// The one who reported the occasion, and the touch itself.
    var waiters: [CheckedContinuation<Bool, any Error>] = []
  }

  let touch: NewTouch
  private let state = Lock(State())

  init(_ touch: NewTouch) { self.touch = touch }

  /// Takes it up, to write it by itself; false when somebody else has.
  func takeAlone() -> Bool {
    state.withLock { state in
      guard case .held = state.stage else { return false }
      state.stage = .alone
      return true
    }
  }

  /// Takes it up, to write it with the touch's end; false when it is written by itself. Once taken
  /// so it is the end's, also at a second try.
  func takeWithEnd() -> Bool {
    state.withLock { state in
      switch state.stage {
      case .held, .withEnd:
        state.stage = .withEnd
        return true
      case .alone, .over: return false
      }
    }
  }

  /// Returns when it is on disk, by itself or with its end; whether it is new.
  func written() async throws -> Bool {
    try await withCheckedThrowingContinuation { waiter in
      let result = state.withLock { state -> Result<Bool, any Error>? in
        if case .over(let result) = state.stage { return result }
        state.waiters.append(waiter)
        return nil
      }
      if let result { waiter.resume(with: result) }
    }
  }

  /// It was written by itself, or could not be.
  func finish(_ result: Result<Bool, any Error>) {
    let waiters = state.withLock { state in
      state.stage = .over(result)
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(with: result) }
  }

  /// The touch has left its way; changes nothing where its end has not taken the row.
  func left(_ failure: (any Error)?) {
    let isMine = state.withLock { state in
      if case .withEnd = state.stage { true } else { false }
    }
    if isMine { finish(failure.map { .failure($0) } ?? .success(true)) }
  }
}

/// Writes down those that take long, all that are due in one write.
final class Beginnings: Sendable {
  /// Time between two looks: what is still held at the second one is written.
  static let pause = Duration.milliseconds(30)
  /// Touches that are held; more are written at once.
  static let maximumHeld = 4_096

  private struct State {
    var young: [Beginning] = []
    var old: [Beginning] = []
    var isLooking = false
  }

  private let store: GatewayDatabase
  private let executor: (any TaskExecutor)?
  private let state = Lock(State())

  init(_ store: GatewayDatabase, executor: (any TaskExecutor)?) {
    self.store = store
    self.executor = executor
  }

  /// Holds new ones until they end, or have been held long enough.
  func hold(_ new: [Beginning]) {
    let (isFirst, tooMany) = state.withLock { state -> (Bool, [Beginning]) in
      guard state.young.count + state.old.count + new.count <= Self.maximumHeld else {
        return (false, new)
      }
      state.young += new
      defer { state.isLooking = true }
      return (!state.isLooking, [])
    }
    if isFirst { Task(executorPreference: executor) { await self.look() } }
    if !tooMany.isEmpty { Task(executorPreference: executor) { await self.write(tooMany) } }
  }

  private func look() async {
    while true {
      // Nobody cancels it; it ends when nothing is held.
      do { try await Task.sleep(for: Self.pause) } catch {}
      let due = state.withLock { state -> [Beginning]? in
        if state.young.isEmpty && state.old.isEmpty {
          state.isLooking = false
          return nil
        }
        let due = state.old
        (state.old, state.young) = (state.young, [])
        return due
      }
      guard let due else { return }
      await write(due)
    }
  }

  private func write(_ beginnings: [Beginning]) async {
    let mine = beginnings.filter { $0.takeAlone() }
    if mine.isEmpty { return }
    do {
      let new = Set(try await store.begin(mine.map(\.touch)))
      for beginning in mine { beginning.finish(.success(new.contains(beginning.touch.id))) }
    } catch {
      for beginning in mine { beginning.finish(.failure(error)) }
    }
  }
}
