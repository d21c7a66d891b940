public import Logging

/// How a log line looks.
public enum LogFormat: String, Sendable, Hashable, CaseIterable {
  /// One JSON object (RFC 8259) per line, for machines.
  case json
  /// `key=value` pairs (logfmt), for people at a terminal.
  case text
}

/// Our backend of swift-log: one line per message, bounded, in UTC, without personal values.
///
/// `LoggingSystem.bootstrap(log.handler)` makes it the process's; tests make loggers of their own.
public struct StreamLog: Sendable {
  /// Levels by label, changeable at run time.
  public let levels: LogLevels
  /// Where lines go.
  public let output: LogOutput
  let format: LogFormat
  let redaction: Redaction
  let provider: Logger.MetadataProvider?
  let clock: @Sendable () -> Int64

  /// A log; `provider` gives every line's metadata, such as the trace's id, and `clock`
  /// milliseconds since 1970 UTC.
  public init(
    _ format: LogFormat, levels: LogLevels, output: LogOutput, redaction: Redaction = Redaction(),
    provider: Logger.MetadataProvider? = nil,
    clock: @escaping @Sendable () -> Int64 = UTCTimestamp.nowMilliseconds
  ) {
    self.format = format
    self.levels = levels
    self.output = output
    self.redaction = redaction
    self.provider = provider
    self.clock = clock
  }

  /// The handler of one label, as swift-log asks for it.
  public func handler(_ label: String) -> any LogHandler {
    StreamLogLines(log: self, label: label, cell: levels.cell(label), metadataProvider: provider)
  }

  /// A logger with this backend, whatever the process's own is.
  public func logger(_ label: String) -> Logger {
    Logger(label: label) { handler($0) }
  }
}

/// The handler of one label.
struct StreamLogLines: LogHandler {
  let log: StreamLog
  let label: String
  let cell: LevelCell
  var metadataProvider: Logger.MetadataProvider?
  var metadata: Logger.Metadata = [:]
  /// Set on one logger by its owner; it stays that logger's.
  private var ownLevel: Logger.Level?

  init(
    log: StreamLog, label: String, cell: LevelCell, metadataProvider: Logger.MetadataProvider?
  ) {
    self.log = log
    self.label = label
    self.cell = cell
    self.metadataProvider = metadataProvider
  }

  var logLevel: Logger.Level {
    get { ownLevel ?? cell.level }
    set { ownLevel = newValue }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = LogLine(log.format, log.redaction)
    line.add("time", own: UTCTimestamp.text(log.clock()))
    line.add("level", own: event.level.rawValue)
    line.add("label", own: label)
    line.add("message", text: event.message.description)
    if let error = event.error { line.add("error", text: String(describing: error)) }
    var fields = metadata
    if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
    if let own = event.metadata { fields.merge(own) { $1 } }
    line.add(fields)
    if event.level >= .error { line.add("at", own: "\(event.file):\(event.line)") }
    log.output.write(line.finished())
  }
}
