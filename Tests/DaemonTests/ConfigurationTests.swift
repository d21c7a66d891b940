import Logging
import Telemetry
import Terminal
import Testing

@testable import Daemon
@testable import TestDaemon

@Suite struct ConfigurationTests {
  let table = EchoDefinition.table

  private func checked(
    _ file: String = "", environment: [String: String] = [:], _ options: [(String, String)] = []
  ) throws(ConfigurationErrors) -> ServiceConfiguration {
    var sources = ConfigurationSources()
    sources.file = ("a.yaml", "profile: development\n" + file)
    sources.environment = environment
    sources.options = options.map { ("--set", $0.0, $0.1) }
    return try table.checked(sources)
  }

  /// All that is wrong, as an operator reads it.
  private func findings(
    _ file: String = "", environment: [String: String] = [:], _ options: [(String, String)] = []
  ) -> [String] {
    do throws(ConfigurationErrors) {
      _ = try checked(file, environment: environment, options)
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }

  @Test func theTableIsSound() {
    #expect(table.mistakes.isEmpty, "\(table.mistakes)")
    let twice = Setting<Int>.integer("a.b_c", standard: 50, 0...9, "x")
    let other = Setting<Int>.integer("a.b.c", standard: 1, 0...9, "")
    let foreign = Setting<Bool>.flag("B.x", standard: true, "x")
    let bad = ConfigurationTable(
      service: "x",
      [ConfigurationComponent("a", "", [twice.spec, twice.spec, other.spec, foreign.spec])])
    #expect(bad.mistakes.count == 7, "\(bad.mistakes)")
  }

  @Test func laterSourcesGoFirst() throws {
    let file = "rpc:\n  address: 127.0.0.1:1\n  loops: 2\necho:\n  greeting: hi\n"
    let configuration = try checked(
      file, environment: ["ATRIUM_ECHO_RPC_LOOPS": "3", "ATRIUM_ECHO_ECHO_GREETING": "env"],
      [("echo.greeting", "set")])
    let port = PortSettings(configuration, port: 7_099)
    #expect(port.address == "127.0.0.1:1" && port.loops == 3)
    #expect(configuration[EchoSettings.greetingSetting] == "set")
    let origins = ["rpc.address", "rpc.loops", "echo.greeting", "drain.grace"].map {
      configuration.origin(of: $0).description
    }
    #expect(
      origins == ["file a.yaml:3", "environment ATRIUM_ECHO_RPC_LOOPS", "--set", "default"])
  }

