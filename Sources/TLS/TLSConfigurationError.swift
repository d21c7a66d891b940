/// A TLS setting that cannot work: which one, where it came from, what is wrong, what was expected.
///
/// Found when a context is made, never later. Holds no key material.
public struct TLSConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The setting at fault.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// `TLSIdentity.certificateChain`.
    case certificateChain
    /// `TLSIdentity.privateKey`.
    case privateKey
    /// `TLSConfiguration.identity`.
    case identity
    /// `TLSConfiguration.trust`.
    case trust
    /// `TLSConfiguration.clientCertificates`.
    case clientCertificates
    /// `TLSConfiguration.applicationProtocols`.
    case applicationProtocols
    /// The rules of an `AllowList`.
    case allowList
    /// None: OpenSSL itself refused its settings.
    case library
  }

  /// The setting at fault.
  public let field: Field
  /// Where its value came from, such as `file server.pem`; nil when it is the value itself.
  public let source: String?
  /// What is wrong.
  public let problem: String
  /// What was expected instead.
  public let expected: String

  /// One finding about one setting.
  public init(_ field: Field, source: String? = nil, problem: String, expected: String) {
    self.field = field
    self.source = source
    self.problem = problem
    self.expected = expected
  }

  public var description: String {
    let place = source.map { "\(field.rawValue), \($0)" } ?? field.rawValue
    return "TLS \(place): \(problem); expected \(expected)"
  }
}
