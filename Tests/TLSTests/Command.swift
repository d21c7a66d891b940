import Foundation

/// A run of the `openssl` command.
final class Command {
  static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let process = Process()
  private let input = Pipe()
  // A file: a pipe's end may be in other processes that were started at the same time.
  private let output: URL

  init(_ arguments: [String], in folder: URL) throws {
    process.executableURL = URL(fileURLWithPath: Self.openssl ?? "openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    output = folder.appendingPathComponent("openssl-\(UUID().uuidString).log")
    try Data().write(to: output)
    let writing = try FileHandle(forWritingTo: output)
    process.standardOutput = writing
    process.standardError = writing
    try process.run()
    try writing.close()
  }

  func write(_ text: String) {
    input.fileHandleForWriting.write(Data(text.utf8))
  }

  /// Closes its input, and ends it if that is not enough; what it said.
  func finish() -> String {
    // It may be gone already.
    try? input.fileHandleForWriting.close()
    let limit = Date(timeIntervalSinceNow: 3)
    while process.isRunning && Date() < limit { usleep(2000) }
    // A signal that can be blocked is, by the thread that started it.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    while process.isRunning { usleep(2000) }
    return String(decoding: (try? Data(contentsOf: output)) ?? Data(), as: UTF8.self)
  }
}
