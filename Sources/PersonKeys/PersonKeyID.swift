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
    SHA256.hash(framed("atrium person key", realm, person))
  }
}

extension PersonKeyID: CustomStringConvertible {
  /// The realm alone: ids of persons stay out of logs.
  public var description: String { "a person of realm \(realm)" }
}

/// Pieces one after the other, each with its length, so that no two lists give the same bytes.
func framed(_ pieces: [[UInt8]]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(pieces.reduce(0) { $0 + 4 + $1.count })
  for piece in pieces {
    frame(piece.count, into: &bytes)
    bytes += piece
  }
  return bytes
}

/// The same of texts, as UTF-8.
func framed(_ pieces: String...) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(pieces.reduce(0) { $0 + 4 + $1.utf8.count })
  for piece in pieces {
    frame(piece.utf8.count, into: &bytes)
    bytes.append(contentsOf: piece.utf8)
  }
  return bytes
}

private func frame(_ count: Int, into bytes: inout [UInt8]) {
  withUnsafeBytes(of: UInt32(clamping: count).bigEndian) { bytes.append(contentsOf: $0) }
}
