import Database

/// Says what the database holds:
///
///     row ID       a line that is whole
///     fault WORDS  anything that must not be
///     end
enum Checking {
  static func run(_ folder: String) async throws {
    let database = try Ledger.open(folder)
    for fault in try await database.verify() { say("fault \(fault)") }
    let (ids, torn, counted) = try await database.read(within: .seconds(60)) { connection in
      var ids: [Int] = []
      var torn: [Int] = []
      try connection.each("SELECT line_id, words FROM lines WHERE realm_id = 1 ORDER BY line_id") {
        let id = Int(try $0.integer("line_id"))
        if try $0.text("words") == Ledger.words(id) { ids.append(id) } else { torn.append(id) }
      }
      let counted = try connection.first("SELECT lines FROM counts WHERE realm_id = 1") {
        Int(try $0.integer("lines"))
      }
      return (ids, torn, counted)
    }
    for id in ids { say("row \(id)") }
    for id in torn { say("fault line \(id) is not whole") }
    if counted != ids.count { say("fault \(ids.count) lines, \(counted ?? -1) counted") }
    await database.close()
    say("end")
  }
}
