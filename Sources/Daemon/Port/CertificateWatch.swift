internal import Clocks
internal import Glibc
internal import Locking
internal import Logging
internal import TLS

/// The certificates of a process: read at the start, and again when their files change, on SIGHUP
/// and when an operator asks.
final class CertificateWatch: Sendable {
  struct Loaded: Sendable {
    var certificates: [CertificateSummary] = []
    var generation = 1
    var loadedAtMilliseconds: Int64
    var lastFailure: String?
  }

  /// For new connections at this process's port.
  let server: TLSContextSource
  /// For calls to other services.
  let client: TLSContextSource?
  let settings: TLSSettings
  private let clock: RealClock
  private let loaded: Lock<Loaded>

  /// Below this an operator is warned.
  static let warningDays = 30

  /// nil without TLS.
  init?(_ settings: TLSSettings, clock: RealClock) throws(TLSConfigurationError) {
    guard let configuration = settings.server else { return nil }
    self.settings = settings
    self.clock = clock
    server = try TLSContextSource(configuration)
    client =
      if let outgoing = settings.client { try TLSContextSource(outgoing) } else { nil }
    loaded = Lock(
      Loaded(
        certificates: try Self.summaries(settings), loadedAtMilliseconds: clock.nowMilliseconds))
  }

  var now: Loaded { loaded.withLock { $0 } }

  /// Reads the files again; what cannot work changes nothing.
  func reload() throws(TLSConfigurationError) {
    do throws(TLSConfigurationError) {
      let summaries = try Self.summaries(settings)
      try server.reload()
      try client?.reload()
      loaded.withLock { loaded in
        loaded.certificates = summaries
        loaded.generation += 1
        loaded.loadedAtMilliseconds = clock.nowMilliseconds
        loaded.lastFailure = nil
      }
    } catch {
      loaded.withLock { $0.lastFailure = error.description }
      throw error
    }
  }

  /// Looks at the files again and again; ends when it is cancelled.
  func watch(_ logger: Logger) async {
    var seen = Self.marks(settings.files)
    while true {
      do { try await Task.sleep(for: settings.interval) } catch { return }
      let marks = Self.marks(settings.files)
      if marks == seen { continue }
      seen = marks
      do throws(TLSConfigurationError) {
        try reload()
        logger.notice("certificates changed and were read", metadata: days)
      } catch {
        logger.error("certificates changed and cannot be used; the ones before stay", error: error)
      }
    }
  }

  /// Days until the first of them expires.
  var daysLeft: Int? {
    let now = clock.nowMilliseconds / 1_000
    return self.now.certificates.map { Int(($0.identity.expiresAtUnixSeconds - now) / 86_400) }
      .min()
  }

  private var days: Logger.Metadata { ["days_left": "\(daysLeft ?? 0)"] }

  private static func summaries(
    _ settings: TLSSettings
  ) throws(TLSConfigurationError) -> [CertificateSummary] {
    guard let path = settings.certificate else { return [] }
    return try CertificateSummary.read(.file(path))
  }

  /// What tells a file from an earlier one at the same path.
  private static func marks(_ paths: [String]) -> [[Int]] {
    paths.map { path in
      var seen = stat()
      guard stat(path, &seen) == 0 else { return [] }
      return [
        Int(seen.st_mtim.tv_sec), seen.st_mtim.tv_nsec, Int(seen.st_size), Int(seen.st_ino),
      ]
    }
  }
}
