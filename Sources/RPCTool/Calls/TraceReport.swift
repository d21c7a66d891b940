import Clocks
import RPC
import RPCOverHTTP2
import TLS
import Terminal

/// A timeline for people and for programs.
struct TraceReport {
  let method: String
  let target: String
  let sent: Metadata
  let timeline: Timeline
  let connected: (facts: ConnectionFacts, at: ContinuousClock.Instant)?
  let outcome: Outcome

  /// One line of it.
  private struct Line {
    let at: ContinuousClock.Instant
    let what: String
    /// Beside it, on the line.
    var note = ""
    /// Below it.
    var fields: [(key: String, text: String)] = []
    var bytes: Int?
  }

  private var lines: [Line] {
    var lines: [Line] = []
    if let connected {
      lines.append(
        Line(
          at: connected.at, what: "connected",
          note: connected.facts.address.map { "\($0)" } ?? target,
          fields: Self.fields(connected.facts.security)))
    }
    var (requests, responses) = (0, 0)
    for (mark, at) in timeline.sorted {
      switch mark {
      case .opened:
        lines.append(Line(at: at, what: "headers sent", fields: MetadataText.shown(sent)))
      case .sent(let bytes):
        requests += 1
        lines.append(
          Line(at: at, what: "request \(requests) sent", note: "\(bytes) bytes", bytes: bytes))
      case .finishedSending: lines.append(Line(at: at, what: "requests finished"))
      case .headers(let metadata):
        lines.append(Line(at: at, what: "headers received", fields: MetadataText.shown(metadata)))
      case .received(let bytes, let isCompressed):
        responses += 1
        lines.append(
          Line(
            at: at, what: "response \(responses) received",
            note: "\(bytes) bytes" + (isCompressed ? ", came compressed" : ""), bytes: bytes))
      case .ended:
        lines.append(
          Line(
            at: at, what: hasTrailers ? "trailers received" : "ended", note: status,
            fields: MetadataText.shown(outcome.trailers)))
      }
    }
    return lines
  }

  /// False where this side may have ended the call.
  private var hasTrailers: Bool {
    guard let error = outcome.error, error.metadata.isEmpty else { return true }
    return ![.cancelled, .deadlineExceeded, .unavailable, .resourceExhausted].contains(error.code)
  }

  /// Such as `NOT_FOUND: no such shop`.
  private var status: String {
    let message = outcome.error?.message ?? ""
    return outcome.code.name + (message.isEmpty ? "" : ": \(message)")
  }

  private static func fields(
    _ security: ConnectionFacts.Security?
  ) -> [(key: String, text: String)] {
    guard let security else { return [("tls", "none")] }
    var fields = [
      (
        "tls",
        "\(security.version.rawValue), \(security.cipherSuite)"
          + (security.isResumed ? ", an earlier session" : "")
      )
    ]
    guard let peer = security.peer else { return fields }
    fields += peer.uriNames.map { ("server uri", $0) }
    fields += peer.dnsNames.map { ("server dns", $0) }
    if let name = peer.commonName { fields.append(("server cn", name)) }
    let left = (peer.expiresAtUnixSeconds - RealClock().nowMilliseconds / 1_000) / 86_400
    fields.append(("server expires", "in \(left) days"))
    return fields
  }

  var text: String {
    var table = TextTable()
    for line in lines {
      table.add([Self.milliseconds(line.at - timeline.began), line.what, line.note])
      for (key, text) in line.fields { table.add(["", "", "\(key): \(text)"]) }
    }
    let left = timeline.leftOut
    let end = left > 0 ? "\(left) later messages are left out\n" : ""
    return "\(method) at \(target)\n" + table.text + end
  }

  /// Of one width up to 10 s, with three digits behind the point.
  static func milliseconds(_ duration: Duration) -> String {
    let microseconds = max(0, Int64(duration / .microseconds(1)))
    let (whole, part) = microseconds.quotientAndRemainder(dividingBy: 1_000)
    let text = "\(whole).\(String(1_000 + part).dropFirst()) ms"
    return String(repeating: " ", count: max(0, 11 - text.count)) + text
  }

  var shown: Shown {
    .object([
      ("method", .text(method)), ("target", .text(target)),
      ("code", .text(outcome.code.name)), ("message", .text(outcome.error?.message ?? "")),
      ("events", .list(lines.map(shown))), ("leftOut", .number(Int64(timeline.leftOut))),
    ])
  }

  private func shown(_ line: Line) -> Shown {
    var members: [(String, Shown)] = [
      ("microseconds", .number(max(0, Int64((line.at - timeline.began) / .microseconds(1))))),
      ("what", .text(line.what)),
    ]
    if !line.note.isEmpty { members.append(("note", .text(line.note))) }
    if let bytes = line.bytes { members.append(("bytes", .number(Int64(bytes)))) }
    if !line.fields.isEmpty {
      let fields = line.fields.map { field in
        Shown.object([("key", .text(field.key)), ("value", .text(field.text))])
      }
      members.append(("fields", .list(fields)))
    }
    return .object(members)
  }
}
