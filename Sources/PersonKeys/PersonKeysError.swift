/// Why a person's key cannot be had or destroyed. No person is named.
public enum PersonKeysError: Error, Sendable, Hashable {
  /// The person was erased: no key of it will be made again.
  case erased
  /// An id with an empty realm or person.
  case emptyID
  /// There is no key of this person, so nothing of it can be opened.
  case noKey
  /// The key that wraps this one was destroyed or is lost; so is this one.
  case keyEncryptionKeyIsGone(realm: String, day: Int)
  /// A file of a key-encryption key is damaged.
  case damagedFile(String)
  /// The day given is before the newest key-encryption key: a clock stands wrong.
  case clockWentBack(day: Int, newest: Int)
  /// A rotation runs already.
  case rotationRuns
}
