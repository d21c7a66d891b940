import Glibc
import Testing

@testable import Telemetry

/// A pipe whose reader decides when lines leave.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (reading, writing) = (ends[0], ends[1])
  }

  func read(_ count: Int) -> String {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = bytes.withUnsafeMutableBytes {
        Glibc.read(reading, $0.baseAddress?.advanced(by: filled), count - filled)
      }
      if more <= 0 { break }
      filled += more
    }
    return String(decoding: bytes.prefix(filled), as: UTF8.self)
  }

  /// The next line, without its end.
  func line() -> String {
    var text: [UInt8] = []
    var byte: UInt8 = 0
    while Glibc.read(reading, &byte, 1) == 1, byte != 0x0A { text.append(byte) }
    return String(decoding: text, as: UTF8.self)
  }

  func close() {
    Glibc.close(reading)
    Glibc.close(writing)
  }
}

@Suite struct LogOutputTests {
  @Test func linesComeInOrder() {
    let pipe = Pipe()
    defer { pipe.close() }
    let output = LogOutput(descriptor: pipe.writing)
    output.start()
    for index in 10..<60 { output.write(Array("\(index)\n".utf8)) }
    #expect(pipe.read(150) == (10..<60).map { "\($0)\n" }.joined())
    output.close()
  }

  @Test func whoLogsNeverWaits() {
    let pipe = Pipe()
    defer { pipe.close() }
    let output = LogOutput(descriptor: pipe.writing)
    output.start()
    // Nobody reads: the pipe fills, then the buffer, then lines are dropped, and this returns.
    let line = [UInt8](repeating: 0x78, count: 9_999) + [0x0A]
    for _ in 0..<300 { output.write(line) }
    let dropped = output.droppedLines
    #expect(dropped > 0)
    // The thread that writes may have made room in between, and have told of some there already.
    var (kept, told) = (0, 0)
    func take(_ text: String) {
      if text == String(repeating: "x", count: 9_999) {
        kept += 1
      } else {
        told += Self.dropped(text)
      }
    }
    while kept < 300 - dropped { take(pipe.line()) }
    output.write(Array("after\n".utf8))
    while case let text = pipe.line(), text != "after", !text.isEmpty { take(text) }
    #expect(kept == 300 - dropped)
    #expect(told == dropped)
    output.close()
  }

  /// What a notice says; nothing but notices is expected.
  private static func dropped(_ notice: String) -> Int {
    let parts = notice.split(separator: "\"")
    let number = parts.last { $0.hasSuffix(" lines dropped") }?.prefix { $0.isNumber } ?? ""
    let expected = #"{"level":"warning","label":"log","message":"\#(number) lines dropped"}"#
    #expect(notice == expected)
    return Int(number) ?? 0
  }

  @Test func withoutAReaderNothingStops() {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    close(pipe.reading)
    let output = LogOutput(descriptor: pipe.writing)
    output.start()
    output.write(Array("lost\n".utf8))
    output.close()
    #expect(output.lastLines() == ["lost\n"])
    close(pipe.writing)
  }
}
