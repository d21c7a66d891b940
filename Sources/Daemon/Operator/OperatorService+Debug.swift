internal import Messages
internal import RPC
internal import Telemetry
internal import Wire

extension OperatorService {
  /// Bytes of one message of the bundle.
  static var debugPartBytes: Int { 256 << 10 }

  func debug(
    _ request: Atrium_Operator_V1_DebugRequest,
    responses: ResponseWriter<Atrium_Operator_V1_DebugPart>, context: CallContext
  ) async throws {
    for (name, text) in try files() {
      var rest = Array(text.utf8)[...]
      repeat {
        let bytes = Array(rest.prefix(Self.debugPartBytes))
        rest = rest.dropFirst(bytes.count)
        try await responses.write(.with { ($0.name, $0.bytes) = (name, bytes) })
      } while !rest.isEmpty
    }
  }

  private func files() throws -> [(name: String, text: String)] {
    let configuration = desk.configuration.shown
      .map { "\($0.key) = \($0.value)  # \($0.origin)\n" }.joined()
    let spans = desk.tracer.lastSpans.map { span in
      "\(UTCTimestamp.text(span.startMilliseconds)) \(span.context.traceText) "
        + "\(span.context.spanText) \(span.name) \(span.outcome) "
        + "\(span.duration.microseconds) us\n"
    }
    return [
      ("status.json", try StatusReport(desk: desk).response.json()),
      ("config.txt", configuration), ("metrics.txt", desk.metrics.text()),
      ("log.txt", desk.log.output.lastLines().joined()), ("spans.txt", spans.joined()),
      ("threads.txt", ProcessFigures.threads()), ("memory.txt", ProcessFigures.memory()),
      (
        "audit.jsonl",
        try desk.audit.entries(200).map { try $0.json() + "\n" }.joined()
      ),
    ]
  }
}
