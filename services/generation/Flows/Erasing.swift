internal import PersonKeys

/// Erases a person: first the key, from which moment nothing can be read, then the rows.
struct Erasing: Sendable {
  let store: GenerationDatabase
  let keys: PersonKeys

  func erase(
    _ person: String, realm: String, erasure: String
  ) async throws -> GenerationDatabase.Erased {
    let receipt = try await keys.destroy(PersonKeyID(realm: realm, person: person))
    return try await store.erase(
      person, realm: realm, erasure: erasure, destroyedMilliseconds: receipt.milliseconds)
  }
}
