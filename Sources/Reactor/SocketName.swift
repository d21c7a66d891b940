internal import CLinux
import Glibc

/// An address in the form that system calls take.
struct SocketName {
  var storage = sockaddr_storage()
  var size = socklen_t(MemoryLayout<sockaddr_storage>.size)

  /// Room for a name that the system will write.
  init() {}

  /// Fails when a path does not fit.
  init(_ address: SocketAddress) throws(SystemError) {
    switch address {
    case .ipv4(let host, let port):
      size = clinux_name_ipv4(&storage, host, port)
    case .ipv6(let host, let port, let scope):
      var bytes = host.bigEndian
      size = withUnsafeBytes(of: &bytes) { bytes in
        clinux_name_ipv6(
          &storage, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), port, scope)
      }
    case .unix(let path):
      // With a NUL inside, the system would take another path than the one that is printed.
      let isWhole = !path.utf8.contains(0)
      size = isWhole ? clinux_name_unix(&storage, path, path.utf8.count) : 0
      if size == 0 {
        throw SystemError(
          .createSocket, code: isWhole ? ENAMETOOLONG : EINVAL, subject: address.description)
      }
    }
  }

  var family: Int32 { withUnsafePointer(to: storage) { clinux_family($0) } }

  /// nil for families that we do not speak.
  var address: SocketAddress? {
    withUnsafePointer(to: storage) { storage in
      switch clinux_family(storage) {
      case AF_INET:
        return .ipv4(clinux_ipv4(storage), port: clinux_port(storage))
      case AF_INET6:
        var bytes: UInt128 = 0
        let scope = withUnsafeMutableBytes(of: &bytes) { bytes in
          clinux_ipv6(storage, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        }
        return .ipv6(UInt128(bigEndian: bytes), port: clinux_port(storage), scope: scope)
      case AF_UNIX:
        return .unix(path: path(storage))
      default:
        return nil
      }
    }
  }

  private func path(_ storage: UnsafePointer<sockaddr_storage>) -> String {
    let limit = SocketAddress.maximumPathBytes + 1
    return withUnsafeTemporaryAllocation(byteCount: limit, alignment: 1) { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let length = clinux_unix_path(storage, size, start, limit)
      return String(decoding: bytes.prefix(length), as: UTF8.self)
    }
  }
}
