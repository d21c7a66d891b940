internal import Database
internal import DatabaseSQLite
internal import Files
internal import Glibc
internal import PersonKeys

/// The database of persons' keys beside a service's data: copied with it, and restored so that a
/// destroyed key stays destroyed.
///
/// A copy holds wrapped keys only. What wraps them is in no backup, and is destroyed each day, so
/// that a copy of an earlier day opens nothing.
struct KeyFiles: Sendable {
  /// After the name of a backup: the copy of the keys.
  static let suffix = ".keys"
  private static let name = "keys"

  let folder: String

  private var path: String { "\(folder)/\(Self.name).sqlite" }

  private var areThere: Bool { Files.exists(path) }

  func backUp(to target: String) throws {
    if areThere { try SQLite.backUp(folder: folder, name: Self.name, to: target) }
  }

  func verify() throws -> [String] {
    areThere ? try SQLite.verify(folder: folder, name: Self.name) : []
  }

  /// Before anything is moved: whether keys and erasures can be had.
  func check(_ backup: String, _ erasures: String?) throws {
    if let erasures, access(erasures, R_OK) != 0 {
      throw StartFailure("there is no \(erasures)", mend: "name a key database or a copy of one")
    }
    if areThere { return }
    guard access(backup + Self.suffix, R_OK) == 0 else {
      throw StartFailure(
        "there are no keys: neither \(path) nor \(backup)\(Self.suffix)",
        mend: "put the copy of the keys beside the backup; nothing opens without them")
    }
    guard erasures != nil else {
      throw StartFailure(
        "the keys come from the backup, and with them those that were destroyed since",
        mend: "name the newest key database or copy of one with --erasures, "
          + "or \(backup)\(Self.suffix) itself when nobody was erased since")
    }
  }

  /// Keys that are there stay, being newer than the backup's, or those of the backup are put
  /// there; then everyone is erased again who was erased since.
  func restore(_ backup: String, _ erasures: String?) async throws {
    if !areThere {
      try SQLite.restore(from: backup + Self.suffix, folder: folder, name: Self.name)
    }
    guard let erasures else { return }
    let copy = "journal-of-erasures"
    try removeCopy(copy)
    do {
      try SQLite.restore(from: erasures, folder: folder, name: copy)
      try await replay(copy)
    } catch {
      try removeCopy(copy)
      throw error
    }
    try removeCopy(copy)
  }

  private func replay(_ copy: String) async throws {
    let schema = PersonKeysSchema.schema
    let journal = try SQLite.open(folder: folder, name: copy, schema: schema)
    do {
      let keys = try SQLite.open(folder: folder, name: Self.name, schema: schema)
      do {
        _ = try await ErasureJournal.replay(from: journal, into: keys)
      } catch {
        await keys.close()
        throw error
      }
      await keys.close()
    } catch {
      await journal.close()
      throw error
    }
    await journal.close()
  }

  private func removeCopy(_ copy: String) throws {
    for part in ["", "-wal", "-shm", ".lock"] {
      try Files.removeIfThere("\(folder)/\(copy).sqlite\(part)")
    }
  }
}
