/// How much of everything a database takes on.
public struct DatabaseLimits: Sendable, Hashable {
  /// Threads that read, each with a connection.
  public var readers = 4
  /// Reads that wait for a thread; more are refused with `overloaded`.
  public var maximumQueuedReads = 1_024
  /// Writes that wait for the next commit; more are refused with `overloaded`.
  public var maximumQueuedWrites = 4_096
  /// Writes that one commit makes durable.
  public var maximumBatchWrites = 512
  /// Once the closures of a batch have run this long, it is committed.
  public var batchTime: Duration = .milliseconds(20)
  /// From the call of `read` to the end of its closure, unless the call says otherwise.
  public var readTime: Duration = .seconds(5)
  /// What the statements of one write may take.
  public var writeTime: Duration = .seconds(5)
  /// Prepared statements that each connection keeps.
  public var maximumStatements = 128
  /// Rows that `all` returns.
  public var maximumRows = 100_000

  /// The limits as they stand above.
  public init() {}

  func check() throws(DatabaseError) {
    let counts = [
      ("readers", readers), ("maximumQueuedReads", maximumQueuedReads),
      ("maximumQueuedWrites", maximumQueuedWrites), ("maximumBatchWrites", maximumBatchWrites),
      ("maximumStatements", maximumStatements), ("maximumRows", maximumRows),
    ]
    for (name, count) in counts where count < 1 {
      throw DatabaseError(.misuse, "the limit \(name) is below 1")
    }
    if readers > Self.mostReaders {
      throw DatabaseError(.misuse, "the limit readers is above \(Self.mostReaders)")
    }
  }

  /// More threads than this would only wait for each other.
  public static let mostReaders = 64
}
