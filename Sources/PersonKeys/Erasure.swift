/// An entry of the journal: that a person's key was destroyed, and when. Entries are never removed.
public struct Erasure: Sendable, Hashable {
  /// The realm.
  public let realm: String
  /// SHA-256 over realm and person, which only somebody who knows the person's id can match.
  public let personHash: [UInt8]
  /// When, in milliseconds since 1970.
  public let milliseconds: Int64

  /// An entry as another journal has it.
  public init(realm: String, personHash: [UInt8], milliseconds: Int64) {
    self.realm = realm
    self.personHash = personHash
    self.milliseconds = milliseconds
  }
}

/// What `destroy` hands out: the key is in no file and no memory of this service any more, except
/// wrapped in backups, by a key that the next rotation destroys.
public struct DestructionReceipt: Sendable, Hashable {
  /// Whose key it was.
  public let id: PersonKeyID
  /// When it was first destroyed, in milliseconds since 1970.
  public let milliseconds: Int64
}
