internal import COpenSSL

/// One entry of OpenSSL's error queue.
struct QueuedError: Hashable {
  let library: Int32
  let reason: Int32
  /// OpenSSL's words, such as `unsupported protocol`.
  let text: String

  func isFrom(_ library: Int32, _ reason: Int32) -> Bool {
    self.library == library && self.reason == reason
  }
}

/// OpenSSL's error queue: one for each thread, filled by every failing call.
enum ErrorQueue {
  /// What OpenSSL itself keeps; more are overwritten there.
  static let maximumEntries = 16

  /// Empties the queue, so that what it holds later belongs to the next call.
  ///
  /// Peeking is a few instructions and clearing goes over all entries, so a call that succeeds
  /// pays only for the peek.
  static func clear() {
    if ERR_peek_error() != 0 { ERR_clear_error() }
  }

  /// Takes everything out, the oldest first.
  static func drain() -> [QueuedError] {
    var entries: [QueuedError] = []
    while entries.count < maximumEntries {
      var data: UnsafePointer<CChar>?
      var flags: Int32 = 0
      let code = ERR_get_error_all(nil, nil, nil, &data, &flags)
      if code == 0 { return entries }
      var text = reasonText(code)
      if let data, flags & ERR_TXT_STRING != 0, data.pointee != 0 {
        text += " (\(String(cString: data)))"
      }
      entries.append(
        QueuedError(library: ERR_GET_LIB(code), reason: ERR_GET_REASON(code), text: text))
    }
    ERR_clear_error()
    return entries
  }

  /// What the queue says, in one line; empties it.
  static func text() -> String {
    let texts = drain().map(\.text)
    return texts.isEmpty ? "no reason given" : texts.joined(separator: ", ")
  }

  private static func reasonText(_ code: UInt) -> String {
    if let reason = ERR_reason_error_string(code) { return String(cString: reason) }
    // System errors have no reason string; the whole text ends in the system's words.
    let whole = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      ERR_error_string_n(code, buffer.baseAddress, buffer.count)
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    return whole.split(separator: ":").last.map(String.init) ?? whole
  }
}
