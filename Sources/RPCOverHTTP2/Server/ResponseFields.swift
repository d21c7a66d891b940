import HTTP2
import RPC
import Wire

/// Header blocks of gRPC responses; those of success without metadata are made once.
enum ResponseFields {
  static let ok = HTTP2Fields([(":status", "200"), ("content-type", "application/grpc")])
  static let okGzip = HTTP2Fields([
    (":status", "200"), ("content-type", "application/grpc"), ("grpc-encoding", "gzip"),
  ])
  static let okTrailers = HTTP2Fields([("grpc-status", "0")])

  /// `asked`: the request used gzip, though it could not know that it may (doc/compression.md).
  static func headers(_ metadata: Metadata, gzip: Bool, asked: Bool) -> HTTP2Fields {
    var fields = gzip ? okGzip : ok
    if asked { appendEncodings(to: &fields) }
    append(metadata, to: &fields)
    return fields
  }

  static func trailers(_ outcome: Outcome) -> HTTP2Fields {
    if case .succeeded(let metadata) = outcome, metadata.isEmpty { return okTrailers }
    var fields = HTTP2Fields()
    append(outcome, to: &fields)
    return fields
  }

  /// Headers and trailers in one block, for a call that ends before its first message and has no
  /// headers of its own.
  static func trailersOnly(_ outcome: Outcome, asked: Bool) -> HTTP2Fields {
    var fields = ok
    if asked || outcome.code == .unimplemented { appendEncodings(to: &fields) }
    append(outcome, to: &fields)
    return fields
  }

  private static func appendEncodings(to fields: inout HTTP2Fields) {
    fields.append("grpc-accept-encoding", repeated: "identity,gzip")
  }

  private static func append(_ outcome: Outcome, to fields: inout HTTP2Fields) {
    fields.append("grpc-status", repeated: String(outcome.code.rawValue))
    if let error = outcome.error {
      if !error.message.isEmpty {
        PercentEncoding.encode(error.message).withUnsafeBufferPointer {
          fields.append("grpc-message", $0)
        }
      }
      if !error.details.isEmpty {
        var text: [UInt8] = []
        Base64.encode(error.details, into: &text)
        while text.last == UInt8(ascii: "=") { text.removeLast() }
        text.withUnsafeBufferPointer { fields.append("grpc-status-details-bin", $0) }
      }
    }
    append(outcome.trailers, to: &fields)
  }

  static func append(_ metadata: Metadata, to fields: inout HTTP2Fields) {
    if metadata.isEmpty { return }
    metadata.forEachField { name, value in
      var name = name
      name.withUTF8 { name in
        value.withUnsafeBufferPointer { fields.append(name, $0) }
      }
    }
  }
}
