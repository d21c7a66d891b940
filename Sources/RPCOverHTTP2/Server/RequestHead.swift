import HTTP2
import RPC

/// What a server learns from the header fields of a request.
struct RequestHead {
  enum Content { case none, grpc, otherCodec, other }

  /// How messages with the compressed flag are to be read.
  enum MessageEncoding: Equatable { case identity, gzip, unknown(String) }

  var isPOST = false
  var content = Content.none
  var timeout: Duration?
  var encoding = MessageEncoding.identity
  var acceptsGzip = false
  var metadata = Metadata()
  var route: Route?
  /// The first rule that a field broke.
  var fault: RPCError?
  /// What the second handler needs, as far as the fields so far leave it open whether this is a
  /// call.
  private var plain = PlainHead()

  mutating func receive(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
    _ dispatcher: Dispatcher
  ) {
    switch name.count {
    case 5 where equals(name, ":path"): receivePath(value, dispatcher)
    case 7 where equals(name, ":method"):
      isPOST = equals(value, "POST")
      if !isPOST { plain.method = string(value) }
    case 12 where equals(name, "content-type"):
      content = Self.content(value)
      if content == .grpc { plain.fields = [] } else { plain.receive(name, value) }
    case 12 where equals(name, "grpc-timeout"): receiveTimeout(value)
    case 13 where equals(name, "grpc-encoding"): encoding = Self.encoding(value)
    case 20 where equals(name, "grpc-accept-encoding"): acceptsGzip = Self.lists(value, "gzip")
    default: receiveOther(name, value)
    }
  }

  private mutating func receivePath(
    _ value: UnsafeBufferPointer<UInt8>, _ dispatcher: Dispatcher
  ) {
    do throws(RPCError) {
      route = try dispatcher.route(UnsafeRawBufferPointer(value))
    } catch {
      fault = error
      plain.path = string(value)
    }
  }

  private mutating func receiveOther(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    if content != .grpc { plain.receive(name, value) }
    if route == nil || name.first == UInt8(ascii: ":") { return }
    do throws(MetadataError) { try metadata.receive(name: name, value: value) } catch {
      fault = fault ?? error.rpcError
    }
  }

  private mutating func receiveTimeout(_ value: UnsafeBufferPointer<UInt8>) {
    timeout = Timeout.parse(value)
    if timeout == nil {
      fault =
        fault ?? RPCError(.internal, "grpc-timeout: expected 1 to 8 digits and one of n u m S M H")
    }
  }

  /// The head for the second handler.
  var plainHead: PlainHead {
    var head = plain
    if let route { head.path = route.method.path }
    return head
  }

  static func content(_ value: UnsafeBufferPointer<UInt8>) -> Content {
    guard begins(value, with: "application/grpc") else { return .other }
    let rest = value.dropFirst("application/grpc".utf8.count)
    switch rest.first {
    case nil, UInt8(ascii: ";"), UInt8(ascii: " "): return .grpc
    case UInt8(ascii: "+"):
      let codec = rest.dropFirst().prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
      return codec.elementsEqual("proto".utf8) ? .grpc : .otherCodec
    default: return .other
    }
  }

  static func encoding(_ value: UnsafeBufferPointer<UInt8>) -> MessageEncoding {
    if equals(value, "identity") { return .identity }
    return equals(value, "gzip") ? .gzip : .unknown(string(value))
  }

  /// True when a comma-separated list has the word.
  static func lists(_ value: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool {
    value.split(separator: UInt8(ascii: ",")).contains { part in
      part.drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: ";") }
        .elementsEqual(word.utf8)
    }
  }
}