  @Test func everyKindIsReadFromEverySource() throws {
    let file = """
      drain: {grace: 1500ms}
      trace:
        ratio: 0.5
      log:
        level: debug
        redact: [a, b]
        levels:
          atrium.rpc: trace
          x: [error]
      rpc:
        allow:
          "a.B/*": [spiffe://atrium/fleet/x, spiffe://atrium/*/y]
      """
    let options = [
      ("drain.grace", "1500ms"), ("trace.ratio", "0.5"), ("log.level", "debug"),
      ("log.redact", "a, b"), ("log.levels", "atrium.rpc=trace;x=error"),
      ("rpc.allow", "a.B/*=spiffe://atrium/fleet/x|spiffe://atrium/*/y"),
    ]
    for configuration in [try checked(file), try checked("", options)] {
      #expect(ProcessSettings(configuration).grace == .milliseconds(1_500))
      let telemetry = TelemetrySettings(configuration)
      #expect(
        telemetry.ratio == 0.5 && telemetry.level == .debug && telemetry.redact == ["a", "b"])
      #expect(telemetry.levels == ["atrium.rpc": .trace, "x": .error])
      #expect(
        PortSettings(configuration, port: 1).allow == [
          "a.B/*": ["spiffe://atrium/fleet/x", "spiffe://atrium/*/y"]
        ])
    }
  }

  @Test func unknownKeysAreSuggested() {
    let file = "rpc:\n  adress: 1\nlog: {lvel: debug}\nrcp:\n  address: x\ngrace: 1s\nzzz: 1\n"
    #expect(
      findings(file) == [
        "a.yaml:3: rpc.adress: unknown key; did you mean rpc.address?",
        "a.yaml:4: log.lvel: unknown key; did you mean log.level?",
        "a.yaml:5: rcp: unknown key; `config --keys` lists what there is",
        "a.yaml:7: grace: unknown key; did you mean drain.grace?",
        "a.yaml:8: zzz: unknown key; `config --keys` lists what there is",
      ])
    #expect(Suggestion.editDistance("kitten", "sitting") == 3)
    #expect(Suggestion.editDistance("abcd", "acbd") == 1 && Suggestion.editDistance("", "ab") == 2)
  }

  @Test func valuesOutOfRangeAreRefused() {
    let cases: [(String, String, String)] = [
      ("rpc.loops", "65", "65"), ("rpc.loops", "1.5", "1.5"), ("rpc.loops", "", ""),
      ("drain.grace", "10s", "10s"), ("drain.grace", "5", "5"), ("drain.grace", "-1s", "-1s"),
      ("drain.grace", "99999999999999999999s", "99999999999999999999s"),
      ("trace.ratio", "1.1", "1.1"), ("trace.ratio", "nan", "nan"), ("profile", "prod", "prod"),
      ("log.level", "loud", "loud"), ("echo.greeting", String(repeating: "x", count: 21), "x"),
    ]
    for (key, value, _) in cases {
      let found = findings([(key, value)])
      #expect(found.count == 1 && found[0].hasPrefix("--set: \(key): "), "\(key) \(found)")
      #expect(found[0].contains("expected "), "\(found)")
    }
  }

  private func findings(_ options: [(String, String)]) -> [String] { findings("", options) }

  @Test func brokenFilesAreNamedByLine() {
    let cases = [
      ("a: [1\n", "a.yaml:3: "), ("rpc:\n  loops: 1\n  loops: 2\n", "loops: there twice"),
      ("rpc: 5\n", "a.yaml:2: rpc: unknown key"), ("rpc:\n  loops: [1]\n", "rpc.loops: a list"),
      ("rpc:\n  loops: {a: 1}\n", "a.yaml:3: rpc.loops: a section"),
      ("rpc:\n  loops:\n", "a.yaml:3: rpc.loops: no value"),
      ("? [a]\n: 1\n", "a key that is no text"), ("x: \u{7}\n", "a.yaml:"),
      ("---\nb: 1\n", "a.yaml:"), ("log:\n  redact: [{a: 1}]\n", "an entry that is no text"),
      ("log:\n  levels: {a: {b: 1}}\n", "a: a section; write a list of texts"),
    ]
    for (file, part) in cases {
      let found = findings(file)
      #expect(!found.isEmpty && found.contains { $0.contains(part) }, "\(file): \(found)")
    }
    #expect(findings("rpc:\n# all of it is left out\n").isEmpty)
    // Aliases of aliases: a small file, many values.
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, below) in zip("bcdefgh", "abcdefg") {
      let list = Array(repeating: "*\(below)", count: 10).joined(separator: ", ")
      bomb += "\(name): &\(name) [\(list)]\n"
    }
    #expect(!findings(bomb).isEmpty)
    #expect(findings(String(repeating: "# x\n", count: 300_000))[0].contains("more than 1048576"))
  }

  @Test func secretsAreNeverShown() throws {
    let configuration = try checked("echo:\n  password: hidden-one\n")
    #expect(configuration[EchoSettings.passwordSetting] == "hidden-one")
    #expect(!"\(configuration.shown)".contains("hidden-one"))
    #expect(configuration.shown.first { $0.key == "echo.password" }?.value == "‹secret›")
    let long = findings([("echo.password", String(repeating: "s", count: 2_000))])
    #expect(long.count == 1 && !long[0].contains("sss"))
    #expect(!"\(configuration.reader)".contains("hidden-one"))
  }

  @Test func productionIsStrict() {
    let production = [("profile", "production")]
    #expect(findings(production).contains { $0.contains("without TLS in production") })
    let clock = findings(production + [("clock.offset", "1h"), ("clock.rate", "60")])
    #expect(clock.filter { $0.contains("the mall's time is real in production") }.count == 2)
    #expect(findings([("rpc.address", "0.0.0.0:1")])[0].contains("on an address of the network"))
    #expect(findings([("clock.rate", "2")])[0].contains("clock.epoch_ms"))
    #expect(findings([("clock.rate", "2"), ("clock.epoch_ms", "1")]).isEmpty)
    #expect(findings([("tls.certificate", "a")])[0].contains("tls.key"))
    let both = [("tls.certificate", "a"), ("tls.key", "b")]
    #expect(findings(both)[0].contains("tls.authorities"))
    #expect(findings(both + [("tls.clients", "none"), ("rpc.address", "0.0.0.0:1")]).isEmpty)
    #expect(findings([("operator.address", "127.0.0.1:1")]).count == 2)
    #expect(findings([("rpc.allow", "a.B=x")])[0].contains("rpc.allow"))
    #expect(findings([("actors.may_assert", "king=spiffe://atrium/a/b")])[0].contains("king"))
    #expect(findings([("log.levels", "a=loud")])[0].contains("a: loud"))
  }

  @Test func textsComeBackAsTheyWereWritten() {
    for text in ["250ms", "10s", "5m", "2h", "1d", "-3h"] {
      let milliseconds = DurationText.milliseconds(text) ?? 0
      #expect(DurationText.written(.milliseconds(milliseconds)) == text)
    }
    for text in ["1", "64KiB", "3MiB", "2GiB", "1025"] {
      #expect(ByteText.written(ByteText.bytes(text) ?? -1) == text)
    }
    for text in ["", "s", "1.5s", "10", "1 s", "9223372036854775807d"] {
      #expect(DurationText.milliseconds(text) == nil)
    }
    #expect(ByteText.bytes("9223372036854775807KiB") == nil && ByteText.bytes("KiB") == nil)
  }
}
