import Foundation
import HTTPClient

/// A run of server.py.
final class PeerServer: @unchecked Sendable {
  // Nothing changes after init; only deinit touches the process again.
  let port: Int
  private let process = Process()
  private let input = Pipe()

  /// One for all tests that do not count; it ends with this process.
  static let shared = Result { try PeerServer() }

  struct CannotStart: Error {}

  init(certificate: String? = nil, key: String? = nil) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("server.py")
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path] + [certificate, key].compactMap { $0 }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw CannotStart() }
      line += more
    }
    let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let port = Int(text) else { throw CannotStart() }
    self.port = port
  }

  deinit {
    // The end of its input would not do: a peer that was started at the same time may hold the
    // pipe's other end too. That is for when this process ends first.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
}

/// What the page `echo` saw.
struct Echo: Decodable {
  var method: String
  var path: String
  var headers: [[String]]
  var body: String

  init(_ response: HTTPResponse) throws {
    self = try JSONDecoder().decode(Echo.self, from: Data(response.body))
  }

  func values(_ name: String) -> [String] {
    headers.filter { $0[0].lowercased() == name }.map { $0[1] }
  }
}

/// What the page `counts` tells.
struct Counts: Decodable {
  var connections: Int
  var gone: Int
  var waiting: Int
  var this: Int
}

/// A client that may talk to loopback, and its peer.
struct Pair: Sendable {
  let server: PeerServer
  let client: HTTPClient

  /// A server of its own is for tests that look at what the server counts.
  init(
    own: Bool = false, _ change: (inout HTTPClientConfiguration) -> Void = { _ in }
  ) throws {
    server = try own ? PeerServer() : PeerServer.shared.get()
    client = try HTTPClient(loopback(change))
  }

  func get(_ path: String) async throws -> HTTPResponse {
    try await client.send(HTTPRequest("GET", server.url(path)))
  }

  func counts() async throws -> Counts {
    try JSONDecoder().decode(Counts.self, from: Data(try await get("/counts").body))
  }

  /// Asks the server until it tells what is expected; the test's time limit ends a wait in vain.
  func until(_ isExpected: (Counts) -> Bool) async throws {
    while try await !isExpected(counts()) { try await Task.sleep(for: .milliseconds(2)) }
  }
}

func loopback(
  _ change: (inout HTTPClientConfiguration) -> Void = { _ in }
) -> HTTPClientConfiguration {
  var configuration = HTTPClientConfiguration()
  configuration.addresses = .publicOnly(
    allowing: ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) })
  // A slow machine is waited for.
  configuration.timeout = .seconds(240)
  configuration.connectTimeout = .seconds(240)
  change(&configuration)
  return configuration
}

/// The error of a request; nil when there is an answer.
func failure(_ body: () async throws -> Void) async -> HTTPClientError? {
  do {
    try await body()
    return nil
  } catch {
    return error as? HTTPClientError
  }
}
