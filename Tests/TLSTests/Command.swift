import Foundation

/// A run of the `openssl` command.
final class Command {
  static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ arguments: [String], in folder: URL) throws {
    process.executableURL = URL(fileURLWithPath: Self.openssl ?? "openssl")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
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
    if process.isRunning { process.terminate() }
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
