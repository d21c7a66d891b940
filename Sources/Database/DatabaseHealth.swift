/// How a database is doing, for its operator and for health checks.
public enum DatabaseHealth: Sendable, Hashable {
  /// Reads and writes.
  case well
  /// The last commit found no room on the device; the next may find some.
  case full(DatabaseError)
  /// The device failed or the file is damaged: it still reads, and refuses every write until it is
  /// opened anew. What the system says about a failed sync cannot be taken back by a later sync
  /// that succeeds: it may have dropped the very pages.
  case sick(DatabaseError)
  /// Closed, or closing.
  case closed
}
