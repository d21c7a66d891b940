import Clocks
import Messages
import Wire

/// After the visit: thanks for a receipt, and nothing sold with it.
struct AfterTheVisit: Sendable {
  static let name = "after-the-visit"
  /// Thanks are shown for thirty days.
  static let shownMilliseconds: Int64 = 30 * 86_400_000

  let steps: TouchSteps

  /// Thanks; a service message, so no budget and no quiet hours, but never after an erasure.
  func thank(_ touch: inout TouchProgress) async throws(TouchEnd) {
    try await steps.findMall(&touch)
    try await steps.mayUse(.service, .consent, &touch)
    touch.brief = Briefs(
      touch: touch.row.touch, input: touch.input, locale: touch.locale, mall: touch.mall
    ).thanks(person: touch.owner.person)
    try await steps.reviewBrief(&touch)
    try await steps.compose(&touch)
    try await steps.reviewContent(&touch)
    try await steps.mayUse(.service, .consentAgain, &touch)
    try await steps.deliver(&touch, expires: steps.clock.nowMilliseconds + Self.shownMilliseconds)
  }
}
