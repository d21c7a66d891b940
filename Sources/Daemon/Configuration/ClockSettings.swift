public import Clocks

/// The two clocks: the mall's may be shifted and run faster outside of production.
public struct ClockSettings: Sendable {
  /// Added to the real time.
  public let offset: Duration
  /// How much faster than real time the mall's runs.
  public let rate: Double
  /// From where the rate counts, in milliseconds since 1970 UTC.
  public let epochMilliseconds: Int

  private static let century = Duration.seconds(100 * 365 * 86_400)

  static let offsetSetting = Setting<Duration>.duration(
    "clock.offset", standard: .zero, Duration.zero - century...century,
    "Added to the real time for everything in the domain. All services of a mall have the same. "
      + "Refused in production.")
  static let rateSetting = Setting<Double>.number(
    "clock.rate", standard: 1, 0.001...100_000,
    "How much faster than real time the mall's clock runs. All services of a mall have the same. "
      + "Refused in production unless it is 1.")
  static let epochSetting = Setting<Int>.integer(
    "clock.epoch_ms", standard: 0, 0...253_402_300_799_999,
    "From which real time on, in milliseconds since 1970 UTC, clock.rate counts; needed with a "
      + "rate that is not 1, and the same in all services of a mall.")

  static let component = ConfigurationComponent(
    "clock", "The mall's time.", [offsetSetting.spec, rateSetting.spec, epochSetting.spec],
    check: { configuration in
      let clock = ClockSettings(configuration)
      var findings: [ConfigurationFinding] = []
      if configuration[ProcessSettings.profileSetting] == .production {
        let mend = "leave it out, or set profile: development"
        if clock.offset != .zero {
          findings.append(
            configuration.finding(
              offsetSetting.spec, "the mall's time is real in production", mend: mend))
        }
        if clock.rate != 1 {
          findings.append(
            configuration.finding(
              rateSetting.spec, "the mall's time is real in production", mend: mend))
        }
      }
      if clock.rate != 1, clock.epochMilliseconds == 0 {
        findings.append(
          configuration.finding(
            epochSetting.spec, "clock.rate is not 1 and nothing says from when on",
            mend: "set it to the same instant in all services, such as the start of the run"))
      }
      return findings
    })

  init(_ configuration: ServiceConfiguration) {
    offset = configuration[Self.offsetSetting]
    rate = configuration[Self.rateSetting]
    epochMilliseconds = configuration[Self.epochSetting]
  }

  /// The mall's clock over a real one.
  public func mall(_ real: RealClock) -> MallClock {
    let milliseconds =
      offset.components.seconds * 1_000 + offset.components.attoseconds / 1_000_000_000_000_000
    return MallClock(
      real, offsetMilliseconds: milliseconds, rate: rate,
      epochMilliseconds: Int64(epochMilliseconds))
  }
}
