internal import CLinux
import Glibc
import Synchronization

/// What became of a read or a write.
public enum IOOutcome: Sendable, Hashable {
  /// So many bytes were moved.
  case bytes(Int)
  /// Nothing can be moved now; readiness will tell when.
  case wouldBlock
  /// The peer has ended the direction in which we wanted to move bytes.
  case closed
  /// The connection is broken.
  case failed(SystemError)
}

/// A stream socket, TCP or Unix: never blocking, closed on exec, closed once.
///
/// Calls after `close` fail with EBADF; they never reach another socket that got the same number.
public final class Socket: Sendable {
  /// Pieces that one write hands to the system at most.
  public static let maximumPieces = 64

  /// Directions of a shutdown.
  public enum Direction: Sendable {
    /// Our reading, our writing, or both.
    case reading, writing, both
  }

  /// The other side, as known when the connection was made; nil before, and of a listener.
  public let peer: SocketAddress?
  private let handle: Atomic<Int32>

  /// Owns the descriptor from now on.
  init(descriptor: Int32, peer: SocketAddress?) {
    handle = Atomic(descriptor)
    self.peer = peer
  }

  /// A socket of an address's family.
  convenience init(for address: SocketAddress, peer: SocketAddress?) throws(SystemError) {
    let family =
      switch address {
      case .ipv4: AF_INET
      case .ipv6: AF_INET6
      case .unix: AF_UNIX
      }
    let made = clinux_socket(family)
    self.init(
      descriptor: try SystemError.check(made, .createSocket, address.description), peer: peer)
  }

  deinit { close() }

  /// Two connected sockets of this process.
  public static func pair() throws(SystemError) -> (Socket, Socket) {
    var ends: (Int32, Int32) = (-1, -1)
    let result = withUnsafeMutableBytes(of: &ends) { bytes in
      clinux_socket_pair(bytes.baseAddress?.assumingMemoryBound(to: Int32.self))
    }
    try SystemError.check(result, .createSocket, "a pair")
    return (
      Socket(descriptor: ends.0, peer: .unix(path: "")),
      Socket(descriptor: ends.1, peer: .unix(path: ""))
    )
  }

  /// For `EventLoop.register`; negative once closed.
  public var descriptor: Int32 { handle.load(ordering: .relaxed) }

  /// Gives the descriptor back. Unregister it first. Later calls do nothing.
  public func close() {
    let descriptor = handle.exchange(-1, ordering: .relaxed)
    if descriptor >= 0 { clinux_close(descriptor) }
  }

  /// Gives the descriptor back and tells the peer by a reset: nothing of the connection stays with
  /// the system, as it would for minutes after a flood of them.
  public func reset() {
    _ = clinux_no_linger(descriptor)
    close()
  }

  /// Reads what there is, at most as much as fits.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> IOOutcome {
    let result = clinux_receive(descriptor, buffer.baseAddress, buffer.count)
    if result > 0 || (result == 0 && buffer.isEmpty) { return .bytes(result) }
    return result == 0 ? .closed : failure(result, .read)
  }

  /// Writes as much as there is room for.
  public func write(_ bytes: UnsafeRawBufferPointer) -> IOOutcome {
    let result = clinux_send(descriptor, bytes.baseAddress, bytes.count)
    return result >= 0 ? .bytes(result) : failure(result, .write)
  }

  /// Writes the pieces one after the other, as much as there is room for; of more than
  /// `maximumPieces` the first ones.
  public func write(_ pieces: [UnsafeRawBufferPointer]) -> IOOutcome {
    let count = min(pieces.count, Self.maximumPieces)
    return withUnsafeTemporaryAllocation(of: iovec.self, capacity: count) { vector in
      for (at, piece) in pieces.prefix(count).enumerated() {
        let start = UnsafeMutableRawPointer(mutating: piece.baseAddress)
        vector.initializeElement(at: at, to: iovec(iov_base: start, iov_len: piece.count))
      }
      let result = clinux_send_pieces(descriptor, vector.baseAddress, count)
      return result >= 0 ? .bytes(result) : failure(result, .write)
    }
  }

  /// Ends one direction or both; the descriptor stays.
  public func shutdown(_ direction: Direction) throws(SystemError) {
    let how =
      switch direction {
      case .reading: SHUT_RD
      case .writing: SHUT_WR
      case .both: SHUT_RDWR
      }
    try SystemError.check(clinux_shutdown(descriptor, Int32(how)), .shutdown, peerText)
  }

  var peerText: String { peer?.description ?? "" }

  private func failure(_ result: Int, _ operation: SystemError.Operation) -> IOOutcome {
    switch Int32(-result) {
    case EAGAIN: .wouldBlock
    case EPIPE: .closed
    case let code: .failed(SystemError(operation, code: code, subject: peerText))
    }
  }
}
