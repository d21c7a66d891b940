import Messages
import RPC
import RPCServices
import Wire

/// Errors over HTTP (proto/PROTOCOL.md; AIP-193's shape).
enum ErrorBody {
  static let typePrefix = "type.googleapis.com/"

  static func json(_ error: RPCError) -> [UInt8] {
    var json = Array("{\"error\":{\"code\":\(error.code.httpStatus),\"status\":".utf8)
    ParameterText.append(quoted: error.code.name, to: &json)
    json += Array(",\"message\":".utf8)
    ParameterText.append(quoted: error.message, to: &json)
    let details = details(of: error)
    if !details.isEmpty {
      json += Array(",\"details\":[".utf8)
      json += Array(details.joined(separator: [UInt8(ascii: ",")]))
      json.append(UInt8(ascii: "]"))
    }
    return json + Array("}}".utf8)
  }

  /// `retry-after` in whole seconds (RFC 9110 10.2.3) where the error says when to come again.
  static func fields(_ error: RPCError) -> [(name: String, value: String)] {
    var fields: [(String, String)] = []
    if let delay = error.retryDelay {
      let parts = delay.components
      fields.append(("retry-after", String(parts.seconds + (parts.attoseconds > 0 ? 1 : 0))))
    }
    if error.code == .unauthenticated { fields.append(("www-authenticate", "Bearer")) }
    return fields
  }

  /// The details that the suite makes; others are left out.
  private static func details(of error: RPCError) -> [[UInt8]] {
    let all: [Google_Protobuf_Any]
    do { all = try error.unpackedDetails() } catch { return [] }
    return all.compactMap { detail in
      rendered(detail, as: Google_Rpc_ErrorInfo.self)
        ?? rendered(detail, as: Google_Rpc_BadRequest.self)
        ?? rendered(detail, as: Google_Rpc_RetryInfo.self)
    }
  }

  private static func rendered<M: Message>(
    _ detail: Google_Protobuf_Any, as _: M.Type
  ) -> [UInt8]? {
    let name = M.descriptor.fullName
    guard detail.typeURL.hasSuffix("/" + name) else { return nil }
    do {
      let body = try M(serialized: detail.value).jsonBytes()
      let head = Array("{\"@type\":\"\(typePrefix)\(name)\"".utf8)
      return head + (body.count > 2 ? [UInt8(ascii: ",")] : []) + body.dropFirst()
    } catch { return nil }
  }
}
