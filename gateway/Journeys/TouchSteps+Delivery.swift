import Clocks
import Messages
import RPC
import Wire

extension TouchSteps {
  /// Message, contact, end and what follows elsewhere, in one write.
  func deliver(
    _ touch: inout TouchProgress, expires: Int64
  ) async throws(TouchEnd) {
    let began = ContinuousClock.now
    try await settle(&touch)
    let now = clock.nowMilliseconds
    let owner = touch.owner
    let message = message(touch, now, expires)
    let seen = touch.withdrawals
    let standing = try await stored { try await touch.standing() }
    if case .begunBefore = standing { throw .over }
    let delivery = Delivery(
      row: touch.row, standing: standing, message: message,
      result: touch.result(withheld: ""), outbox: following(touch, now, expires),
      budget: touch.takesContact ? settings.contacts : nil, stops: stops(touch),
      nowMilliseconds: now, expiresMilliseconds: expires,
      isStillAllowed: { [withdrawals] in withdrawals.count(owner) == seen })
    let outcome = try await stored { try await store.deliver(delivery) }
    settings.observe(.deliver, ContinuousClock.now - began)
    switch outcome {
    case .delivered(let cursor):
      if touch.takesContact { contacts.add(now, of: owner) }
      var message = message
      message.cursor = UInt64(clamping: cursor)
      wake(owner, message)
    case .refused(let reason): throw .withheld(reason)
    case .ended: throw .over
    }
  }

  private func message(
    _ touch: TouchProgress, _ now: Int64, _ expires: Int64
  ) -> Atrium_Gateway_V1_Message {
    .with {
      $0.touchID = touch.row.touch
      $0.contentID = touch.content.contentID
      $0.kind = touch.content.kind
      $0.stage = touch.input.stage
      $0.channel = .inbox
      $0.locale = touch.content.locale
      $0.text = touch.content.text
      $0.buttons = touch.content.buttons
      $0.labels = touch.content.labels
      $0.couponCode = touch.reservation?.couponCode ?? ""
      $0.sentTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
      $0.expiresTime = Google_Protobuf_Timestamp(unixMilliseconds: expires)
    }
  }

  /// What other services are told once it is delivered.
  private func following(
    _ touch: TouchProgress, _ now: Int64, _ expires: Int64
  ) -> [OutboxEntry] {
    var entries: [OutboxEntry] = []
    if let reservation = touch.reservation {
      if reservation.couponCode.isEmpty {
        entries.append(release(touch, now))
      } else {
        let request = Atrium_Tenant_V1_IssueRequest.with { $0.touchID = touch.row.touch }
        entries.append(entry(.issue, touch, now, request))
      }
    }
    entries.append(outcome(touch, .delivered, "", now))
    if settings.hasWebhook(touch.owner.realm) {
      entries.append(entry(.webhook, touch, now, message(touch, now, expires), until: expires))
    }
    return entries
  }

  /// What other services are told when it is not sent.
  func leaving(_ touch: TouchProgress, _ reason: String) -> [OutboxEntry] {
    let now = clock.nowMilliseconds
    var entries: [OutboxEntry] = []
    if touch.reservation != nil || touch.steps.contains(where: { $0.step == "reserve" }) {
      entries.append(release(touch, now))
    }
    if touch.isContentReviewed { entries.append(outcome(touch, .withheld, reason, now)) }
    return entries
  }

  private func release(_ touch: TouchProgress, _ now: Int64) -> OutboxEntry {
    entry(
      .release, touch, now,
      Atrium_Tenant_V1_ReleaseRequest.with { $0.touchID = touch.row.touch })
  }

  private func outcome(
    _ touch: TouchProgress, _ kind: Atrium_Compliance_V1_OutcomeKind, _ reason: String,
    _ now: Int64
  ) -> OutboxEntry {
    let request = Atrium_Compliance_V1_RecordOutcomeRequest.with {
      $0.touchID = touch.row.touch
      $0.reviewID = touch.review?.reviewID ?? ""
      $0.kind = kind
      $0.reason = reason
      $0.channel = .inbox
      $0.happenedTime = Google_Protobuf_Timestamp(unixMilliseconds: now)
    }
    return entry(.outcome, touch, now, request)
  }

  private func entry(
    _ kind: OutboxKind, _ touch: TouchProgress, _ now: Int64, _ message: some Message,
    until expires: Int64? = nil
  ) -> OutboxEntry {
    var writer = WireWriter()
    message.encode(to: &writer)
    return OutboxEntry(
      owner: touch.owner, id: "\(touch.row.touch)-\(kind.rawValue)", kind: kind,
      touch: touch.row.touch, payload: writer.bytes, dueMilliseconds: now,
      expiresMilliseconds: expires ?? now + Outbox.keepsMilliseconds)
  }
}
