/// Decides for one loop which calls start, which wait for their turn, and which are refused.
///
/// It holds no calls and knows no clock: it is told the time, in nanoseconds, and the round of the
/// loop. A call keeps its place to the end of the round in which it ends, because calls that one
/// round runs one after the other delay each other as if they ran at once.
public struct AdmissionControl: Sendable {
  /// What becomes of a call that has arrived.
  public enum Decision: Sendable, Hashable {
    /// It starts now.
    case start
    /// It waits until `mayStart` says otherwise.
    case wait
    /// It is refused; its caller may come again after `delayMilliseconds`.
    case refuse
  }

  /// A call that runs.
  public struct Place: Sendable, Hashable {
    let method: Int
    /// The class whose place it is.
    public let admissionClass: AdmissionClass
    let startedAt: UInt64
    let isAlone: Bool
  }

  private var lanes: PerClass<Lane>
  private var alone: [AloneTime]
  private let classes: [AdmissionClass]
  private let settings: AdmissionSettings
  private var round: UInt64 = 0
  /// Calls that have a place and do not wait by themselves.
  private var working = 0

  /// What is known of one class.
  struct Lane {
    var limit: ConcurrencyLimit
    let allowance: Double
    var running = 0
    var endedInRound = 0
    var waiting = 0
    /// What calls have taken lately.
    var usualTime = MovingMean()
    /// What they would have taken alone.
    var aloneTime = MovingMean()
    var pressure = Pressure()

    var usualNanoseconds: Double { usualTime.value ?? 0 }
  }

  /// A control for methods of these classes, which are named by their place in the list.
  public init(_ settings: AdmissionSettings, classes: [AdmissionClass]) {
    self.settings = settings
    self.classes = classes
    alone = Array(repeating: AloneTime(), count: classes.count)
    lanes = PerClass {
      Lane(limit: ConcurrencyLimit(settings), allowance: Double(settings.allowance($0)))
    }
  }

  /// Calls of a class that may run at once now.
  public func limit(_ admissionClass: AdmissionClass) -> Int {
    admissionClass == .open ? settings.maximumOpen : lanes[admissionClass].limit.allowed
  }

  /// Calls of a class that have a place.
  func runningCount(_ admissionClass: AdmissionClass) -> Int {
    let lane = lanes[admissionClass]
    return lane.running - lane.endedInRound
  }

  /// The class of a method.
  public func admissionClass(of method: Int) -> AdmissionClass {
    classes.indices.contains(method) ? classes[method] : .write
  }
}

// MARK: - Arrival

extension AdmissionControl {
  /// Looks at a call that has arrived.
  public mutating func arrive(_ method: Int, round: UInt64, at now: UInt64) -> Decision {
    begin(round)
    let admissionClass = admissionClass(of: method)
    lanes[admissionClass].pressure.arrived(at: now)
    if admissionClass == .critical { return .start }
    if mayStart(admissionClass, round: round), lanes[admissionClass].waiting == 0 { return .start }
    lanes[admissionClass].limit.reached()
    guard mayWait(admissionClass) else {
      lanes[admissionClass].pressure.refused()
      return .refuse
    }
    lanes[admissionClass].waiting += 1
    return .wait
  }

  /// Whether `arrive` would refuse a call now.
  public mutating func refuses(_ method: Int, round: UInt64) -> Bool {
    let admissionClass = admissionClass(of: method)
    if admissionClass == .critical { return false }
    if mayStart(admissionClass, round: round), lanes[admissionClass].waiting == 0 { return false }
    return !mayWait(admissionClass)
  }

  /// Whether a call of the class that waits may start now.
  public mutating func mayStart(_ admissionClass: AdmissionClass, round: UInt64) -> Bool {
    begin(round)
    let running = lanes[admissionClass].running
    switch admissionClass {
    case .critical: return true
    case .open: return running < settings.maximumOpen
    case .read, .write: return running < lanes[admissionClass].limit.allowed
    case .background: return running < lanes[admissionClass].limit.allowed && !isBusy
    }
  }

