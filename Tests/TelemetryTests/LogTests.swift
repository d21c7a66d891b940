import Logging
import Synchronization
import Testing

@testable import Telemetry

/// Everything that one test's loggers have said.
private struct Said {
  let log: StreamLog
  /// Without a writing thread and without a descriptor: the ring alone.
  init(_ format: LogFormat = .json, _ level: Logger.Level = .trace, adding keys: [String] = []) {
    log = StreamLog(
      format, levels: LogLevels(level), output: LogOutput(descriptor: -1),
      redaction: Redaction(adding: keys), clock: { 1_795_312_366_123 })
  }

  var lines: [String] { log.output.lastLines() }
}

@Suite struct LogTests {
  @Test func aLineIsOneObject() {
    let said = Said()
    said.log.logger("atrium.test").info("ready \"now\"\n", metadata: ["port": "7071", "a\tb": "1"])
    #expect(
      said.lines == [
        #"{"time":"2026-11-22T01:52:46.123Z","level":"info","label":"atrium.test","#
          + #""message":"ready \"now\"\n","fields":{"a\tb":"1","port":"7071"}}"# + "\n"
      ])
  }

  @Test func textIsLogfmt() {
    let said = Said(.text)
    said.log.logger("atrium.test").notice(
      "two words", metadata: ["key": "a=b", "list": ["x", "y"], "plain": "1"])
    #expect(
      said.lines == [
        "time=2026-11-22T01:52:46.123Z level=notice label=atrium.test message=\"two words\" "
          + "key=\"a=b\" list=\"[x, y]\" plain=1\n"
      ])
  }

  @Test func errorsAndNestedValuesAreThere() {
    struct Failure: Error, CustomStringConvertible { let description = "no disk" }
    let said = Said()
    said.log.logger("a").error(
      "failed", error: Failure(), metadata: ["deep": ["in": ["x": ["y": ["z": "1"]]]]])
    #expect(said.lines[0].contains(#""error":"no disk""#))
    #expect(said.lines[0].contains(#""deep":{"in":{"x":{"y":"…"}}}"#))
    #expect(said.lines[0].contains(#""at":"TelemetryTests/LogTests.swift:"#))
  }

  @Test func everythingIsBounded() {
    let said = Said()
    let many = Dictionary(
      uniqueKeysWithValues: (100..<200).map { ("k\($0)", Logger.MetadataValue.string("v")) })
    said.log.logger("a").info("\(String(repeating: "x", count: 100_000))", metadata: many)
    let line = said.lines[0]
    #expect(line.utf8.count < LogLine.maximumTextBytes + 2_000)
    #expect(line.contains("\"k163\"") && !line.contains("\"k164\""))
    #expect(line.contains(#""fields_left_out":"36""#))
  }

  @Test func levelsChangeWhileLoggersLive() {
    let said = Said(.json, .info)
    let (a, ab) = (said.log.logger("atrium.a"), said.log.logger("atrium.a.b"))
    let other = said.log.logger("atrium.ab")
    a.debug("1")
    said.log.levels.set(.debug, for: "atrium.a")
    a.debug("2")
    ab.debug("3")
    other.debug("4")
    said.log.levels.set(.error, for: "atrium.a.b")
    ab.warning("5")
    said.log.levels.set(nil, for: "atrium.a.b")
    ab.debug("6")
    said.log.levels.set(.critical)
    other.error("7")
    a.debug("8")
    let messages = said.lines.map { $0.split(separator: "\"message\":\"")[1].first }
    #expect(messages == ["2", "3", "6", "8"])
    #expect(said.log.levels.level(of: "atrium.a.b.c") == .debug)
    #expect(said.log.levels.all.labels == ["atrium.a": .debug])
  }

  @Test func aLoggersOwnLevelStays() {
    let said = Said(.json, .info)
    var own = said.log.logger("a")
    own.logLevel = .trace
    own.trace("x")
    said.log.logger("a").trace("y")
    #expect(said.lines.count == 1)
  }

  @Test func labelsAreBounded() {
    let levels = LogLevels(.info)
    let cells = (0..<LogLevels.maximumLabels + 1).map { levels.cell("label\($0)") }
    #expect(cells[LogLevels.maximumLabels] === levels.cell("another"))
    levels.set(.debug)
    #expect(cells[LogLevels.maximumLabels].level == .debug)
    for index in 0..<LogLevels.maximumLabels { #expect(levels.set(.trace, for: "x\(index)")) }
    #expect(!levels.set(.trace, for: "one more"))
    #expect(levels.set(.debug, for: "x1"))
  }

  @Test func theRingKeepsTheLastLines() {
    let output = LogOutput(descriptor: -1)
    for index in 0..<LogOutput.keptLines + 5 { output.write(Array("\(index)\n".utf8)) }
    #expect(
      output.lastLines(2) == ["\(LogOutput.keptLines + 3)\n", "\(LogOutput.keptLines + 4)\n"])
    #expect(output.lastLines().count == LogOutput.keptLines)
    #expect(output.lastLines().first == "5\n")
    for _ in 0..<4 { output.write([UInt8](repeating: 0x61, count: LogOutput.keptBytes / 3)) }
    #expect(output.lastLines().map(\.utf8.count).reduce(0, +) <= LogOutput.keptBytes)
    #expect(output.lastLines().count == 3)
  }

  @Test func timesAreGregorian() {
    let cases: [(Int64, String)] = [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00.000Z"),
      (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
      (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
      (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    ]
    for (milliseconds, text) in cases { #expect(UTCTimestamp.text(milliseconds) == text) }
  }
}
