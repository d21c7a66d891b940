import Reactor

/// Who a proxy says a request is from.
enum ForwardedFor {
  /// Bytes of one element; an address of IPv6 with a zone has fewer.
  static let maximumBytes = 64

  /// The client that the last element of `x-forwarded-for` names, which is the proxy's own: what
  /// stands before it a client may have made up. Of IPv6 the network of a household, /64. Nil
  /// without an address.
  static func client(_ fields: FieldList) -> String? {
    var last: String?
    fields.forEachField { name, value in
      guard name.count == 15, equals(name, "x-forwarded-for") else { return }
      let start = value.lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? 0
      let element = value[start...].drop { $0 == UInt8(ascii: " ") }
      guard element.count <= maximumBytes else { return }
      last = network(string(UnsafeBufferPointer(rebasing: element)))
    }
    return last
  }

  private static func network(_ text: String) -> String? {
    let host = text.hasPrefix("[") ? text : text.contains(":") ? "[\(text)]" : text
    switch SocketAddress(parsing: host + ":0") {
    // As the proxy writes it: it is always the same way.
    case .ipv4: return text
    case .ipv6(let address, _, _):
      let prefix = address & ~UInt128(UInt64.max)
      return SocketAddress.ipv6(prefix, port: 0).host
    case .unix, nil: return nil
    }
  }
}
