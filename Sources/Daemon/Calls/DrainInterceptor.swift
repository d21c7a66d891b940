internal import RPC

extension ServerInterceptor {
  /// Refuses calls while an operator has drained the process; health and reflection go on.
  static func refusingWhenDrained(_ state: ProcessState) -> ServerInterceptor {
    ServerInterceptor(admit: { context throws(RPCError) in
      if !state.isDrained || context.method.service.hasPrefix("grpc.") { return }
      throw RPCError(.unavailable, "drained by an operator")
    })
  }
}
