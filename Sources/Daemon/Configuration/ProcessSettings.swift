/// Where the process runs: for customers, or on somebody's desk.
public enum Profile: String, Sendable, Hashable, CaseIterable {
  /// Real customers: real time, TLS everywhere.
  case production
  /// Everything that a laptop, a test or a laboratory needs.
  case development
}

/// The process itself: its profile, its folder and its end.
public struct ProcessSettings: Sendable {
  /// Production or development.
  public let profile: Profile
  /// Where everything that must survive lies.
  public let folder: String
  /// How long open calls may go on after the process was asked to end.
  public let grace: Duration
  /// From when on a loop that does not turn counts as stuck.
  public let stuckAfter: Duration

  static let profileSetting = Setting<Profile>.choice(
    "profile", standard: .production,
    "What the process is for. Development allows plaintext on loopback addresses and a shifted "
      + "clock; production refuses both.")
  static let graceSetting = Setting<Duration>.duration(
    "drain.grace", standard: .seconds(8), .zero ... .seconds(9),
    "How long open calls may go on after SIGTERM or SIGINT. What is open then is cut; the process "
      + "has ended after 10 s in any case.")
  static let stuckSetting = Setting<Duration>.duration(
    "watch.stuck_after", standard: .seconds(1), .milliseconds(200) ... .seconds(60),
    "When a loop that serves calls has not turned for so long, `status` says that it is stuck.")

  static func folderSetting(_ service: String) -> Setting<String> {
    .text(
      "data.folder", standard: "/var/lib/atrium/\(service)",
      "The data folder: database, keys, audit file, lock and operator socket. Made with mode 0700 "
        + "when it is absent. `--data` sets it too.")
  }

  static func components(_ service: String) -> [ConfigurationComponent] {
    [
      ConfigurationComponent("profile", "What the process is for.", [profileSetting.spec]),
      ConfigurationComponent("data", "What survives.", [folderSetting(service).spec]),
      ConfigurationComponent("drain", "How the process ends.", [graceSetting.spec]),
      ConfigurationComponent("watch", "How the process watches itself.", [stuckSetting.spec]),
    ]
  }

  init(_ configuration: ServiceConfiguration) {
    profile = configuration[Self.profileSetting]
    folder = configuration[Self.folderSetting(configuration.table.service)]
    grace = configuration[Self.graceSetting]
    stuckAfter = configuration[Self.stuckSetting]
  }
}
