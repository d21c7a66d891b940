import Foundation
import RPC
import Testing

@Suite(.serialized) struct SickTests {
  @Test func aProcessThatNeverRanIsSaidSo() async throws {
    let place = try Place()
    for verb in ["status", "health"] {
      let answer = try await run([verb, "--data", place.data])
      #expect(answer.code == 1 && answer.output.contains("it never ran here"))
    }
    let top = try await run(["top", "--data", place.data])
    #expect(top.code == 2 && top.output.isEmpty && top.errors.contains("is not running"))
    let json = try await run(["status", "--data", place.data, "--output", "json"])
    #expect(json.code == 1)
    #expect(try json.json()["state"] as? String == "NOT_RUNNING")
    #expect(!FileManager.default.fileExists(atPath: place.data))
  }

  @Test func aKilledProcessLeavesItsLog() async throws {
    let subject = try Subject(Place())
    _ = try await subject.ready()
    subject.signal(SIGKILL)
    #expect(await subject.end() == -SIGKILL)
    let status = try await subject.verb("status")
    #expect(status.code == 1)
    for text in [
      "is not running", "process \(subject.pid)", "did not end in good order", "message=ready",
    ] { #expect(status.output.contains(text), "\(text)\n\(status.output)") }
    let json = try await subject.verb("status", "--output", "json").json()
    #expect((json["lastLogLines"] as? [String])?.contains { $0.contains("ready") } == true)
    // Its lock ended with it.
    let second = try Subject(subject.place)
    _ = try await second.ready()
  }

  @Test func aStuckLoopIsSeen() async throws {
    let subject = try Subject(Place())
    let caller = try EchoCaller(port: try await subject.ready())
    async let blocked = caller.echo("block", 8)
    #expect(await poll { try await subject.verb("status").output.contains("STUCK") })
    let status = try await subject.verb("status", "--output", "json")
    #expect(status.code == 1)
    let loop = try #require(try status.json()["loop"] as? [String: Any])
    #expect(loop["isStuck"] as? Bool == true)
    #expect(Int("\(loop["sinceLastTurnMs"] ?? "")") ?? 0 > 1_000)
    let text = try await subject.verb("status")
    #expect(text.output.contains("! The loop that serves calls has not turned for"))
    let health = try await subject.verb("health")
    #expect(health.code == 1 && health.output.contains("the loop has not turned"))
    #expect(try await blocked == "block")
    #expect(await poll { try await subject.verb("health").code == 0 })
    await caller.end()
  }

  @Test func aStoppedProcessDoesNotHangTheOperator() async throws {
    let subject = try Subject(Place())
    _ = try await subject.ready()
    subject.signal(SIGSTOP)
    let status = try await run(["status", "--data", subject.place.data, "--timeout", "300ms"])
    #expect(status.code == 1)
    #expect(status.output.contains("runs as process \(subject.pid) and does not answer"))
    subject.signal(SIGCONT)
    #expect(await poll { try await subject.verb("health").code == 0 })
  }

  @Test func anUnreadyServiceSaysWhy() async throws {
    let place = try Place()
    let subject = try Subject(place, ["echo.ready_file=\(place.path)/go"])
    _ = try await subject.port()
    let health = try await subject.verb("health")
    #expect(health.code == 1 && health.output.contains("file (\(place.path)/go is absent)"))
    let json = try await subject.verb("health", "--output", "json").json()
    #expect(json["ready"] as? Bool == false && json["failing"] as? [String] == ["file"])
    _ = try place.write("go", "")
    #expect(await subject.says("message=ready"))
  }

  @Test func aDrainedServiceRefusesAndComesBack() async throws {
    let subject = try Subject(Place())
    let caller = try EchoCaller(port: try await subject.ready())
    let unsure = try await subject.verb("drain")
    #expect(unsure.code == 2 && unsure.errors.contains("--yes"))
    #expect(try await caller.echo("a") == "a")
    #expect(try await subject.verb("drain", "--yes").code == 0)
    #expect(await rpcCode { try await caller.echo("b") } == .unavailable)
    let health = try await subject.verb("health")
    #expect(health.code == 1 && health.output == "not ready: drained\n")
    #expect(try await subject.verb("undrain").code == 0)
    #expect(try await caller.echo("c") == "c")
    #expect(try await subject.verb("health").code == 0)
    let audit = try await subject.verb("audit", "--output", "json").json()
    let entries = try #require(audit["entries"] as? [[String: Any]])
    #expect(entries.map { $0["verb"] as? String } == ["undrain", "undrain", "drain", "drain"])
    #expect(entries.map { $0["result"] as? String } == ["done", "begun", "done", "begun"])
    let who = "uid \(getuid()) (\(NSUserName()))"
    #expect(entries.allSatisfy { $0["who"] as? String == who })
    await caller.end()
  }

  /// A file system of one megabyte of its own; where the system lets us make one.
  @Test(.enabled(if: canMakeFileSystem()))
  func aFullDiskIsSaid() async throws {
    let place = try Place()
    try FileManager.default.createDirectory(
      atPath: place.data, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    let script = """
      mount -t tmpfs -o size=1m,mode=700 none '\(place.data)'
      '\(Binary.path)' serve --data '\(place.data)' --set profile=development \
        --set rpc.address=127.0.0.1:0 2> '\(place.path)/log' &
      for i in $(seq 600); do grep -q '"ready"' '\(place.path)/log' && break; sleep 0.1; done
      head -c 2000000 /dev/zero > '\(place.data)/filler' 2> /dev/null
      '\(Binary.path)' status --data '\(place.data)' --timeout 30s; echo "exit $?"
      '\(Binary.path)' drain --yes --data '\(place.data)' --timeout 30s; echo "exit $?"
      kill -9 $!; wait
      '\(Binary.path)' status --data '\(place.data)'; echo "exit $?"
      """
    let seen = try await run(["-rm", "sh", "-c", script], binary: "/usr/bin/unshare")
    #expect(seen.output.contains("MiB left: writes will fail when it is full"), "\(seen)")
    #expect(seen.output.components(separatedBy: "exit 1").count == 3, "\(seen)")
    #expect(seen.errors.contains("audit.jsonl: No space left on device"), "\(seen)")
    #expect(seen.output.contains("exit 2") && seen.output.contains("the disk is full"), "\(seen)")
  }

  private static func canMakeFileSystem() -> Bool {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    probe.arguments = ["-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "none", "/mnt"]
    probe.standardError = FileHandle.nullDevice
    do { try probe.run() } catch { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }
}
