internal import CCURL

/// The options of one transfer.
struct EasyOptions {
  private let easy: UnsafeMutableRawPointer
  private let request: PreparedRequest
  private let configuration: HTTPClientConfiguration

  init(
    _ easy: UnsafeMutableRawPointer, _ request: PreparedRequest,
    _ configuration: HTTPClientConfiguration
  ) {
    self.easy = easy
    self.request = request
    self.configuration = configuration
  }

  /// False when libcurl refuses any of them.
  func apply(
    headers: UnsafeMutablePointer<curl_slist>?, words: UnsafeMutablePointer<CChar>
  ) -> Bool {
    let texts = applyTexts()
    let numbers = applyNumbers()
    let rest = [
      ccurl_set_headers(easy, headers), ccurl_set_error_buffer(easy, words),
      ccurl_set_size(easy, CURLOPT_MAXFILESIZE_LARGE, Int64(request.maximumResponseBytes)),
    ]
    return (texts + numbers + rest + applyBody()).allSatisfy { $0 == CURLE_OK }
  }

  private func applyTexts() -> [CURLcode] {
    var results = [
      ccurl_set_text(easy, CURLOPT_URL, request.target.url),
      ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https"),
      // The environment's proxies would go around the guard of addresses.
      ccurl_set_text(easy, CURLOPT_PROXY, ""),
      ccurl_set_text(easy, CURLOPT_USERAGENT, configuration.userAgent),
    ]
    if let file = configuration.authorityFile {
      results.append(ccurl_set_text(easy, CURLOPT_CAINFO, file))
      results.append(ccurl_set_text(easy, CURLOPT_CAPATH, nil))
    }
    return results
  }

  private func applyNumbers() -> [CURLcode] {
    let isFresh = request.reusesConnection ? 0 : 1
    let options: [(CURLoption, Int)] = [
      // One exchange a connection, so that a reader who is slow stops nobody else.
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NETRC, 0), (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_CONNECTTIMEOUT_MS, max(1, configuration.connectTimeout.milliseconds)),
      (CURLOPT_FRESH_CONNECT, isFresh), (CURLOPT_FORBID_REUSE, isFresh),
      // Names are asked for again now and then.
      (CURLOPT_MAXLIFETIME_CONN, 600),
      // No signals: the process has other threads.
      (CURLOPT_NOSIGNAL, 1),
      // Without it, ending a transfer waits for a name that is still being resolved.
      (CURLOPT_QUICK_EXIT, 1),
    ]
    return options.map { ccurl_set_long(easy, $0, $1) }
  }

  private func applyBody() -> [CURLcode] {
    let method = request.method
    if request.body.isEmpty {
      if method == "GET" { return [ccurl_set_long(easy, CURLOPT_HTTPGET, 1)] }
      if method == "HEAD" { return [ccurl_set_long(easy, CURLOPT_NOBODY, 1)] }
      let isBodiless = !["POST", "PUT", "PATCH"].contains(method)
      if isBodiless { return [ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, method)] }
    }
    return [
      ccurl_set_long(easy, CURLOPT_POST, 1),
      ccurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, Int64(request.body.count)),
      // libcurl takes a missing address for fields that a callback reads.
      ccurl_set_body(easy, request.body.isEmpty ? [0] : request.body),
      ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, method),
    ]
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, at most those of a day.
  var milliseconds: Int {
    let day: Int64 = 86_400
    if components.seconds >= day { return Int(day) * 1000 }
    if components.seconds < 0 { return 0 }
    let part = (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int(components.seconds * 1000 + max(0, part))
  }
}
