import Foundation
import RPC
import Testing

@Suite(.serialized) struct ServeTests {
  @Test func itServesAndTells() async throws {
    let subject = try Subject(Place(), ["echo.password=hidden-one"])
    let caller = try EchoCaller(port: try await subject.ready())
    #expect(try await caller.echo("hello") == "hello")
    let missing = await rpcCode { try await caller.echo("fail") }
    #expect(missing == .notFound)
    let status = try await subject.verb("status", "--output", "json")
    #expect(status.code == 0)
    let json = try status.json()
    #expect(json["state"] as? String == "STATE_SERVING")
    #expect(json["pid"] as? Int == Int(subject.pid))
    let calls = try #require(json["calls"] as? [String: Any])
    #expect(calls["finished"] as? String == "2" && calls["failed"] as? String == "1")
    let text = try await subject.verb("status")
    #expect(text.code == 0 && text.output.contains("serving, ready"))
    let health = try await subject.verb("health")
    #expect(health.code == 0 && health.output == "ready\n")
    let metrics = try await subject.verb("metrics")
    let line =
      #"rpc_server_calls_total{code="NOT_FOUND",method="atrium.testing.v1.Echo/EchoNote"} 1"#
    #expect(metrics.output.contains(line + "\n"))
    let config = try await subject.verb("config", "--live")
    #expect(config.output.contains("‹secret›") && !config.output.contains("hidden-one"))
    await caller.end()
    subject.signal(SIGTERM)
    #expect(await subject.end() == 0)
  }

  @Test func curlReadsTheMetrics() async throws {
    let subject = try Subject(Place())
    let port = try await subject.ready()
    let curl = ["-sS", "-i", "--http2-prior-knowledge"]
    let page = try await run(
      curl + ["http://127.0.0.1:\(port)/metrics?x=1"], binary: "/usr/bin/curl")
    #expect(page.output.hasPrefix("HTTP/2 200"))
    #expect(page.output.contains("content-type: text/plain; version=0.0.4"))
    #expect(page.output.contains("\nprocess_resident_memory_bytes "))
    let other = try await run(curl + ["http://127.0.0.1:\(port)/x"], binary: "/usr/bin/curl")
    #expect(other.output.hasPrefix("HTTP/2 404"))
    let post = try await run(
      curl + ["-d", "x", "http://127.0.0.1:\(port)/metrics"], binary: "/usr/bin/curl")
    #expect(post.output.hasPrefix("HTTP/2 405"))
  }

