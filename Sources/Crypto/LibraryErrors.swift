internal import COpenSSL

/// OpenSSL's error queue of this thread; whoever fails empties it, so that nobody else reads it.
enum LibraryErrors {
  /// What OpenSSL itself keeps.
  private static let maximumEntries = 16

  /// Takes everything out; the words of the oldest entries in one line.
  static func take() -> String {
    var texts: [String] = []
    for _ in 0..<maximumEntries {
      let code = ERR_get_error()
      if code == 0 { break }
      texts.append(ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)")
    }
    ERR_clear_error()
    return texts.isEmpty ? "no reason given" : texts.joined(separator: ", ")
  }

  /// The failure of a call, with OpenSSL's words for it.
  static func failure(_ what: String) -> CryptoError {
    .library("\(what): \(take())")
  }
}
