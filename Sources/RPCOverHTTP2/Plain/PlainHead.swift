/// The head of a request that is not a gRPC call.
public struct PlainHead: Sendable {
  /// Such as `GET`.
  public internal(set) var method = "POST"
  /// Path and query as they came.
  public internal(set) var path = "/"
  /// Host and port that were asked for; from `host` where `:authority` is missing.
  public internal(set) var authority = ""
  /// The other fields in order, names in lower case; at most what HTTP/2's limits allow.
  public internal(set) var fields: [(name: String, value: String)] = []

  init() {}

  /// The first value of a field; the name in lower case.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  mutating func receive(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    if equals(name, ":authority") {
      authority = string(value)
    } else if equals(name, "host"), authority.isEmpty {
      authority = string(value)
    } else if name.first != UInt8(ascii: ":") {
      fields.append((string(name), string(value)))
    }
  }
}
