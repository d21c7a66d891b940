internal import CSQLite
internal import Database

/// What statements of one connection may do, and how long they may run.
final class StatementGuard {
  /// Which statements may be prepared.
  enum Allowance {
    /// Those that read and change rows.
    case rows
    /// Those that change the schema too.
    case schema
    /// Everything: statements of the engine itself.
    case all
  }

  /// Steps of the library's machine between two looks at the time: some 10 us apart.
  static let stepsBetweenLooks: Int32 = 1_000

  var allowance: Allowance
  var deadline: ContinuousClock.Instant?
  var stop: StopFlag?

  private static let ofRows: Set<Int32> = [
    SQLITE_SELECT, SQLITE_READ, SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_FUNCTION,
    SQLITE_RECURSIVE,
  ]
  private static let ofSchema: Set<Int32> = [
    SQLITE_CREATE_TABLE, SQLITE_CREATE_INDEX, SQLITE_DROP_TABLE, SQLITE_DROP_INDEX,
    SQLITE_ALTER_TABLE, SQLITE_REINDEX,
  ]

  init(_ allowance: Allowance) {
    self.allowance = allowance
  }

  /// Both callbacks hold it without owning it: it must live as long as the connection.
  func install(on handle: Handle) {
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle.pointer,
      { this, action, _, _, _, _ in
        guard let this else { return SQLITE_DENY }
        let found = Unmanaged<StatementGuard>.fromOpaque(this).takeUnretainedValue()
        return found.allows(action) ? SQLITE_OK : SQLITE_DENY
      }, this)
    sqlite3_progress_handler(
      handle.pointer, Self.stepsBetweenLooks,
      { this in
        guard let this else { return 0 }
        let found = Unmanaged<StatementGuard>.fromOpaque(this).takeUnretainedValue()
        return found.isOver ? 1 : 0
      }, this)
  }

  private func allows(_ action: Int32) -> Bool {
    switch allowance {
    case .all: true
    case .schema: Self.ofRows.contains(action) || Self.ofSchema.contains(action)
    case .rows: Self.ofRows.contains(action)
    }
  }

  private var isOver: Bool {
    if stop?.isRaised == true { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