  /// A call that has waited leaves the queue: it starts, has ended, or is refused after all.
  public mutating func left(_ admissionClass: AdmissionClass, refused: Bool = false) {
    lanes[admissionClass].waiting -= 1
    if refused { lanes[admissionClass].pressure.refused() }
  }

  /// How long callers of a class should stay away.
  public func delayMilliseconds(_ admissionClass: AdmissionClass) -> Int {
    lanes[admissionClass].pressure.delayMilliseconds
  }

  /// For so long a call of the class may wait; nanoseconds. Who waits longer is refused, because
  /// its caller has become impatient and younger calls have better chances.
  public func maximumWait(_ admissionClass: AdmissionClass) -> UInt64 {
    let lane = lanes[admissionClass]
    return UInt64(max(lane.allowance, 2 * lane.usualNanoseconds))
  }

  /// For so long the call that comes to wait next most likely waits and runs; nanoseconds.
  public func expectedWait(_ admissionClass: AdmissionClass) -> Int64 {
    let lane = lanes[admissionClass]
    let turns = Double(lane.waiting) / Double(max(1, lane.limit.allowed)) + 1
    return Int64(min(turns * lane.usualNanoseconds, 1e18))
  }

  /// Whether calls that matter more wait or are refused.
  private var isBusy: Bool {
    [AdmissionClass.read, .write].contains { lanes[$0].waiting > 0 || lanes[$0].pressure.isHigh }
  }

  /// A queue is for bursts. Where there are always too many, it would only make every call late.
  private func mayWait(_ admissionClass: AdmissionClass) -> Bool {
    guard admissionClass == .read || admissionClass == .write else { return false }
    let lane = lanes[admissionClass]
    return lane.pressure.level == 0 && lane.waiting < max(1, lane.limit.allowed / 2)
  }

  private mutating func begin(_ round: UInt64) {
    guard round != self.round else { return }
    self.round = round
    for admissionClass in AdmissionClass.allCases {
      let ended = lanes[admissionClass].endedInRound
      if ended == 0 { continue }
      lanes[admissionClass].running -= ended
      lanes[admissionClass].endedInRound = 0
      if admissionClass != .open { working -= ended }
    }
  }
}

// MARK: - Running

extension AdmissionControl {
  /// A call starts; `now` is when the loop's round, or its turn, began.
  public mutating func start(_ method: Int, round: UInt64, at now: UInt64) -> Place {
    begin(round)
    let admissionClass = admissionClass(of: method)
    let isAlone = working == 0
    lanes[admissionClass].running += 1
    if admissionClass != .open { working += 1 }
    return Place(
      method: method, admissionClass: admissionClass, startedAt: now, isAlone: isAlone)
  }

  /// A call has ended; once for each that has started. Whether its class has another limit now.
  @discardableResult
  public mutating func end(_ place: Place, round: UInt64, at now: UInt64) -> Bool {
    begin(round)
    let admissionClass = place.admissionClass
    lanes[admissionClass].endedInRound += 1
    guard admissionClass.isMeasured else { return false }
    let duration = Double(now &- min(place.startedAt, now))
    // Somebody who came while it ran has made it slower, or will in a moment.
    let isAlone = place.isAlone && working == 1
    alone[place.method].record(duration, isAlone: isAlone)
    let known = max(alone[place.method].nanoseconds ?? duration, 1)
    lanes[admissionClass].usualTime.add(duration, parts: 16)
    lanes[admissionClass].aloneTime.add(known, parts: 16)
    let allowance = lanes[admissionClass].allowance
    return lanes[admissionClass].limit.record(
      ratio: duration / max(known, allowance / settings.tolerance),
      running: lanes[admissionClass].running, isAlone: isAlone,
      fitting: allowance / (lanes[admissionClass].aloneTime.value ?? known),
      startedAt: place.startedAt,
      at: now)
  }

  /// Whether places have become free in this round, which the next one may give away.
  public func hasFreed(_ admissionClass: AdmissionClass) -> Bool {
    lanes[admissionClass].endedInRound > 0
  }
}
