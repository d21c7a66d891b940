import Daemon
import Glibc

/// How the echo misbehaves.
struct EchoSettings: Sendable {
  let delay: Duration
  let greeting: String
  let readyFile: String?
  let failAfter: Duration

  static let delaySetting = Setting<Duration>.duration(
    "echo.delay", standard: .zero, .zero ... .seconds(60), "How long each answer takes.")
  static let greetingSetting = Setting<String>.text(
    "echo.greeting", standard: "", maximumBytes: 20, "Put before each answer.")
  static let passwordSetting = Setting<String?>.optionalText(
    "echo.password", isSecret: true, "Kept, never shown.")
  static let readySetting = Setting<String?>.optionalText(
    "echo.ready_file", "Not ready while this file is absent.")
  static let failSetting = Setting<Duration>.duration(
    "echo.fail_after", standard: .zero, .zero ... .seconds(60),
    "When its background task fails; 0 never.")

  static let component = ConfigurationComponent(
    "echo", "The service itself.",
    [
      delaySetting.spec, greetingSetting.spec, passwordSetting.spec, readySetting.spec,
      failSetting.spec,
    ])

  init(_ configuration: ServiceConfiguration) {
    delay = configuration[Self.delaySetting]
    greeting = configuration[Self.greetingSetting]
    readyFile = configuration[Self.readySetting]
    failAfter = configuration[Self.failSetting]
  }

  init(greeting: String) {
    self.greeting = greeting
    delay = .zero
    readyFile = nil
    failAfter = .zero
  }

  var check: ReadinessCheck {
    ReadinessCheck("file") { [readyFile] in
      guard let readyFile, access(readyFile, F_OK) != 0 else { return nil }
      return "\(readyFile) is absent"
    }
  }

  var task: BackgroundTask {
    BackgroundTask("clockwork") { [failAfter] in
      struct Broken: Error {}
      try await Task.sleep(for: failAfter > .zero ? failAfter : .seconds(86_400 * 365))
      throw Broken()
    }
  }
}
