internal import Glibc

/// A call on a file or folder that failed.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What it means for whoever wanted the file.
  package enum Kind: Sendable {
    /// No room on the device.
    case full
    /// Somebody else holds it.
    case inUse
    /// The path or its rights are not as they should be.
    case place
    /// The device failed.
    case io
  }

  /// What was being done, as a verb.
  package let verb: String
  /// What it was done to.
  package let path: String
  /// The errno value.
  package let code: Int32

  package var kind: Kind {
    switch code {
    case ENOSPC, EDQUOT: .full
    case EWOULDBLOCK: .inUse
    case EACCES, ENOENT, ENOTDIR, EEXIST, EROFS, EPERM, EISDIR, ENAMETOOLONG, ELOOP: .place
    default: .io
    }
  }

  package var description: String { "\(verb) \(path): \(String(cString: strerror(code)))" }
}
