import Locking
import Logging
import ProfileDomain

/// Who read whom, when and for what. Entries gather for a moment and are appended together: a kill
/// loses those of at most `interval`, an orderly end none.
final class AccessLog: Sendable {
  /// How long entries gather.
  static let interval: Duration = .milliseconds(250)
  /// Entries that gather; with more the reading waits until they are appended.
  static let maximumGathered = 10_000

  private let core: ProfileCore
  private let gathered = Lock<[AccessEntry]>([])

  init(_ core: ProfileCore) { self.core = core }

  /// Puts a reading on record.
  func note(_ entry: AccessEntry) async throws {
    let count = gathered.withLock { gathered in
      gathered.append(entry)
      return gathered.count
    }
    if count >= Self.maximumGathered { try await flush() }
  }

  /// Appends what has gathered; what cannot be appended gathers on.
  func flush() async throws {
    let entries = gathered.withLock { gathered in
      defer { gathered = [] }
      return gathered
    }
    if entries.isEmpty { return }
    do {
      try await core.database.append(entries)
    } catch {
      gathered.withLock { $0 = entries + $0 }
      throw error
    }
  }

  func flushForever() async throws {
    while true {
      try await Task.sleep(for: Self.interval)
      do { try await flush() } catch let error as CancellationError { throw error } catch {
        core.log.error("readings are not on record yet: \(error)")
      }
    }
  }
}
