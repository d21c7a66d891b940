/// The steps of a touch, in their order. A step is one call to another service, or the delivery.
enum TouchStep: String, Sendable, Hashable, CaseIterable {
  case consent
  case profile
  case decide
  case reserve
  case brief
  case generate
  case review
  case consentAgain = "consent.again"
  case deliver
}

/// Time for a touch in the mall, split by step. A service that is frozen costs its slice, not more.
struct StepBudget: Sendable {
  /// Time for each step.
  let slices: [TouchStep: Duration]

  /// Thousandths of the whole; together 1,000.
  static let shares: [TouchStep: Int] = [
    .consent: 60, .profile: 100, .decide: 140, .reserve: 140, .brief: 80, .generate: 160,
    .review: 140, .consentAgain: 60, .deliver: 120,
  ]

  /// The whole that the plan gives a touch in the mall.
  static let inTheMall = Duration.milliseconds(300)

  /// The shares of a whole.
  init(whole: Duration) {
    slices = Self.shares.mapValues { whole * $0 / 1_000 }
  }

  /// Time for one step.
  subscript(_ step: TouchStep) -> Duration { slices[step] ?? .zero }
}
