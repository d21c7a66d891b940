import Glibc

/// A blocking TCP connection that speaks HTTP/2 in hand-made bytes; closed with its last reference.
final class RawClient {
  enum End: Equatable {
    case closed
    /// The system's error code: reset, or silent for longer than a test waits.
    case failed(Int32)
  }

  struct Frame {
    var type: UInt8
    var flags: UInt8
    var payload: [UInt8]

    /// The code of GOAWAY.
    var code: UInt8? { type == 7 && payload.count >= 8 ? payload[7] : nil }
  }

  static let greeting =
    Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    // The largest windows for streams, and for the connection.
    + frame(4, payload: [0, 4, 0x7f, 0xff, 0xff, 0xff])
    + frame(8, payload: [0x7f, 0xff, 0, 0])
  /// A PING on a stream, which ends the connection.
  static let brokenPing = frame(6, stream: 1, payload: [UInt8](repeating: 0, count: 8))

  static func frame(
    _ type: UInt8, flags: UInt8 = 0, stream: UInt8 = 0, payload: [UInt8] = []
  ) -> [UInt8] {
    let length = payload.count
    let size = [UInt8(length >> 16), UInt8(length >> 8 & 0xff), UInt8(length & 0xff)]
    return size + [type, flags, 0, 0, 0, stream] + payload
  }

  /// Field lines without indexing; each name and value shorter than 127 bytes.
  static func block(_ fields: [(String, String)]) -> [UInt8] {
    fields.flatMap { name, value in [0] + text(name) + text(value) }
  }

  private static func text(_ text: String) -> [UInt8] {
    [UInt8(text.utf8.count)] + Array(text.utf8)
  }

  private let descriptor: Int32

  init(port: UInt16, receiveBytes: Int32? = nil) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    if var receiveBytes {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBytes, 4)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(descriptor) }

  /// False when the other side takes no more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// Waits until so many bytes can be read, and leaves them there.
  func waitForInput(_ count: Int) {
    var bytes = [UInt8](repeating: 0, count: count)
    _ = recv(descriptor, &bytes, count, Int32(MSG_PEEK) | Int32(MSG_WAITALL))
  }

  func readToEnd() -> (frames: [Frame], end: End) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 {
        bytes += buffer[..<count]
      } else {
        return (Self.frames(bytes), count == 0 ? .closed : .failed(errno))
      }
    }
  }

  private static func frames(_ bytes: [UInt8]) -> [Frame] {
    var frames: [Frame] = []
    var at = 0
    while at + 9 <= bytes.count {
      let length = Int(bytes[at]) << 16 | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2])
      guard at + 9 + length <= bytes.count else { break }
      frames.append(
        Frame(
          type: bytes[at + 3], flags: bytes[at + 4],
          payload: Array(bytes[at + 9..<at + 9 + length])))
      at += 9 + length
    }
    return frames
  }
}
