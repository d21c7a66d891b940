import Clocks
import Messages
import RPC
import Wire

/// The steps that the three stages share, each one call or one write.
struct TouchSteps: Sendable {
  let peers: Peers
  let signing: CallSigning
  let store: GatewayDatabase
  let malls: MallDirectory
  let withdrawals: Withdrawals
  let contacts: RecentContacts
  let clock: MallClock
  let settings: JourneySettings
  /// Hands a message that is on disk to those who wait for it.
  let wake: @Sendable (PersonIn, Atrium_Gateway_V1_Message) -> Void

  /// Runs one step within its slice, and notes how long it took.
  func timed<Value: Sendable>(
    _ step: TouchStep, _ touch: inout TouchProgress,
    _ work: (CallOptions) async throws(RPCError) -> Value
  ) async throws(TouchEnd) -> Value {
    let began = ContinuousClock.now
    let time = Google_Protobuf_Timestamp(unixMilliseconds: clock.nowMilliseconds)
    do throws(RPCError) {
      let options = try signing.asGateway(touch.owner.realm, within: settings.budget[step])
      let value = try await work(options)
      note(step, since: began, at: time, &touch)
      return value
    } catch {
      note(step, since: began, at: time, &touch)
      throw .failed(step, error)
    }
  }

  /// Runs a step that is answered before it is on its service's disk; the end of the touch waits
  /// for that.
  func ahead<Request: Message, Answer: Message>(
    _ step: TouchStep, _ touch: inout TouchProgress, _ service: Client,
    _ method: Method<Request, Answer>, _ request: Request
  ) async throws(TouchEnd) -> Answer {
    let answer = try await timed(step, &touch) { options throws(RPCError) in
      try await service.unaryAhead(method, request, options: options)
    }
    touch.unsettled.append(UnsettledStep(step: step, settle: answer.settle))
    return answer.response
  }

  /// Returns when everything that was answered ahead is on disk.
  func settle(_ touch: inout TouchProgress) async throws(TouchEnd) {
    while let first = touch.unsettled.first {
      touch.unsettled.removeFirst()
      do throws(RPCError) { try await first.settle() } catch { throw .failed(first.step, error) }
    }
  }

  /// The same for a touch that is not delivered: what it was withheld for must be on disk too.
  func settle(_ touch: inout TouchProgress, before end: TouchEnd) async -> TouchEnd {
    var end = end
    while !touch.unsettled.isEmpty {
      do throws(TouchEnd) { try await settle(&touch) } catch {
        if case .withheld = end { end = error }
      }
    }
    return end
  }

  /// Nothing that an operator has stopped is begun.
  func checkSwitches(_ touch: TouchProgress) throws(TouchEnd) {
    if settings.isStopped(touch.owner.realm, stops(touch)) { throw .withheld("switch.stopped") }
  }

  /// A moment that has passed is not spoken of.
  func checkMoment(_ touch: TouchProgress, lasts milliseconds: Int64) throws(TouchEnd) {
    if clock.nowMilliseconds - touch.row.begunMilliseconds > milliseconds {
      throw .withheld("moment.over")
    }
  }

  /// The budget is looked at early to spare the work; it binds inside the delivery.
  func checkBudget(_ touch: TouchProgress) async throws(TouchEnd) {
    guard touch.takesContact else { return }
    let now = clock.nowMilliseconds
    let times: [Int64]
    if let known = contacts.times(of: touch.owner) {
      times = known
    } else {
      times = try await stored {
        try await store.contacts(of: touch.owner, settings.contacts, at: now)
      }
      contacts.keep(times, of: touch.owner)
    }
    let refusal = RecentContacts.refusal(times, settings.contacts, at: now)
    if let refusal { throw .withheld(refusal) }
  }

