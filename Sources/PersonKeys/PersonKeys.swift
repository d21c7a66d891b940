public import Crypto
public import Database
internal import Locking

/// A key for each person, so that destroying it erases all that was sealed under it.
///
/// The keys lie wrapped in a database of their own. What wraps them is a key of each realm and day
/// that lies in a file beside it and is in no backup of the database. `rotate`, once a day, wraps
/// all living keys anew and destroys the old wrapping keys: from then on a backup of an earlier day
/// opens nothing, not even the keys that were destroyed after it was made.
public final class PersonKeys: Sendable {
  /// Unwrapped keys in memory.
  public static let maximumCachedKeys = 10_000
  /// Keys that one transaction of a rotation wraps anew.
  public static let rotationBatch = 500
  /// Entries of a journal that one transaction replays.
  public static let replayBatch = 500

  private struct Cache {
    var keys = RecentKeys<PersonKeyID, SymmetricKey>(limit: PersonKeys.maximumCachedKeys)
    /// Those that are being destroyed: nobody gets them, and nobody puts them back.
    var doomed: [PersonKeyID: Int] = [:]
    /// Rises with each key destroyed: what was read before is not kept after.
    var destructions = 0
  }

  let database: Database
  let encryptionKeys: KeyEncryptionKeys
  let random: RandomSource
  let clock: @Sendable () -> Int64
  let isRotating = Lock(false)
  private let cache = Lock(Cache())

  /// `database` was opened with `PersonKeysSchema.schema` and serves nothing else; `folder` holds
  /// the wrapping keys and is in no backup of the database. `clock` gives milliseconds since 1970,
  /// UTC. Reads the files: a matter of the start. Throws `damagedFile`, and errors of files.
  public init(
    database: Database, folder: String, clock: @escaping @Sendable () -> Int64,
    random: RandomSource = .system
  ) throws {
    self.database = database
    self.clock = clock
    self.random = random
    encryptionKeys = try KeyEncryptionKeys(folder: folder, random: random)
  }

  /// The person's key; nil when there is none, because there never was or because it was destroyed.
  public func key(for id: PersonKeyID) async throws -> SymmetricKey? {
    let (cached, isDoomed, seen) = cache.withLock { cache in
      (cache.keys.key(of: id), cache.doomed[id] != nil, cache.destructions)
    }
    if isDoomed { return nil }
    if let cached { return cached }
    guard let wrapped = try await database.read({ try $0.wrappedKey(id) }) else { return nil }
    let key = try unwrap(wrapped, id.realm)
    return keep(key, id, seen) ? key : nil
  }

  /// The person's key, made when there is none; it is on the device when this returns. Throws
  /// `erased` for somebody whose key was destroyed: what arrives late finds no key.
  public func obtain(_ id: PersonKeyID) async throws -> SymmetricKey {
    if id.realm.isEmpty || id.person.isEmpty { throw PersonKeysError.emptyID }
    if let key = try await key(for: id) { return key }
    let seen = cache.withLock { $0.destructions }
    let key = try await database.write { [self] connection in
      if let wrapped = try connection.wrappedKey(id) { return try unwrap(wrapped, id.realm) }
      let hash = id.personHash.bytes
      if try connection.erasedAt(id.realm, hash) != nil { throw PersonKeysError.erased }
      let key = try SymmetricKey.random(from: random)
      let (day, wrapping) = try encryptionKeys.wrapping(
        id.realm, orMakeFor: KeyDay(milliseconds: clock()))
      try connection.insert(try wrap(key, wrapping, day, hash, id.realm), id.realm)
      return key
    }
    guard keep(key, id, seen) else { throw PersonKeysError.erased }
    return key
  }

  /// Destroys the person's key. Done again, it answers the same.
  ///
  /// When this returns the key is in no cache, and not in the database's file or log. After an
  /// error it may or may not be destroyed: call it again.
  public func destroy(_ id: PersonKeyID) async throws -> DestructionReceipt {
    beginDestruction(id)
    defer { endDestruction(id) }
    let erasure = Erasure(
      realm: id.realm, personHash: id.personHash.bytes, milliseconds: clock())
    let time = try await database.write { try $0.erase(erasure) }
    try await database.emptyLog()
    return DestructionReceipt(id: id, milliseconds: time)
  }

  /// Unwrapped keys in memory now.
  public var cachedKeys: Int { cache.withLock { $0.keys.count } }

  // MARK: - Cache

  private func beginDestruction(_ id: PersonKeyID) {
    cache.withLock { cache in
      cache.keys.remove(id)
      cache.doomed[id, default: 0] += 1
      cache.destructions += 1
    }
  }

  private func endDestruction(_ id: PersonKeyID) {
    cache.withLock { cache in
      let left = (cache.doomed[id] ?? 1) - 1
      cache.doomed[id] = left > 0 ? left : nil
      cache.destructions += 1
    }
  }

  /// Keeps a key in memory, unless its person's was destroyed since `seen`; false when it is just
  /// being destroyed.
  private func keep(_ key: SymmetricKey, _ id: PersonKeyID, _ seen: Int) -> Bool {
    cache.withLock { cache in
      if cache.doomed[id] != nil { return false }
      if cache.destructions == seen { cache.keys.insert(key, of: id) }
      return true
    }
  }

  func forgetCachedKeys() {
    cache.withLock { cache in
      cache.keys = RecentKeys(limit: Self.maximumCachedKeys)
      cache.destructions += 1
    }
  }

  // MARK: - Wrapping

  func wrap(
    _ key: SymmetricKey, _ wrapping: SymmetricKey, _ day: KeyDay, _ hash: [UInt8], _ realm: String
  ) throws -> WrappedKey {
    let bytes = try key.wrapped(by: wrapping, for: binding(realm, hash, day), random: random)
    return WrappedKey(personHash: hash, day: day, bytes: bytes)
  }

  func unwrap(_ wrapped: WrappedKey, _ realm: String) throws -> SymmetricKey {
    guard let wrapping = encryptionKeys.key(realm, wrapped.day) else {
      throw PersonKeysError.keyEncryptionKeyIsGone(realm: realm, day: wrapped.day.number)
    }
    return try SymmetricKey(
      wrapped: wrapped.bytes, by: wrapping, for: binding(realm, wrapped.personHash, wrapped.day))
  }

  /// A wrapped key opens in its own row and nowhere else.
  private func binding(_ realm: String, _ hash: [UInt8], _ day: KeyDay) -> [UInt8] {
    framed([
      Array("atrium wrapped key".utf8), Array(realm.utf8), hash, Array(String(day.number).utf8),
    ])
  }
}
