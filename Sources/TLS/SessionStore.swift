internal import COpenSSL
internal import Locking

/// Sessions that a client may go on with, by whom they were made with.
///
/// They are kept as bytes, so no OpenSSL object is shared between threads. A key holds the name
/// that was checked when the session began: it is not checked again when it goes on.
final class SessionStore: Sendable {
  /// Peers whose sessions are kept; the oldest goes first.
  static let maximumPeers = 1024
  /// Bytes of one session with the peer's certificate; a longer one is not kept.
  static let maximumSessionBytes = 32_768

  private struct Entry {
    var bytes: [UInt8]
    /// A TLS 1.3 ticket that is used twice lets a watcher link both connections (RFC 8446, C.4).
    var isForOneUse: Bool
  }

  private struct State {
    var entries: [String: Entry] = [:]
    /// Keys in the order in which they were first kept.
    var order: [String] = []
  }

  private let state = Lock(State())

  /// Keeps a copy, in place of an earlier session with the same peer.
  func keep(_ session: OpaquePointer, for key: String) {
    guard SSL_SESSION_is_resumable(session) == 1 else { return }
    let count = Int(i2d_SSL_SESSION(session, nil))
    guard count > 0, count <= Self.maximumSessionBytes else { return }
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBufferPointer { buffer in
      var end = buffer.baseAddress
      _ = i2d_SSL_SESSION(session, &end)
    }
    let isForOneUse = SSL_SESSION_get_protocol_version(session) == TLS1_3_VERSION
    let entry = Entry(bytes: bytes, isForOneUse: isForOneUse)
    state.withLock { state in
      if state.entries.updateValue(entry, forKey: key) == nil { state.order.append(key) }
      if state.order.count > Self.maximumPeers {
        state.entries[state.order.removeFirst()] = nil
      }
    }
  }

  /// A session to go on with; the caller owns it.
  func take(for key: String) -> OpenSSLObject? {
    let entry = state.withLock { state -> Entry? in
      guard let entry = state.entries[key] else { return nil }
      if entry.isForOneUse {
        state.entries[key] = nil
        state.order.removeAll { $0 == key }
      }
      return entry
    }
    guard let entry else { return nil }
    ErrorQueue.clear()
    let session = entry.bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_SSL_SESSION(nil, &start, buffer.count)
    }
    return session.map { OpenSSLObject($0, free: SSL_SESSION_free) }
  }
}
