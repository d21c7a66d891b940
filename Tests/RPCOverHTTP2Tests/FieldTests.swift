import RPC
import Testing

@testable import RPCOverHTTP2

@Suite struct FieldTests {
  // MARK: grpc-timeout

  private func parse(_ text: String) -> Duration? {
    Array(text.utf8).withUnsafeBufferPointer(Timeout.parse).map { .nanoseconds($0) }
  }

  @Test(
    arguments: [
      ("1n", .nanoseconds(1)), ("20u", .microseconds(20)), ("300m", .milliseconds(300)),
      ("4S", .seconds(4)), ("5M", .seconds(300)), ("6H", .seconds(21_600)), ("0S", .zero),
      ("99999999H", .nanoseconds(Int64.max)), ("00000001S", .seconds(1)),
    ] as [(String, Duration)])
  func timeouts(_ text: String, _ duration: Duration) {
    #expect(parse(text) == duration)
  }

  @Test(arguments: ["", "1", "S", "123456789S", "1s", "-1S", "1.5S", " 1S", "1S ", "0x1S"])
  func notTimeouts(_ text: String) {
    #expect(parse(text) == nil)
  }

  @Test func writtenTimeoutsAreNotLonger() throws {
    let durations: [Duration] = [
      .nanoseconds(1), .nanoseconds(99_999_999), .nanoseconds(100_000_001), .milliseconds(1500),
      .seconds(3600), .seconds(99_999_999), .seconds(359_999_999),
      .seconds(100_000_000_000), Deadlines.longest,
    ]
    for duration in durations {
      let again = try #require(parse(Timeout.text(duration)))
      #expect(again <= duration)
      #expect(again >= min(duration, .nanoseconds(Int64.max)) * 0.999)
    }
    #expect(Timeout.text(.zero) == "1n")
  }

  private enum Deadlines { static let longest = Duration.seconds(99_999_999 * 3600) }

  // MARK: grpc-message

  @Test(arguments: [
    ("plain", "plain"), ("100%", "100%25"), ("a\nb", "a%0Ab"), ("价格", "%E4%BB%B7%E6%A0%BC"),
    ("", ""), ("~ \u{7f}", "~ %7F"),
    (" a b ", "%20a b%20"), (" ", "%20"),
  ])
  func messages(_ text: String, _ encoded: String) {
    #expect(PercentEncoding.encode(text) == Array(encoded.utf8))
    #expect(PercentEncoding.decode(Array(encoded.utf8)) == text)
  }

  @Test(arguments: [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%41%", "A%"), ("%e4%bb%b7", "价")])
  func messagesAreNeverRefused(_ encoded: String, _ text: String) {
    #expect(PercentEncoding.decode(Array(encoded.utf8)) == text)
  }

  // MARK: Metadata

  private func receive(_ name: String, _ value: String, _ metadata: inout Metadata) throws {
    let (name, value) = (Array(name.utf8), Array(value.utf8))
    let failure = name.withUnsafeBufferPointer { name in
      value.withUnsafeBufferPointer { value -> MetadataError? in
        do throws(MetadataError) { try metadata.receive(name: name, value: value) } catch {
          return error
        }
        return nil
      }
    }
    if let failure { throw failure }
  }

  @Test func bytesAreBase64WithOrWithoutPadding() throws {
    var metadata = Metadata()
    try receive("a-bin", "AQI=", &metadata)
    try receive("a-bin", "AQI,/w", &metadata)
    try receive("text", "x", &metadata)
    try receive("grpc-encoding", "gzip", &metadata)
    #expect(metadata.bytes("a-bin") == [[1, 2], [1, 2], [255]])
    #expect(metadata.fields.count == 4)
    var written: [String] = []
    metadata.forEachField { written.append("\($0)=\(String(decoding: $1, as: UTF8.self))") }
    #expect(written == ["a-bin=AQI", "a-bin=AQI", "a-bin=/w", "text=x"])
    #expect(throws: MetadataError.self) { try receive("a-bin", "*", &metadata) }
  }
}