  /// Marketing keeps the quiet hours of its channel; it waits for their end.
  func checkHours(_ touch: TouchProgress) throws(TouchEnd) {
    guard touch.isMarketing, settings.inboxQuietHours != .none else { return }
    let now = clock.nowMilliseconds
    let minute = settings.localMinute(touch.mall.timeZone, now)
    guard let left = settings.inboxQuietHours.minutesLeft(atMinute: minute) else { return }
    throw .queued(until: now + Int64(left) * 60_000)
  }

  /// Name, language and time zone of the mall.
  func findMall(_ touch: inout TouchProgress) async throws(TouchEnd) {
    do throws(RPCError) {
      touch.mall = try await malls.mall(touch.owner.realm, touch.input.mallID)
    } catch { throw .failed(.reserve, error) }
    touch.locale = touch.input.locale.isEmpty ? touch.mall.primaryLocale : touch.input.locale
  }

  /// Whether a purpose is allowed now; asked before anything personal is read.
  func mayUse(
    _ purpose: Atrium_Types_V1_Purpose, _ step: TouchStep, _ touch: inout TouchProgress
  ) async throws(TouchEnd) {
    noteWithdrawals(&touch)
    let person = touch.owner.person
    let answer = try await timed(step, &touch) { options throws(RPCError) in
      try await peers.consents.checkConsent(
        .with {
          $0.personID = person
          $0.purpose = purpose
        }, options: options)
    }
    try take(answer, &touch)
  }

  private func noteWithdrawals(_ touch: inout TouchProgress) {
    if !touch.isMarketing || touch.withdrawals == nil {
      touch.withdrawals = withdrawals.count(touch.owner)
    }
  }

  private func take(
    _ consent: Atrium_Profile_V1_CheckConsentResponse, _ touch: inout TouchProgress
  ) throws(TouchEnd) {
    guard consent.allowed else {
      throw .withheld(consent.reason.isEmpty ? "consent.none" : consent.reason)
    }
    touch.consentText = consent.textVersion
  }

  /// The live profile of somebody who allows the purpose: both come with one answer.
  func readAllowedProfile(
    _ purpose: Atrium_Types_V1_Purpose, _ touch: inout TouchProgress
  ) async throws(TouchEnd) {
    noteWithdrawals(&touch)
    do {
      try await readProfile(purpose, &touch)
    } catch .failed(_, let error) where error.code == .notFound {
      // Somebody who is erased has no profile; a check says so in its own words.
      try await mayUse(purpose, .consent, &touch)
      throw .failed(.profile, error)
    }
    if let consent = touch.profile.consent {
      try take(consent, &touch)
    } else {
      // A profile service of the release before does not say it.
      try await mayUse(purpose, .consent, &touch)
    }
  }

  /// The live profile, with what the purpose allows.
  func readProfile(
    _ purpose: Atrium_Types_V1_Purpose, _ touch: inout TouchProgress
  ) async throws(TouchEnd) {
    let person = touch.owner.person
    let locale = touch.locale
    touch.profile = try await timed(.profile, &touch) { options throws(RPCError) in
      try await peers.profiles.getLiveProfile(
        .with {
          $0.personID = person
          $0.purpose = purpose
          $0.locale = locale
        }, options: options)
    }
    if touch.input.locale.isEmpty, !touch.profile.locale.isEmpty {
      touch.locale = touch.profile.locale
    }
  }

  /// Waits for the store; its failure is the delivery's.
  func stored<Value>(_ work: () async throws -> Value) async throws(TouchEnd) -> Value {
    do { return try await work() } catch {
      throw .failed(.deliver, RPCError(.unavailable, "the gateway's store failed", cause: error))
    }
  }
}

extension TouchSteps {
  private func note(
    _ step: TouchStep, since began: ContinuousClock.Instant, at time: Google_Protobuf_Timestamp,
    _ touch: inout TouchProgress
  ) {
    let duration = ContinuousClock.now - began
    settings.observe(step, duration)
    let elapsed = duration.components
    touch.steps.append(
      .with {
        $0.step = step.rawValue
        $0.elapsedUs = UInt64(
          clamping: elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000)
        $0.begunTime = time
      })
  }
}
