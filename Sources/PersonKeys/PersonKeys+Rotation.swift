internal import Crypto
internal import Database
internal import Locking

extension PersonKeys {
  /// What a rotation did.
  public struct Rotation: Sendable, Hashable {
    /// Keys that were wrapped anew.
    public var rewrapped = 0
    /// Wrapping keys that were destroyed.
    public var destroyed = 0
  }

  /// Wraps every living key by a key of `today` and destroys the wrapping keys of earlier days.
  ///
  /// In small transactions, while keys are read and made. After a crash or an error: run it again,
  /// it goes on where it was. Throws `rotationRuns`, and `clockWentBack` when there is a key of a
  /// later day.
  public func rotate(_ today: KeyDay) async throws -> Rotation {
    try isRotating.withLock { isRotating in
      if isRotating { throw PersonKeysError.rotationRuns }
      isRotating = true
    }
    defer { isRotating.withLock { $0 = false } }
    var done = Rotation()
    // First, so that a key that is made meanwhile in such a realm finds none but today's.
    done.destroyed = try await destroyUnused(today)
    var last: String?
    while let realm = try await database.read({ [last] in try $0.realm(after: last) }) {
      let one = try await rotate(realm, today)
      done.rewrapped += one.rewrapped
      done.destroyed += one.destroyed
      last = realm
    }
    done.destroyed += try await destroyUnused(today)
    return done
  }

  /// Where everyone was erased, nothing is left to wrap anew; the wrapping keys must go all the
  /// same, because backups hold what they wrapped.
  private func destroyUnused(_ today: KeyDay) async throws -> Int {
    try await database.write { [encryptionKeys] connection in
      var realms: [String] = []
      while let realm = try connection.realm(after: realms.last) { realms.append(realm) }
      return try encryptionKeys.destroy(allBut: realms, before: today)
    }
  }

  private func rotate(_ realm: String, _ today: KeyDay) async throws -> Rotation {
    var done = Rotation()
    // From here on new keys are wrapped by today's, so those of earlier days only become fewer.
    try await database.write { [encryptionKeys] _ in
      if let newest = encryptionKeys.newest(realm), newest > today {
        throw PersonKeysError.clockWentBack(day: today.number, newest: newest.number)
      }
      _ = try encryptionKeys.make(realm, today)
    }
    while true {
      let count = try await database.write { [self] connection in
        try rewrapSome(realm, today, connection)
      }
      done.rewrapped += count
      if count == 0 { break }
    }
    // On the writing thread, as all that changes those files.
    done.destroyed = try await database.write { [encryptionKeys] _ in
      try encryptionKeys.destroy(realm, before: today)
    }
    return done
  }

  private func rewrapSome(
    _ realm: String, _ today: KeyDay, _ connection: WriteConnection
  ) throws -> Int {
    let wrapping = try encryptionKeys.make(realm, today)
    let old = try connection.wrappedKeys(realm, before: today, atMost: Self.rotationBatch)
    for wrapped in old {
      let key = try unwrap(wrapped, realm)
      try connection.rewrap(try wrap(key, wrapping, today, wrapped.personHash, realm), realm)
    }
    return old.count
  }
}
