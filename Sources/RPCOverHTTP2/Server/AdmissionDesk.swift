import HTTP2
import Overload
import RPC
import Reactor

/// Lets the calls of one loop start, wait or go, as its control says; on that loop.
final class AdmissionDesk {
  // What is asked for each call calls nobody while it changes, so it needs no check of exclusive
  // access at run time.

  private let loop: EventLoop
  @exclusivity(unchecked) private var control: AdmissionControl
  private let settings: AdmissionSettings
  private let counts: AdmissionCounts
  @exclusivity(unchecked) private var queues = PerClass { _ in WaitingCalls() }
  private var waitingBytes = 0
  private var isServingSoon = false
  private var timer: ActionTimer?
  private var refusals: [Int: HTTP2Fields] = [:]

  /// Classes whose calls may wait, the first one first.
  private static let waitingClasses: [AdmissionClass] = [.read, .write]

  /// What becomes of a call.
  enum Answer {
    case start(AdmissionControl.Place)
    case wait
    case refuse(HTTP2Fields)
  }

  init(
    _ loop: EventLoop, _ dispatcher: Dispatcher, _ settings: AdmissionSettings,
    _ counts: AdmissionCounts
  ) {
    self.loop = loop
    self.settings = settings
    self.counts = counts
    control = AdmissionControl(settings, classes: dispatcher.admissions)
    for admissionClass in AdmissionClass.allCases { tellLimit(admissionClass) }
  }

  // MARK: Arrival

  /// The answer of a call whose headers have come, and that is refused whatever its request is;
  /// nil where it may start or wait.
  func refusal(of route: Route) -> HTTP2Fields? {
    guard control.refuses(route.number, round: loop.round) else { return nil }
    // Counted as what has arrived and was refused.
    _ = control.arrive(route.number, round: loop.round, at: loop.roundNanoseconds)
    return refusal(route.admission)
  }

  /// A call has arrived with a request of so many bytes; when it has to wait, the stream is kept.
  func arrive(_ stream: ServerStream, _ context: CallContext, bytes: Int) -> Answer {
    let route = context.route
    switch control.arrive(route.number, round: loop.round, at: loop.roundNanoseconds) {
    case .start:
      return .start(control.start(route.number, round: loop.round, at: loop.roundNanoseconds))
    case .wait:
      guard waitingBytes + bytes <= settings.maximumWaitingBytes, mayStillWait(context) else {
        control.left(route.admission, refused: true)
        return .refuse(refusal(route.admission))
      }
      waitingBytes += bytes
      counts.change(route.admission) { $0.waited += 1 }
      queues[route.admission].append(
        WaitingCall(stream: stream, bytes: bytes, since: loop.readNanoseconds()))
      serveInTime(route.admission)
      return .wait
    case .refuse: return .refuse(refusal(route.admission))
    }
  }

  /// A call that would wait beyond its deadline is refused at once: it would be for nothing.
  private func mayStillWait(_ context: CallContext) -> Bool {
    guard let deadline = context.deadline else { return true }
    return deadline.remaining > .nanoseconds(control.expectedWait(context.route.admission))
  }

  /// The answer as it goes out, made once: what is refused must cost little.
  private func refusal(_ admissionClass: AdmissionClass) -> HTTP2Fields {
    counts.change(admissionClass) { $0.refused += 1 }
    let delay = control.delayMilliseconds(admissionClass)
    if let fields = refusals[delay] { return fields }
    let error = RPCError.overloaded(delayMilliseconds: delay)
    let fields = ResponseFields.trailersOnly(.failed(error), asked: false)
    refusals[delay] = fields
    return fields
  }

  // MARK: Ends

  /// A call that has started is over.
  func leave(_ place: AdmissionControl.Place) {
    if control.end(place, round: loop.round, at: loop.readNanoseconds()) {
      tellLimit(place.admissionClass)
    }
    if !queues[place.admissionClass].isEmpty { serveNextRound() }
  }

  private func tellLimit(_ admissionClass: AdmissionClass) {
    let limit = control.limit(admissionClass)
    counts.change(admissionClass) { $0.limit = limit }
  }

  private func serveNextRound() {
    if isServingSoon { return }
    isServingSoon = true
    let bound = LoopBound(self, to: loop)
    loop.executeNextRound {
      bound.value.isServingSoon = false
      bound.value.serve()
    }
  }

  /// Who waits is looked at in the next round where places become free in this one, and else when
  /// the first one has waited long enough.
  private func serveInTime(_ admissionClass: AdmissionClass) {
    if control.hasFreed(admissionClass) { return serveNextRound() }
    guard timer == nil else { return }
    let timer = ActionTimer { [unowned self] in
      self.timer = nil
      serve()
    }
    self.timer = timer
    loop.arm(
      timer, after: .nanoseconds(Int64(clamping: control.maximumWait(admissionClass))))
  }

  private func serve() {
    let now = loop.readNanoseconds()
    for admissionClass in Self.waitingClasses { serve(admissionClass, now) }
  }

  private func serve(_ admissionClass: AdmissionClass, _ now: UInt64) {
    let maximumWait = control.maximumWait(admissionClass)
    while let call = queues[admissionClass].first {
      let isOver = call.stream.isFinished
      let isLate = now &- min(call.since, now) > maximumWait
      guard isOver || isLate || control.mayStart(admissionClass, round: loop.round) else { break }
      queues[admissionClass].removeFirst()
      waitingBytes -= call.bytes
      control.left(admissionClass, refused: isLate && !isOver)
      if isOver {
        counts.change(admissionClass) { $0.expired += 1 }
      } else if isLate {
        call.stream.refuse(refusal(admissionClass))
      } else if let number = call.stream.context?.route.number {
        call.stream.goOn(control.start(number, round: loop.round, at: now))
      }
    }
    if !queues[admissionClass].isEmpty { serveInTime(admissionClass) }
  }

  /// Before the loop's end.
  func close() {
    if let timer { loop.disarm(timer) }
    timer = nil
  }
}

/// A call that waits for its turn.
struct WaitingCall {
  let stream: ServerStream
  /// Of its request.
  let bytes: Int
  /// Nanoseconds of its loop.
  let since: UInt64
}

/// First come, first served; as many as the control lets wait.
struct WaitingCalls {
  private var calls: [WaitingCall?] = []
  private var head = 0

  var isEmpty: Bool { head == calls.count }
  var first: WaitingCall? { isEmpty ? nil : calls[head] }

  mutating func append(_ call: WaitingCall) { calls.append(call) }

  mutating func removeFirst() {
    calls[head] = nil
    head += 1
    guard isEmpty || head >= 256 else { return }
    calls.removeFirst(head)
    head = 0
  }
}
