import Messages
import RPC
import Wire

extension RightsHandlers {
  func exportMe(
    _: Atrium_Gateway_V1_ExportMeRequest,
    responses: ResponseWriter<Atrium_Gateway_V1_ExportMeResponse>, context: CallContext
  ) async throws {
    let owner = try await face.shopper(context)
    try await face.peers.profiles.exportPerson(
      .with {
        $0.personID = owner.person
        $0.purpose = .subjectRights
      }, options: try face.signing.asShopper(owner)
    ) { parts in
      while let part = try await parts.next() {
        let lines = ExportLines.named("profile", part.jsonLines)
        try await responses.write(.with { $0.jsonLines = lines })
      }
    }
    try await exportMessages(owner, responses)
    try await exportTouches(owner, responses)
  }

  private func exportMessages(
    _ owner: PersonIn, _ responses: ResponseWriter<Atrium_Gateway_V1_ExportMeResponse>
  ) async throws {
    var cursor: Int64 = 0
    while true {
      // Also those that are no longer shown.
      let messages = try await face.store.messages(
        owner, after: cursor, at: .min, limit: GatewayDatabase.page)
      guard let last = messages.last else { return }
      for message in messages {
        let lines = ExportLines.line("message", try message.jsonBytes())
        try await responses.write(.with { $0.jsonLines = lines })
      }
      cursor = Int64(clamping: last.cursor)
    }
  }

  private func exportTouches(
    _ owner: PersonIn, _ responses: ResponseWriter<Atrium_Gateway_V1_ExportMeResponse>
  ) async throws {
    var before = Int64.max
    while true {
      let rows = try await face.store.touches(owner, before: before)
      guard let last = rows.last else { return }
      for row in rows {
        var line = ExportLines.line("touch", try row.message.jsonBytes())
        if let why = try await face.store.result(row)?.why {
          line += ExportLines.line("why", try why.jsonBytes())
        }
        let lines = line
        try await responses.write(.with { $0.jsonLines = lines })
      }
      before = last.begunMilliseconds
    }
  }
}

/// Lines of an export: one JSON object each, with who has it and what it is.
enum ExportLines {
  static func line(_ kind: String, _ json: [UInt8]) -> [UInt8] {
    let head = Array("{\"service\":\"gateway\",\"kind\":\"\(kind)\"".utf8)
    let rest = json.count > 2 ? [UInt8(ascii: ",")] + json.dropFirst() : [UInt8(ascii: "}")]
    return head + rest + [UInt8(ascii: "\n")]
  }

  /// Names the service in each line of another one's export.
  static func named(_ service: String, _ lines: [UInt8]) -> [UInt8] {
    var named: [UInt8] = []
    for line in lines.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: "{") {
      named += Array("{\"service\":\"\(service)\"".utf8)
      if line.count > 2 { named.append(UInt8(ascii: ",")) }
      named += line.dropFirst() + [UInt8(ascii: "\n")]
    }
    return named
  }
}
