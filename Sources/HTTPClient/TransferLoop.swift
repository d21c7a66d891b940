internal import CCURL

/// The client's own thread: it drives all transfers with one multi handle.
final class TransferLoop {
  private let multi: UnsafeMutableRawPointer
  private let mailbox: Mailbox
  private let configuration: HTTPClientConfiguration
  private var transfers: [UInt64: Transfer] = [:]
  /// No deadline is earlier; those of transfers that have ended may linger in it.
  private var nextDeadline: ContinuousClock.Instant?

  /// Longest sleep when nothing is to be done; commands wake it up.
  private static let longestWait = Duration.seconds(60)

  private init(_ start: ThreadStart, _ multi: UnsafeMutableRawPointer) {
    self.multi = multi
    mailbox = start.mailbox
    configuration = start.configuration
  }

  /// What the thread is started with.
  private final class ThreadStart: Sendable {
    let multi: UInt
    let mailbox: Mailbox
    let configuration: HTTPClientConfiguration

    init(_ multi: UInt, _ mailbox: Mailbox, _ configuration: HTTPClientConfiguration) {
      self.multi = multi
      self.mailbox = mailbox
      self.configuration = configuration
    }
  }

  /// Starts the thread; it runs until the mailbox is closed.
  static func start(_ configuration: HTTPClientConfiguration) throws(HTTPClientError) -> Mailbox {
    guard isLibraryReady, let multi = curl_multi_init() else {
      throw HTTPClientError(.library, detail: "libcurl cannot start")
    }
    let perHost = max(1, configuration.maximumConnectionsPerHost)
    let inAll = max(1, configuration.maximumConnections)
    ccurl_set_multi_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, perHost)
    ccurl_set_multi_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, inAll)
    ccurl_set_multi_long(multi, CURLMOPT_MAXCONNECTS, inAll)
    let mailbox = Mailbox(waking: multi)
    let start = Unmanaged.passRetained(
      ThreadStart(UInt(bitPattern: multi), mailbox, configuration))
    let failed = ccurl_thread_start(
      { argument in
        argument.map { TransferLoop.run($0) }
        return nil
      }, start.toOpaque())
    guard failed == 0 else {
      start.release()
      curl_multi_cleanup(multi)
      throw HTTPClientError(.library, detail: "no thread, errno \(failed)")
    }
    return mailbox
  }

  /// Once for the process; libcurl guards it itself.
  private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  private static func run(_ argument: UnsafeMutableRawPointer) {
    let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
    guard let multi = UnsafeMutableRawPointer(bitPattern: start.multi) else { return }
    ccurl_thread_prepare("http-client")
    let loop = TransferLoop(start, multi)
    loop.run()
    curl_multi_cleanup(multi)
    start.mailbox.end()
  }

  private func run() {
    while true {
      let (commands, isClosed) = mailbox.take()
      for command in commands { handle(command) }
      if isClosed { break }
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      endFinished()
      endLate()
      curl_multi_poll(multi, nil, 0, Int32(clamping: wait.milliseconds), nil)
    }
    for command in mailbox.endWaking() { handle(command) }
    for transfer in Array(transfers.values) {
      end(transfer, with: transfer.exchange.failure(.closed))
    }
  }

  private func handle(_ command: Command) {
    switch command {
    case .start(let exchange): begin(exchange)
    case .resume(let id):
      if let transfer = transfers[id] { curl_easy_pause(transfer.easy, CURLPAUSE_CONT) }
    case .cancel(let id):
      if let transfer = transfers[id] { remove(transfer) }
    }
  }

  private func begin(_ exchange: Exchange) {
    guard let transfer = Transfer(exchange, configuration), transfer.prepare(),
      curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
    else {
      exchange.finish(.failure(exchange.failure(.library, "the request cannot be prepared")))
      return mailbox.requestEnded()
    }
    transfers[exchange.id] = transfer
    let deadline = exchange.request.deadline
    nextDeadline = nextDeadline.map { min($0, deadline) } ?? deadline
  }

  private func endFinished() {
    var code = CURLE_OK
    while let easy = ccurl_next_ended(multi, &code) {
      guard let transfer = Transfer.of(ccurl_context(easy)) else { continue }
      transfer.finish(code)
      remove(transfer)
    }
  }

  /// Deadlines are kept here: libcurl's do not cover what waits for a connection or its reader.
  private func endLate() {
    guard let next = nextDeadline, next <= .now else { return }
    let now = ContinuousClock.now
    for transfer in transfers.values where transfer.exchange.request.deadline <= now {
      end(transfer, with: transfer.exchange.failure(.deadlineExceeded))
    }
    nextDeadline = transfers.values.map(\.exchange.request.deadline).min()
  }

  private var wait: Duration {
    guard let nextDeadline else { return Self.longestWait }
    return min(max(.zero, ContinuousClock.now.duration(to: nextDeadline)), Self.longestWait)
  }

  private func end(_ transfer: Transfer, with error: HTTPClientError) {
    transfer.exchange.finish(.failure(error))
    remove(transfer)
  }

  private func remove(_ transfer: Transfer) {
    curl_multi_remove_handle(multi, transfer.easy)
    transfers[transfer.exchange.id] = nil
    mailbox.requestEnded()
  }
}