  @Test func aTermUnderLoadLosesNoCall() async throws {
    let subject = try Subject(Place(), ["echo.delay=20ms"])
    let caller = try EchoCaller(port: try await subject.ready())
    let outcomes = await withTaskGroup(of: [StatusCode].self) { group in
      for _ in 0..<20 {
        group.addTask {
          var codes: [StatusCode] = []
          // Until the server is gone: what it took it must have answered.
          while codes.last == .ok || codes.isEmpty {
            codes.append(await rpcCode { try await caller.echo("x") } ?? .ok)
          }
          return codes
        }
      }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(300))
        subject.signal(SIGTERM)
        return []
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(await subject.end() == 0)
    await caller.end()
    let failures = outcomes.filter { $0 != .ok }
    #expect(outcomes.count - failures.count > 20)
    // Refused before they began, never lost on the way: safe to send again.
    #expect(failures.allSatisfy { $0 == .unavailable }, "\(Set(failures))")
    #expect(
      subject.log.contains("message=draining") && subject.log.contains("all_calls_ended=true"))
  }

  @Test func aSecondSignalEndsItAtOnce() async throws {
    let subject = try Subject(Place(), ["echo.delay=60s"])
    let caller = try EchoCaller(port: try await subject.ready())
    async let code = rpcCode { try await caller.echo("x") }
    #expect(await poll { try await openCalls(subject) == 1 })
    subject.signal(SIGTERM)
    #expect(await subject.says("message=draining"))
    subject.signal(SIGTERM)
    #expect(await subject.end() == 1)
    #expect(subject.log.contains("a second signal: ending at once"))
    #expect(await code == .unavailable)
    await caller.end()
  }

  @Test func callsAreCutAfterTheGrace() async throws {
    let subject = try Subject(Place(), ["echo.delay=60s", "drain.grace=100ms"])
    let caller = try EchoCaller(port: try await subject.ready())
    async let code = rpcCode { try await caller.echo("x") }
    #expect(await poll { try await openCalls(subject) == 1 })
    subject.signal(SIGINT)
    #expect(await subject.end() == 1)
    #expect(await code != nil)
    #expect(subject.log.contains("calls were cut at the end of drain.grace"))
    await caller.end()
  }

  @Test func aBackgroundTaskThatFailsEndsIt() async throws {
    let subject = try Subject(Place(), ["echo.fail_after=50ms"])
    #expect(await subject.end() == 1)
    #expect(subject.log.contains("a background task failed"))
    #expect(subject.log.contains("task=clockwork") && subject.log.contains("error=Broken"))
  }

  @Test func whatIsWrongAtTheStartIsOneLine() async throws {
    let place = try Place()
    let first = try Subject(place)
    let port = try await first.ready()
    let locked = try await run(["serve", "--data", place.data, "--set", "profile=development"])
    #expect(locked.code == 2)
    #expect(locked.errors.contains("is in use by process \(first.pid) (atrium-echo 0.1.0)"))
    let other = try Place()
    let taken = try await run([
      "serve", "--data", other.data, "--set", "profile=development", "--set",
      "rpc.address=127.0.0.1:\(port)", "--set", "log.level=critical",
    ])
    #expect(taken.code == 2 && taken.errors.contains("Address already in use"))
    #expect(taken.errors.split(separator: "\n").count == 1)
    let status = try await run(["status", "--data", other.data])
    #expect(status.output.contains("cannot start: rpc.address: bind 127.0.0.1:\(port)"))
  }

  @Test func faultsOfTheConfigurationComeTogether() async throws {
    let place = try Place()
    let file = try place.write(
      "echo.yaml",
      """
      profile: development
      rpc:
        adress: 127.0.0.1:0
      echo:
        delay: soon
      """)
    let serve = try await run(
      ["serve", "--data", place.data, "--config", file, "--set", "log.levle=debug"],
      environment: ["ATRIUM_ECHO_RPC_LOOPS": "many", "ATRIUM_ECHO_DRAIN_GRASE": "1s"])
    #expect(serve.code == 2)
    for line in [
      "\(file):3: rpc.adress: unknown key; did you mean rpc.address?",
      "\(file):5: echo.delay: \"soon\"; expected a duration such as",
      "environment ATRIUM_ECHO_RPC_LOOPS: rpc.loops: \"many\"; expected a whole number",
      "environment ATRIUM_ECHO_DRAIN_GRASE: no key has this variable; did you mean "
        + "ATRIUM_ECHO_DRAIN_GRACE?",
      "--set: log.levle: unknown key; did you mean log.level?", "the configuration has 5 faults",
    ] { #expect(serve.errors.contains(line), "\(line)\n\(serve.errors)") }
    #expect(!FileManager.default.fileExists(atPath: place.data))
  }

  private func openCalls(_ subject: Subject) async throws -> Int? {
    let status = try await subject.verb("status", "--output", "json").json()
    return (status["calls"] as? [String: Any])?["open"].flatMap { Int("\($0)") }
  }
}

/// The code of a call that failed; nil when it succeeded.
nonisolated(nonsending) func rpcCode(
  _ call: nonisolated(nonsending) () async throws -> some Any
) async -> StatusCode? {
  do {
    _ = try await call()
    return nil
  } catch {
    return (error as? RPCError)?.code ?? .unknown
  }
}
