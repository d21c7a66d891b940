/// The head of a request that is not a gRPC call.
public struct PlainHead: Sendable {
  /// Such as `GET`.
  public private(set) var method = "POST"
  /// Path and query as they came.
  public private(set) var path = "/"
  /// Host and port that were asked for; from `host` where `:authority` is missing.
  public private(set) var authority = ""
  /// The other fields in order, names in lower case; at most what HTTP/2's limits allow.
  public private(set) var fields: [(name: String, value: String)] = []

  init(_ fields: FieldList) {
    fields.forEachField { name, value in receive(name, value) }
  }

  /// The first value of a field; the name in lower case.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private mutating func receive(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    if name.first != UInt8(ascii: ":") {
      if equals(name, "host"), authority.isEmpty {
        authority = string(value)
      } else {
        fields.append((string(name), string(value)))
      }
    } else if equals(name, ":method") {
      method = string(value)
    } else if equals(name, ":path") {
      path = string(value)
    } else if equals(name, ":authority") {
      authority = string(value)
    }
  }
}
