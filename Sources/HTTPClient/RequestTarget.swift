internal import CCURL

/// A URL that was checked, and its origin. libcurl reads it here and when it connects, so that both
/// see the same host.
struct RequestTarget: Sendable {
  let url: String
  /// Scheme, host and port.
  let origin: String

  init(_ url: String) throws(HTTPClientError) {
    let isPrintable = url.utf8.allSatisfy { 0x21...0x7e ~= $0 }
    guard isPrintable, 1...HTTPRequest.maximumURLBytes ~= url.utf8.count else {
      throw HTTPClientError(.invalidURL, detail: "it is too long or holds other than ASCII")
    }
    guard let parts = curl_url() else { throw HTTPClientError(.library) }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, url, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
      let scheme = Self.text(parts, CURLUPART_SCHEME), ["http", "https"].contains(scheme),
      let host = Self.text(parts, CURLUPART_HOST), !host.isEmpty,
      let port = Self.text(parts, CURLUPART_PORT)
    else { throw HTTPClientError(.invalidURL) }
    self.url = url
    origin = "\(scheme)://\(host):\(port)"
  }

  private static func text(_ parts: OpaquePointer?, _ what: CURLUPart) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, what, &value, UInt32(CURLU_DEFAULT_PORT)) == CURLUE_OK, let value
    else { return nil }
    defer { curl_free(value) }
    return String(cString: value)
  }
}
