import HTTP2
import RPC
import Wire

/// What a client learns from the header fields of a response, headers and trailers alike.
struct ResponseHead: ~Copyable {
  private var httpStatus = 0
  private var content = RequestHead.Content.none
  private var contentType = ""
  private var status: StatusCode?
  private var message = ""
  private var details: [UInt8] = []
  private(set) var encoding = RequestHead.MessageEncoding.identity
  private(set) var metadata = Metadata()
  private var fault: RPCError?

  /// Reads a whole block.
  init(_ fields: FieldList) {
    fields.forEachField { name, value in receive(name, value) }
  }

  private mutating func receive(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    switch name.count {
    case 7 where equals(name, ":status"): httpStatus = number(value) ?? 0
    case 12 where equals(name, "content-type"):
      content = RequestHead.content(value)
      if content != .grpc { contentType = string(value.prefixed(80)) }
    case 11 where equals(name, "grpc-status"): status = StatusCode(wireNumber: number(value) ?? -1)
    case 12 where equals(name, "grpc-message"): message = PercentEncoding.decode(value)
    case 23 where equals(name, "grpc-status-details-bin"): details = Base64.decode(value) ?? []
    case 13 where equals(name, "grpc-encoding"): encoding = RequestHead.encoding(value)
    default:
      do throws(MetadataError) { try metadata.receive(name: name, value: value) } catch {
        fault = fault ?? error.rpcError
      }
    }
  }

  /// Whether headers that are no refusal say nothing else about the response.
  var isPlain: Bool { metadata.isEmpty && encoding == .identity && fault == nil }

  /// How the call ended; nil when nothing says so.
  var outcome: Outcome? {
    guard let status else { return nil }
    if status == .ok { return fault.map(Outcome.failed) ?? .succeeded(trailers: metadata) }
    return .failed(RPCError(received: status, message, details: details, metadata: metadata))
  }

  /// Why this is not the beginning of a gRPC response, nor, where it `isWhole`, all of one.
  ///
  /// A grpc-status counts more than the HTTP status. Source: gRPC's
  /// doc/http-grpc-status-mapping.md.
  func refusal(isWhole: Bool) -> RPCError? {
    if content == .grpc, httpStatus == 200 || isWhole && status != nil { return nil }
    if httpStatus == 200 {
      let code = content == .otherCodec ? StatusCode.internal : .unknown
      return RPCError(
        code, "the response has content-type '\(contentType)', expected application/grpc[+proto]")
    }
    let code: StatusCode =
      switch httpStatus {
      case 400: .internal
      case 401: .unauthenticated
      case 403: .permissionDenied
      case 404: .unimplemented
      case 429, 502, 503, 504: .unavailable
      default: .unknown
      }
    return RPCError(code, "the server answered with HTTP status \(httpStatus)")
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func prefixed(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: prefix(count))
  }
}

extension RPCError {
  /// What a reset of the stream means (PROTOCOL-HTTP2.md, "HTTP2 Transport Mapping: Errors").
  static func reset(_ code: HTTP2ErrorCode) -> RPCError {
    let status: StatusCode =
      switch code {
      case .refusedStream: .unavailable
      case .cancel: .cancelled
      case .enhanceYourCalm: .resourceExhausted
      case .inadequateSecurity: .permissionDenied
      default: .internal
      }
    return RPCError(status, "the stream was reset with \(code.name)")
  }
}
