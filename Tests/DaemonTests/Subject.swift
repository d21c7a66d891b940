import Foundation
import Testing

/// The test binary, run as an operator would.
enum Binary {
  /// Beside the tests' own executable.
  static let path: String = {
    var bytes = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count - 1)
    let own = String(
      decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("TestDaemon").path
  }()
}

/// What a finished process left.
struct Finished: Sendable {
  var code: Int32
  var output: String
  var errors: String

  /// The output as one JSON document.
  func json() throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)")
  }
}

/// A folder of one test, with short paths: the operator socket's is bounded.
final class Place: Sendable {
  let path: String

  init() throws {
    var name = Array("/tmp/atrium-daemon.XXXXXX".utf8CString)
    path = try #require(mkdtemp(&name).map { String(cString: $0) })
  }

  deinit {
    // Best effort: what is left is in the folder for temporary files.
    try? FileManager.default.removeItem(atPath: path)
  }

  var data: String { path + "/data" }

  func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    return path + "/" + name
  }

  func read(_ name: String) -> String {
    (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? ""
  }
}

/// Runs a verb to its end.
func run(
  _ arguments: [String], environment: [String: String] = [:], binary: String = Binary.path
) async throws -> Finished {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: binary)
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let place = try Place()
  let (output, errors) = (place.path + "/out", place.path + "/err")
  for path in [output, errors] { try Data().write(to: URL(fileURLWithPath: path)) }
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
  process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
  process.standardInput = FileHandle.nullDevice
  let ended = Ended()
  process.terminationHandler = { _ in ended.set() }
  try process.run()
  await ended.wait()
  return Finished(
    code: process.terminationStatus, output: place.read("out"), errors: place.read("err"))
}

/// Says once that a process has ended.
final class Ended: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream() }

  func set() { continuation.finish() }

  func wait() async { for await _ in stream {} }
}

/// A service that runs until the test ends it.
final class Subject: @unchecked Sendable {
  // The process is started before the subject is shared, and only asked afterwards.
  let place: Place
  private let process = Process()
  private let ended = Ended()

  /// Starts it; `ready` waits until it says so.
  init(
    _ place: Place, _ settings: [String] = [], environment: [String: String] = [:]
  ) throws {
    self.place = place
    process.executableURL = URL(fileURLWithPath: Binary.path)
    let standard = ["profile=development", "rpc.address=127.0.0.1:0", "log.format=text"]
    process.arguments =
      ["serve", "--data", place.data] + (standard + settings).flatMap { ["--set", $0] }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let log = place.path + "/log"
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.terminationHandler = { [ended] _ in ended.set() }
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var pid: Int32 { process.processIdentifier }

  var log: String { place.read("log") }

  /// Waits until the log holds a text.
  func says(_ text: String) async -> Bool {
    await poll { self.log.contains(text) || !self.process.isRunning } && log.contains(text)
  }

  /// Waits until it takes calls; the port.
  func port() async throws -> UInt16 {
    try #require(await says("message=listening"), "\(log)")
    let address = try #require(log.split(separator: "address=").dropFirst().first)
    let port = try #require(address.split(separator: "\n").first?.split(separator: ":").last)
    return try #require(UInt16(port))
  }

  func ready() async throws -> UInt16 {
    let port = try await port()
    try #require(await says("message=ready"), "\(log)")
    return port
  }

  func signal(_ number: Int32) { kill(pid, number) }

  /// Its exit code, or the negated number of the signal that ended it.
  func end() async -> Int32 {
    await ended.wait()
    let code = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? -code : code
  }

  /// Runs a verb on its data folder.
  func verb(_ arguments: String...) async throws -> Finished {
    try await run(arguments + ["--data", place.data, "--timeout", "30s"])
  }
}

/// Looks again and again for at most a minute: machines and sanitizers may be slow.
func poll(_ condition: @Sendable () async throws -> Bool) async -> Bool {
  let end = ContinuousClock.now + .seconds(60)
  while await !holds(condition) {
    if ContinuousClock.now > end { return false }
    do { try await Task.sleep(for: .milliseconds(10)) } catch { return await holds(condition) }
  }
  return true
}

/// What cannot be asked yet does not hold yet.
private func holds(_ condition: @Sendable () async throws -> Bool) async -> Bool {
  do { return try await condition() } catch { return false }
}
