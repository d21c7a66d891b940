public import CallPolicy
import Clocks
public import Messages
public import RPC
import RPCServices
import Tokens
import Wire

/// Keys of channel apps and operators, for whoever looks after the process.
///
/// What is made or revoked counts from the next call on. Not to be served to the network.
public struct KeysHandlers: Atrium_Gateway_V1_KeysService {
  private let store: GatewayDatabase
  private let milliseconds: @Sendable () -> Int64
  private let changed: @Sendable () async throws -> Void

  /// Only on the local socket, where each caller is an operator.
  public static let methods = MethodTable([
    "atrium.gateway.v1.Keys/MakeKey": .only([.operator]),
    "atrium.gateway.v1.Keys/ListKeys": .only([.operator]),
    "atrium.gateway.v1.Keys/RevokeKeys": .only([.operator]),
  ])

  static let maximumNameBytes = 64

  /// `milliseconds` is the real time since 1970; `changed` makes a running gateway look again.
  public init(
    _ store: GatewayDatabase, milliseconds: @escaping @Sendable () -> Int64,
    changed: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.store = store
    self.milliseconds = milliseconds
    self.changed = changed
  }

  public func makeKey(
    _ request: Atrium_Gateway_V1_MakeKeyRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_MakeKeyResponse {
    let caller: Caller = try context.requireCaller()
    guard let kind = Self.kinds.first(where: { $0.1 == request.kind })?.0 else {
      throw RPCError.invalid("kind", "expected CHANNEL or OPERATOR")
    }
    let text = try await store.makeKey(
      caller.realm, name: try name(request.name), kind: kind, at: milliseconds())
    try await changed()
    return .with { $0.key = text }
  }

  public func listKeys(
    _ request: Atrium_Gateway_V1_ListKeysRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ListKeysResponse {
    let caller: Caller = try context.requireCaller()
    let rows = try await store.listKeys(caller.realm)
    return .with { answer in
      answer.keys = rows.map { row in
        .with {
          $0.name = row.name
          $0.kind = Self.kinds.first { $0.0 == row.kind }?.1 ?? .unspecified
          $0.madeTime = Google_Protobuf_Timestamp(unixMilliseconds: row.madeMilliseconds)
          $0.revokedTime = row.revokedMilliseconds.map {
            Google_Protobuf_Timestamp(unixMilliseconds: $0)
          }
        }
      }
    }
  }

  public func revokeKeys(
    _ request: Atrium_Gateway_V1_RevokeKeysRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_RevokeKeysResponse {
    let caller: Caller = try context.requireCaller()
    let count = try await store.revokeKeys(
      caller.realm, name: try name(request.name), at: milliseconds())
    try await changed()
    return .with { $0.revoked = UInt32(clamping: count) }
  }

  private static let kinds: [(EdgeCaller.Kind, Atrium_Gateway_V1_KeyKind)] = [
    (.channel, .channel), (.operator, .operator),
  ]

  private func name(_ text: String) throws(RPCError) -> String {
    guard (1...Self.maximumNameBytes).contains(text.utf8.count) else {
      throw RPCError.invalid("name", "expected 1 to \(Self.maximumNameBytes) bytes")
    }
    return text
  }
}
