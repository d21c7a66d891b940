public import CallPolicy
public import RPC

/// A service's own methods on its files, for verbs while no process runs; the folder is locked.
public struct OfflineDesk: Sendable {
  let router: Router
  let methods: MethodTable
  let close: @Sendable () async -> Void

  /// The methods, who may call them, and what is to be closed after the verb.
  public init(
    _ router: Router, _ methods: MethodTable, close: @escaping @Sendable () async -> Void
  ) {
    self.router = router
    self.methods = methods
    self.close = close
  }
}
