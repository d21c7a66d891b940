import Clocks
import Locking
import Messages
import RPC
import RPCServices
import Wire

/// What is set about a realm, where it must be known without a look at the disk.
final class Controls: Sendable {
  /// The realms of this process.
  let realms: [String]
  /// Realms with a webhook.
  private let withWebhook = Lock<Set<String>>([])
  /// What is stopped in each realm, as far as one page of switches tells.
  private let stopped = Lock<[String: Set<SwitchKey>]>([:])
  let webhookKey: @Sendable () -> [UInt8]

  init(realms: [String], webhookKey: @escaping @Sendable () -> [UInt8]) {
    self.realms = realms
    self.webhookKey = webhookKey
  }

  /// The realm of a process that has one only.
  var onlyRealm: String? { realms.count == 1 ? realms.first : nil }

  func hasWebhook(_ realm: String) -> Bool { withWebhook.withLock { $0.contains(realm) } }

  /// Whether one of these is known to be stopped. For what only spares work: a delivery looks at
  /// the switches themselves, inside its write.
  func isStopped(_ realm: String, _ keys: [SwitchKey]) -> Bool {
    stopped.withLock { stopped in
      guard let all = stopped[realm] else { return false }
      return keys.contains { all.contains($0) }
    }
  }

  /// Reads anew who has a webhook, and what is stopped.
  func refresh(_ realm: String, _ store: GatewayDatabase) async throws {
    let off = try await store.switches(realm).filter(\.isStopped).map(\.key)
    stopped.withLock { $0[realm] = Set(off) }
    let isThere = !(try await store.webhooks(realm)).isEmpty
    withWebhook.withLock { realms in
      if isThere { realms.insert(realm) } else { realms.remove(realm) }
    }
  }
}

/// Kill switches and webhooks.
struct ControlsHandlers: Atrium_Gateway_V1_ControlsService {
  let face: GatewayFace
  /// Whether a webhook may be plain HTTP on this machine: development only.
  let allowsLoopback: Bool

  static let maximumNote = 200
  static let maximumURL = 2_048

  func setSwitch(
    _ request: Atrium_Gateway_V1_SetSwitchRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Switch {
    try await face.once(request, context) {
      let caller = try context.requireCaller()
      let kinds: [Atrium_Gateway_V1_SwitchKind] = [.marketing, .channel, .tenant, .offer, .model]
      guard kinds.contains(request.kind) else {
        throw RPCError.invalid("kind", "expected MARKETING, CHANNEL, TENANT, OFFER or MODEL")
      }
      guard (request.kind == .marketing) == request.targetID.isEmpty,
        request.targetID.utf8.count <= 64
      else {
        throw RPCError.invalid(
          "target_id", "expected a name of at most 64 characters, and none for MARKETING")
      }
      guard request.note.count <= Self.maximumNote else {
        throw RPCError.invalid("note", "expected at most \(Self.maximumNote) characters")
      }
      let row = SwitchRow(
        key: SwitchKey(kind: Int64(request.kind.rawValue), target: request.targetID),
        isStopped: request.stopped, note: request.note,
        changedMilliseconds: face.clock.nowMilliseconds)
      try await face.store.set(row, caller.realm)
      try await face.controls.refresh(caller.realm, face.store)
      return row.message
    }
  }

  func listSwitches(
    _: Atrium_Gateway_V1_ListSwitchesRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ListSwitchesResponse {
    let rows = try await face.store.switches(try context.requireCaller().realm)
    return .with { $0.switches = rows.map(\.message) }
  }

  func setWebhook(
    _ request: Atrium_Gateway_V1_SetWebhookRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Webhook {
    try await face.once(request, context) {
      let caller = try context.requireCaller()
      let isPlain = request.url.hasPrefix("http://127.0.0.1") && allowsLoopback
      guard request.url.hasPrefix("https://") || isPlain,
        request.url.utf8.count <= Self.maximumURL,
        request.url.utf8.allSatisfy({ 0x21...0x7e ~= $0 })
      else {
        throw RPCError.invalid(
          "url", "expected an https address of at most \(Self.maximumURL) bytes")
      }
      let row = WebhookRow(
        channelApp: caller.name, url: request.url, changedMilliseconds: face.clock.nowMilliseconds)
      try await face.store.set(row, caller.realm)
      try await face.controls.refresh(caller.realm, face.store)
      return message(row)
    }
  }

  func getWebhook(
    _: Atrium_Gateway_V1_GetWebhookRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Webhook {
    let caller = try context.requireCaller()
    let rows = try await face.store.webhooks(caller.realm)
    guard let row = rows.first(where: { $0.channelApp == caller.name }) else {
      throw RPCError.refused(.notFound, "NO_WEBHOOK", "no webhook is set")
    }
    return message(row)
  }

  func deleteWebhook(
    _ request: Atrium_Gateway_V1_DeleteWebhookRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_DeleteWebhookResponse {
    try await face.once(request, context) {
      let caller = try context.requireCaller()
      _ = try await face.store.removeWebhook(caller.realm, caller.name)
      try await face.controls.refresh(caller.realm, face.store)
      return .init()
    }
  }

  private func message(_ row: WebhookRow) -> Atrium_Gateway_V1_Webhook {
    .with {
      $0.url = row.url
      $0.signingPublicKey = face.controls.webhookKey()
      $0.changedTime = Google_Protobuf_Timestamp(unixMilliseconds: row.changedMilliseconds)
    }
  }
}

extension SwitchRow {
  var message: Atrium_Gateway_V1_Switch {
    .with {
      $0.kind = Atrium_Gateway_V1_SwitchKind(rawValue: Int32(key.kind))
      $0.targetID = key.target
      $0.stopped = isStopped
      $0.note = note
      $0.changedTime = Google_Protobuf_Timestamp(unixMilliseconds: changedMilliseconds)
    }
  }
}

/// Erasure of a person in the gateway: use stops first, then the key goes.
struct ErasureHandlers: Atrium_Erasure_V1_PersonErasureService {
  let face: GatewayFace

  func erasePerson(
    _ request: Atrium_Erasure_V1_ErasePersonRequest, context: CallContext
  ) async throws -> Atrium_Erasure_V1_ErasePersonResponse {
    guard let realm = context.metadata["atrium-realm"], !request.personID.isEmpty else {
      throw RPCError.invalid("person_id", "expected a person of a realm")
    }
    let owner = PersonIn(realm: realm, person: request.personID)
    face.withdrawals.add(owner)
    face.people.forget(owner)
    let (rows, milliseconds) = try await face.store.erase(owner)
    face.journeys.steps.contacts.forget(owner)
    return .with {
      $0.service = "gateway"
      $0.destroyedTime = Google_Protobuf_Timestamp(unixMilliseconds: milliseconds)
      $0.erasedRows = UInt64(rows)
    }
  }
}
