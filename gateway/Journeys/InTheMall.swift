import Clocks
import Messages
import Wire

/// In the mall: somebody tries a coat on, or comes to another floor, and one thing may help now.
struct InTheMall: Sendable {
  static let name = "in-the-mall"
  /// A moment in the mall lasts two minutes, by the mall's clock.
  static let momentMilliseconds: Int64 = 120_000
  /// A promotion is shown for a day, or until its offer ends.
  static let shownMilliseconds: Int64 = 86_400_000

  let steps: TouchSteps

  /// One promotion for one moment.
  func promote(_ touch: inout TouchProgress) async throws(TouchEnd) {
    try steps.checkMoment(touch, lasts: Self.momentMilliseconds)
    try steps.checkSwitches(touch)
    try await steps.checkBudget(touch)
    try await steps.findMall(&touch)
    try steps.checkHours(touch)
    try await steps.readAllowedProfile(.profiling, &touch)
    try await steps.decide(&touch)
    try await steps.reserve(&touch)
    touch.brief = touch.offerBrief(.promotion, .marketingInbox)
    try await steps.reviewBrief(&touch)
    try await steps.compose(&touch)
    try await steps.reviewContent(&touch)
    try await steps.mayUse(.marketingInbox, .consentAgain, &touch)
    try await steps.deliver(&touch, expires: expires(touch))
  }

  private func expires(_ touch: TouchProgress) -> Int64 {
    let day = steps.clock.nowMilliseconds + Self.shownMilliseconds
    guard let ends = touch.reservation?.offer?.endsTime else { return day }
    return min(day, ends.unixMilliseconds)
  }
}

extension TouchProgress {
  /// A brief from what was reserved.
  func offerBrief(
    _ kind: Atrium_Generation_V1_ContentKind, _ purpose: Atrium_Types_V1_Purpose
  ) -> Atrium_Generation_V1_Brief {
    Briefs(touch: row.touch, input: input, locale: locale, mall: mall).offer(
      reservation ?? .init(), decision, kind: kind, purpose: purpose, person: owner.person,
      consentText: consentText)
  }
}
