public import RPC

/// An HTTP request as the edge sees it, its body read already.
public struct EdgeRequest: Sendable {
  /// Such as `GET`.
  public let method: String
  /// Path and query as they came.
  public let path: String
  /// Fields in order, names in lower case.
  public let fields: [(name: String, value: String)]
  /// At most what the server's limit lets through.
  public let body: [UInt8]

  /// A request of these parts.
  public init(
    method: String, path: String, fields: [(name: String, value: String)], body: [UInt8]
  ) {
    self.method = method
    self.path = path
    self.fields = fields
    self.body = body
  }

  /// The first value of a field; the name in lower case.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  var pathWithoutQuery: Substring { path[..<(path.firstIndex(of: "?") ?? path.endIndex)] }

  var query: Substring {
    guard let mark = path.firstIndex(of: "?") else { return "" }
    return path[path.index(after: mark)...]
  }
}

/// Where the edge writes its answer: `begin` once, any number of `write`.
public struct EdgeResponse: Sendable {
  let begin: @Sendable (Int, [(name: String, value: String)]) async throws(RPCError) -> Void
  let write: @Sendable ([UInt8]) async throws(RPCError) -> Void

  /// An answer that goes to a transport; both suspend while the client is slow.
  public init(
    begin:
      @escaping @Sendable (Int, [(name: String, value: String)]) async throws(RPCError) -> Void,
    write: @escaping @Sendable ([UInt8]) async throws(RPCError) -> Void
  ) {
    self.begin = begin
    self.write = write
  }

  func send(
    _ status: Int, _ fields: [(name: String, value: String)] = [], json: [UInt8]
  ) async throws(RPCError) {
    let whole = [
      ("content-type", "application/json"), ("content-length", String(json.count)),
      ("cache-control", "no-store"),
    ]
    try await begin(status, whole + fields)
    if !json.isEmpty { try await write(json) }
  }
}
