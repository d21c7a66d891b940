internal import COpenSSL

/// Why a connection cannot begin or go on.
public struct TLSFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of failure.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The peer's certificate is not signed by a trusted authority, not valid now, or broken.
    case untrustedPeer
    /// The peer's certificate is good, but somebody else's.
    case wrongPeer
    /// The peer showed no certificate and had to.
    case missingCertificate
    /// No application protocol in common (ALPN).
    case noCommonProtocol
    /// No version, suite, group or signature in common.
    case noCommonParameters
    /// The peer does not speak TLS.
    case notTLS
    /// The peer ended it with an alert.
    case refusedByPeer
    /// The peer broke the protocol, or bytes were changed on their way.
    case brokenProtocol
    /// The peer's bytes ended without close_notify: something may be missing.
    case truncated
    /// A named maximum was reached.
    case limit
    /// OpenSSL failed in a way that it should not.
    case library
  }

  /// The kind of failure.
  public let code: Code
  /// What was wrong and what was expected.
  public let message: String
  /// OpenSSL's own words, for the operator; empty when it had none.
  public let detail: String

  /// A failure with its message, and OpenSSL's words if there are any.
  public init(_ code: Code, _ message: String, detail: String = "") {
    self.code = code
    self.message = message
    self.detail = detail
  }

  /// The operator's text: code, message and detail.
  public var description: String {
    let text = "TLS \(code.rawValue): \(message)"
    return detail.isEmpty ? text : "\(text) (OpenSSL: \(detail))"
  }

  /// OpenSSL refused something of ours; takes its words out of the queue.
  static func library(_ what: String) -> TLSFailure {
    TLSFailure(.library, "OpenSSL refuses \(what)", detail: ErrorQueue.text())
  }
}
