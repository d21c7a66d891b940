import CallPolicy
import Clocks
import Crypto
import Locking
import PersonKeys
import RPC
import RPCServices
import Wire

/// Keys of calls that are under way: of two at a time only one does the work.
final class CallsUnderWay: Sendable {
  private struct Key: Hashable {
    let realm: String
    let caller: String
    let key: String
  }

  private let calls = Lock<Set<Key>>([])

  func begin(_ call: RepeatableCall) -> Bool {
    calls.withLock {
      $0.insert(Key(realm: call.realm, caller: call.caller, key: call.key)).inserted
    }
  }

  func end(_ call: RepeatableCall) {
    calls.withLock { _ = $0.remove(Key(realm: call.realm, caller: call.caller, key: call.key)) }
  }
}

extension GatewayFace {
  /// The key that the caller gave, if any.
  func idempotencyKey(_ context: CallContext) throws(RPCError) -> String? {
    let name = CallMetadata.idempotencyKey
    let keys = context.metadata.texts(name)
    guard let key = keys.first else { return nil }
    guard keys.count == 1, (1...CallMetadata.maximumKeyBytes).contains(key.utf8.count)
    else {
      throw .invalid(name, "expected one, of 1 to \(CallMetadata.maximumKeyBytes) characters")
    }
    return key
  }

  /// Does the work of a writing call once under the caller's key: the same call again gets the
  /// answer that was first given, another call under that key is refused.
  ///
  /// Without a key the work is done; it is repeatable by what its request names. That holds too
  /// where the process ends between the work and its answer.
  func once<Request: Message, Answer: Message>(
    _ request: Request, _ context: CallContext,
    _ work: nonisolated(nonsending) () async throws -> Answer
  ) async throws -> Answer {
    guard let key = try idempotencyKey(context) else { return try await work() }
    let caller: EdgeCaller = try context.requireCaller()
    let owner = caller.kind == .shopper ? try await people.person(caller) : nil
    let call = try await repeatable(request, key, caller, owner, context.method.path)
    if let stored = try await store.answer(call) { return try await read(stored, call, owner) }
    guard underWay.begin(call) else {
      throw RPCError.busy(
        "CALL_UNDER_WAY", "a call with this key is under way", retryAfter: .milliseconds(200),
        code: .unavailable)
    }
    defer { underWay.end(call) }
    // Another may have come to its end between the look and the beginning.
    if let stored = try await store.answer(call) { return try await read(stored, call, owner) }
    let answer = try await work()
    var bytes = try answer.serialized()
    if let owner {
      bytes = try await store.keys.seal(bytes, for: owner.keyID, at: place(call))
    }
    let kept = try await store.keep(bytes, of: call, at: clock.nowMilliseconds)
    return try await read(kept, call, owner)
  }

  private func repeatable(
    _ request: some Message, _ key: String, _ caller: EdgeCaller, _ owner: PersonIn?,
    _ method: String
  ) async throws -> RepeatableCall {
    let body = try request.serialized()
    guard let owner else {
      return RepeatableCall(
        realm: caller.realm, caller: "\(caller.kind.rawValue):\(caller.name)",
        key: SHA256.hash(Array(key.utf8)).hex, method: method, bodyHash: SHA256.hash(body).bytes)
    }
    // What a person chose as a key, or asked for, can be guessed: without the person's key the
    // hashes say nothing.
    let personKey = try await store.keys.obtain(owner.keyID)
    let keys = KeyedHash(key: personKey, purpose: "idempotency key")
    let bodies = KeyedHash(key: personKey, purpose: "idempotent request")
    return RepeatableCall(
      realm: owner.realm, caller: owner.person, key: Hex.encode(keys.hash(Array(key.utf8)).bytes),
      method: method, bodyHash: bodies.hash(SHA256.hash(body).bytes).bytes)
  }

  private func read<Answer: Message>(
    _ stored: StoredAnswer, _ call: RepeatableCall, _ owner: PersonIn?
  ) async throws -> Answer {
    guard stored.method == call.method, stored.bodyHash == call.bodyHash else {
      throw RPCError.refused(
        .alreadyExists, "IDEMPOTENCY_KEY_REUSED", "the key was used for another request")
    }
    guard let owner else { return try Answer(serialized: stored.answer) }
    return try Answer(
      serialized: try await store.keys.open(stored.answer, for: owner.keyID, at: place(call)))
  }

  private func place(_ call: RepeatableCall) -> EnvelopePlace {
    EnvelopePlace(table: "answers", row: call.key)
  }
}
