import Foundation
import Testing

@testable import Daemon

@Suite(.serialized) struct OperatorVerbTests {
  @Test func helpAndMisuse() async throws {
    let help = try await run(["--help"])
    #expect(help.code == 0)
    let verbs = [
      "serve", "status", "health", "top", "drain", "undrain", "backup", "restore", "verify",
      "migrate", "config", "log-level", "metrics", "debug", "audit", "cert", "completion",
    ]
    for verb in verbs {
      #expect(help.output.contains("  \(verb) "), "\(verb)")
      let own = try await run([verb, "--help"])
      #expect(own.code == 0 && own.output.contains("atrium-echo \(verb)"), "\(own)")
      #expect(own.output.contains("Example"), "\(verb) has no example")
    }
    for wrong in [
      ["statu"], ["status", "--nope"], ["completion", "tcsh"], ["backup"], ["top", "x"],
    ] {
      let answer = try await run(wrong)
      #expect(answer.code == 2 && answer.output.isEmpty && !answer.errors.isEmpty, "\(answer)")
    }
    let version = try await run(["--version"])
    #expect(version.code == 0 && version.output == "atrium-echo 0.1.0\n")
    for shell in ["bash", "zsh", "fish"] {
      let script = try await run(["completion", shell])
      #expect(script.code == 0 && script.output.contains("log-level"))
    }
  }

  @Test func logLevelsChangeAndPersonalValuesStayOut() async throws {
    let subject = try Subject(Place())
    let caller = try EchoCaller(port: try await subject.ready())
    _ = try await caller.echo("13812345678", 1)
    let set = try await subject.verb("log-level", "debug", "--label", "atrium.echo")
    #expect(set.code == 0 && set.output.contains("atrium.echo  debug"))
    _ = try await caller.echo("13812345678", 2)
    #expect(await subject.says("message=asked"))
    #expect(subject.log.contains("number=2") && !subject.log.contains("number=1"))
    #expect(subject.log.contains("phone=‹redacted›") && !subject.log.contains("13812"))
    #expect(subject.log.contains(" span=") && subject.log.contains(" trace="))
    let clear = try await subject.verb(
      "log-level", "--label", "atrium.echo", "--clear", "--output", "json")
    #expect(try clear.json()["general"] as? String == "info")
    let wrong = try await subject.verb("log-level", "loud")
    #expect(wrong.code == 2 && wrong.errors.contains("level: expected one of trace"))
    await caller.end()
  }

