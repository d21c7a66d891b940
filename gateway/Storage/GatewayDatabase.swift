public import Database
public import PersonKeys

/// Every query of the gateway, named by what it is for.
public struct GatewayDatabase: Sendable {
  let database: Database
  let keys: PersonKeys
  /// Keys that were destroyed by this process.
  private let destroyed = DestroyedKeys()

  /// Rows that one page of work takes.
  static let page: Int64 = 200

  /// A database opened with `GatewaySchema.schema`, and the keys of the persons in it.
  public init(_ database: Database, keys: PersonKeys) {
    self.database = database
    self.keys = keys
  }

  func place(_ table: String, _ row: String) -> EnvelopePlace {
    EnvelopePlace(table: table, row: row)
  }

  /// Makes a person's key where there is none yet. Throws `erased`.
  func prepare(_ owner: PersonIn) async throws { _ = try await keys.obtain(owner.keyID) }

  /// Destroys a person's key; what was sealed under it before is not written after.
  func destroyKey(of owner: PersonIn) async throws -> DestructionReceipt {
    let receipt = try await keys.destroy(owner.keyID)
    destroyed.count()
    return receipt
  }

  /// Seals, then writes. When a key was destroyed in between it seals anew, which fails for that
  /// person: no row comes after the deletion of its person's rows.
  func write<Sealed: Sendable, Value: Sendable>(
    sealing seal: () async throws -> Sealed,
    _ body: @escaping @Sendable (WriteConnection, Sealed) throws -> Value
  ) async throws -> Value {
    while true {
      let seen = destroyed.sum
      let sealed = try await seal()
      let value = try await database.write { [destroyed] connection -> Value? in
        destroyed.sum == seen ? try body(connection, sealed) : nil
      }
      if let value { return value }
    }
  }
}

/// Whose row it is.
struct PersonIn: Sendable, Hashable {
  let realm: String
  let person: String

  var keyID: PersonKeyID { PersonKeyID(realm: realm, person: person) }
  var queueKey: PersonQueue.Key { PersonQueue.Key(realm: realm, person: person) }
}

/// A touch as it lies in the table, what is personal still sealed.
struct TouchRow: Sendable {
  let realm: String
  let touch: String
  let person: String
  let journey: String
  let state: TouchState
  let withheldReason: String
  let begunMilliseconds: Int64
  let endedMilliseconds: Int64?
  let dueMilliseconds: Int64
  let tries: Int

  var owner: PersonIn { PersonIn(realm: realm, person: person) }
}

/// Where a touch stands; the numbers are those of `atrium.gateway.v1.TouchState`.
enum TouchState: Int64, Sendable {
  case running = 1
  case queued = 2
  case delivered = 3
  case withheld = 4
  case uncertain = 5
}
