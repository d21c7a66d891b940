internal import Crypto
internal import Files
internal import Locking

/// The keys that wrap persons' keys: one for each realm and day, each in a file of its own.
///
/// A file is `REALMHASH-DAY.kek`, for its owner alone: format (1 byte, 1), key (32), and a digest
/// that finds damage (32). What changes files runs on the database's writing thread only.
final class KeyEncryptionKeys: Sendable {
  private static let format: UInt8 = 1
  /// Files in the folder; a day has one for each realm, and few days are there at a time.
  private static let maximumFiles = 100_000

  private struct Realm {
    var keys: [KeyDay: SymmetricKey] = [:]
    var newest: KeyDay? { keys.keys.max() }
  }

  private let folder: String
  private let random: RandomSource
  /// By the hash of the realm, as in the files' names.
  private let realms: Lock<[String: Realm]>

  /// Reads all files. Blocks.
  init(folder: String, random: RandomSource) throws {
    self.folder = folder
    self.random = random
    try Files.makeFolder(folder)
    var realms: [String: Realm] = [:]
    for name in try Files.names(in: folder, atMost: Self.maximumFiles) {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".partial") {
        try SmallFile.destroy(path)  // a crash came before its name
      } else if let (realm, day) = Self.parse(name) {
        realms[realm, default: Realm()].keys[day] = try Self.read(path, name)
      }
    }
    self.realms = Lock(realms)
  }

  /// The key of that day; nil when it was destroyed.
  func key(_ realm: String, _ day: KeyDay) -> SymmetricKey? {
    let hash = Self.hash(realm)
    return realms.withLock { $0[hash]?.keys[day] }
  }

  /// The newest day that has a key.
  func newest(_ realm: String) -> KeyDay? {
    let hash = Self.hash(realm)
    return realms.withLock { $0[hash]?.newest }
  }

  /// The key that wraps from now on: the newest one, or a new one of `day` when there is none.
  func wrapping(_ realm: String, orMakeFor day: KeyDay) throws -> (KeyDay, SymmetricKey) {
    if let newest = newest(realm), let key = key(realm, newest) { return (newest, key) }
    return (day, try make(realm, day))
  }

  /// Makes the key of that day, unless it is there.
  func make(_ realm: String, _ day: KeyDay) throws -> SymmetricKey {
    if let key = key(realm, day) { return key }
    let hash = Self.hash(realm)
    let name = Self.name(hash, day)
    let key = try SymmetricKey.random(from: random)
    try Self.write(key, "\(folder)/\(name)", name)
    realms.withLock { $0[hash, default: Realm()].keys[day] = key }
    return key
  }

  /// Destroys every key of the realm from before that day; returns how many.
  func destroy(_ realm: String, before day: KeyDay) throws -> Int {
    try destroy(hash: Self.hash(realm), before: day)
  }

  /// The same for all realms but these, which have no person with a key any more.
  func destroy(allBut realms: [String], before day: KeyDay) throws -> Int {
    let kept = Set(realms.map(Self.hash))
    let others = self.realms.withLock { $0.keys.filter { !kept.contains($0) } }
    return try others.reduce(0) { try $0 + destroy(hash: $1, before: day) }
  }

  private func destroy(hash: String, before day: KeyDay) throws -> Int {
    let old = realms.withLock { realms in
      (realms[hash]?.keys.keys).map { $0.filter { $0 < day }.sorted() } ?? []
    }
    for day in old {
      try SmallFile.destroy("\(folder)/\(Self.name(hash, day))")
      realms.withLock { _ = $0[hash]?.keys.removeValue(forKey: day) }
    }
    return old.count
  }

  // MARK: - Files

  /// Names of realms may hold what names of files may not.
  private static func hash(_ realm: String) -> String {
    String(SHA256.hash(framed([Array("atrium realm".utf8), Array(realm.utf8)])).hex.prefix(32))
  }

  private static func name(_ hash: String, _ day: KeyDay) -> String { "\(hash)-\(day.number).kek" }

  private static func parse(_ name: String) -> (String, KeyDay)? {
    guard name.hasSuffix(".kek") else { return nil }
    let parts = name.dropLast(4).split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 32, let day = Int(parts[1]) else { return nil }
    return (String(parts[0]), KeyDay(number: day))
  }

  private static func write(_ key: SymmetricKey, _ path: String, _ name: String) throws {
    var file: [UInt8] = [format]
    file.reserveCapacity(1 + SymmetricKey.byteCount + Digest.byteCount)
    key.withUnsafeBytes { file.append(contentsOf: $0) }
    file += digest(file, name).bytes
    // The copy of the key in this array is overwritten before its memory is given back.
    defer { for place in file.indices { file[place] = 0 } }
    try file.withUnsafeBufferPointer { file throws(FileError) in
      try SmallFile.write(UnsafeRawBufferPointer(file), to: path)
    }
  }

  private static func read(_ path: String, _ name: String) throws -> SymmetricKey {
    var file = try SmallFile.read(path)
    defer { for place in file.indices { file[place] = 0 } }
    let end = 1 + SymmetricKey.byteCount
    guard file.count == end + Digest.byteCount, file[0] == format,
      digest(Array(file[..<end]), name).bytes == Array(file[end...])
    else { throw PersonKeysError.damagedFile(name) }
    return try SymmetricKey(file[1..<end])
  }

  private static func digest(_ bytes: [UInt8], _ name: String) -> Digest {
    SHA256.hash(framed([Array("atrium kek file".utf8), Array(name.utf8), bytes]))
  }
}
