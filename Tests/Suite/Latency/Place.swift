import Crypto
import Glibc
import RPC
import RPCOverHTTP2
import Reactor
import TLS

/// Where the gateway is, and with which keys it is called.
struct Place: Sendable {
  let port: UInt16
  /// Folder with the suite's keys.
  let keys: String
  /// Milliseconds by which the mall's clock is ahead.
  let offsetMilliseconds: Int64
  let loops: LoopGroup

  /// The mall's clock.
  var mallMilliseconds: Int64 { Self.realMilliseconds + offsetMilliseconds }

  static var realMilliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// A connection of its own; with the device's certificate, or as an app that has none.
  func client(asDevice: Bool) throws -> Client {
    var configuration = TLSConfiguration.client(
      trust: .authorities(.file("\(keys)/authority.pem")))
    if asDevice {
      configuration.identity = TLSIdentity(
        certificateChain: .file("\(keys)/device.pem"), privateKey: .file("\(keys)/device.key"))
    }
    var options = ChannelOptions()
    options.tls = (try TLSContextSource(configuration), .host("localhost"))
    options.authority = "localhost"
    return Client(
      Channel(to: .addresses([.loopback(port: port)]), on: loops.next(), options: options))
  }

  /// Options with a shopper's login.
  func login(_ member: String, _ key: Ed25519.PrivateKey) throws -> CallOptions {
    let now = Self.realMilliseconds / 1_000
    let head = #"{"alg":"EdDSA","kid":"shoppers","typ":"JWT"}"#
    let claims =
      #"{"iss":"https://members.lanting.example","aud":"atrium","sub":"\#(member)","#
      + #""iat":\#(now),"exp":\#(now + 3_600)}"#
    let signed = Self.base64URL(Array(head.utf8)) + "." + Self.base64URL(Array(claims.utf8))
    let signature = try key.sign(Array(signed.utf8))
    var metadata = Metadata()
    try metadata.append(
      "Bearer \(signed).\(Self.base64URL(signature))", for: "authorization")
    return CallOptions(metadata: metadata)
  }

  private static func base64URL(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    for begin in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[begin..<min(begin + 3, bytes.count)]
      let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0...group.count {
        text.append(digits[Int(word >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