  @Test func topCountsWhatHappens() async throws {
    let subject = try Subject(Place())
    let caller = try EchoCaller(port: try await subject.ready())
    let load = Task { while !Task.isCancelled { _ = try? await caller.echo("x") } }
    let top = try await subject.verb(
      "top", "--interval", "200ms", "--count", "3", "--output", "json")
    load.cancel()
    _ = await load.value
    #expect(top.code == 0)
    let lines = top.output.split(separator: "\n")
    #expect(lines.count == 3)
    let last = try #require(
      JSONSerialization.jsonObject(with: Data(lines[2].utf8)) as? [String: Any])
    let method = try #require((last["methods"] as? [[String: Any]])?.first)
    #expect(method["method"] as? String == "atrium.testing.v1.Echo/EchoNote")
    #expect((method["callsPerSecond"] as? Double ?? 0) > 1)
    #expect((method["meanMs"] as? Double ?? 0) > 0 && (method["p99Ms"] as? Double ?? 0) > 0)
    let wrong = try await subject.verb("top", "--interval", "1ms")
    #expect(wrong.code == 2 && wrong.errors.contains("interval_ms"))
    await caller.end()
  }

  @Test func theBundleIsWholeAndHoldsNoSecret() async throws {
    let subject = try Subject(Place(), ["echo.password=hidden-one", "trace.ratio=1"])
    let caller = try EchoCaller(port: try await subject.ready())
    _ = try await caller.echo("x")
    let folder = subject.place.path + "/bundle"
    let bundle = try await subject.verb("debug", "--into", folder, "--output", "json")
    #expect(bundle.code == 0, "\(bundle)")
    let names = try #require(try bundle.json()["files"] as? [String])
    for name in names {
      let text = subject.place.read("bundle/\(name)")
      #expect(!text.contains("hidden-one"))
      #expect(!text.isEmpty || name == "audit.jsonl", "\(name)")
    }
    #expect(subject.place.read("bundle/threads.txt").contains("operator-0 state"))
    #expect(subject.place.read("bundle/spans.txt").contains("/atrium.testing.v1.Echo/EchoNote OK"))
    #expect(subject.place.read("bundle/config.txt").contains("echo.password = ‹secret›"))
    let again = try await subject.verb("debug", "--into", folder)
    #expect(again.code == 2 && again.errors.contains("cannot make the folder"))
    await caller.end()
  }

  @Test func theStoreIsKept() async throws {
    let subject = try Subject(Place())
    let place = subject.place
    _ = try await subject.ready()
    let backup = try await subject.verb("backup", place.path + "/b1", "--output", "json")
    #expect(backup.code == 0, "\(backup)")
    #expect(try backup.json()["result"] as? String == "written to \(place.path)/b1")
    let twice = try await subject.verb("backup", place.path + "/b1")
    #expect(twice.code == 2 && twice.errors.contains("there is something already"))
    #expect(try await subject.verb("verify").output == "all is well\n")
    let running = try await subject.verb("restore", place.path + "/b1", "--yes")
    #expect(running.code == 2 && running.errors.contains("the process runs; stop it first"))
    #expect(try await subject.verb("migrate").code == 2)
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
    let options = ["--set", "profile=development"]
    func offline(_ arguments: String...) async throws -> Finished {
      try await run(arguments + ["--data", place.data] + options)
    }
    #expect(try await offline("verify").output == "all is well\n")
    #expect(try await offline("backup", place.path + "/b2").code == 0)
    #expect(try await offline("migrate", "--plan").output == "the schema is up to date\n")
    let unsure = try await offline("restore", place.path + "/b1")
    #expect(unsure.code == 2 && unsure.errors.contains("--yes"))
    #expect(try await offline("restore", place.path + "/b1", "--yes").code == 0)
    let broken = try place.write("b3", "no database")
    let refused = try await offline("restore", broken, "--yes")
    #expect(refused.code == 2, "\(refused)")
    #expect(try await offline("verify").code == 0)
    let fresh = try await run(
      ["restore", place.path + "/b2", "--yes", "--data", place.path + "/new"] + options)
    #expect(fresh.code == 0, "\(fresh)")
    let audit = try await offline("audit").output
    for text in ["restore \(place.path)/b1", "backup \(place.path)/b2", "failed: "] {
      #expect(audit.contains(text), "\(text)\n\(audit)")
    }
    try Data("garbage".utf8).write(
      to: URL(fileURLWithPath: place.data + "/data.sqlite"), options: .atomic)
    let sick = try await offline("verify")
    #expect(sick.code != 0, "\(sick)")
    let nowhere = try await run(["verify", "--data", place.path + "/nowhere"] + options)
    #expect(nowhere.code == 2 && nowhere.errors.contains("there is no data folder"))
  }

  @Test func migrationsAreShownBeforeTheyRun() async throws {
    let place = try Place()
    let options = ["--data", place.data, "--set", "profile=development"]
    try FileManager.default.createDirectory(
      atPath: place.data, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    let plan = try await run(["migrate", "--plan", "--output", "json"] + options)
    let steps = try #require(try plan.json()["steps"] as? [[String: Any]], "\(plan)")
    #expect(steps.map { $0["name"] as? String } == ["1 notes"])
    #expect(steps.map { $0["contracts"] as? Bool } == [false])
    let done = try await run(["migrate"] + options)
    #expect(done.code == 0 && done.output == "done: 1 notes\n", "\(done)")
    #expect(try await run(["migrate"] + options).output == "the schema is up to date\n")
  }

  @Test func theConfigurationIsShownCheckedAndListed() async throws {
    let place = try Place()
    let good = try place.write("good.yaml", "profile: development\necho:\n  greeting: hi\n")
    let bad = try place.write("bad.yaml", "profile: development\necho:\n  greting: hi\n")
    #expect(try await run(["config", "--check", good]).output == "\(good): right\n")
    let faults = try await run(["config", "--check", bad, "--output", "json"])
    #expect(faults.code == 1)
    let finding = try #require((try faults.json()["findings"] as? [[String: Any]])?.first)
    #expect(finding["place"] as? String == "\(bad):3")
    #expect(finding["mend"] as? String == "did you mean echo.greeting?")
    let shown = try await run(["config", "--config", good])
    #expect(shown.code == 0 && shown.output.contains("echo.greeting"))
    #expect(shown.output.contains("file \(good):3"))
    let keys = try await run(["config", "--keys", "--output", "json"])
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(keys.output.utf8)) as? [[String: Any]])
    #expect(list.contains { $0["variable"] as? String == "ATRIUM_ECHO_RPC_ADDRESS" })
    #expect(try await run(["config", "--check", place.path + "/none"]).code == 2)
  }
}
