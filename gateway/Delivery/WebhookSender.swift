public import Crypto
public import HTTPClient
import Messages
import RPC
import Wire

/// Posts messages to channel apps, signed (proto/PROTOCOL.md, Webhooks).
public struct WebhookSender: Sendable {
  let client: HTTPClient
  let key: Ed25519.PrivateKey
  let seconds: @Sendable () -> Int64
  /// A channel app answers within this time.
  static let time = Duration.seconds(5)
  static let maximumAnswerBytes = 64 << 10

  /// `seconds` is the real time since 1970, which the receiver holds against its own clock.
  public init(
    client: HTTPClient, key: Ed25519.PrivateKey, seconds: @escaping @Sendable () -> Int64
  ) {
    self.client = client
    self.key = key
    self.seconds = seconds
  }

  /// The key by which channel apps check what is posted.
  var publicKey: [UInt8] { key.publicKey.bytes }

  /// One attempt; the same touch has the same `atrium-delivery` in every attempt.
  func post(
    _ message: Atrium_Gateway_V1_Message, to webhook: WebhookRow
  ) async throws(RPCError) {
    let response: HTTPResponse
    do {
      let body = try message.jsonBytes()
      let time = "\(seconds())"
      let signature = try key.sign(Array("\(time).".utf8) + body)
      var request = HTTPRequest(
        "POST", webhook.url,
        headers: [
          HTTPHeader("content-type", "application/json"),
          HTTPHeader("atrium-delivery", message.touchID),
          HTTPHeader("atrium-signature", "t=\(time),ed25519=\(Base64.encode(signature))"),
        ], body: body, deadline: .now + Self.time)
      request.maximumResponseBytes = Self.maximumAnswerBytes
      response = try await client.send(request)
    } catch {
      throw RPCError(.unavailable, "the webhook did not answer", cause: error)
    }
    switch response.status {
    case 200..<300: return
    case 410: throw RPCError(.failedPrecondition, "the webhook has ended")
    default: throw RPCError(.unavailable, "the webhook answered \(response.status)")
    }
  }
}

/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
  static func encode(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for begin in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[begin..<min(begin + 3, bytes.count)]
      let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = digits[Int(word >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
