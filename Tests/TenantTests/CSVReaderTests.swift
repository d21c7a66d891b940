import TenantDomain
import Testing

@Suite struct CSVReaderTests {
  private func records(_ text: String) throws -> [[String]] {
    try CSVReader.records(Array(text.utf8)).map(\.fields)
  }

  private func fault(_ text: String) -> CSVFault? {
    do {
      _ = try CSVReader.records(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func readsWhatTheRFCShows() throws {
    #expect(
      try records("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [
        ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
      ])
    #expect(try records("aaa,bbb") == [["aaa", "bbb"]])
    #expect(
      try records("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,y y,\n") == [
        ["aaa", "b\r\nbb", "ccc"], ["zzz", "y y", ""],
      ])
    #expect(try records("\"b\"\"bb\",\"\"\n") == [["b\"bb", ""]])
    #expect(try records(",\n,") == [["", ""], ["", ""]])
    #expect(try records("") == [])
    #expect(try records("\u{feff}a,禾器\n") == [["a", "禾器"]])
  }

  @Test func recordsKnowTheirLines() throws {
    let read = try CSVReader.records(Array("a\n\"b\nb\nb\"\nc\n".utf8))
    #expect(read.map(\.line) == [1, 2, 5])
  }

  @Test(arguments: [
    ("a\n\nb\n", 2, 1), ("a,b\"c\n", 1, 2), ("a,\"b\"c\n", 1, 2), ("a\rb\n", 1, 1), ("a\r", 1, 1),
    ("x\n\"a", 2, 1), ("a,\"b\n\n", 3, 2), ("a\u{0}\n", 1, 1), ("\n", 1, 1),
  ])
  func refusesWhatProgramsDisagreeAbout(text: String, line: Int, field: Int) throws {
    let found = try #require(fault(text))
    #expect(found.line == line)
    #expect(found.field == field)
    #expect(!found.text.isEmpty)
  }

  @Test func refusesBrokenUTF8WithItsPlace() throws {
    let error = #expect(throws: CSVFault.self) {
      try CSVReader.records([0x61, 0x0a, 0x62, 0x2c, 0xff, 0x0a])
    }
    #expect(error?.line == 2)
    #expect(error?.field == 2)
  }

  @Test func everythingHasALimit() {
    let wide = String(repeating: ",", count: CSVReader.maximumFields)
    #expect(fault(wide)?.text.contains("fields") == true)
    let long = String(repeating: "a", count: CSVReader.maximumFieldBytes + 1)
    #expect(fault(long)?.text.contains("field of more") == true)
    #expect(fault(String(repeating: "a", count: CSVReader.maximumFieldBytes)) == nil)
    let lines = String(repeating: "a\n", count: CSVReader.maximumLines)
    #expect(fault(lines) == nil)
    #expect(fault(lines + "a\n") != nil)
    #expect(throws: CSVFault.self) {
      try CSVReader.records([UInt8](repeating: 0x61, count: CSVReader.maximumBytes + 1))
    }
  }

  /// What is written by the rules is read as it was, whatever the fields hold.
  @Test func writtenRecordsComeBack() throws {
    var random = SeededNumbers(seed: 7)
    let alphabet = Array("a,\"\n\r禾 ;")
    for _ in 0..<500 {
      let width = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
              alphabet.randomElement(using: &random) ?? "a"
            })
        }
      }
      let text = rows.map { row in
        row.map {
          "\""
            + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
        }
        .joined(separator: ",")
      }.joined(separator: "\n")
      #expect(try records(text) == rows)
    }
  }

  /// Any bytes give records or a fault, and never anything else.
  @Test func anyBytesAreReadOrRefused() {
    var random = SeededNumbers(seed: 11)
    let bytes: [UInt8] = [0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x00, 0xe7, 0xa6, 0xbe, 0xff]
    var taken = 0
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        bytes.randomElement(using: &random) ?? 0
      }
      if (try? CSVReader.records(text)) != nil { taken += 1 }  // either is right
    }
    #expect(taken > 100)
  }
}

/// The same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
