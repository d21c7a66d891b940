internal import Messages
public import RPC
internal import Wire

// Errors as the suite's protocol has them (proto/PROTOCOL.md): a code, a message for the caller,
// and details of google.rpc (google/rpc/error_details.proto) for programs. Put no personal value
// in any of them.

/// One field of a request that cannot be taken.
public struct FieldViolation: Sendable, Hashable {
  /// The field's path in the .proto, such as `receipt.lines[2].quantity`.
  public let field: String
  /// What was expected, and what kind of thing was found; never the value.
  public let expectation: String

  /// A violation of a field.
  public init(_ field: String, _ expectation: String) {
    self.field = field
    self.expectation = expectation
  }
}

extension RPCError {
  /// The domain of every `ErrorInfo` of the suite.
  public static let detailsDomain = "atrium"

  /// Violations that one error names at most; more are counted only.
  public static let maximumViolations = 20

  /// INVALID_ARGUMENT with each field that is at fault.
  public static func invalid(
    _ violations: [FieldViolation], reason: String = "INVALID_FIELD"
  ) -> RPCError {
    let named = violations.prefix(maximumViolations)
    let rest = violations.count - named.count
    var text = named.map { "\($0.field): \($0.expectation)" }.joined(separator: "; ")
    if rest > 0 { text += "; and \(rest) more" }
    let request = Google_Rpc_BadRequest.with {
      $0.fieldViolations = named.map { violation in
        .with {
          $0.field = violation.field
          $0.description_p = violation.expectation
        }
      }
    }
    return refusal(.invalidArgument, reason, text, packed(request))
  }

  /// INVALID_ARGUMENT for one field.
  public static func invalid(_ field: String, _ expectation: String) -> RPCError {
    invalid([FieldViolation(field, expectation)])
  }

  /// A refusal with its stable reason, such as `OFFER_EXHAUSTED`.
  public static func refused(
    _ code: StatusCode, _ reason: String, _ message: String, cause: (any Error)? = nil
  ) -> RPCError {
    refusal(code, reason, message, nil, cause: cause)
  }

  /// RESOURCE_EXHAUSTED or UNAVAILABLE, with when to come again.
  public static func busy(
    _ reason: String, _ message: String, retryAfter: Duration,
    code: StatusCode = .resourceExhausted
  ) -> RPCError {
    let parts = retryAfter.components
    let retry = Google_Rpc_RetryInfo.with {
      $0.retryDelay = .with {
        $0.seconds = parts.seconds
        $0.nanos = Int32(parts.attoseconds / 1_000_000_000)
      }
    }
    return refusal(code, reason, message, packed(retry))
  }

  /// The stable reason of an error of the suite; nil when it has none.
  public var reason: String? {
    detail(Google_Rpc_ErrorInfo.self).flatMap { $0.domain == Self.detailsDomain ? $0.reason : nil }
  }

  /// When the server wants to be asked again; nil when it does not say.
  public var retryDelay: Duration? {
    detail(Google_Rpc_RetryInfo.self)?.retryDelay.map {
      .seconds($0.seconds) + .nanoseconds(Int64($0.nanos))
    }
  }

  /// The fields at fault.
  public var violations: [FieldViolation] {
    (detail(Google_Rpc_BadRequest.self)?.fieldViolations ?? []).map {
      FieldViolation($0.field, $0.description_p)
    }
  }

  private func detail<M: Message>(_: M.Type) -> M? {
    // Details that cannot be read are as good as none: the code and the message say what matters.
    do {
      let all = try unpackedDetails()
      let name = "/" + M.descriptor.fullName
      return try all.first { $0.typeURL.hasSuffix(name) }.map { try M(serialized: $0.value) }
    } catch { return nil }
  }

  private static func refusal(
    _ code: StatusCode, _ reason: String, _ message: String, _ detail: Google_Protobuf_Any?,
    cause: (any Error)? = nil
  ) -> RPCError {
    let info = Google_Rpc_ErrorInfo.with {
      $0.reason = reason
      $0.domain = detailsDomain
    }
    return RPCError(
      code, message, packing: [packed(info), detail].compactMap(\.self), cause: cause)
  }

  private static func packed(_ message: some Message) -> Google_Protobuf_Any? {
    // A message of ours always fits; were it not so, the error would go without it.
    do { return try Google_Protobuf_Any(packing: message) } catch { return nil }
  }
}
