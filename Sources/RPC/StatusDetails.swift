public import Wire

// `details` hold a google.rpc.Status: the call's code and message once more, and messages of any
// type for programs (google/rpc/status.proto; gRPC's "richer error model").

extension RPCError {
  /// An error with messages for programs; encoded above `maximumDetailsBytes` they are left out.
  public init(
    _ code: StatusCode, _ message: String, packing details: [Google_Protobuf_Any],
    cause: (any Error)? = nil, metadata: Metadata = Metadata()
  ) {
    let plain = RPCError(code, message)
    var writer = WireWriter()
    for detail in details.reversed() { writer.writeMessage(detail, tag: StatusField.details) }
    if !plain.message.isEmpty { writer.writeString(plain.message, tag: StatusField.message) }
    writer.writeInt32(Int32(plain.code.rawValue), tag: StatusField.code)
    self.init(code, message, cause: cause, details: writer.bytes, metadata: metadata)
  }

  /// The messages for programs, in order; an error where `details` are no google.rpc.Status.
  public func unpackedDetails() throws(RPCError) -> [Google_Protobuf_Any] {
    var rest = StatusFields(details[...])
    var messages: [Google_Protobuf_Any] = []
    while let field = try rest.next() {
      guard field.tag == StatusField.details else { continue }
      do throws(WireError) {
        messages.append(try Google_Protobuf_Any(serialized: Array(field.bytes)))
      } catch { throw RPCError.undecodableDetails }
    }
    return messages
  }

  fileprivate static let undecodableDetails = RPCError(
    .internal, "the status details are no google.rpc.Status")
}

// MARK: - When to come again

extension RPCError {
  /// The trailer that says after how many milliseconds a call may be sent again; a negative number
  /// forbids it (gRFC A6).
  public static let pushbackKey = "grpc-retry-pushback-ms"

  /// RESOURCE_EXHAUSTED of a server that has more to do than it can; the call has not begun.
  ///
  /// The delay goes as `grpc-retry-pushback-ms` for clients of gRPC and as google.rpc.RetryInfo for
  /// programs.
  public static func overloaded(delayMilliseconds: Int) -> RPCError {
    var metadata = Metadata()
    // Too short to break a limit, and of digits alone.
    do throws(MetadataError) { try metadata.append("\(delayMilliseconds)", for: pushbackKey) } catch
    {}
    return RPCError(
      .resourceExhausted,
      "the server has more to do than it can; come again in \(delayMilliseconds) ms",
      packing: [retryInfo(milliseconds: delayMilliseconds)], metadata: metadata)
  }

  /// What its server says about sending the call again.
  var pushback: Pushback {
    if let text = metadata[Self.pushbackKey] {
      guard let milliseconds = Int64(text), milliseconds >= 0 else { return .forbidden }
      return .after(.milliseconds(milliseconds))
    }
    if details.isEmpty { return .unsaid }
    do throws(RPCError) {
      let found = try unpackedDetails().first { $0.typeURL.hasSuffix("/" + Self.retryInfoName) }
      return try found.flatMap(Self.retryDelay).map(Pushback.after) ?? .unsaid
    } catch {
      // Details that cannot be read are as good as none.
      return .unsaid
    }
  }

  private static let retryInfoName = "google.rpc.RetryInfo"
  /// RetryInfo.retry_delay.
  private static let retryDelayTag: UInt32 = 1 << 3 | 2

  static func retryInfo(milliseconds: Int) -> Google_Protobuf_Any {
    var writer = WireWriter()
    let delay = Google_Protobuf_Duration.with {
      $0.seconds = Int64(milliseconds / 1_000)
      $0.nanos = Int32(milliseconds % 1_000 * 1_000_000)
    }
    writer.writeMessage(delay, tag: retryDelayTag)
    return .with {
      $0.typeURL = "type.googleapis.com/" + retryInfoName
      $0.value = writer.bytes
    }
  }

  private static func retryDelay(_ info: Google_Protobuf_Any) throws(RPCError) -> Duration? {
    var fields = StatusFields(info.value[...])
    while let field = try fields.next() {
      guard field.tag == retryDelayTag else { continue }
      do throws(WireError) {
        let delay = try Google_Protobuf_Duration(serialized: Array(field.bytes))
        return .seconds(delay.seconds) + .nanoseconds(Int64(delay.nanos))
      } catch { throw .undecodableDetails }
    }
    return nil
  }
}

/// What a server says about sending a call again.
enum Pushback: Sendable, Hashable {
  case unsaid
  case forbidden
  case after(Duration)
}

private enum StatusField {
  static let code: UInt32 = 1 << 3
  static let message: UInt32 = 2 << 3 | 2
  static let details: UInt32 = 3 << 3 | 2
}

/// Walks over the fields of an encoded message; only those of a length have bytes.
private struct StatusFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() throws(RPCError) -> (tag: UInt32, bytes: ArraySlice<UInt8>)? {
    if rest.isEmpty { return nil }
    let tag = try varint()
    guard tag >> 3 > 0, let short = UInt32(exactly: tag) else { throw .undecodableDetails }
    switch tag & 7 {
    case 0:
      _ = try varint()
      return (short, [])
    case 1: return (short, try take(8).prefix(0))
    case 2: return (short, try take(try varint()))
    case 5: return (short, try take(4).prefix(0))
    default: throw .undecodableDetails
    }
  }

  private mutating func take(_ count: UInt64) throws(RPCError) -> ArraySlice<UInt8> {
    guard count <= UInt64(rest.count) else { throw .undecodableDetails }
    defer { rest = rest.dropFirst(Int(count)) }
    return rest.prefix(Int(count))
  }

  private mutating func varint() throws(RPCError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { throw .undecodableDetails }
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
    }
    throw .undecodableDetails
  }
}
