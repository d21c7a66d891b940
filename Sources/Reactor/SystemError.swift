internal import CLinux

/// A system call that failed: which one, why, and on what.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was being done when the system refused.
  public enum Operation: String, Sendable, Hashable {
    /// Calls of sockets and their files.
    case accept, bind, connect, listen, read, write, shutdown, unlink
    /// Calls that make, change or ask for something.
    case createSocket, createLoop, startThread, register, setOption, getOption, setFileMode
  }

  /// What was being done.
  public let operation: Operation
  /// The errno value.
  public let code: Int32
  /// The address, path or option that it was done to; may be empty.
  public let subject: String

  /// An error of `operation` on `subject`, with an errno value above zero.
  public init(_ operation: Operation, code: Int32, subject: String = "") {
    self.operation = operation
    self.code = code
    self.subject = subject
  }

  /// The name of the errno value, such as `ECONNREFUSED`.
  public var name: String { String(cString: clinux_errno_name(code)) }

  /// The system's own words, such as `Connection refused`.
  public var text: String { String(cString: clinux_errno_text(code)) }

  public var description: String {
    let what = subject.isEmpty ? operation.rawValue : "\(operation.words) \(subject)"
    return "\(what): \(text) (\(name))"
  }

  /// Checks the answer of a shim: zero or more is the result, less is a negated errno.
  @discardableResult
  static func check(
    _ result: Int32, _ operation: Operation, _ subject: @autoclosure () -> String = ""
  ) throws(SystemError) -> Int32 {
    guard result < 0 else { return result }
    throw SystemError(operation, code: -result, subject: subject())
  }
}

extension SystemError.Operation {
  fileprivate var words: String {
    switch self {
    case .connect: "connect to"
    case .listen: "listen on"
    case .read: "read from"
    case .write: "write to"
    case .createSocket: "create a socket for"
    case .createLoop: "create an event loop"
    case .startThread: "start the thread"
    case .register: "register"
    case .setOption: "set"
    case .getOption: "get"
    case .setFileMode: "set the mode of"
    case .accept: "accept at"
    case .bind, .shutdown, .unlink: rawValue
    }
  }
}
