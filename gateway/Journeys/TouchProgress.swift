import Messages
import RPC
import Wire

/// One touch on its way: what its steps have found so far.
struct TouchProgress: Sendable {
  let row: TouchRow
  /// Its row on the way to the disk, where the touch runs before it is written.
  let beginning: Beginning?
  let input: Atrium_Gateway_Store_V1_TouchInput
  /// Whether consent, budget, hours and switches of marketing bind it.
  let isMarketing: Bool
  /// What was asked for takes nothing from the budget of contacts.
  var takesContact: Bool { isMarketing && row.journey != BeforeTheVisit.name }
  var mall = Atrium_Tenant_V1_Mall()
  var locale = ""
  var consentText = ""
  /// The count of withdrawals when consent was asked: of marketing the first time, because what a
  /// person has withdrawn since may be what the touch was made of.
  var withdrawals: UInt64?
  var profile = Atrium_Profile_V1_LiveProfile()
  var decision = Atrium_Advisor_V1_Decision()
  var reservation: Atrium_Tenant_V1_Reservation?
  var brief = Atrium_Generation_V1_Brief()
  var content = Atrium_Generation_V1_Content()
  var review: Atrium_Compliance_V1_Review?
  /// Whether that is of the content; only then is there an outcome to record.
  var isContentReviewed = false
  var steps: [Atrium_Gateway_V1_StepTime] = []
  /// What was answered before it was on disk.
  var unsettled: [UnsettledStep] = []

  init(
    _ row: TouchRow, _ input: Atrium_Gateway_Store_V1_TouchInput, isMarketing: Bool,
    beginning: Beginning? = nil
  ) {
    self.row = row
    self.beginning = beginning
    self.input = input
    self.isMarketing = isMarketing
  }

  var owner: PersonIn { row.owner }

  /// How its row stands, now that the touch comes to its end: each end of a touch asks.
  func standing() async throws -> TouchStanding {
    guard let beginning else { return .written }
    if beginning.takeWithEnd() { return .unwritten(beginning.touch) }
    return try await beginning.written() ? .written : .begunBefore
  }

  /// What is kept, and shown under "why".
  func result(withheld reason: String) -> Atrium_Gateway_Store_V1_TouchResult {
    .with {
      $0.why = .with {
        $0.touchID = row.touch
        $0.reasons = decision.reasons
        $0.notUsed = decision.notUsed
        $0.withheldReason = reason
        $0.model = decision.model
        $0.packs = review?.packs ?? []
        $0.reviewID = review?.reviewID ?? ""
        $0.ledgerLeafIndex = review?.ledger?.leafIndex ?? 0
        $0.exploration = decision.exploration
        $0.steps = steps
      }
      $0.tags = decision.tags
      $0.offerID = decision.offerID
      $0.tenantID = reservation?.offer?.tenantID ?? ""
      $0.contentID = content.contentID
    }
  }
}

/// A step whose answer has come, and whose status has not.
struct UnsettledStep: Sendable {
  let step: TouchStep
  /// Returns when what was answered is on disk.
  let settle: @Sendable () async throws(RPCError) -> Void
}

/// How a touch's row stands when the touch comes to its end.
enum TouchStanding: Sendable {
  /// It is on disk, without an end.
  case written
  /// The end writes it.
  case unwritten(NewTouch)
  /// Another run of the touch has it: this one leaves nothing.
  case begunBefore
}

/// How a touch leaves its way.
enum TouchEnd: Error, Sendable {
  /// Not sent, for this reason.
  case withheld(String)
  /// Not now; at this time of the mall's clock.
  case queued(until: Int64)
  /// A step failed.
  case failed(TouchStep, RPCError)
  /// It is over already, or its person is erased.
  case over
}
