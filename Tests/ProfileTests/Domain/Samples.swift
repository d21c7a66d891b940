import ProfileDomain

/// Noon of a day in 2026, by the mall's clock.
let noon: Int64 = 1_795_521_600_000
let minute: Int64 = 60_000
let hour: Int64 = 3_600_000
let day: Int64 = 86_400_000

func signalID(_ number: Int) -> SignalID { SignalID(high: 0, low: UInt64(number)) }

/// A signal `after` noon, with what it may be used for.
func record(
  _ number: Int, after: Int64, zone: String? = nil, mall: String = "north",
  _ observation: Observation, uses: SignalUses = [.profiling, .location]
) -> ProfileRecord {
  .signal(
    Signal(
      id: signalID(number), timeMilliseconds: noon + after, mallID: mall, zoneID: zone,
      observation: observation),
    uses)
}

func state(_ records: [ProfileRecord]) -> ProfileState {
  var state = ProfileState()
  for record in records { state.fold(record) }
  return state
}

/// Consent to everything, of an adult.
let everything: Consents = {
  var consents = Consents()
  // An adult's grant cannot be refused; a test that saw it refused would see no consent either.
  try? consents.grant(
    [.profiling, .location, .marketingInbox], textVersion: "2026-11", source: "app.settings",
    age: Age(basis: .declared, isAdult: true), nowMilliseconds: noon)
  return consents
}()

func view(
  _ state: ProfileState, _ consents: Consents = everything, for purpose: Purpose = .profiling,
  at time: Int64 = 0
) -> LiveView {
  LiveView(state, consents, for: purpose, nowMilliseconds: noon + time)
}

/// A generator whose numbers a seed fixes: a failure names its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
