public import RPC
public import Tokens

/// Who may call one method.
public struct MethodRule: Sendable, Hashable {
  /// Actors of these kinds; empty with `isOpen` only.
  public let kinds: Set<ActorIdentity.Kind>
  /// At least one of these roles; empty asks for none.
  public let roles: Set<String>
  /// Whether the call must bring an idempotency key.
  public let needsKey: Bool
  /// Whether anybody may call, without realm and token: health, reflection.
  public let isOpen: Bool

  private init(kinds: Set<ActorIdentity.Kind>, roles: Set<String>, needsKey: Bool, isOpen: Bool) {
    self.kinds = kinds
    self.roles = roles
    self.needsKey = needsKey
    self.isOpen = isOpen
  }

  /// Actors of these kinds, with one of these roles if any are named.
  public static func only(
    _ kinds: Set<ActorIdentity.Kind>, roles: Set<String> = [], needsKey: Bool = false
  ) -> MethodRule {
    MethodRule(kinds: kinds, roles: roles, needsKey: needsKey, isOpen: false)
  }

  /// Anybody; for methods that say nothing about a realm.
  public static let anybody = MethodRule(kinds: [], roles: [], needsKey: false, isOpen: true)
}

/// Who may call which method; a method that is not in the table is refused.
///
/// Every method has its line of its own: a new method is closed until somebody has thought about
/// it, and `missing(from:)` finds it in a test.
public struct MethodTable: Sendable {
  private var rules: [String: MethodRule]

  /// Methods that every server has and that say nothing about a realm.
  public static let ground = MethodTable([
    "grpc.health.v1.Health/Check": .anybody,
    "grpc.health.v1.Health/Watch": .anybody,
    "grpc.health.v1.Health/List": .anybody,
    "grpc.reflection.v1.ServerReflection/ServerReflectionInfo": .anybody,
    "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo": .anybody,
  ])

  /// Rules by `package.Service/Method`.
  public init(_ rules: [String: MethodRule]) { self.rules = rules }

  /// Both tables; a method in both keeps the rule of this one.
  public func joined(_ other: MethodTable) -> MethodTable {
    MethodTable(rules.merging(other.rules) { own, _ in own })
  }

  /// The rule of a method; nil refuses.
  public func rule(of method: MethodInfo) -> MethodRule? { rules[String(method.path.dropFirst())] }

  /// Methods of a router without a rule; none in a service that is complete.
  public func missing(from router: Router) -> [String] {
    router.methods.filter { rule(of: $0) == nil }.map(\.path)
  }

  /// Rules whose method the router does not have: leftovers and misspellings.
  public func unused(in router: Router) -> [String] {
    let known = Set(router.methods.map { String($0.path.dropFirst()) })
    return rules.keys.filter { !known.contains($0) }.sorted()
  }

  /// The rules of a router's methods by the method itself, which is quick to look up.
  func settled(for router: Router) -> [ObjectIdentifier: MethodRule] {
    var settled: [ObjectIdentifier: MethodRule] = [:]
    for method in router.methods { settled[ObjectIdentifier(method)] = rule(of: method) }
    return settled
  }
}
