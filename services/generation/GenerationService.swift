public import CallPolicy
public import Clocks
public import Database
internal import GenerationDomain
public import Logging
internal import Messages
public import PersonKeys
public import RPC

/// The wiring of this service: what it is given, what it serves, what runs beside the calls.
public struct GenerationService: Sendable {
  /// The schema of its database.
  public static let schema = GenerationMigrations.schema
  /// Who may call which of its methods.
  public static let methods = GenerationMethods.table

  private let composing: Composing
  private let erasing: Erasing
  private let keys: PersonKeys
  private let clock: MallClock
  private let log: Logger

  /// Throws what is wrong with the configuration.
  public init(
    database: Database, keys: PersonKeys, clock: MallClock, config: GenerationConfig, log: Logger
  ) throws {
    if let fault = config.fault { throw GenerationConfigError(fault: fault) }
    let store = GenerationDatabase(database)
    composing = try Composing(store: store, keys: keys, clock: clock, config: config)
    erasing = Erasing(store: store, keys: keys)
    self.keys = keys
    self.clock = clock
    self.log = log
  }

  /// Adds its methods.
  public func register(with router: inout Router) throws {
    try router.add(ComposerHandler(composing: composing))
    router.answerAhead(Atrium_Generation_V1_ComposerMethods.compose)
    try router.add(PersonErasureHandler(erasing: erasing))
  }

  /// What runs until the process ends, each until its task is cancelled.
  public var background: [(name: String, run: @Sendable () async throws -> Void)] {
    [("keys", { [self] in try await rotateForever() })]
  }

  /// Wraps the persons' keys anew each day; what fails is tried again in an hour.
  private func rotateForever() async throws {
    while true {
      do { _ = try await keys.rotate(KeyDay(milliseconds: clock.nowMilliseconds)) } catch {
        log.error("the daily change of keys failed: \(error)")
      }
      try await Task.sleep(for: .seconds(3600))
    }
  }
}

/// A configuration that this service cannot run with.
public struct GenerationConfigError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  public let fault: String

  public var description: String { "generation: \(fault)" }
}
