import HTTP2
import RPC

/// What a server learns from the header fields of a request.
struct RequestHead: ~Copyable {
  enum Content { case none, grpc, otherCodec, other }

  /// How messages with the compressed flag are to be read.
  enum MessageEncoding: Equatable { case identity, gzip, unknown(String) }

  private(set) var isPOST = false
  private(set) var content = Content.none
  /// In nanoseconds.
  private(set) var timeout: Int64?
  private(set) var encoding = MessageEncoding.identity
  private(set) var acceptsGzip = false
  private(set) var metadata = Metadata()
  private(set) var route: Route?
  /// The first rule that a field broke.
  private(set) var fault: RPCError?

  /// Reads a whole block; only that of a call of a known method has metadata.
  init(_ fields: FieldList, _ dispatcher: Dispatcher) {
    fields.forEachField { name, value in receive(name, value, dispatcher) }
  }

  private mutating func receive(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>,
    _ dispatcher: Dispatcher
  ) {
    switch name.count {
    case 5 where equals(name, ":path"): receivePath(value, dispatcher)
    case 7 where equals(name, ":method"): isPOST = equals(value, "POST")
    case 12 where equals(name, "content-type"): content = Self.content(value)
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
    }
  }

  private mutating func receiveOther(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    if route == nil { return }
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
