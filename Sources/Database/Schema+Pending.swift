extension Schema {
  /// One step that a database does not have yet.
  public struct PendingStep: Sendable, Hashable {
    /// Its number and name.
    public let name: String
    /// Whether it raises the major of a database that was in use, so that an older program cannot
    /// run afterwards.
    public let contracts: Bool
  }

  /// The migrations after the first `applied` ones; all of them for a new database.
  public func pending(after applied: Int) -> [PendingStep] {
    var major = migrations.prefix(applied).last?.major ?? 1
    return migrations.dropFirst(max(0, applied)).map { migration in
      defer { major = migration.major }
      return PendingStep(
        name: "\(migration.number) \(migration.name)",
        contracts: applied > 0 && migration.major > major)
    }
  }
}
