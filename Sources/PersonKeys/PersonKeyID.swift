internal import Crypto

/// Whose key: a person of a realm.
public struct PersonKeyID: Sendable, Hashable {
  /// The realm.
  public let realm: String
  /// The person, by an id that says nothing about it.
  public let person: String

  /// A person of a realm.
  public init(realm: String, person: String) {
    self.realm = realm
    self.person = person
  }

  /// What stands in the files instead of the person's id.
  var personHash: Digest {
    SHA256.hash(framed([Array("atrium person key".utf8), Array(realm.utf8), Array(person.utf8)]))
  }
}

extension PersonKeyID: CustomStringConvertible {
  /// The realm alone: ids of persons stay out of logs.
  public var description: String { "a person of realm \(realm)" }
}

/// Pieces one after the other, each with its length, so that no two lists give the same bytes.
func framed(_ pieces: [[UInt8]]) -> [UInt8] {
  pieces.flatMap { piece in
    withUnsafeBytes(of: UInt32(clamping: piece.count).bigEndian) { Array($0) } + piece
  }
}
