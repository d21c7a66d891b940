/// A request that can be sent as it is.
struct PreparedRequest: Sendable {
  let target: RequestTarget
  let method: String
  /// As libcurl takes them: `name: value`, and `name;` for an empty value.
  let headerLines: [String]
  let body: [UInt8]
  let deadline: ContinuousClock.Instant
  let maximumResponseBytes: Int
  let reusesConnection: Bool

  /// Headers that describe the connection or the length of the body.
  private static let ownHeaders: Set = [
    "connection", "content-length", "expect", "host", "keep-alive", "proxy-connection", "te",
    "trailer", "transfer-encoding", "upgrade", "proxy-authorization",
  ]

  init(
    _ request: HTTPRequest, _ configuration: HTTPClientConfiguration
  ) throws(HTTPClientError) {
    target = try RequestTarget(request.url)
    method = request.method
    guard 1...32 ~= method.utf8.count, method.utf8.allSatisfy(Self.isLetter) else {
      throw HTTPClientError(.invalidMethod, origin: target.origin)
    }
    headerLines = try Self.lines(request, target, configuration)
    guard request.body.count <= configuration.maximumBodyBytes else {
      throw HTTPClientError(
        .requestTooLarge, origin: target.origin,
        detail: "body of \(request.body.count) bytes, limit \(configuration.maximumBodyBytes)")
    }
    body = request.body
    deadline = request.deadline ?? ContinuousClock.now.advanced(by: configuration.timeout)
    maximumResponseBytes = max(0, request.maximumResponseBytes)
    reusesConnection = request.reusesConnection
  }

  private static func lines(
    _ request: HTTPRequest, _ target: RequestTarget, _ configuration: HTTPClientConfiguration
  ) throws(HTTPClientError) -> [String] {
    // libcurl would ask before large bodies, and would call every body a form.
    var lines = ["Expect:"]
    if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      lines.append("Content-Type:")
    }
    var bytes = 0
    for header in request.headers {
      let name = header.name.lowercased()
      guard !name.isEmpty, name.utf8.allSatisfy(isToken), header.value.utf8.allSatisfy(isValue),
        !ownHeaders.contains(name)
      else {
        // A name that is a token can be shown; any other may be anything.
        let shown = name.utf8.allSatisfy(isToken) && name.utf8.count <= 64 ? name : "a name"
        throw HTTPClientError(.invalidHeader, origin: target.origin, detail: shown)
      }
      bytes += name.utf8.count + header.value.utf8.count + 4
      let isBlank = header.value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      lines.append(isBlank ? header.name + ";" : "\(header.name): \(header.value)")
    }
    guard bytes <= configuration.maximumHeaderBytes else {
      throw HTTPClientError(
        .requestTooLarge, origin: target.origin,
        detail: "headers of \(bytes) bytes, limit \(configuration.maximumHeaderBytes)")
    }
    return lines
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  /// RFC 9110, section 5.6.2.
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// RFC 9110, section 5.5: no control characters but the tab.
  private static func isValue(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7f || byte == 9 }
}
