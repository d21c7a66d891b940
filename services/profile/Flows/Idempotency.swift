import Crypto
import Database
import ProfileDomain
import Wire

/// A writing call that may come twice: its answer is kept under its key, in the transaction of what
/// it does.
struct RepeatableCall: Sendable {
  let key: String
  let method: String
  let requestHash: [UInt8]

  /// nil for a call without a key: its request is repeatable by what it names.
  init?(key: String?, method: String, request: some Message) throws {
    guard let key else { return nil }
    self.key = key
    self.method = method
    requestHash = SHA256.hash(try request.serialized()).bytes
  }
}

extension ProfileCore {
  /// The answer that was given to this call before; nil the first time.
  func answer<Answer: Message>(
    to call: RepeatableCall?, of person: PersonID, _ realm: String
  ) async throws -> Answer? {
    guard let call else { return nil }
    let stored = try await database.database.read { try $0.answer(call.key, realm) }
    guard let stored else { return nil }
    guard stored.method == call.method, stored.requestHash == call.requestHash,
      stored.person == person
    else { throw ProfileError.keyReused }
    guard let key = try await vault.key(realm, person) else { throw ProfileError.noPerson }
    return try Answer(serialized: try key.open(stored.answer, .answer(key: call.key)))
  }

  /// The answer as it is kept.
  func sealed(
    _ answer: some Message, to call: RepeatableCall?, of person: PersonID, _ key: SealingKey
  ) throws -> StoredAnswer? {
    guard let call else { return nil }
    return StoredAnswer(
      key: call.key, person: person, method: call.method, requestHash: call.requestHash,
      answer: try key.seal(try answer.serialized(), .answer(key: call.key)))
  }
}

extension DatabaseError {
  /// Whether another call put the same key in first.
  var isTaken: Bool { code == .constraint(.unique) }
}
