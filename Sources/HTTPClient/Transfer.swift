internal import CCURL

/// One request as libcurl works on it; only the thread knows it.
final class Transfer {
  let exchange: Exchange
  let easy: UnsafeMutableRawPointer
  private let configuration: HTTPClientConfiguration
  private var headerList: UnsafeMutablePointer<curl_slist>?
  /// libcurl's words about a failure.
  private let words: UnsafeMutablePointer<CChar>
  private var headers: [HTTPHeader] = []
  private var headerBytes = 0
  private var hasHead = false
  /// What a callback found wrong; it explains the code that libcurl ends with.
  private var fault: HTTPClientError.Reason?
  private var hasRefusedAddress = false

  /// nil when libcurl has no memory.
  init?(_ exchange: Exchange, _ configuration: HTTPClientConfiguration) {
    guard let easy = curl_easy_init() else { return nil }
    self.exchange = exchange
    self.easy = easy
    self.configuration = configuration
    words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    for line in exchange.request.headerLines {
      headerList = curl_slist_append(headerList, line) ?? headerList
    }
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headerList)
    words.deallocate()
  }

  /// False when libcurl refuses an option; then nothing is sent.
  func prepare() -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_callbacks(
      easy, context, { Transfer.of($3)?.takeHeader($0, $1 &* $2) ?? 0 },
      { Transfer.of($3)?.takeBody($0, $1 &* $2) ?? 0 },
      { context, _, address in Transfer.of(context)?.open(address) ?? ccurl_refused() })
    return EasyOptions(easy, exchange.request, configuration).apply(
      headers: headerList, words: words)
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Callbacks

  private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    headerBytes += count
    guard headerBytes <= configuration.maximumHeaderBytes else {
      fault = .responseTooLarge
      return 0
    }
    // What follows the body are trailers.
    if hasHead { return count }
    let line = raw.prefix { $0 != 0x0d && $0 != 0x0a }
    if line.isEmpty { endHead() } else if !line.starts(with: "HTTP/".utf8) { note(line) }
    return count
  }

  private func note(_ line: Slice<UnsafeRawBufferPointer>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let value = line[(colon + 1)...].drop(while: isSpace)
    let end = value.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? value.startIndex
    headers.append(
      HTTPHeader(
        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
        String(decoding: value[..<end], as: UTF8.self)))
  }

  private func endHead() {
    let status = ccurl_status(easy)
    // Informational answers come before the one that counts.
    if status >= 200 {
      hasHead = true
      exchange.begin(HTTPResponseHead(status: Int(status), headers: headers))
    }
    headers = []
  }

  private func takeBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    switch exchange.receive(UnsafeRawBufferPointer(start: bytes, count: count)) {
    case .taken: return count
    case .paused: return Int(CURL_WRITEFUNC_PAUSE)
    case .tooLarge:
      fault = .responseTooLarge
      return 0
    case .ended: return 0
    }
  }

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address else { return ccurl_refused() }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(ccurl_address(address, &bytes))
    guard configuration.addresses.allows(Array(bytes.prefix(count))) else {
      hasRefusedAddress = true
      return ccurl_refused()
    }
    return ccurl_open(address)
  }

  // MARK: The end

  func finish(_ code: CURLcode) {
    exchange.finish(code == CURLE_OK ? .success(()) : .failure(failure(code)))
  }

  private func failure(_ code: CURLcode) -> HTTPClientError {
    if let fault { return exchange.failure(fault) }
    let text = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return exchange.failure(.nameNotFound)
    case CURLE_COULDNT_CONNECT where hasRefusedAddress: return exchange.failure(.addressRefused)
    case CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT:
      return exchange.failure(.cannotConnect, text)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_INVALIDCERTSTATUS:
      // About certificates and protocols alone: nothing of the URL but its host is in it.
      return exchange.failure(.tls, String(cString: words))
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
      return exchange.failure(.connectionLost, text)
    case CURLE_FILESIZE_EXCEEDED: return exchange.failure(.responseTooLarge)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
      return exchange.failure(.malformedResponse, text)
    default: return exchange.failure(.library, text)
    }
  }
}
