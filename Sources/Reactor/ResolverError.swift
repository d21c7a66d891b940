/// Why a host name gave no addresses.
public struct ResolverError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kept the answer away.
  public enum Reason: Sendable, Hashable {
    /// The name is not known, in the resolver's own words.
    case unknown(String)
    /// The name service did not do its work, in its own words; it may later.
    case failed(String)
    /// As many lookups wait as may wait.
    case tooManyWaiting
    /// There was no answer in time.
    case timedOut
    /// The task that asked was cancelled.
    case cancelled
  }

  /// The name that was asked for.
  public let host: String
  /// What kept the answer away.
  public let reason: Reason

  /// An error about a host.
  public init(host: String, reason: Reason) {
    self.host = host
    self.reason = reason
  }

  public var description: String {
    let cause =
      switch reason {
      case .unknown(let text), .failed(let text): text
      case .tooManyWaiting: "\(Resolver.maximumWaiting) lookups are waiting already"
      case .timedOut: "no answer in time"
      case .cancelled: "cancelled"
      }
    return "resolve \(host): \(cause)"
  }
}
