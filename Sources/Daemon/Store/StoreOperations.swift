/// What an operator may do with a store that is open in a running process.
public struct StoreOperations: Sendable {
  /// Copies one consistent state to a path that does not exist, while calls go on.
  public var backUp: @Sendable (_ path: String) async throws -> Void
  /// Reads everything; what is wrong, in words, empty when all is well.
  public var verify: @Sendable () async throws -> [String]
  /// Bytes of the store's files now; tells how far a backup is.
  public var bytes: @Sendable () -> Int64

  /// The operations of a service's store.
  public init(
    backUp: @escaping @Sendable (_ path: String) async throws -> Void,
    verify: @escaping @Sendable () async throws -> [String],
    bytes: @escaping @Sendable () -> Int64
  ) {
    self.backUp = backUp
    self.verify = verify
    self.bytes = bytes
  }
}

/// One migration that the files still lack.
public struct PendingMigration: Sendable, Hashable {
  /// What it does, as its author named it.
  public let name: String
  /// Whether it takes something away, so that an older version cannot run afterwards.
  public let contracts: Bool

  /// A migration that waits.
  public init(name: String, contracts: Bool) {
    self.name = name
    self.contracts = contracts
  }
}

/// What an operator may do with a store's files while no process runs; the folder is locked then.
public struct OfflineStore: Sendable {
  /// Backup and verification of the files.
  public var operations: StoreOperations
  /// Puts a backup in the place of what is there; what is there stays beside it until that is done.
  ///
  /// `erasures` is a key database whose journal is replayed, or nil; where the keys come from the
  /// backup too, it must be given.
  public var restore: @Sendable (_ backup: String, _ erasures: String?) async throws -> Void
  /// What the files still lack, in order.
  public var pending: @Sendable () async throws -> [PendingMigration]
  /// Runs what the files still lack.
  public var migrate: @Sendable () async throws -> Void

  /// The operations on a service's files.
  public init(
    operations: StoreOperations,
    restore: @escaping @Sendable (_ backup: String, _ erasures: String?) async throws -> Void,
    pending: @escaping @Sendable () async throws -> [PendingMigration],
    migrate: @escaping @Sendable () async throws -> Void
  ) {
    self.operations = operations
    self.restore = restore
    self.pending = pending
    self.migrate = migrate
  }
}
