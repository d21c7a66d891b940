import HTTP2
import RPC

/// Header blocks of plain responses, with the rules of HTTP/2 for what may stand in them.
enum PlainFields {
  /// Fields of one connection, which HTTP/2 forbids (RFC 9113 section 8.2.2).
  private static let forbidden: Set<String> = [
    "connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "te",
  ]

  /// A block of a status, or of trailers.
  static func block(
    _ status: Int?, _ fields: [(name: String, value: String)]
  ) throws(RPCError) -> HTTP2Fields {
    var block = HTTP2Fields()
    if let status {
      guard (200...599).contains(status) else {
        throw RPCError(.internal, "the response status \(status) is not among 200 to 599")
      }
      block.append(":status", String(status))
    }
    for (name, value) in fields {
      guard isName(name), !forbidden.contains(name) else {
        throw RPCError(
          .internal,
          "the response field \(name.debugDescription): "
            + "expected a lower-case name that HTTP/2 allows")
      }
      guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
        throw RPCError(
          .internal, "the response field \(name): its value has control characters")
      }
      block.append(name, value)
    }
    return block
  }

  /// A token of RFC 9110 section 5.6.2 without upper-case letters.
  private static func isName(_ name: String) -> Bool {
    let marks = Set("!#$%&'*+-.^_`|~".utf8)
    return !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: marks.contains(byte)
        }
      }
  }
}
