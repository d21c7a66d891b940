import Crypto
import Database
import Foundation
import PersonKeys
import Testing

@Suite(.timeLimit(.minutes(2))) struct KeyTests {
  @Test func aKeyIsMadeOnceAndStays() async throws {
    let fixture = try Fixture()
    let made = try await fixture.with { (keys, _) async throws in
      #expect(try await keys.key(for: person(1)) == nil)
      let made = try await keys.obtain(person(1))
      #expect(try await keys.obtain(person(1)) == made)
      #expect(try await keys.key(for: person(1)) == made)
      #expect(try await keys.obtain(person(2)) != made)
      #expect(try await keys.obtain(person(1, realm: "hill")) != made)
      return made
    }
    try await fixture.with { (keys, _) async throws in
      #expect(try await keys.key(for: person(1)) == made)
      #expect(keys.cachedKeys == 1)
    }
  }

  @Test func manyWantItAtOnce() async throws {
    try await Fixture().with { (keys, database) async throws in
      let found = try await withThrowingTaskGroup(of: SymmetricKey.self) { group in
        for _ in 0..<50 { group.addTask { try await keys.obtain(person(1)) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(found.allSatisfy { $0 == found[0] })
      #expect(try await wrappedKeys(database).count == 1)
    }
  }

  @Test func noKeyAndNoIdLiesInTheFiles() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in
      let key = try await keys.obtain(person(1))
      let bytes = key.withUnsafeBytes { Array($0) }
      #expect(try !fixture.holds(bytes))
      #expect(try !fixture.holds(Array("person-1".utf8)))
    }
  }

  @Test(arguments: [PersonKeyID(realm: "", person: "x"), PersonKeyID(realm: "x", person: "")])
  func emptyIDsAreRefused(id: PersonKeyID) async throws {
    try await Fixture().with { (keys, _) async throws in
      await #expect(throws: PersonKeysError.emptyID) { try await keys.obtain(id) }
    }
  }

  @Test func whatIsSealedOpensInItsPlaceOnly() async throws {
    try await Fixture().with { (keys, _) async throws in
      let place = EnvelopePlace(table: "profiles", row: "7")
      let bytes = Array("likes rain".utf8)
      let sealed = try await keys.seal(bytes, for: person(1), at: place)
      _ = try await keys.obtain(person(2))
      #expect(sealed.first == AEAD.format)
      #expect(try await keys.open(sealed, for: person(1), at: place) == bytes)
      await #expect(throws: CryptoError.notAuthentic) {
        try await keys.open(sealed, for: person(2), at: place)
      }
      for other in [
        EnvelopePlace(table: "profiles", row: "8"), EnvelopePlace(table: "profile", row: "s7"),
      ] {
        await #expect(throws: CryptoError.notAuthentic) {
          try await keys.open(sealed, for: person(1), at: other)
        }
      }
      await #expect(throws: PersonKeysError.noKey) {
        try await keys.open(sealed, for: person(3), at: place)
      }
    }
  }

  @Test func wrappingKeysAreTheirOwnersAlone() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in _ = try await keys.obtain(person(1)) }
    let name = try #require(try fixture.encryptionKeyFiles.first)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(fixture.folder)/kek/\(name)")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(!name.contains("harbour"))
  }

  @Test func aDamagedWrappingKeyIsFound() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in _ = try await keys.obtain(person(1)) }
    let name = try #require(try fixture.encryptionKeyFiles.first)
    let url = URL(fileURLWithPath: "\(fixture.folder)/kek/\(name)")
    let whole = try Data(contentsOf: url)
    for place in [0, 1, 20, 40] {
      var damaged = whole
      damaged[place] ^= 1
      try damaged.write(to: url)
      await #expect(throws: PersonKeysError.damagedFile(name)) {
        try await fixture.with { (_, _) async throws in }
      }
    }
    try whole.write(to: url)
    try await fixture.with { (keys, _) async throws in
      #expect(try await keys.key(for: person(1)) != nil)
    }
  }

  @Test func whatACrashLeftIsTakenAway() async throws {
    let fixture = try Fixture()
    try await fixture.with { (keys, _) async throws in _ = try await keys.obtain(person(1)) }
    let path = "\(fixture.folder)/kek/0123.kek.partial"
    try Data(repeating: 1, count: 10).write(to: URL(fileURLWithPath: path))
    try await fixture.with { (_, _) async throws in }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
