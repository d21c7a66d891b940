import Glibc

@testable import TLS

/// A blocking TCP socket on loopback, closed with its last reference.
final class LoopbackSocket {
  /// Not 127.0.0.1, where another test may take a port that was free a moment ago.
  static let host = "127.0.1.6"

  struct Failure: Error {
    var call: String
    var code = errno
  }

  private let descriptor: Int32
  private(set) var port: UInt16 = 0

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
  }

  deinit { close(descriptor) }

  static func listening() throws -> LoopbackSocket {
    let made = LoopbackSocket(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    var address = Self.address(port: 0)
    guard call(&address, { bind(made.descriptor, $0, $1) }) == 0, listen(made.descriptor, 8) == 0
    else { throw Failure(call: "listen") }
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = call(&address) { pointer, _ in getsockname(made.descriptor, pointer, &size) }
    made.port = UInt16(bigEndian: address.sin_port)
    return made
  }

  /// A port that nobody listens on now.
  static func freePort() throws -> UInt16 { try listening().port }

  /// Tries until the other side listens.
  static func connected(to port: UInt16) throws -> LoopbackSocket {
    for _ in 0..<1000 {
      let made = LoopbackSocket(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
      var address = Self.address(port: port)
      if call(&address, { connect(made.descriptor, $0, $1) }) == 0 { return made }
      usleep(5000)
    }
    throw Failure(call: "connect")
  }

  func accept() throws -> LoopbackSocket {
    let accepted = Glibc.accept(descriptor, nil, nil)
    guard accepted >= 0 else { throw Failure(call: "accept") }
    return LoopbackSocket(accepted)
  }

  /// Moves bytes until either side is done.
  func drive(_ end: End, _ react: (End) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      react(end)
      let bytes = end.takeOutput()
      if !bytes.isEmpty { send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
      if end.failure != nil || end.isClosed || end.connection.hasSentClose {
        shutdown(descriptor, Int32(SHUT_WR))
        return
      }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { return end.endInput() }
      end.feed(Array(buffer[..<count]))
    }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr(host)
    return address
  }

  private static func call(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
