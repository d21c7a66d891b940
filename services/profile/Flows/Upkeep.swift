import Locking
import Logging
import PersonKeys
import ProfileDomain

/// The daily change of what wraps persons' keys: with it every backup of the keys before becomes
/// unreadable.
final class KeyRotation: Sendable {
  private static let interval: Duration = .seconds(60)

  private let core: ProfileCore
  private let rotated = Lock<Int32?>(nil)

  init(_ core: ProfileCore) { self.core = core }

  /// The day of the last rotation that this process has done.
  var day: Int32? { rotated.withLock { $0 } }

  /// Rotates when the day is another one than that of the last rotation.
  func rotateWhenDue() async throws {
    let nowMilliseconds = core.nowMilliseconds
    let today = Day.number(nowMilliseconds)
    if day == today { return }
    _ = try await core.vault.keys.rotate(KeyDay(milliseconds: nowMilliseconds))
    rotated.withLock { $0 = today }
  }

  func runForever() async throws {
    while true {
      do { try await rotateWhenDue() } catch let error as CancellationError { throw error } catch {
        core.log.error("keys are not rotated: \(error)")
      }
      try await Task.sleep(for: Self.interval)
    }
  }
}

extension ProfileCore {
  /// Every id is looked at, so not too often.
  private static let sweepInterval: Duration = .seconds(6 * 3_600)

  /// Deletes what is older than it may be, again and again.
  func sweepForever() async throws {
    while true {
      do { try await sweep() } catch let error as CancellationError { throw error } catch {
        log.error("what is too old is not deleted yet: \(error)")
      }
      try await Task.sleep(for: Self.sweepInterval)
    }
  }

  /// Deletes what is older than it may be.
  func sweep() async throws {
    for realm in try await database.realms() {
      _ = try await database.sweep(realm, config.retention, nowMilliseconds: nowMilliseconds)
    }
  }
}
