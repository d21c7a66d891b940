import Logging
import Synchronization
import Testing

@testable import Telemetry

@Suite struct TraceTests {
  static let header = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

  @Test func aHeaderIsReadAndWritten() throws {
    let context = try #require(TraceContext(Self.header))
    #expect(context.traceText == "4bf92f3577b34da6a3ce929d0e0e4736")
    #expect(context.spanText == "00f067aa0ba902b7" && context.isSampled)
    #expect(context.header == Self.header)
    let unsampled = Self.header.dropLast(2) + "fe"
    #expect(TraceContext(String(unsampled))?.isSampled == false)
    #expect(TraceContext(String(Self.header.dropLast(2) + "ff"))?.isSampled == true)
    // A later version is read as far as it is known.
    #expect(TraceContext("cc" + Self.header.dropFirst(2))?.header == Self.header)
    #expect(TraceContext("cc" + Self.header.dropFirst(2) + "-more") != nil)
  }

  @Test func brokenHeadersAreNone() {
    let header = Self.header
    let broken = [
      "", "00", header + "-", header + "-00", String(header.dropLast()), header.uppercased(),
      "ff" + header.dropFirst(2), "0g" + header.dropFirst(2), "cc" + header.dropFirst(2) + ".x",
      "00-" + String(repeating: "0", count: 32) + "-00f067aa0ba902b7-01",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-" + String(repeating: "0", count: 16) + "-01",
      header.replacing("-", with: "_"), " " + header, header.replacing("4bf9", with: "4bé"),
    ]
    for text in broken { #expect(TraceContext(text) == nil, "\(text)") }
  }

  private func tracer(_ ratio: Double, _ logger: Logger? = nil) -> Tracer {
    let next = Counter()
    return Tracer(ratio: ratio, logger: logger, random: { next.next() }, clock: { 0 })
  }

  private final class Counter: Sendable {
    private let last = Atomic<UInt64>(0)
    func next() -> UInt64 { last.add(1, ordering: .relaxed).newValue }
  }

  @Test func childrenFollowTheirParent() throws {
    let parent = try #require(TraceContext(Self.header))
    let span = tracer(0).begin("step", parent: parent)
    #expect(span.context.traceID == parent.traceID && span.parentID == parent.spanID)
    #expect(span.context.isSampled && span.context.spanID != parent.spanID)
    #expect(!tracer(0).begin("root", parent: nil).context.isSampled)
    let root = tracer(1).begin("root", parent: nil)
    #expect(root.context.isSampled && root.parentID == nil && root.context.traceID != 0)
  }

  @Test func theRatioIsThatOfTheIDs() {
    let tracer = Tracer(ratio: 0.25, random: { UInt64.random(in: .min ... .max) })
    let chosen = (0..<4_000).filter { _ in tracer.begin("x", parent: nil).context.isSampled }
    #expect((800...1_200).contains(chosen.count))
  }

  @Test func sampledSpansAreKeptAndLoggedOnce() {
    let output = LogOutput(descriptor: -1)
    let log = StreamLog(.json, levels: LogLevels(.info), output: output)
    let tracer = tracer(1, log.logger("trace"))
    let span = tracer.begin("/a.B/C", parent: nil)
    for index in 0..<Span.maximumNotes + 3 { span.note("n\(index)", "13812345678") }
    span.end("NOT_FOUND")
    span.end()
    #expect(tracer.lastSpans.count == 1 && output.lastLines().count == 1)
    #expect(tracer.lastSpans[0].notes.count == Span.maximumNotes)
    #expect(tracer.lastSpans[0].outcome == "NOT_FOUND")
    let line = output.lastLines()[0]
    #expect(line.contains(span.context.traceText) && !line.contains("138"))
    for _ in 0..<Tracer.keptSpans + 2 { tracer.begin("x", parent: nil).end() }
    #expect(tracer.lastSpans.count == Tracer.keptSpans)
  }

  @Test func othersLeaveNothing() {
    let tracer = tracer(0)
    let span = tracer.begin("x", parent: nil)
    span.note("a", "b")
    span.end()
    #expect(tracer.lastSpans.isEmpty)
  }
}
