import RPC
import Wire

/// A method that was found, and what goes with each of its calls.
struct PreparedCall {
  let link: Link
  let schema: Schema
  let method: MethodDescriptor
  let info: MethodInfo
  let options: CallOptions

  init(
    _ name: String, _ link: Link, _ schema: Schema, _ message: MessageOptions
  ) async throws {
    let (service, method) = try await schema.method(named: name)
    self.link = link
    self.schema = schema
    self.method = method
    info = MethodInfo(service: service.fullName, name: method.name, kind: Self.kind(of: method))
    options = CallOptions(
      metadata: link.metadata, timeout: message.timeout.duration,
      limits: MessageLimits(
        requestBytes: message.maximumMessage, responseBytes: message.maximumMessage),
      compression: message.gzip ? .gzip : .identity)
  }

  static func kind(of method: MethodDescriptor) -> MethodKind {
    switch (method.isClientStreaming, method.isServerStreaming) {
    case (false, false): .unary
    case (false, true): .serverStreaming
    case (true, false): .clientStreaming
    case (true, true): .bidirectionalStreaming
    }
  }

  /// As people write it.
  var name: String { "\(info.service)/\(info.name)" }

  func exchange(over link: Link) -> Exchange {
    Exchange(transport: link.channel, method: info, options: options)
  }
}
