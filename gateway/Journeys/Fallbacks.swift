import RPC
import RPCServices

/// What a step that fails costs. Only this file decides it; each decision is logged and counted.
enum Fallbacks {
  /// What to do about a step that failed.
  enum Choice: Sendable, Hashable {
    /// The touch is not sent; the reason is kept and shown.
    case withhold(reason: String)
    /// The whole touch is tried again later: nothing of it is lost.
    case tryAgain(after: Duration)
  }

  /// Tries of one touch; then it is withheld.
  static let maximumTries = 5

  /// Marketing is never late: without an answer in its slice it is not sent. What a person asked
  /// for, or must be told, is tried again with growing pauses.
  static func choice(
    _ step: TouchStep, _ error: RPCError, isMarketing: Bool, tries: Int
  ) -> Choice {
    if !isMarketing, isPassing(error.code), tries < maximumTries {
      return .tryAgain(after: .milliseconds(200 << min(tries, 10)))
    }
    return .withhold(reason: reason(step, error))
  }

  /// Codes that say nothing about the touch itself.
  static func isPassing(_ code: StatusCode) -> Bool {
    switch code {
    case .unavailable, .deadlineExceeded, .cancelled, .aborted: true
    case .resourceExhausted: true
    default: false
    }
  }

  /// A stable code: what the service said, or that it did not answer.
  static func reason(_ step: TouchStep, _ error: RPCError) -> String {
    if step == .reserve {
      switch error.code {
      case .resourceExhausted where error.retryDelay == nil: return "offer.exhausted"
      case .failedPrecondition, .notFound: return "offer.closed"
      default: break
      }
    }
    switch error.code {
    case .deadlineExceeded: return "\(service(step)).late"
    case .unavailable, .cancelled, .aborted, .resourceExhausted: return "\(service(step)).away"
    default: return "\(service(step)).refused"
    }
  }

  /// Who does a step.
  static func service(_ step: TouchStep) -> String {
    switch step {
    case .consent, .profile, .consentAgain: "profile"
    case .decide: "advisor"
    case .reserve: "tenant"
    case .brief, .review: "compliance"
    case .generate: "generation"
    case .deliver: "gateway"
    }
  }
}
