import Clocks
import Messages
import Wire

/// Before the visit: somebody asks what a visit could be like, and gets one proposal.
struct BeforeTheVisit: Sendable {
  static let name = "before-the-visit"
  /// A proposal is shown for seven days.
  static let shownMilliseconds: Int64 = 7 * 86_400_000

  let steps: TouchSteps

  /// The invitation that was asked for; consent and switches bind it, the budget of
  /// contacts does not.
  func invite(_ touch: inout TouchProgress) async throws(TouchEnd) {
    try steps.checkSwitches(touch)
    try await steps.findMall(&touch)
    try await steps.readAllowedProfile(.profiling, &touch)
    try await steps.decide(&touch)
    try await steps.reserve(&touch)
    touch.brief = touch.offerBrief(.invitation, .marketingInbox)
    try await steps.reviewBrief(&touch)
    try await steps.compose(&touch)
    try await steps.reviewContent(&touch)
    try await steps.mayUse(.marketingInbox, .consentAgain, &touch)
    try await steps.deliver(&touch, expires: steps.clock.nowMilliseconds + Self.shownMilliseconds)
  }
}
